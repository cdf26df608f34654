import { ukOffline as words } from '../../i18n/uk-offline.ts';

/** On every page: keeps the site for reading without a network, and says so in the foot of the page. */
const connection = (navigator as { connection?: { saveData?: boolean } }).connection;
// Who asked the browser to save data is not sent a whole site.
if ('serviceWorker' in navigator && !connection?.saveData) {
  const start = () => void register().catch(() => undefined);
  if (document.readyState === 'complete') start();
  else addEventListener('load', start);
}

async function register(): Promise<void> {
  const { serviceWorker } = navigator;
  const say = makeLine();
  if (!navigator.onLine) say(words.away);
  addEventListener('offline', () => say(words.away));
  addEventListener('online', () => say(''));

  const registration = await serviceWorker.register(`${import.meta.env.BASE_URL.replace(/\/?$/, '/')}sw.js`, {
    updateViaCache: 'none',
  });
  const offer = (worker: ServiceWorker) =>
    say(words.newer, () => {
      serviceWorker.addEventListener('controllerchange', () => location.reload());
      worker.postMessage('activate');
    });
  const watch = (worker: ServiceWorker | null) => {
    const first = !serviceWorker.controller;
    worker?.addEventListener('statechange', () => {
      if (first && worker.state === 'activated') say(words.ready);
      if (!first && worker.state === 'installed') offer(worker);
    });
  };
  if (registration.waiting && serviceWorker.controller) offer(registration.waiting);
  watch(registration.installing);
  registration.addEventListener('updatefound', () => watch(registration.installing));
}

/** A line at the end of the page that is read out when it changes; with a button where there is something to do. */
function makeLine(): (text: string, act?: () => void) => void {
  const line = document.createElement('p');
  line.setAttribute('role', 'status');
  line.className = 'no-print';
  document.querySelector('footer .wrap')?.append(line);
  return (text, act) => {
    line.textContent = `${text} `;
    if (!act) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button';
    button.textContent = words.update;
    button.addEventListener('click', act, { once: true });
    line.append(button);
  };
}
