import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { answerSocket } from './request-faults';

/** How long a client may take, in milliseconds: for its headers, for its whole request, for a file, and doing nothing. */
export const PATIENCE = { headers: 4000, request: 5000, upload: 600_000, idle: 30_000, keepAlive: 10_000, checkedEvery: 1000 } as const;

/** Gives one request another time for its body, counted from now. */
export type AllowTime = (request: IncomingMessage, milliseconds: number) => void;

/**
 * Ends requests whose bodies take too long. Node's own limit is one for a whole server, so it is that of the longest
 * request; here each request has the usual time, unless somebody who knows what it brings allows it another.
 */
export function watchBodies(server: Server): AllowTime {
  const running = new WeakMap<IncomingMessage, { readonly response: ServerResponse; timer: NodeJS.Timeout | undefined }>();
  const allow: AllowTime = (request, milliseconds) => {
    const entry = running.get(request);
    // A request that did not come over a connection is whole from the beginning.
    if (entry === undefined) return;
    clearTimeout(entry.timer);
    entry.timer = setTimeout(() => {
      if (request.complete) return;
      // Who has its answer is told nothing more.
      if (entry.response.headersSent) request.socket.destroy();
      else answerSocket(Object.assign(new Error('the body took too long'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), request.socket);
    }, milliseconds);
    entry.timer.unref();
  };
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    running.set(request, { response, timer: undefined });
    allow(request, PATIENCE.request);
    request.once('close', () => clearTimeout(running.get(request)?.timer));
  });
  return allow;
}
