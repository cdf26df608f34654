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
