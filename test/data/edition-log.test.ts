import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { askOf } from '../../src/db/ask';
import { logAppend, logCheck, type LogValue } from '../../src/modules/ledger';
import { edition } from '../../src/modules/competition/data/tables';
import { recusal } from '../../src/modules/judging/data/tables';
import { editionLog, editionLogHead } from '../../src/modules/ledger/data/tables';
import { logBody } from '../../src/modules/ledger/usecases/log-append';
import { systemClock } from '../../src/platform/clock';
import { TenantRepository } from '../../src/tenancy/repository';
import { proveMembership, SystemScope, TenantScope } from '../../src/tenancy/tenant-scope';
import { JudgingScene } from '../support/judging-scene';
import { World } from '../support/world';

const system = new SystemScope('a test reads a log');
const services = (world: World): { readonly clock: typeof systemClock; readonly ids: World['ids'] } => ({ clock: systemClock, ids: world.ids });

describe('canonical JSON', () => {
  it('is that of RFC 8785, section 3.2.3 and appendix B: names by code unit, the shortest escapes', () => {
    // The RFC's own example of sorting (section 3.2.3), its numbers left out: a log holds whole numbers only.
    const given = { '\u20ac': 'Euro Sign', '\r': 'Carriage Return', '\ufb33': 'Hebrew Letter Dalet With Dagesh', 1: 'One', '\u{1f600}': 'Emoji: Grinning Face', '\u0080': 'Control', '\u00f6': 'Latin Small Letter O With Diaeresis' };
    expect(Object.keys(JSON.parse(logBody(given)) as object).filter((k) => k !== '1')).toEqual(['\r', '\u0080', '\u00f6', '\u20ac', '\u{1f600}', '\ufb33']);
    expect(logBody({ b: '\u20ac$\u000f\nA\'\u0042\u0022\u005c\\\u0022/', a: [56, null, true, false] })).toBe('{"a":[56,null,true,false],"b":"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}');
  });

  it('refuses what has no one text', () => {
    for (const number of [0.1, NaN, Infinity, 2 ** 53]) expect(() => logBody({ deep: [{ number }] })).toThrow(TypeError);
  });

  it('is read back to itself', () => {
    const value = fc.letrec<{ any: LogValue }>((tie) => ({ any: fc.oneof({ maxDepth: 3 }, fc.string(), fc.maxSafeInteger(), fc.boolean(), fc.constant(null), fc.array(tie('any'), { maxLength: 4 }), fc.dictionary(fc.string(), tie('any'), { maxKeys: 4 })) })).any;
    fc.assert(fc.property(value, (one) => logBody(JSON.parse(logBody(one)) as LogValue) === logBody(one)), { numRuns: 300 });
  });
});

describe('the log of an edition', () => {
  let world: World;
  let scene: JudgingScene;
  beforeAll(async () => {
    world = await World.open();
  });
  beforeEach(async () => {
    scene = await JudgingScene.screened(world, { entries: 1 });
  });
  afterAll(() => world.close());

  const scopeOf = (): TenantScope => TenantScope.of(proveMembership({ tenantId: scene.tenant.id, tenantCode: scene.tenant.code, synthetic: true, actorId: scene.organizer.id, role: 'ORGANIZER', agencyId: null, programId: null }));
  const append = (i: number): ReturnType<typeof logAppend> => world.app.db.transact(scopeOf().session, (tx) => logAppend(tx, scopeOf(), { editionId: scene.editionId, act: 'roundOpen', detail: { i } }, services(world)));
  const check = (): ReturnType<typeof logCheck> => logCheck(askOf(world.app.db, system.session), scene.tenant.id, scene.editionId);
  const entry = (seq: number): Promise<string> => world.system(async (tx, s) => (await new TenantRepository(editionLog, s.forTenant(scene.tenant.id), tx).list({ edition_id: scene.editionId, seq }, 1))[0].id);
  const asked = async (fields: string, as = scene.organizer): Promise<Record<string, unknown>> => world.get(`query($t: String!, $e: ID!) { ${fields} }`, { as, variables: { t: scene.tenant.code, e: `edn_${scene.editionId}` } });

  it('is empty and whole before anything happened', async () => {
    expect(await check()).toEqual({ entries: 0, head: null, faults: [] });
  });

  it('gives 50 acts at once 50 numbers without a gap, each with the hash of the one before', async () => {
    const receipts = await Promise.all(Array.from({ length: 50 }, (_, i) => append(i)));
    expect(receipts.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
    const last = receipts.find(({ seq }) => seq === 50);
    expect(await check()).toEqual({ entries: 50, head: { seq: 50, hash: last?.hash }, faults: [] });
  });

  it('keeps nothing of an act whose transaction fails', async () => {
    await append(1);
    await expect(world.app.db.transact(scopeOf().session, async (tx) => {
      await logAppend(tx, scopeOf(), { editionId: scene.editionId, act: 'roundOpen', detail: {} }, services(world));
      throw new Error('after the log');
    })).rejects.toThrow('after the log');
    expect((await append(2)).seq).toBe(2);
    expect(await check()).toMatchObject({ entries: 2, faults: [] });
  });

  it('is told apart from one that was changed, whatever was changed', async () => {
    for (let i = 1; i <= 5; i += 1) await append(i);
    const [head] = await world.system((tx, s) => new TenantRepository(editionLogHead, s.forTenant(scene.tenant.id), tx).list({ edition_id: scene.editionId }, 1));
    const body = (await world.system((tx, s) => new TenantRepository(editionLog, s.forTenant(scene.tenant.id), tx).list({ edition_id: scene.editionId, seq: 3 }, 1)))[0].body;
    const forged = body.replace('"i":3', '"i":4');
    const hash = createHash('sha256').update(forged).digest('hex');
    await world.change(scene.tenant, editionLog, await entry(3), { body: forged });
    expect((await check()).faults).toEqual([{ seq: 3, fault: 'HASH' }]);
    await world.change(scene.tenant, editionLog, await entry(3), { hash });
    expect((await check()).faults).toEqual([{ seq: 4, fault: 'CHAIN' }]);
    await world.change(scene.tenant, editionLog, await entry(3), { body, hash: createHash('sha256').update(body).digest('hex'), act: 'roundClose' });
    expect((await check()).faults).toEqual([{ seq: 3, fault: 'CONTENT' }]);
    await world.change(scene.tenant, editionLog, await entry(3), { act: 'roundOpen' });
    expect((await check()).faults).toEqual([]);
    await world.change(scene.tenant, editionLogHead, head.id, { seq: 4 });
    expect((await check()).faults).toEqual([{ seq: 4, fault: 'HEAD' }]);
    await world.change(scene.tenant, editionLogHead, head.id, { seq: 5 });
    const third = await entry(3);
    await world.system((tx, s) => new TenantRepository(editionLog, s.forTenant(scene.tenant.id), tx).delete(third));
    expect((await check()).faults).toEqual([{ seq: 3, fault: 'MISSING' }, { seq: 4, fault: 'CHAIN' }]);
  });

  it('is checked by its organiser, who reads its content only when the results are out', async () => {
    await append(1);
    expect(await asked('editionLogCheck(tenant: $t, edition: $e) { entries head { seq } faults { seq } }')).toEqual({ editionLogCheck: { entries: 1, head: { seq: 1 }, faults: [] } });
    const log = 'workspace(tenant: $t) { editionLog { totalCount nodes { seq act hash text { body } } } }';
    expect(await world.get(`query($t: String!) { ${log} }`, { as: scene.organizer, variables: { t: scene.tenant.code } })).toEqual({ workspace: { editionLog: { totalCount: 1, nodes: [{ seq: 1, act: 'roundOpen', hash: expect.stringMatching(/^[0-9a-f]{64}$/), text: null }] } } });
    await world.change(scene.tenant, edition, scene.editionId, { phase: 'RESULTS' });
    const read = async (): Promise<unknown> => world.get(`query($t: String!) { ${log} }`, { as: scene.organizer, variables: { t: scene.tenant.code } });
    expect(await read()).toMatchObject({ workspace: { editionLog: { nodes: [{ text: { body: expect.stringContaining('"act":"roundOpen"') } }] } } });
    await world.rows(scene.tenant, recusal, [{ edition_id: scene.editionId, entry_id: scene.entries[0], actor_id: scene.organizer.id, kind: 'FAMILY', reason: 'uji' }]);
    expect(await read()).toMatchObject({ workspace: { editionLog: { nodes: [{ text: null }] } } });
    const judge = await world.actor([{ tenant: scene.tenant, role: 'JUDGE' }]);
    expect(await world.get(`query($t: String!) { ${log} }`, { as: judge, variables: { t: scene.tenant.code } })).toEqual({ workspace: { editionLog: { totalCount: 0, nodes: [] } } });
    for (const [role, code] of [['JUDGE', 'FORBIDDEN'], ['COORDINATOR', 'FORBIDDEN'], ['VIEWER', 'FORBIDDEN'], ['AGENCY_OFFICER', 'FORBIDDEN']] as const) {
      const as = await world.actor([{ tenant: scene.tenant, role, ...(role === 'AGENCY_OFFICER' ? { agencyId: scene.agencies[0] } : {}) }]);
      const answer = await world.ask('query($t: String!, $e: ID!) { editionLogCheck(tenant: $t, edition: $e) { entries } }', { as, variables: { t: scene.tenant.code, e: `edn_${scene.editionId}` } });
      expect([role, answer.errors[0]?.extensions.code, answer.data]).toEqual([role, code, { editionLogCheck: null }]);
    }
  });
});
