/** The state of the offline copy, as reported to a page. */
export interface KeptStatus {
  /** How many of the site's pages open without a network. */
  pages: number;
  allPages: number;
  /** Whether the search works without a network. */
  search: boolean;
  /** Save-Data is on, so only visited pages are cached. */
  savesData: boolean;
  /** This page came from the cache, since the network did not answer. */
  isStale: boolean;
}

/** Types of the service worker's global scope, which the DOM library lacks. */
export interface WorkerScope {
  clients: { claim(): Promise<void> };
  registration: ServiceWorkerRegistration;
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LifeEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: RequestEvent) => void): void;
  addEventListener(type: 'message', listener: (event: StatusEvent) => void): void;
}
interface LifeEvent extends Event {
  waitUntil(promise: Promise<unknown>): void;
}
export interface RequestEvent extends LifeEvent {
  request: Request;
  /** The page that a navigation opens. */
  resultingClientId: string;
  respondWith(response: Promise<Response>): void;
}
export interface StatusEvent extends LifeEvent {
  data: unknown;
  ports: readonly MessagePort[];
  source: { id: string } | null;
}
