import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled, ApolloServerPluginInlineTraceDisabled, ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled, ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { InMemoryLRUCache } from '@apollo/utils.keyvaluecache';
import { OperationTypeNode, type DocumentNode, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { ApiError } from '../graphql-kit/api-error';
import type { Context } from '../graphql-kit/context';
import type { Log } from '../platform/log';
import { message } from '../platform/messages';
import { answerType } from './answer-type';
import { asking } from './asking';
import { formatted, tellable } from './format-error';
import { checkInput } from './input-check';
import { checkLimits, LIMITS } from './limits';

/** What a client that knows only application/json is told with status 200: its request was well-formed, its query was not. */
const SOFT_FOR_JSON: ReadonlySet<unknown> = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'OPERATION_RESOLUTION_FAILURE', 'BAD_USER_INPUT']);

const BY_SOCKET = ['langganan lewat WebSocket (graphql-transport-ws), bukan HTTP', 'subscriptions go by WebSocket (graphql-transport-ws), not by HTTP'] as const;

/** The HTTP status of an answer with errors, as the GraphQL-over-HTTP draft asks; undefined leaves Apollo's. */
function statusFor(errors: readonly GraphQLFormattedError[], accept: string | undefined): number | undefined {
  const codes = errors.map((e) => e.extensions?.code);
  if (codes.includes('REQUEST_TIMEOUT')) return 503;
  return answerType(accept) === 'application/json' && codes.every((code) => SOFT_FOR_JSON.has(code)) ? 200 : undefined;
}

/** Checks limits before anything runs, and writes what the answer cost and whether it holds made-up rows. */
function housePlugin(log: Log): ApolloServerPlugin<Context> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ schema, document, source, operation, request, contextValue }) => {
          if (operation?.operation === OperationTypeNode.SUBSCRIPTION) throw new ApiError('BAD_REQUEST', { detail: BY_SOCKET }, 400);
          checkInput(source, document, request.variables ?? {});
          if (operation !== undefined) contextValue.notes.cost = checkLimits(schema, document, operation, request.variables ?? {});
          return Promise.resolve();
        },
        didEncounterErrors: ({ errors, contextValue, request }) => {
          for (const error of errors) {
            const told = tellable(error, contextValue.requestId);
            if (told.masked) log.error({ requestId: contextValue.requestId, operation: request.operationName?.slice(0, 100), err: error.originalError ?? error }, 'fault');
          }
          return Promise.resolve();
        },
        willSendResponse: ({ request, response, contextValue, errors }) => {
          if (response.body.kind !== 'single') return Promise.resolve();
          const { singleResult } = response.body;
          if (errors !== undefined && errors.length > 0) {
            const told = errors.map((e) => formatted(tellable(e, contextValue.requestId), contextValue.language, contextValue.requestId, e.path, e.locations));
            const late = told.find((e) => e.extensions?.code === 'REQUEST_TIMEOUT');
            // What ran out of time is told once and as a whole: a part of an answer would pass for all of it.
            singleResult.errors = late === undefined ? told : [{ message: late.message, extensions: late.extensions }];
            if (late !== undefined) singleResult.data = null;
            response.http.status = statusFor(told, request.http?.headers.get('accept')) ?? response.http.status;
          }
          singleResult.extensions = { ...singleResult.extensions, ...notes(contextValue) };
          return Promise.resolve();
        },
      }),
  };
}

function notes({ notes: { synthetic, cost }, language }: Context): Record<string, unknown> {
  return {
    cost: { requested: cost, limit: LIMITS.cost },
    ...(synthetic === 0 ? {} : { synthetic: { rows: synthetic, notice: message('SYNTHETIC_NOTICE', language) } }),
  };
}

/** A store of parsed queries that forgets the oldest: the default grows with every query that a stranger makes up. */
export function documentStore(maxBytes = 10 * 1024 * 1024): InMemoryLRUCache<DocumentNode> {
  return new InMemoryLRUCache<DocumentNode>({ maxSize: maxBytes });
}

/** Builds the executor of the one schema, with its limits; it listens to nothing by itself. */
export function buildApollo(schema: GraphQLSchema, log: Log): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    introspection: true,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    parseOptions: { maxTokens: LIMITS.tokens },
    maxRecursiveSelections: LIMITS.recursiveSelections,
    documentStore: documentStore(),
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    // Only what the plugin cannot reach (a body that is no GraphQL request) keeps the form that it gets here.
    formatError: (_given, thrown) => {
      const { requestId, language } = asking.getStore() ?? { requestId: '-', language: 'id' as const };
      return formatted(tellable(thrown, requestId), language, requestId);
    },
    logger: { debug: () => undefined, info: () => undefined, warn: (m: string) => log.warn({}, m), error: (m: string) => log.error({}, m) },
    plugins: [
      ApolloServerPluginLandingPageDisabled(), ApolloServerPluginCacheControlDisabled(), ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(), ApolloServerPluginSchemaReportingDisabled(), housePlugin(log),
    ],
  });
}
