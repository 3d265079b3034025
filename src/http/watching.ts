import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import type { ExecutionArgs, GraphQLError, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { GRAPHQL_TRANSPORT_WS_PROTOCOL } from 'graphql-ws';
import { useServer, type Extra } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { Actor } from '../authz/authorise';
import { formatted, tellable } from '../graphql/format-error';
import type { Asked } from '../graphql/make-context';
import { readSubscription, subscribeAfresh } from '../graphql/subscribe';
import { ApiError } from '../graphql-kit/api-error';
import type { Context } from '../graphql-kit/context';
import { chooseLanguage, type Language, type MessageCode } from '../platform/messages';
import { newRequestId } from '../platform/secrets';

/** How much a client that watches may ask for. */
export const WATCHING = { messageBytes: 64 * 1024, connections: 200, perConnection: 10, initMs: 3000, pingMs: 12_000 } as const;

/** What watching needs of the rest. */
export interface WatchingDeps {
  readonly schema: GraphQLSchema;
  readonly log: FastifyBaseLogger;
  readonly authenticate: (secret: string) => Promise<{ readonly actor: Actor } | { readonly fault: MessageCode }>;
  readonly makeContext: (request: Asked) => Context;
  readonly requestMs: number;
}

interface Mine {
  /** The secret that the client named; null for nobody. */
  readonly secret: string | null;
  readonly language: Language;
}
const NOBODY: Mine = { secret: null, language: 'id' };

const bearer = (given: unknown): string | null | undefined => {
  if (given === undefined || given === null) return null;
  return typeof given === 'string' ? /^Bearer +(\S{1,200})$/i.exec(given)?.[1] : undefined;
};

/** Opens `/graphql` to WebSockets of the protocol graphql-transport-ws: for subscriptions, with the limits of every other request. */
export function registerWatching(app: FastifyInstance, deps: WatchingDeps): void {
  const sockets = new WebSocketServer({
    noServer: true, maxPayload: WATCHING.messageBytes, perMessageDeflate: false,
    handleProtocols: (offered) => (offered.has(GRAPHQL_TRANSPORT_WS_PROTOCOL) ? GRAPHQL_TRANSPORT_WS_PROTOCOL : false),
  });
  const actorOf = async (secret: string | null): Promise<Actor | null> => {
    if (secret === null) return null;
    const found = await deps.authenticate(secret);
    if ('fault' in found) throw new ApiError(found.fault);
    return found.actor;
  };
  const contextFor = async ({ secret, language }: Mine, lasting: boolean): Promise<Context> => {
    const end = performance.now() + deps.requestMs;
    return deps.makeContext({ requestId: newRequestId(), language, actor: await actorOf(secret), late: () => !lasting && performance.now() >= end });
  };
  const told = (errors: readonly GraphQLError[], language: Language): GraphQLFormattedError[] => errors.map((error) => {
    const requestId = newRequestId();
    const { error: known, masked } = tellable(error, requestId);
    if (masked) deps.log.error({ requestId, err: error.originalError ?? error }, 'fault');
    return formatted({ error: known, masked }, language, requestId, error.path, error.locations);
  });
  const mine = new WeakMap<Extra['socket'], Mine>();
  const running = new WeakMap<Extra['socket'], number>();
  const asked = new WeakMap<Context, Mine>();
  const of = (extra: Extra): Mine => mine.get(extra.socket) ?? NOBODY;
  const server = useServer({
    isProd: true,
    connectionInitWaitTimeout: WATCHING.initMs,
    onConnect: async ({ connectionParams, extra }) => {
      const headers = extra.request.headers;
      const wanted = connectionParams?.['accept-language'];
      const language = chooseLanguage(typeof wanted === 'string' ? wanted : headers['accept-language']);
      const secret = bearer(connectionParams?.authorization ?? headers.authorization);
      try {
        if (secret === undefined) throw new ApiError('TOKEN_INVALID');
        await actorOf(secret);
      } catch (error) {
        const { error: known } = tellable(error, newRequestId());
        extra.socket.close(known.code.startsWith('TOKEN_') ? 4401 : 4500, known.code);
        return false;
      }
      mine.set(extra.socket, { secret, language });
      return true;
    },
    onSubscribe: async ({ extra }, _id, payload) => {
      const own = of(extra);
      try {
        if ((running.get(extra.socket) ?? 0) >= WATCHING.perConnection) throw new ApiError('TOO_MANY_REQUESTS');
        const read = readSubscription(deps.schema, payload);
        if (!('schema' in read)) return read;
        const contextValue = await contextFor(own, true);
        asked.set(contextValue, own);
        running.set(extra.socket, (running.get(extra.socket) ?? 0) + 1);
        return { ...read, contextValue };
      } catch (error) {
        return [tellable(error, newRequestId()).error];
      }
    },
    subscribe: ((args: ExecutionArgs) => subscribeAfresh(args, () => contextFor(asked.get(args.contextValue as Context) ?? NOBODY, false))) as never,
    onNext: ({ extra }, _id, _payload, _args, result) => (result.errors === undefined ? undefined : { ...result, errors: told(result.errors, of(extra).language) }),
    onError: ({ extra }, _id, _payload, errors) => told(errors, of(extra).language),
    onComplete: ({ extra }) => {
      running.set(extra.socket, Math.max(0, (running.get(extra.socket) ?? 1) - 1));
    },
  }, sockets, WATCHING.pingMs);

  app.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const refuse = (status: string): void => {
      socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
    };
    socket.on('error', () => undefined);
    if (request.url?.split('?')[0] !== '/graphql') return refuse('404 Not Found');
    if (sockets.clients.size >= WATCHING.connections) return refuse('503 Service Unavailable');
    sockets.handleUpgrade(request, socket, head, (opened) => {
      sockets.emit('connection', opened, request);
      // What a client sends wrongly is the client's fault: it is closed with its reason, and nothing is printed.
      opened.removeAllListeners('error').on('error', () => undefined);
    });
  });
  app.addHook('preClose', async () => {
    await server.dispose();
  });
}
