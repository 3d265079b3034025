import 'reflect-metadata';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { DatabaseUnavailable, type Database } from './db/database';
import type { DatabaseUrl } from './db/database-url';
import { SHELF_SESSION } from './db/session';
import { signedAddresses } from './files/addresses';
import type { FileDesk, FileRefusal } from './files/file-desk';
import type { FileStore } from './files/file-store';
import { repeatedly } from './files/repeatedly';
import { buildApollo } from './graphql/apollo';
import { buildSchema } from './graphql/build-schema';
import { LIMITS } from './graphql/limits';
import { makeContext } from './graphql/make-context';
import { buildHttp } from './http/server';
import type { ExplorerQuestion } from './http/explorer/questions';
import { evidenceDesk, filesClean } from './modules/evidence';
import { authenticate } from './modules/identity';
import { toInstant, type Clock } from './platform/clock';
import type { Ids } from './platform/ids';
import { encryptedCursors } from './reads/cursor';
import { openStore } from './store';

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
  readonly files: {
    readonly store: FileStore;
    /** The largest file, in bytes. */
    readonly mostBytes: number;
    /** How often files that nobody uses are cleared away, in milliseconds, the first time at once; never unless it is given. */
    readonly cleanEveryMs?: number;
  };
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

/** A desk that says when the database is away, as every other answer does. */
function steady(desk: FileDesk): FileDesk {
  const told = async <T extends object>(work: Promise<T>): Promise<T | FileRefusal> => {
    try {
      return await work;
    } catch (error) {
      if (error instanceof DatabaseUnavailable) return { refused: 'DATABASE_UNAVAILABLE', detail: {} };
      throw error;
    }
  };
  return {
    admit: async (token, stated) => {
      const admitted = await told(desk.admit(token, stated));
      return 'take' in admitted ? { take: (bytes) => told(admitted.take(bytes)) } : admitted;
    },
    give: (token) => told(desk.give(token)),
  };
}

/** Clears away unused files again and again; what cannot be done now is tried the next time. */
function cleaning(deps: AppDeps, db: Database, everyMs: number): { stop(): Promise<void> } {
  return repeatedly(everyMs, async (stopped) => {
    try {
      const cleaned = await filesClean({ db, store: deps.files.store, clock: deps.clock }, stopped);
      if (Object.values(cleaned).some((n) => n > 0)) deps.log.info({ cleaned }, 'files cleared away');
    } catch (error) {
      deps.log.warn({ err: error }, 'files were not cleared away');
    }
  });
}

/** Puts the application together over a migrated database; used by the server, the command line and the tests. */
export async function createApp(deps: AppDeps): Promise<App> {
  const db = await openStore(deps.database, deps.clock);
  const files = { addresses: signedAddresses(deps.appKey), mostBytes: deps.files.mostBytes };
  const services = { db, clock: deps.clock, ids: deps.ids, files, cursors: encryptedCursors(deps.appKey) };
  const apollo = buildApollo(theSchema(), deps.log);
  await apollo.start();
  const http = await buildHttp({
    apollo,
    schema: theSchema(),
    log: deps.log,
    questions: deps.questions,
    requestMs: deps.requestMs ?? LIMITS.requestMs,
    files: steady(evidenceDesk({ ...files, db, store: deps.files.store, clock: deps.clock, ids: deps.ids, log: deps.log })),
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
  const cleaner = deps.files.cleanEveryMs === undefined ? null : cleaning(deps, db, deps.files.cleanEveryMs);
  return {
    http,
    db,
    schema: theSchema(),
    close: async () => {
      await http.close();
      await cleaner?.stop();
      await apollo.stop();
      await db.close();
    },
  };
}
