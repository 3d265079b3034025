import { fastifyApolloHandler } from '@as-integrations/fastify';
import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance, type FastifyReply, type FastifyRequest, type RouteHandlerMethod } from 'fastify';
import type { ApolloServer } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { Actor } from '../authz/authorise';
import { answerType } from '../graphql/answer-type';
import { asking } from '../graphql/asking';
import { LIMITS } from '../graphql/limits';
import type { Asked } from '../graphql/make-context';
import type { FileDesk } from '../files/file-desk';
import type { Context } from '../graphql-kit/context';
import type { MessageCode } from '../platform/messages';
import { newRequestId } from '../platform/secrets';
import { registerExplorer } from './explorer/register-explorer';
import type { ExplorerQuestion } from './explorer/questions';
import { registerFiles } from './files/file-routes';
import { inTime } from './in-time';
import { PATIENCE, watchBodies } from './patience';
import { languageOf, refuse } from './refuse';
import { answerFault, answerSocket } from './request-faults';
import { registerWatching } from './watching';

/** What the HTTP side needs of the rest. */
export interface HttpDeps {
  readonly apollo: ApolloServer<Context>;
  readonly schema: GraphQLSchema;
  readonly log: FastifyBaseLogger;
  /** The actor of a secret, or the code of the error that says why there is none. */
  readonly authenticate: (secret: string) => Promise<{ readonly actor: Actor } | { readonly fault: MessageCode }>;
  readonly makeContext: (request: Asked) => Context;
  /** Throws when the database does not answer. */
  readonly ready: () => Promise<void>;
  readonly questions: readonly ExplorerQuestion[];
  /** How long a GraphQL request may take, in milliseconds. */
  readonly requestMs: number;
  readonly files: FileDesk;
}

/** What is known of a GraphQL request when its handler runs. */
interface Admitted {
  readonly actor: Actor | null;
  readonly late: () => boolean;
}
const admitted = new WeakMap<FastifyRequest, Admitted>();

/** Builds the HTTP server: health, explorer, files, GraphQL, with limits on size and time. It does not listen yet. */
export async function buildHttp(deps: HttpDeps): Promise<FastifyInstance> {
  const app = Fastify({
    // Fastify says that it listens; the greeting says so too, and where to click.
    loggerInstance: deps.log.level === 'info' ? deps.log.child({}, { level: 'warn' }) : deps.log,
    genReqId: () => newRequestId(),
    bodyLimit: LIMITS.bodyBytes,
    requestTimeout: PATIENCE.upload,
    connectionTimeout: PATIENCE.idle,
    keepAliveTimeout: PATIENCE.keepAlive,
    // Node looks for slow clients only every half minute unless it is told otherwise.
    http: { headersTimeout: PATIENCE.headers, connectionsCheckingInterval: PATIENCE.checkedEvery },
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { maxParamLength: 200 },
    clientErrorHandler: answerSocket,
    frameworkErrors: (error, request, reply) => {
      void answerFault(error, request, reply);
    },
  });
  await app.register(helmet, { contentSecurityPolicy: false, crossOriginEmbedderPolicy: false });
  await app.register(compress, { threshold: 1024, globalDecompression: false });
  app.addHook('onRequest', (request, reply, done) => {
    // The integration makes an address of path and host; a host that is none would count as a fault of ours.
    if (URL.canParse(request.url, `http://${request.hostname}/`)) done();
    else void answerFault(Object.assign(new Error('host'), { code: 'FST_ERR_BAD_URL', statusCode: 400 }), request, reply);
  });
  app.addHook('onSend', (request, reply, _payload, done) => {
    reply.header('x-request-id', request.id);
    done();
  });
  app.setErrorHandler(answerFault);
  app.setNotFoundHandler((request, reply) => {
    if (request.url.split('?')[0] !== '/graphql') return refuse(request, reply, 'NOT_FOUND', { what: request.method });
    return refuse(request, reply.header('allow', 'GET, POST'), 'METHOD_NOT_ALLOWED');
  });

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
  registerFiles(app, deps.files, watchBodies(app.server));
  registerWatching(app, deps);
  const graphql = fastifyApolloHandler(deps.apollo as never, {
    context: (request: FastifyRequest) =>
      Promise.resolve(deps.makeContext({ requestId: request.id, language: languageOf(request), ...(admitted.get(request) ?? { actor: null, late: () => false }) })),
  } as never) as RouteHandlerMethod;
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: (request, reply) =>
      inTime<unknown>(
        deps.requestMs,
        async (late) => (await admit(deps, request, reply, late)) ?? (await asking.run({ requestId: request.id, language: languageOf(request) }, () => graphql.call(app, request, reply))),
        () => refuse(request, reply, 'REQUEST_TIMEOUT'),
      ),
  });
  return app;
}

/** Finds who asks; a token that is wrong, expired or revoked is refused here, before anything is parsed. */
async function admit(deps: HttpDeps, request: FastifyRequest, reply: FastifyReply, late: () => boolean): Promise<FastifyReply | undefined> {
  const { authorization, accept } = request.headers;
  // Apollo would carry the operation out and then find no way to answer.
  if (answerType(accept) === null) return refuse(request, reply, 'NOT_ACCEPTABLE');
  if (authorization === undefined) {
    admitted.set(request, { actor: null, late });
    return undefined;
  }
  const secret = /^Bearer +(\S{1,200})$/i.exec(authorization)?.[1];
  const found = secret === undefined ? { fault: 'TOKEN_INVALID' as const } : await deps.authenticate(secret);
  if ('fault' in found) return refuse(request, reply, found.fault);
  admitted.set(request, { actor: found.actor, late });
  return undefined;
}
