import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { ApolloServer } from '@apollo/server';
import type { Actor } from '../authz/authorise';
import { LIMITS } from '../graphql/limits';
import type { Context } from '../graphql-kit/context';
import { chooseLanguage, message, type Language, type MessageCode, type MessageDetail } from '../platform/messages';
import { newRequestId } from '../platform/secrets';
import { registerExplorer } from './explorer/register-explorer';
import type { ExplorerQuestion } from './explorer/questions';

/** What the HTTP side needs of the rest. */
export interface HttpDeps {
  readonly apollo: ApolloServer<Context>;
  readonly log: FastifyBaseLogger;
  /** The actor of a secret, or the code of the error that says why there is none. */
  readonly authenticate: (secret: string) => Promise<{ readonly actor: Actor } | { readonly fault: MessageCode }>;
  readonly makeContext: (request: { requestId: string; language: Language; actor: Actor | null }) => Context;
  /** Throws when the database does not answer. */
  readonly ready: () => Promise<void>;
  readonly questions: readonly ExplorerQuestion[];
}

const STATUS: Partial<Record<MessageCode, number>> = {
  PAYLOAD_TOO_LARGE: 413, DATABASE_UNAVAILABLE: 503, SHUTTING_DOWN: 503, REQUEST_TIMEOUT: 408, INTERNAL_SERVER_ERROR: 500, NOT_FOUND: 404,
  TOKEN_INVALID: 401, TOKEN_EXPIRED: 401, TOKEN_REVOKED: 401, METHOD_NOT_ALLOWED: 405,
};

const languageOf = (request: FastifyRequest): Language => chooseLanguage(request.headers['accept-language']);

function refuse(request: FastifyRequest, reply: FastifyReply, code: MessageCode, detail: MessageDetail = {}): FastifyReply {
  const text = message(code, languageOf(request), { requestId: request.id, ...detail });
  return reply.code(STATUS[code] ?? 400).type('application/json; charset=utf-8').send({ errors: [{ message: text, extensions: { code, requestId: request.id } }] });
}

function errorCode(error: { readonly code?: string; readonly statusCode?: number }): MessageCode {
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return 'PAYLOAD_TOO_LARGE';
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) return error.statusCode === 408 ? 'REQUEST_TIMEOUT' : 'BAD_REQUEST';
  return 'INTERNAL_SERVER_ERROR';
}

const actors = new WeakMap<FastifyRequest, Actor>();

/** Builds the HTTP server: health, explorer, GraphQL, with limits on size and time. It does not listen yet. */
export async function buildHttp(deps: HttpDeps): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: deps.log,
    genReqId: () => newRequestId(),
    bodyLimit: LIMITS.bodyBytes,
    requestTimeout: 5000,
    connectionTimeout: 30000,
    keepAliveTimeout: 10000,
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { maxParamLength: 200 },
  });
  app.server.headersTimeout = 4000;
  await app.register(helmet, { contentSecurityPolicy: false, crossOriginEmbedderPolicy: false });
  await app.register(compress, { threshold: 1024 });
  app.addHook('onSend', (request, reply, _payload, done) => {
    reply.header('x-request-id', request.id);
    done();
  });
  app.setErrorHandler((error: Error & { code?: string; statusCode?: number }, request, reply) => {
    const code = errorCode(error);
    if (code === 'INTERNAL_SERVER_ERROR') request.log.error({ err: error, requestId: request.id }, 'fault');
    return refuse(request, reply, code, { limit: LIMITS.bodyBytes, detail: error.message.slice(0, 200) });
  });
  app.setNotFoundHandler((request, reply) => refuse(request, reply, 'NOT_FOUND', { what: request.method }));

  app.get('/', (_request, reply) => reply.redirect('/graphql'));
  app.get('/healthz', () => ({ status: 'ok' }));
  app.get('/readyz', async (request, reply) => {
    try {
      await deps.ready();
      return { status: 'ready' };
    } catch {
      return refuse(request, reply, 'DATABASE_UNAVAILABLE');
    }
  });
  registerExplorer(app, { questions: deps.questions });
  await app.register(async (scope) => {
    await scope.register(fastifyApolloDrainPlugin as never, deps.apollo);
    scope.addHook('preHandler', (request, reply) => admit(deps, request, reply));
    scope.route({
      method: ['GET', 'POST', 'OPTIONS'],
      url: '/graphql',
      handler: fastifyApolloHandler(deps.apollo as never, {
        context: (request: FastifyRequest) =>
          Promise.resolve(deps.makeContext({ requestId: request.id, language: languageOf(request), actor: actors.get(request) ?? null })),
      } as never),
    });
  });
  return app;
}

/** Finds who asks; a token that is wrong, expired or revoked is refused here, before anything is parsed. */
async function admit(deps: HttpDeps, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
  const { authorization } = request.headers;
  if (authorization === undefined) return undefined;
  const secret = /^Bearer +(\S{1,200})$/i.exec(authorization)?.[1];
  const found = secret === undefined ? { fault: 'TOKEN_INVALID' as const } : await deps.authenticate(secret);
  if ('fault' in found) return refuse(request, reply, found.fault);
  actors.set(request, found.actor);
  return undefined;
}
