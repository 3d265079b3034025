import type { FastifyBaseLogger } from 'fastify';
import pino from 'pino';
import { systemClock } from '../../src/platform/clock';
import { SystemScope } from '../../src/tenancy/tenant-scope';
import { OwnDatabase } from '../support/broken-database';
import { askClean, codes } from '../support/clean';
import { World } from '../support/world';

const scope = new SystemScope('a test counts what a fault left behind');
const DRAFT = 'mutation($t: String!) { innovationDraft(tenant: $t, input: { title: "Layanan jemput bola" }, idempotencyKey: "kunci-gangguan") { innovation { id } problems { code } } }';

interface Line {
  readonly msg: string;
  readonly requestId: string;
  readonly err: { readonly message: string; readonly stack: string };
}

describe('a fault of ours', () => {
  const lines: string[] = [];
  let own: OwnDatabase;
  let world: World;
  beforeAll(async () => {
    own = await OwnDatabase.make();
    const log = pino({ level: 'warn' }, { write: (line: string) => lines.push(line) }) as FastifyBaseLogger;
    world = await World.open(systemClock, { database: own.url, log });
  });
  afterAll(async () => {
    await world.close();
    await own.remove();
  });

  const faults = (): readonly Line[] => lines.map((l) => JSON.parse(l) as Line).filter((l) => l.msg === 'fault');

  it('is masked in both languages, and is in the log under the number that the answer names', async () => {
    expect((await askClean(world, '{ sdgGoals { nodes { id } } }')).errors).toEqual([]);
    await own.drop('sdg_goal');
    for (const [language, words] of [['id', /^Terjadi gangguan di server\. Sebutkan nomor permintaan (\S+)\.$/], ['en', /^Something failed on the server\. Mention request (\S+)\.$/]] as const) {
      const before = faults().length;
      // askClean fails when the answer shows a statement, a stack, a file or an engine.
      const answer = await askClean(world, '{ sdgGoals { nodes { id } } governmentAffairs { nodes { id } } }', { language });
      expect(codes(answer)).toEqual(['INTERNAL_SERVER_ERROR']);
      const number = words.exec(answer.errors[0].message)?.[1];
      expect(number).toBe(answer.headers['x-request-id']);
      // What did not need the table is answered.
      expect(answer.data).toEqual({ sdgGoals: null, governmentAffairs: { nodes: [] } });
      const [line] = faults().slice(before);
      expect(line.requestId).toBe(number);
      expect(line.err.message).toMatch(/sdg_goal/);
      expect(line.err.stack).toMatch(/at .+:\d+/);
    }
  });

  it('leaves nothing half done', async () => {
    const tenant = await world.tenant();
    const organizer = await world.actor([{ tenant, role: 'ORGANIZER' }]);
    const count = async (table: string): Promise<number> => Number((await world.app.db.query(scope.session, `SELECT COUNT(*) FROM ${table} x WHERE x.tenant_id = ?`, [tenant.id]))[0][0]);
    await own.drop('audit_event');
    const answer = await askClean(world, DRAFT, { as: organizer, variables: { t: tenant.code } });
    expect([answer.data, codes(answer)]).toEqual([null, ['INTERNAL_SERVER_ERROR']]);
    expect([await count('innovation_work'), await count('idempotency_record')]).toEqual([0, 0]);
    expect((await askClean(world, '{ viewer { signedIn } }', { as: organizer })).data).toEqual({ viewer: { signedIn: true } });
  });

  it('in finding out who asks is masked as well', async () => {
    const actor = await world.actor([]);
    await own.drop('access_token');
    const answer = await askClean(world, '{ viewer { signedIn } }', { as: actor, language: 'en' });
    expect([answer.status, codes(answer)]).toEqual([500, ['INTERNAL_SERVER_ERROR']]);
    expect(faults().at(-1)?.err.message).toMatch(/access_token/);
    expect((await askClean(world, '{ viewer { signedIn } }')).data).toEqual({ viewer: { signedIn: false } });
  });
});
