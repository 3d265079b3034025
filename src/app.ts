import 'reflect-metadata';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { DatabaseUnavailable, openDatabase, type Database } from './db/database';
import type { DatabaseUrl } from './db/database-url';
import { SHELF_SESSION } from './db/session';
import { buildApollo } from './graphql/apollo';
import { buildSchema } from './graphql/build-schema';
import { LIMITS } from './graphql/limits';
import { makeContext } from './graphql/make-context';
import { buildHttp } from './http/server';
import type { ExplorerQuestion } from './http/explorer/questions';
import { authenticate } from './modules/identity';
import { toInstant, type Clock } from './platform/clock';
import type { Ids } from './platform/ids';
import { encryptedCursors } from './reads/cursor';
import { TABLES } from './tables';
import { guardStatement } from './tenancy/sql-guard';

/** What an application is put together from. */
export interface AppDeps {
  readonly database: DatabaseUrl;
  readonly appKey: Buffer;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: FastifyBaseLogger;
  readonly questions: readonly ExplorerQuestion[];
  /** How long a GraphQL request may take, in milliseconds; the house limit unless it is given. */
  readonly requestMs?: number;
}

/** A running application, not yet listening. */
export interface App {
  readonly http: FastifyInstance;
  readonly db: Database;
  readonly schema: GraphQLSchema;
  /** Ends requests in flight, then closes the database. */
  close(): Promise<void>;
}

let schema: GraphQLSchema | null = null;

/** The one schema of this process: type-graphql's registry is global, so it is built once. */
export function theSchema(): GraphQLSchema {
  schema ??= buildSchema();
  return schema;
}

/** Puts the application together over a migrated database; used by the server, the command line and the tests. */
export async function createApp(deps: AppDeps): Promise<App> {
  const db = await openDatabase(deps.database, TABLES, guardStatement);
  const services = { db, clock: deps.clock, ids: deps.ids, cursors: encryptedCursors(deps.appKey) };
  const apollo = buildApollo(theSchema(), deps.log);
  await apollo.start();
  const http = await buildHttp({
    apollo,
    log: deps.log,
    questions: deps.questions,
    requestMs: deps.requestMs ?? LIMITS.requestMs,
    makeContext: (request) => makeContext(services, request),
    authenticate: async (secret) => {
      try {
        return await authenticate(db, secret, toInstant(deps.clock.now()));
      } catch (error) {
        if (error instanceof DatabaseUnavailable) return { fault: 'DATABASE_UNAVAILABLE' };
        throw error;
      }
    },
    ready: async () => {
      await db.query(SHELF_SESSION, 'SELECT 1', []);
    },
  });
  return {
    http,
    db,
    schema: theSchema(),
    close: async () => {
      await http.close();
      await apollo.stop();
      await db.close();
    },
  };
}
