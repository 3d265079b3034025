import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled, ApolloServerPluginInlineTraceDisabled, ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled, ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { InMemoryLRUCache } from '@apollo/utils.keyvaluecache';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { Context } from '../graphql-kit/context';
import type { Log } from '../platform/log';
import { message } from '../platform/messages';
import { formatted, markStage, tellable } from './format-error';
import { checkLimits, LIMITS } from './limits';

/** Checks limits before anything runs, and writes what the answer cost and whether it holds made-up rows. */
function housePlugin(log: Log): ApolloServerPlugin<Context> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        // graphql-js gives these errors no code of their own; the stage that they come from says it.
        parsingDidStart: () => Promise.resolve((error?: Error) => Promise.resolve(markStage('GRAPHQL_PARSE_FAILED', error === undefined ? [] : [error]))),
        validationDidStart: () => Promise.resolve((found?: readonly Error[]) => Promise.resolve(markStage('GRAPHQL_VALIDATION_FAILED', found ?? []))),
        didResolveOperation: ({ schema, document, operation, request, contextValue }) => {
          if (operation !== undefined) contextValue.notes.cost = checkLimits(schema, document, operation, request.variables ?? {});
          return Promise.resolve();
        },
        didEncounterErrors: ({ errors, contextValue, request }) => {
          for (const error of errors) {
            const told = tellable(error, contextValue.requestId);
            if (told.masked) log.error({ requestId: contextValue.requestId, operation: request.operationName, err: error.originalError ?? error }, 'fault');
          }
          return Promise.resolve();
        },
        willSendResponse: ({ response, contextValue, errors }) => {
          if (response.body.kind !== 'single') return Promise.resolve();
          const { singleResult } = response.body;
          if (errors !== undefined && errors.length > 0) {
            singleResult.errors = errors.map((e) => formatted(tellable(e, contextValue.requestId), contextValue.language, contextValue.requestId, e.path, e.locations));
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
    documentStore: new InMemoryLRUCache<DocumentNode>({ maxSize: 10 * 1024 * 1024 }),
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    // Only what the plugin cannot reach (a body that is no GraphQL request) comes through here in its own words.
    formatError: (given, thrown) => {
      const told = tellable(thrown, String(given.extensions?.requestId ?? '-'));
      return { ...given, message: told.error.message, extensions: { code: told.error.code } };
    },
    logger: { debug: () => undefined, info: () => undefined, warn: (m: string) => log.warn({}, m), error: (m: string) => log.error({}, m) },
    plugins: [
      ApolloServerPluginLandingPageDisabled(), ApolloServerPluginCacheControlDisabled(), ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(), ApolloServerPluginSchemaReportingDisabled(), housePlugin(log),
    ],
  });
}
