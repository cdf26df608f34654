/** What the service worker uses of the types of its global scope; the DOM's own types, which the pages need, leave them out. */
export interface WorkerScope {
  clients: { claim(): Promise<void> };
  registration: ServiceWorkerRegistration;
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LifeEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: RequestEvent) => void): void;
  addEventListener(type: 'message', listener: (event: StatusEvent) => void): void;
}
/** An event that is not over before the promise is. */
export interface LifeEvent extends Event {
  waitUntil(promise: Promise<unknown>): void;
}
/** A request that a page makes. */
export interface RequestEvent extends LifeEvent {
  request: Request;
  /** The page that a navigation opens. */
  resultingClientId: string;
  respondWith(response: Promise<Response>): void;
}
/** A message of a page. */
export interface StatusEvent extends LifeEvent {
  data: unknown;
  ports: readonly MessagePort[];
  source: { id: string } | null;
}
