import type { IncomingHttpHeaders } from 'node:http';

/** The part of a request that decides; Node's, Fastify's and test requests all have it. */
export interface PageLoadRequest {
  readonly method?: string | undefined;
  readonly headers: Readonly<IncomingHttpHeaders>;
}

const PAGE_TYPES: ReadonlySet<string> = new Set(['text/html', 'application/xhtml+xml']);

/** Tells whether a browser is loading a page: GET or HEAD whose Accept names HTML; a bare wildcard is an API client. */
export function wantsExplorer(request: PageLoadRequest): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  return (request.headers.accept ?? '').split(',').some((range) => {
    const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    return PAGE_TYPES.has(type) && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
}
