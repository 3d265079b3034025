import type { FastifyInstance, FastifyReply } from 'fastify';

import { contentHash, loadAssets } from './assets';
import { findProjectRoot } from '../../platform/project-root';
import { type ExplorerQuestion, prepareQuestions } from './questions';
import { wantsExplorer } from './wants-explorer';

/** The policy of the explorer's page: nothing but this server, no inline script, no frame, no form. */
export const EXPLORER_CSP = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export interface ExplorerOptions {
  /** Ready questions in the order of their tabs. */
  readonly questions: readonly ExplorerQuestion[];
  /** Replaces the page's content-security policy; EXPLORER_CSP when left out. */
  readonly csp?: string;
}

const PAGE_LOAD = 'pageLoad';

/**
 * Serves the explorer at `GET /graphql` to browsers loading a page, and its files under `/explorer/`. Every other
 * request for `/graphql` is left to the GraphQL routes, registered before or after. Call it once, before the server
 * listens; throws when a question or a file is unfit.
 */
export function registerExplorer(app: FastifyInstance, options: ExplorerOptions): void {
  const { version, files, page } = loadAssets(findProjectRoot(__dirname));
  const questions = Buffer.from(JSON.stringify(prepareQuestions(options.questions)));
  const questionsTag = `"${contentHash([questions])}"`;

  // A route constraint, not a hook: the router itself falls back to the unconstrained GraphQL route.
  app.addConstraintStrategy({
    name: PAGE_LOAD,
    storage: () => {
      const handlers = new Map<unknown, never>();
      return {
        get: (key) => handlers.get(key) ?? null,
        set: (key, handler) => void handlers.set(key, handler as never),
      };
    },
    deriveConstraint: (request) => (wantsExplorer(request) ? true : undefined),
  });

  app.get('/graphql', { constraints: { [PAGE_LOAD]: true } }, (_request, reply) =>
    withCommonHeaders(reply)
      .header('content-security-policy', options.csp ?? EXPLORER_CSP)
      .header('referrer-policy', 'no-referrer')
      .header('cache-control', 'no-cache')
      .header('vary', 'Accept')
      .type('text/html; charset=utf-8')
      .send(page),
  );

  app.get('/explorer/questions.json', (request, reply) => {
    withCommonHeaders(reply).header('cache-control', 'no-cache').header('etag', questionsTag);
    if (request.headers['if-none-match'] === questionsTag) return reply.code(304).send();
    return reply.type('application/json; charset=utf-8').send(questions);
  });

  app.get<{ Params: { readonly version: string; readonly file: string } }>(
    '/explorer/:version/:file',
    (request, reply) => {
      const file = request.params.version === version ? files.get(request.params.file) : undefined;
      if (file === undefined) return reply.callNotFound();
      return withCommonHeaders(reply)
        .header('cache-control', 'public, max-age=31536000, immutable')
        .type(file.type)
        .send(file.body);
    },
  );
}

function withCommonHeaders(reply: FastifyReply): FastifyReply {
  return reply.header('x-content-type-options', 'nosniff');
}
