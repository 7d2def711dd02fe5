/** A server on this machine that plays sched.com, and counts. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ClientDeps } from '../../src/sched/net/client.js';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export class FakeSched {
  /** `HOST/path` of every request that arrived, in order. */
  readonly requests: string[] = [];
  /** The headers of the last. */
  headers: IncomingMessage['headers'] = {};
  /** The most requests that were open to one host at a time. */
  crowd = 0;
  readonly #pages = new Map<string, Handler>();
  readonly #open = new Map<string, number>();
  readonly #server = createServer((request, response) => this.#answer(request, response));

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  reset(): void {
    this.requests.length = 0;
    this.#pages.clear();
    this.crowd = 0;
  }

  /** Say what is at `HOST/path`. */
  on(page: string, handler: Handler | string): void {
    this.#pages.set(
      page,
      typeof handler === 'string'
        ? (_, response) => response.setHeader('content-type', 'text/html; charset=utf-8').end(handler)
        : handler,
    );
  }

  /** A fetch that finds this server behind every https address. The client has checked the address by then. */
  readonly fetch: ClientDeps['fetch'] = (address, init) => {
    const url = new URL(address);
    const { port } = this.#server.address() as AddressInfo;
    return fetch(`http://127.0.0.1:${port}${url.pathname}${url.search}`, {
      ...init,
      headers: { ...(init.headers as Record<string, string>), 'x-host': url.host },
    });
  };

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const host = String(request.headers['x-host']);
    const page = `${host}${request.url ?? ''}`;
    this.requests.push(page);
    this.headers = request.headers;
    const open = (this.#open.get(host) ?? 0) + 1;
    this.#open.set(host, open);
    this.crowd = Math.max(this.crowd, open);
    response.on('close', () => this.#open.set(host, (this.#open.get(host) ?? 1) - 1));
    const handler = this.#pages.get(page);
    if (handler === undefined) response.writeHead(404).end('Not found');
    else handler(request, response);
  }
}
