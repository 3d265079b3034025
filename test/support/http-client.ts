import { connect } from 'node:net';
import { expectClean } from './clean';
import type { World } from './world';

/** What came back over the wire. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly milliseconds: number;
  readonly body: {
    readonly data?: Record<string, unknown> | null;
    readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string; readonly requestId?: string } }[];
    readonly extensions?: Record<string, unknown>;
  };
}

/** What a bare connection got: everything the server wrote, and after how long it closed. */
export interface Connection {
  readonly text: string;
  readonly milliseconds: number;
}

/** A client of a listening server, over real connections; every body that it gets is checked to be clean. */
export class HttpClient {
  private constructor(readonly base: string, private readonly port: number) {}

  static async of(world: World): Promise<HttpClient> {
    const base = await world.app.http.listen({ host: '127.0.0.1', port: 0 });
    return new HttpClient(base, Number(new URL(base).port));
  }

  async send(path: string, init: RequestInit = {}): Promise<Reply> {
    const since = performance.now();
    const response = await fetch(this.base + path, init);
    const text = await response.text();
    const milliseconds = performance.now() - since;
    // The description of the schema is not data: it says what the words of the house are.
    if (!text.includes('"__schema"')) expectClean(text);
    const json = (response.headers.get('content-type') ?? '').includes('json');
    return { status: response.status, headers: response.headers, text, milliseconds, body: json ? (JSON.parse(text) as Reply['body']) : {} };
  }

  /** Posts a body as it is (text) or as JSON. */
  post(body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Reply> {
    return this.send('/graphql', { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: typeof body === 'string' ? body : JSON.stringify(body) });
  }

  /** Asks as a client of today, which knows application/graphql-response+json. */
  ask(query: string, variables?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Reply> {
    return this.post({ query, variables }, { accept: 'application/graphql-response+json', ...headers });
  }

  /** Writes parts to a bare connection, one every `everyMs`, until the server closes it. */
  raw(parts: readonly string[], everyMs = 0, giveUpMs = 15_000): Promise<Connection> {
    return new Promise((resolve) => {
      const since = performance.now();
      const socket = connect(this.port, '127.0.0.1');
      let text = '';
      const writing = (async () => {
        for (const part of parts) {
          if (socket.destroyed || socket.writableEnded) return;
          socket.write(part);
          if (everyMs > 0) await new Promise((next) => setTimeout(next, everyMs));
        }
      })();
      const giveUp = setTimeout(() => socket.destroy(), giveUpMs);
      socket.setEncoding('utf8').on('data', (part: string) => (text += part)).on('error', () => undefined);
      socket.on('close', () => {
        clearTimeout(giveUp);
        const milliseconds = performance.now() - since;
        void writing.then(() => resolve({ text, milliseconds }));
      });
    });
  }

  /** Fails the test unless the server still answers, with a database behind it. */
  async expectAlive(): Promise<void> {
    expect((await this.send('/readyz')).status).toBe(200);
    expect((await this.ask('{ viewer { signedIn } }')).body.data).toEqual({ viewer: { signedIn: false } });
  }
}
