import { idempotencyRecord } from '../../src/modules/identity/data/tables';
import { innovationWork } from '../../src/modules/innovation/data/tables';
import { systemClock, toInstant } from '../../src/platform/clock';
import { TenantRepository } from '../../src/tenancy/repository';
import { SystemScope } from '../../src/tenancy/tenant-scope';
import { World, type Answer, type TestActor, type TestTenant } from '../support/world';

const AT_ONCE = 50;
const scope = new SystemScope('a test counts rows');
const times = <T>(work: (n: number) => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: AT_ONCE }, (_, n) => work(n)));
const DRAFT = `mutation($tenant: String!, $title: String!, $key: String!) {
  innovationDraft(tenant: $tenant, input: { title: $title }, idempotencyKey: $key) { innovation { id title } problems { code } }
}`;
const PUBLISH = `mutation($tenant: String!, $id: ID!, $version: Int!) {
  innovationPublish(tenant: $tenant, innovation: $id, expectedVersion: $version) { innovation { id } problems { code } }
}`;
const TOKEN = `mutation($label: String!) {
  accessTokenCreate(input: { label: $label, scopes: [READ] }) { secret problems { code ... on LimitProblem { limit } } }
}`;

describe(`${AT_ONCE} requests at once`, () => {
  let world: World;
  let tenant: TestTenant;
  let organizer: TestActor;
  beforeAll(async () => {
    world = await World.open();
  });
  beforeEach(async () => {
    tenant = await world.tenant();
    organizer = await world.actor([{ tenant, role: 'ORGANIZER' }]);
  });
  afterAll(() => world.close());

  const rows = async (table: string): Promise<number> => {
    const [[count]] = await world.app.db.query(scope.session, `SELECT COUNT(*) FROM ${table} x WHERE x.tenant_id = ?`, [tenant.id]);
    return Number(count);
  };
  const draft = (title: string, key: string): Promise<Answer> => world.ask(DRAFT, { as: organizer, variables: { tenant: tenant.code, title, key } });
  const codes = (answers: readonly Answer[], field: string): Record<string, number> => {
    const counted: Record<string, number> = {};
    for (const { data, errors } of answers) {
      const payload = data?.[field] as { problems: { code: string }[] } | null | undefined;
      const code = errors[0]?.extensions.code ?? payload?.problems[0]?.code ?? 'OK';
      counted[code] = (counted[code] ?? 0) + 1;
    }
    return counted;
  };

  it('keep a limit exactly: 5 tokens of 50 when 5 are free', async () => {
    const actor = await world.actor([{ tenant, role: 'VIEWER' }], { maxTokens: 6 });
    const answers = await times((n) => world.ask(TOKEN, { as: actor, variables: { label: `token ${n}` } }));
    expect(codes(answers, 'accessTokenCreate')).toEqual({ OK: 5, LIMIT_REACHED: AT_ONCE - 5 });
    const refused = answers.map((a) => a.data?.accessTokenCreate as { problems: { limit?: number }[] }).filter((p) => p.problems.length > 0);
    expect(new Set(refused.map((p) => p.problems[0].limit))).toEqual(new Set([6]));
    const kept = await world.app.db.query(scope.session, 'SELECT COUNT(*), MAX(a.active_tokens) FROM access_token k JOIN actor a ON a.id = k.actor_id WHERE k.actor_id = ?', [actor.id]);
    expect(kept.map((row) => row.map(Number))).toEqual([[6, 6]]);
  });

  it('with one idempotency key have one effect and one answer', async () => {
    const answers = await times(() => draft('Layanan jemput bola', 'kunci-bersama'));
    expect(codes(answers, 'innovationDraft')).toEqual({ OK: AT_ONCE });
    expect(new Set(answers.map((a) => JSON.stringify(a.data))).size).toBe(1);
    expect([await rows('innovation_work'), await rows('audit_event'), await rows('idempotency_record')]).toEqual([1, 1, 1]);
    const other = await draft('Judul yang lain', 'kunci-bersama');
    expect(other.data).toEqual({ innovationDraft: { innovation: null, problems: [{ code: 'IDEMPOTENCY_KEY_REUSED' }] } });
    expect(await rows('innovation_work')).toBe(1);
  });

  it('with one key and two inputs let one input through, whichever came first', async () => {
    const answers = await times((n) => draft(n % 2 === 0 ? 'Judul genap' : 'Judul ganjil', 'kunci-rebutan'));
    expect(codes(answers, 'innovationDraft')).toEqual({ OK: AT_ONCE / 2, IDEMPOTENCY_KEY_REUSED: AT_ONCE / 2 });
    expect([await rows('innovation_work'), await rows('audit_event')]).toEqual([1, 1]);
  });

  it('with keys of their own have an effect each, and each its audit row', async () => {
    const answers = await times((n) => draft(`Inovasi ${n}`, `kunci-sendiri-${n}`));
    expect(codes(answers, 'innovationDraft')).toEqual({ OK: AT_ONCE });
    const ids = new Set(answers.map((a) => (a.data?.innovationDraft as { innovation: { id: string } }).innovation.id.replace('win_', '')));
    expect(ids.size).toBe(AT_ONCE);
    const audited = await world.app.db.query(scope.session, 'SELECT a.subject_id FROM audit_event a WHERE a.tenant_id = ?', [tenant.id]);
    expect(new Set(audited.map(([id]) => id))).toEqual(ids);
    expect(await rows('innovation_work')).toBe(AT_ONCE);
  });

  it('that publish one version publish it once', async () => {
    const made = await draft('Inovasi yang terbit sekali', 'kunci-terbit');
    const { id } = (made.data?.innovationDraft as { innovation: { id: string } }).innovation;
    const answers = await times(() => world.ask(PUBLISH, { as: organizer, variables: { tenant: tenant.code, id, version: 1 } }));
    expect(codes(answers, 'innovationPublish')).toEqual({ OK: 1, VERSION_CONFLICT: AT_ONCE - 1 });
    expect([await rows('innovation'), await rows('innovation_version'), await rows('audit_event')]).toEqual([1, 1, 2]);
  });

  it('that fail take nobody else\'s rows with them, however they interleave', async () => {
    const { ids } = world;
    const tenantScope = scope.forTenant(tenant.id);
    const now = toInstant(systemClock.now());
    const fails = (n: number): boolean => n % 2 === 1;
    const outcomes = await times((n) =>
      world.app.db
        .transact(tenantScope.session, async (tx) => {
          const works = new TenantRepository(innovationWork, tenantScope, tx);
          const row = (part: string) => ({ id: ids.next(), synthetic: 1 as const, version: 1, created_at: now, title: `${n} ${part}`, status: 'DRAFT' as const });
          await works.insert(row('awal'));
          // Lets every other request run before this one goes on: on one shared connection its rows would land here.
          await new Promise((resolve) => setTimeout(resolve, n % 5));
          await works.insert(row('akhir'));
          if (fails(n)) throw new Error('the use-case changed its mind');
        })
        .then(() => 'kept', (error: Error) => error.message),
    );
    expect(outcomes).toEqual(Array.from({ length: AT_ONCE }, (_, n) => (fails(n) ? 'the use-case changed its mind' : 'kept')));
    const titles = await world.app.db.query(scope.session, 'SELECT w.title FROM innovation_work w WHERE w.tenant_id = ?', [tenant.id]);
    const expected = Array.from({ length: AT_ONCE }, (_, n) => n).filter((n) => !fails(n)).flatMap((n) => [`${n} akhir`, `${n} awal`]);
    expect(titles.map(([title]) => title).sort()).toEqual(expected.sort());
  });

  it('leave nothing behind where a refusal comes after the first write', async () => {
    const answers = await times((n) => world.ask(PUBLISH, { as: organizer, variables: { tenant: tenant.code, id: `win_${world.ids.next()}`, version: n } }));
    expect(codes(answers, 'innovationPublish')).toEqual({ NOT_FOUND: AT_ONCE });
    expect([await rows('innovation'), await rows('audit_event'), await rows(idempotencyRecord.name)]).toEqual([0, 0, 0]);
  });
});
