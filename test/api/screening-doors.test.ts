import { program } from '../../src/modules/competition/data/tables';
import { Season, TestClock, type DecideAnswer } from '../support/season-scene';
import { World, type TestActor } from '../support/world';

const SEEMLY = { clause: 'judul-pantas', words: 'Judulnya pantas.' };
const REASON = { words: 'Tidak sesuai tema.' };

describe('who screens, who reads it, and what an officer may write', () => {
  const clock = new TestClock('2023-02-10T03:00:00.000Z');
  let world: World;
  let season: Season;
  let entry: string;
  beforeAll(async () => {
    world = await World.open(clock);
    season = await Season.announce(world);
    await season.toScreening(clock);
    entry = await season.entry({ state: 'SUBMITTED' });
  });
  afterAll(() => world.close());

  const codesOf = ({ answer, payload }: DecideAnswer): readonly string[] => (answer.errors.length > 0 ? answer.errors.map((e) => e.extensions.code) : payload.problems.map((p) => p.code));
  const standing = async (): Promise<unknown[]> =>
    (await world.app.db.query({ mode: 'scoped', tenantId: season.tenant.id }, 'SELECT e.state, e.version FROM entry_work e WHERE e.tenant_id = ? AND e.id = ?', [season.tenant.id, entry]))[0];
  afterEach(async () => {
    expect(await standing()).toEqual(['SUBMITTED', 1]);
  });

  it.each<[string, (s: Season) => Promise<TestActor>, string]>([
    ['the research office', (s) => s.office('RESEARCH_OFFICE'), 'FORBIDDEN'],
    ['a judge', (s) => s.office('JUDGE'), 'FORBIDDEN'],
    ['a coordinator', (s) => s.office('COORDINATOR'), 'FORBIDDEN'],
    ['a viewer', (s) => s.office('VIEWER'), 'FORBIDDEN'],
    ['the officer whose entry it is', async (s) => s.officer, 'FORBIDDEN'],
    ['the organiser of another programme', async (s) => s.office('ORGANIZER', { programId: (await world.rows(s.tenant, program, [{ code: 'lain', name: 'Lain', tier: 'CITY' }]))[0] }), 'NOT_FOUND'],
    ['the organiser of another tenant', async () => (await Season.announce(world)).organizer, 'NOT_FOUND'],
  ])('%s does not decide', async (_name, office, code) => {
    const as = await office(season);
    const answer = await season.decide(entry, { decision: 'FAIL', reasons: [REASON] }, { as });
    expect(codesOf(answer)).toEqual([code]);
    // And is told the same of an entry that is not there.
    const absent = await season.decide(world.ids.next(), { decision: 'FAIL', reasons: [REASON] }, { as });
    expect([absent.payload, codesOf(absent)]).toEqual([answer.payload, codesOf(answer)]);
  });

  it('a token that only reads decides nothing', async () => {
    const reading = await world.actor([{ tenant: season.tenant, role: 'ORGANIZER' }], { scopes: ['READ'] });
    expect(codesOf(await season.decide(entry, { decision: 'FAIL', reasons: [REASON] }, { as: reading }))).toEqual(['FORBIDDEN']);
  });

  it('an entry of another tenant is not there', async () => {
    const other = await Season.announce(world);
    const foreign = await season.decide(await other.entry({ state: 'SUBMITTED' }), { decision: 'FAIL', reasons: [REASON] });
    expect(codesOf(foreign)).toEqual(['NOT_FOUND']);
    expect(codesOf(await season.decide('edn_x', { decision: 'FAIL', reasons: [REASON] }))).toEqual(['NOT_FOUND']);
  });

  const many = (n: number): object[] => Array.from({ length: n }, () => REASON);
  it.each<[string, { decision: string } & Record<string, unknown>, string]>([
    ['a reason of no words', { decision: 'FAIL', reasons: [{ words: ' \u200b ' }] }, 'input.reasons.0.words'],
    ['a reason that is too long', { decision: 'FAIL', reasons: [REASON, { words: 'x'.repeat(2001) }] }, 'input.reasons.1.words'],
    ['a clause that is too long', { decision: 'FAIL', reasons: [{ ...REASON, clause: 'x'.repeat(61) }] }, 'input.reasons.0.clause'],
    ['a clause of no rule here', { decision: 'FAIL', reasons: [{ ...REASON, clause: 'lain' }] }, 'input.reasons.0.clause'],
    ['too many reasons', { decision: 'FAIL', reasons: many(51) }, 'input.reasons'],
    ['too many proofs', { decision: 'PASS', accepted: Array.from({ length: 51 }, () => SEEMLY) }, 'input.accepted'],
    ['a proof of no words', { decision: 'PASS', accepted: [{ clause: 'judul-pantas', words: '...' }] }, 'input.accepted.0.words'],
    ['the same proof twice', { decision: 'PASS', accepted: [SEEMLY, SEEMLY] }, 'input.accepted.1.clause'],
    ['reasons against what passes', { decision: 'PASS', reasons: [REASON], accepted: [SEEMLY] }, 'input.reasons'],
    ['a note that is too long', { decision: 'PASS', accepted: [SEEMLY], note: 'x'.repeat(4001) }, 'input.note'],
  ])('%s is refused where it stands', async (_name, input, path) => {
    const { payload } = await season.decide(entry, input);
    expect([...new Set(payload.problems.map((p) => `${p.code} ${p.path.join('.')}`))]).toEqual([`VALIDATION_FAILED ${path}`]);
    expect(payload.screening).toBeNull();
  });

  it('as many reasons as there may be are kept, each in its words', async () => {
    const long = await season.entry({ state: 'SUBMITTED' });
    const words = Array.from({ length: 50 }, (_, i) => ({ words: `${String(i).padStart(2, '0')} ${'kata '.repeat(390)}` }));
    const { payload } = await season.decide(long, { decision: 'FAIL', reasons: words });
    expect(payload.problems).toEqual([]);
    const read = 'query($id: ID!) { node(id: $id) { ... on Screening { reasons(first: 100) { totalCount nodes { bearing wording } } } } }';
    const { node } = await world.get<{ node: { reasons: { nodes: { bearing: string; wording: string }[] } } }>(read, { as: season.organizer, variables: { id: payload.screening?.id } });
    expect(node.reasons.nodes.filter((r) => r.bearing === 'OFFICER').map((r) => r.wording)).toEqual(words.map((w) => w.words));
  });

  it('is read by the officers of that agency, of its own entries only', async () => {
    const mine = await season.entry({ state: 'SUBMITTED', agency_id: season.agencies[0] });
    const theirs = await season.entry({ state: 'SUBMITTED', agency_id: season.agencies[1] });
    const ids: string[] = [];
    for (const one of [mine, theirs]) ids.push((await season.decide(one, { decision: 'FAIL', reasons: [REASON] })).payload.screening?.id ?? '');
    const list = 'query($t: String!) { workspace(tenant: $t) { screenings(first: 100) { nodes { id entry { agency { code } } reasons { totalCount nodes { wording screening { decision } } } } } } }';
    const seen = async (as: TestActor) => (await world.get<{ workspace: { screenings: { nodes: { id: string; reasons: { totalCount: number } }[] } } }>(list, { as, variables: { t: season.tenant.code } })).workspace.screenings.nodes;
    expect(await seen(await season.office('AGENCY_OFFICER', { agencyId: season.agencies[1] }))).toMatchObject([{ id: ids[1], entry: { agency: { code: 'dinas-b' } }, reasons: { totalCount: 1, nodes: [{ wording: REASON.words, screening: { decision: 'FAIL' } }] } }]);
    expect((await seen(season.officer)).map((s) => s.id)).toContain(ids[0]);
    expect((await seen(season.officer)).map((s) => s.id)).not.toContain(ids[1]);
    for (const as of [season.organizer, await season.office('VIEWER'), await season.office('ORGANIZER', { programId: season.programId })]) expect((await seen(as)).map((s) => s.id)).toEqual(expect.arrayContaining(ids));
    expect(await seen(await season.office('JUDGE'))).toEqual([]);
  });
});
