import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import type { FastifyBaseLogger } from 'fastify';
import { createApp, type App, type AppDeps } from '../../src/app';
import type { TokenScope } from '../../src/authz/actions';
import type { Tx } from '../../src/db/database';
import { parseDatabaseUrl, type DatabaseUrl } from '../../src/db/database-url';
import { localStore } from '../../src/files/local-store';
import type { Role } from '../../src/domain/vocabulary/region-words';
import { actorCreate, tokenCreate } from '../../src/modules/identity';
import { tenant as tenantTable } from '../../src/modules/organization/data/tables';
import { region as regionTable, regionVersion } from '../../src/modules/region/data/tables';
import { systemClock, toInstant, type Clock } from '../../src/platform/clock';
import { timeSortedIds } from '../../src/platform/ids';
import { SystemRepository, TenantRepository, type Change, type Writable } from '../../src/tenancy/repository';
import type { Table } from '../../src/tenancy/table';
import { SystemScope } from '../../src/tenancy/tenant-scope';

const scope = new SystemScope('a test arranges its world');
const KEY = Buffer.alloc(32, 7);
/** The largest file in a test's world, in bytes. */
export const MOST_BYTES = 300_000;

/** A tenant that one test made for itself. */
export interface TestTenant {
  readonly id: string;
  readonly code: string;
  readonly regionId: string;
}

/** An actor with a token, in the tenants and roles that the test gave it. */
export interface TestActor {
  readonly id: string;
  readonly secret: string;
}

/** What an answer was: status, headers and body, as a client sees them. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly { readonly message: string; readonly path?: readonly (string | number)[]; readonly extensions: { readonly code: string } }[];
  readonly extensions: Record<string, unknown>;
}

export interface AskOptions {
  readonly variables?: Record<string, unknown>;
  readonly as?: TestActor | null;
  readonly language?: string;
}

/** The application over a database of this run's engine, with what a test needs to arrange and to ask. */
export class World {
  readonly ids = timeSortedIds(systemClock);
  private counter = 0;

  private constructor(readonly app: App, readonly url: DatabaseUrl, private readonly folder: string) {}

  /** Where this world keeps its files; nobody else does. */
  get files(): string {
    return join(this.folder, 'files');
  }

  /** Opens the application over a copy of the template (embedded) or the shared database (server); `deps` replaces parts of it. */
  static async open(clock: Clock = systemClock, deps: Partial<AppDeps> = {}): Promise<World> {
    const given = process.env.LUMBUNG_TEST_DATABASE ?? '';
    const folder = mkdtempSync(join(tmpdir(), 'lumbung-test-'));
    let address = given;
    if (given.startsWith('sqlite:')) {
      copyFileSync(given.slice('sqlite:'.length), join(folder, 'lumbung.db'));
      address = `sqlite:${join(folder, 'lumbung.db')}`;
    }
    const url = parseDatabaseUrl(address);
    if (url === null) throw new Error(`no test database: ${address}`);
    const log = pino({ level: process.env.LUMBUNG_TEST_LOG ?? 'silent' }) as FastifyBaseLogger;
    // Cleared away only where a test asks for it: on a server engine other tests keep the bytes of their rows elsewhere.
    const files = { store: await localStore(join(folder, 'files')), mostBytes: MOST_BYTES };
    const app = await createApp({ database: url, appKey: KEY, clock, ids: timeSortedIds(clock), log, questions: [], files, ...deps });
    return new World(app, url, folder);
  }

  async close(): Promise<void> {
    await this.app.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Does something as the system, in one transaction. */
  system<T>(work: (tx: Tx, scope: SystemScope) => Promise<T>): Promise<T> {
    return this.app.db.transact(scope.session, (tx) => work(tx, scope));
  }

  /** A new city with its government; synthetic, so that it is in no real list. */
  async tenant(name = 'Kota Uji'): Promise<TestTenant> {
    this.counter += 1;
    const regionId = this.ids.next();
    const id = this.ids.next();
    const code = `t${regionId.slice(-9)}`;
    await this.system(async (tx) => {
      await new SystemRepository(regionTable, scope, tx).insertAll([{ id: regionId, synthetic: 1, code, name: `${name} ${this.counter}`, kind: 'CITY', province_id: null, autonomous: 1, time_zone: 'Asia/Jakarta' }]);
      await new SystemRepository(regionVersion, scope, tx).insertAll([{ id: this.ids.next(), synthetic: 1, region_id: regionId, code, name, kind: 'CITY', province_id: null }]);
      await new SystemRepository(tenantTable, scope, tx).insertAll([{ id, synthetic: 1, code, name: `Pemerintah ${name} ${this.counter}`, kind: 'CITY', region_id: regionId, organization_id: null, time_zone: 'Asia/Jakarta', status: 'ACTIVE' }]);
    });
    return { id, code, regionId };
  }

  /** An actor with one token; `roles` are the functions that it holds. */
  async actor(
    roles: readonly { readonly tenant: TestTenant; readonly role: Role; readonly agencyId?: string; readonly programId?: string }[],
    token: { readonly scopes?: readonly TokenScope[]; readonly days?: number; readonly maxTokens?: number } = {},
  ): Promise<TestActor> {
    return this.system(async (tx) => {
      const id = await actorCreate(tx, scope, {
        label: 'Kantor uji', maxTokens: token.maxTokens ?? 20, synthetic: true,
        grants: roles.map((r) => ({ tenantId: r.tenant.id, role: r.role, agencyId: r.agencyId ?? null, programId: r.programId ?? null })),
      }, systemClock, this.ids);
      const made = await tokenCreate(tx, { actorId: id, label: 'uji', scopes: token.scopes ?? ['READ', 'WRITE', 'TOKENS'], days: token.days ?? 1 }, systemClock, this.ids);
      if (made === null) throw new Error('no token');
      return { id, secret: made.secret };
    });
  }

  /** Inserts rows of a tenant straight through its repository; answers their ids. Class columns are filled in. */
  async rows<T extends Table>(tenant: TestTenant, table: T, rows: readonly Partial<Writable<T>>[]): Promise<string[]> {
    const base: Record<string, unknown> = { synthetic: 1 };
    if ('version' in table.columns) Object.assign(base, { version: 1, created_at: toInstant(systemClock.now()) });
    if ('published_at' in table.columns) base.published_at = toInstant(systemClock.now());
    const made = rows.map((row) => ({ ...base, id: this.ids.next(), ...row }));
    await this.system((tx) => new TenantRepository(table, scope.forTenant(tenant.id), tx).insertAll(made as unknown as Writable<T>[]));
    return made.map((m) => String(m.id));
  }

  /** Changes one row of a tenant straight through its repository. */
  change<T extends Table>(tenant: TestTenant, table: T, id: string, change: Change<T>): Promise<void> {
    return this.system((tx) => new TenantRepository(table, scope.forTenant(tenant.id), tx).update(id, change));
  }

  /** Asks the API over HTTP (in process), as an actor or as anybody; prints query and answer when the answer is no JSON. */
  async ask(query: string, options: AskOptions = {}): Promise<Answer> {
    const response = await this.app.http.inject({
      method: 'POST',
      url: '/graphql',
      headers: {
        'content-type': 'application/json',
        ...(options.as === undefined || options.as === null ? {} : { authorization: `Bearer ${options.as.secret}` }),
        ...(options.language === undefined ? {} : { 'accept-language': options.language }),
      },
      payload: JSON.stringify({ query, variables: options.variables }),
    });
    let body: Partial<Answer>;
    try {
      body = JSON.parse(response.body) as Partial<Answer>;
    } catch {
      throw new Error(`no JSON (${response.statusCode}): ${response.body.slice(0, 500)}\n${query}`);
    }
    return { status: response.statusCode, headers: response.headers, data: body.data ?? null, errors: body.errors ?? [], extensions: body.extensions ?? {} };
  }

  /** The same, for questions that must be answered without an error. */
  async get<T = Record<string, never>>(query: string, options: AskOptions = {}): Promise<T> {
    const answer = await this.ask(query, options);
    if (answer.errors.length > 0 || answer.data === null) {
      throw new Error(`${JSON.stringify(answer.errors)}\n${query}\n${JSON.stringify(options.variables ?? {})}\nrequest ${String(answer.headers['x-request-id'])}`);
    }
    return answer.data as T;
  }
}
