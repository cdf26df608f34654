import { ukOffline as words } from '../../i18n/uk-offline.ts';
import { element } from '../../lib/element.ts';
import type { KeptStatus } from './types.ts';

/** Registers the service worker on every page, and shows the state of the offline copy in the footer. */
const start = () => void register();
if (document.readyState === 'complete') start();
else addEventListener('load', start);

async function register(): Promise<void> {
  const { say, offer } = makeLine();
  let kept: KeptStatus | undefined;
  const sayConnection = () => say(navigator.onLine ? (kept?.isStale ? words.stale : '') : awayWords(kept));
  // Missing on plain http and in some private windows.
  const container = (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker;
  const refresh = () => (container?.controller ? ask(container.controller, false) : sayConnection());
  addEventListener('offline', refresh);
  addEventListener('online', refresh);

  const isFirst = !container?.controller;
  const ask = (worker: ServiceWorker, sayKept: boolean) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<KeptStatus>) => {
      const hasMore = kept !== undefined && data.pages > kept.pages;
      kept = data;
      if (navigator.onLine && (sayKept || hasMore)) say(keptWords(data));
      else sayConnection();
    };
    worker.postMessage('status', [port2]);
  };
  refresh();

  const registration = await container
    ?.register(`${import.meta.env.BASE_URL.replace(/\/?$/, '/')}sw.js`, { updateViaCache: 'none' })
    .catch(() => undefined);
  if (!container || !registration) return;
  const offerWorker = (worker: ServiceWorker) =>
    offer(() => {
      container.addEventListener('controllerchange', () => location.reload());
      worker.postMessage('activate');
    });
  const watch = (worker: ServiceWorker | null) => {
    worker?.addEventListener('statechange', () => {
      if (isFirst && worker.state === 'activated') ask(worker, true);
      if (!isFirst && worker.state === 'installed') offerWorker(worker);
    });
  };
  if (registration.waiting && !isFirst) offerWorker(registration.waiting);
  watch(registration.installing);
  registration.addEventListener('updatefound', () => watch(registration.installing));
}

const awayWords = (kept?: KeptStatus): string => {
  if (!kept || kept.pages === 0) return words.awayUnkept;
  return kept.pages < kept.allPages ? `${words.away} ${words.partly(kept.pages, kept.allPages)}` : words.away;
};

const keptWords = ({ pages, allPages, search, savesData }: KeptStatus): string => {
  if (pages >= allPages && search) return words.ready;
  if (savesData) return words.savesData;
  if (pages === 0) return words.nothing;
  const told = pages < allPages ? words.partly(pages, allPages) : words.ready;
  return search ? told : `${told} ${words.noSearch}`;
};

/** A live region at the end of the page, and a persistent button to update. */
function makeLine(): { say: (text: string) => void; offer: (act: () => void) => void } {
  const said = element('span');
  document.querySelector('footer .wrap')?.append(element('p', { role: 'status', class: 'no-print' }, said));
  return {
    say: (text) => (said.textContent = text),
    offer: (act) => {
      const button = element('button', { type: 'button', class: 'button' }, words.update);
      button.addEventListener('click', act, { once: true });
      said.after(` ${words.newer} `, button);
    },
  };
}
