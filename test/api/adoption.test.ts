import { GRAPH_LIMITS } from '../../src/domain/replication/graph';
import { innovation, innovationAffair } from '../../src/modules/innovation/data/tables';
import { indicatorOutcome, innovationKit, kitDocument, replication, replicationParent, replicationRecord } from '../../src/modules/replication/data/tables';
import { visit, visitInnovation } from '../../src/modules/visit/data/tables';
import { PlanScene } from '../support/plan-scene';
import { TestClock } from '../support/season-scene';
import { World, type TestTenant } from '../support/world';

interface Copy {
  readonly of: readonly (readonly [owner: TestTenant, innovation: string])[];
  readonly by: TestTenant;
  readonly state?: 'INTEREST' | 'AGREED' | 'IMPLEMENTED' | 'STOPPED' | 'CLAIMED' | 'DENIED';
  readonly confirmedBy?: 'BOTH' | 'REPLICATOR' | 'SOURCE' | 'NONE';
  readonly started?: string | null;
  readonly stopped?: string | null;
  /** False where the replica is not published as an innovation. */
  readonly published?: boolean;
  readonly more?: object;
}

interface Reach { readonly replicas: number; readonly running: number; readonly stopped: number; readonly governments: number; readonly regions: number; readonly provinces: number; readonly depth: number }
interface Survival { readonly months: number; readonly from: string | null; readonly to: string | null; readonly low: string | null; readonly high: string | null; readonly atRisk: number | null; readonly events: number | null; readonly reason: string | null }
interface Graph {
  readonly complete: boolean;
  readonly nodes: readonly { readonly key: string; readonly side: string; readonly distance: number; readonly title: string; readonly standing: string | null; readonly innovation: { readonly title: string } | null; readonly tenant: { readonly code: string } }[];
  readonly links: readonly { readonly from: string; readonly to: string; readonly state: string; readonly confirmedBy: string; readonly standing: string; readonly replication: { readonly title: string } }[];
  readonly confirmed: Reach;
  readonly claimed: Reach;
  readonly survival: readonly Survival[];
  readonly undated: number;
  readonly halfLife: { readonly fromMonths: number | null; readonly toMonths: number | null; readonly half: number | null; readonly reason: string | null };
}

const REACH = 'replicas running stopped governments regions provinces depth';
const GRAPH = `query($id: ID!, $depth: Int!) { adoptionGraph(innovation: $id, depth: $depth) { complete undated nodes { key side distance title standing innovation { title } tenant { code } }
  links { from to state kind confirmedBy standing evidenceLevel started { text } stopped { text } replication { title } } confirmed { ${REACH} } claimed { ${REACH} }
  survival { months from to low high atRisk events reason } halfLife { fromMonths toMonths half reason } } }`;

describe('what is read of replications', () => {
  const clock = new TestClock('2026-11-22T03:00:00.000Z');
  let world: World;
  let towns: readonly TestTenant[];
  beforeAll(async () => {
    world = await World.open(clock);
    towns = await Promise.all(Array.from({ length: 6 }, () => world.tenant()));
  });
  afterAll(() => world.close());

  const dates = (name: string, day: string | null | undefined): object => (day === null || day === undefined ? {} : { [`${name}_earliest`]: day.length === 4 ? `${day}-01-01` : day, [`${name}_latest`]: day.length === 4 ? `${day}-12-31` : day });
  const original = async (owner: TestTenant, title: string, since: string | null = null): Promise<string> => (await world.rows(owner, innovation, [{ title, ...dates('implemented', since) }]))[0];

  /** Publishes a replication; answers its key and that of its innovation. */
  async function copied({ of, by, state = 'IMPLEMENTED', confirmedBy = 'BOTH', started = null, stopped = null, published = true, more = {} }: Copy): Promise<{ readonly id: string; readonly innovation: string }> {
    const [own] = published ? await world.rows(by, innovation, [{ title: `Replika ${by.code}` }]) : [''];
    const row = { title: `Replikasi ${by.code}`, state, confirmed_by: confirmedBy, replica_innovation_id: published ? own : null, ...dates('started', started), ...dates('stopped', stopped), ...more };
    const [id] = await world.rows(by, replication, [row]);
    await world.rows(by, replicationParent, of.map(([owner, parent]) => ({ replication_id: id, parent_tenant_id: owner.id, parent_innovation_id: parent })));
    return { id, innovation: own };
  }
  const graphOf = async (id: string, depth = 5): Promise<Graph> => (await world.get<{ adoptionGraph: Graph }>(GRAPH, { variables: { id: `inn_${id}`, depth } })).adoptionGraph;

  it('is a graph of copies and origins, each with how it counts', async () => {
    const [a, b, c, d, e, f] = towns;
    const root = await original(a, 'Sapa Warga');
    const first = await copied({ of: [[a, root]], by: b });
    const bare = await copied({ of: [[b, first.innovation]], by: c, published: false });
    const claim = await copied({ of: [[a, root]], by: d, confirmedBy: 'REPLICATOR' });
    await copied({ of: [[d, claim.innovation]], by: e });
    await copied({ of: [[a, root]], by: f, state: 'DENIED', confirmedBy: 'NONE' });
    const found = await graphOf(root);
    expect(found.nodes.map(({ key, side, distance, standing, innovation: i, tenant }) => [key.slice(0, 3), side, distance, standing, i === null, tenant.code])).toEqual(expect.arrayContaining([
      ['inn', 'SELF', 0, null, false, a.code], ['inn', 'DOWNSTREAM', 1, 'CONFIRMED', false, b.code], ['rpl', 'DOWNSTREAM', 2, 'CONFIRMED', true, c.code], ['inn', 'DOWNSTREAM', 1, 'CLAIMED', false, d.code],
      ['inn', 'DOWNSTREAM', 2, 'CLAIMED', false, e.code], ['inn', 'DOWNSTREAM', 1, 'NOT_COUNTED', false, f.code],
    ]));
    expect(found.nodes).toHaveLength(6);
    expect(found.links.find(({ to }) => to === `rpl_${bare.id}`)).toMatchObject({ from: `inn_${first.innovation}`, state: 'IMPLEMENTED', confirmedBy: 'BOTH', standing: 'CONFIRMED', replication: { title: `Replikasi ${c.code}` } });
    expect(found.confirmed).toEqual({ replicas: 2, running: 2, stopped: 0, governments: 2, regions: 2, provinces: 2, depth: 2 });
    expect(found.claimed).toEqual({ replicas: 2, running: 2, stopped: 0, governments: 2, regions: 2, provinces: 2, depth: 2 });
    // From a copy one looks up and down.
    const up = await graphOf(first.innovation);
    expect(up.nodes.map(({ side, distance, title }) => [side, distance, title]).sort()).toEqual([['DOWNSTREAM', 1, `Replikasi ${c.code}`], ['SELF', 0, `Replika ${b.code}`], ['UPSTREAM', 1, 'Sapa Warga']]);
    expect((await graphOf(root, 1)).nodes.map(({ distance }) => distance).sort()).toEqual([0, 1, 1, 1]);
  });

  it('takes what each parent\'s record says where a replica has several', async () => {
    const [a, b, c] = towns;
    const [one, two] = [await original(a, 'Asal satu'), await original(b, 'Asal dua')];
    const copy = await copied({ of: [[a, one], [b, two]], by: c, confirmedBy: 'REPLICATOR', state: 'CLAIMED' });
    const parents = await world.app.db.query({ mode: 'scoped', tenantId: c.id }, 'SELECT p.id, p.parent_innovation_id FROM replication_parent p WHERE p.tenant_id = ? AND p.replication_id = ?', [c.id, copy.id]);
    await world.rows(c, replicationRecord, parents.map(([parent, of]) => ({ parent_id: String(parent), state: of === one ? 'IMPLEMENTED' as const : 'CLAIMED' as const, confirmed_by: of === one ? 'BOTH' as const : 'REPLICATOR' as const })));
    expect([(await graphOf(one)).confirmed.replicas, (await graphOf(two)).confirmed.replicas, (await graphOf(two)).claimed.replicas]).toEqual([1, 0, 1]);
  });

  it('ends in a circle, should rows ever hold one', async () => {
    const [a, b] = towns;
    const root = await original(a, 'Bulat');
    const copy = await copied({ of: [[a, root]], by: b });
    const [back] = await world.rows(a, replication, [{ title: 'Kembali', state: 'IMPLEMENTED', confirmed_by: 'BOTH', replica_innovation_id: root }]);
    await world.rows(a, replicationParent, [{ replication_id: back, parent_tenant_id: b.id, parent_innovation_id: copy.innovation }]);
    const found = await graphOf(root);
    expect([found.nodes.length, found.links.length]).toEqual([2, 2]);
  });

  it('asks one statement a level, however much lies there, and is full at its limit', async () => {
    const [a, b] = towns;
    const [small, big] = [await original(a, 'Kecil'), await original(a, 'Besar')];
    await copied({ of: [[a, small]], by: b });
    const many = await world.rows(b, replication, Array.from({ length: GRAPH_LIMITS.nodes + 3 }, (_, i) => ({ title: `Ke-${i}`, state: 'IMPLEMENTED' as const, confirmed_by: 'BOTH' as const })));
    await world.rows(b, replicationParent, many.map((id) => ({ replication_id: id, parent_tenant_id: a.id, parent_innovation_id: big })));
    const lean = 'query($id: ID!) { adoptionGraph(innovation: $id) { complete nodes { key } links { from } confirmed { replicas } } }';
    const counted = async (id: string): Promise<{ statements: number; graph: Graph }> => {
      const before = world.app.db.statements.count;
      const { adoptionGraph } = await world.get<{ adoptionGraph: Graph }>(lean, { variables: { id: `inn_${id}` } });
      return { statements: world.app.db.statements.count - before, graph: adoptionGraph };
    };
    const [few, full] = [await counted(small), await counted(big)];
    // The small one goes a level farther: its replica is an innovation that may have replicas.
    expect([few.statements, full.statements]).toEqual([3, 2]);
    expect([full.graph.complete, full.graph.nodes.length, full.graph.confirmed.replicas]).toEqual([false, GRAPH_LIMITS.nodes, GRAPH_LIMITS.nodes - 1]);
  });

  it('tells how many still run after 12 and 24 months, how sure that is, and how soon half had begun', async () => {
    const [a, ...others] = towns;
    const root = await original(a, 'Tahan lama', '2020-01-10');
    // Five that are exact, and one that began nobody knows when: it is told, and counts in neither.
    const lives: readonly (readonly [string | null, string | null])[] = [['2021-01-10', null], ['2021-02-10', null], ['2022-01-10', '2022-09-10'], ['2022-03-10', null], ['2023-01-10', '2024-06-10'], [null, null]];
    for (const [i, [started, stopped]] of lives.entries()) await copied({ of: [[a, root]], by: others[i % 5], state: stopped === null ? 'IMPLEMENTED' : 'STOPPED', started, stopped, published: false });
    // A claim and a young copy say nothing of it.
    await copied({ of: [[a, root]], by: others[0], state: 'CLAIMED', confirmedBy: 'REPLICATOR', started: '2020-02-01', published: false });
    const found = await graphOf(root);
    // By hand: one of five stopped within 12 months (4/5), another within 24 (3/5). Log-log Greenwood at 4/5: sum 1/(5*4) = 0.05, half width 1.96 * sqrt(0.05) / 0.22314 = 1.9641; 0.8^(e^1.9641) = 0.2038, 0.8^(e^-1.9641) = 0.9692.
    expect(found.survival[0]).toEqual({ months: 12, from: '0.8', to: '0.8', low: '0.2038', high: '0.9692', atRisk: 4, events: 1, reason: null });
    expect(found.survival[1]).toMatchObject({ months: 24, from: '0.6', to: '0.6', atRisk: 3, events: 2, reason: null });
    expect([found.undated, found.confirmed.replicas, found.confirmed.stopped]).toEqual([1, 6, 2]);
    expect(found.halfLife).toEqual({ fromMonths: null, toMonths: null, half: null, reason: 'DATES_TOO_ROUGH' });
    const dated = await original(a, 'Bertanggal', '2020-01-10');
    for (const [i, started] of ['2021-01-10', '2021-02-10', '2021-07-10', '2022-03-10', '2023'].entries()) await copied({ of: [[a, dated]], by: others[i], started, published: false });
    expect((await graphOf(dated)).halfLife).toEqual({ fromMonths: 18, toMonths: 18, half: 3, reason: null });
    const few = await graphOf(await original(a, 'Sendiri'));
    expect([few.survival.map(({ reason, from }) => [reason, from]), few.halfLife.reason]).toEqual([[['NONE_BEGUN', null], ['NONE_BEGUN', null]], 'NONE_BEGUN']);
  });

  it('refuses what it cannot draw', async () => {
    const root = await original(towns[0], 'Batas');
    const codes = async (id: string, depth: number): Promise<readonly string[]> => (await world.ask(GRAPH, { variables: { id, depth } })).errors.map((e) => e.extensions.code);
    expect([await codes(`inn_${root}`, 0), await codes(`inn_${root}`, 6), await codes(`inn_${'0'.repeat(26)}`, 1), await codes(`rpl_${root}`, 1)]).toEqual([['BAD_USER_INPUT'], ['BAD_USER_INPUT'], ['NOT_FOUND'], ['NOT_FOUND']]);
  });

  it('lays out from where to where it went, claims apart', async () => {
    const [a, b, c, d] = await Promise.all(Array.from({ length: 4 }, () => world.tenant()));
    const { health, school } = (await PlanScene.open(world)).affairs;
    const root = await original(a, 'Mengalir');
    const first = await copied({ of: [[a, root]], by: b, started: '2021' });
    await copied({ of: [[a, root]], by: b, started: '2022', state: 'STOPPED' });
    await copied({ of: [[a, root]], by: b, started: '2022', confirmedBy: 'REPLICATOR' });
    await copied({ of: [[a, root], [b, first.innovation]], by: c, started: '2022' });
    await copied({ of: [[a, root]], by: c, state: 'AGREED', more: dates('agreed', '2022-05-05') });
    await copied({ of: [[a, root]], by: d, state: 'DENIED', confirmedBy: 'NONE', started: '2022' });
    await copied({ of: [[a, root]], by: d, started: null });
    const query = `query($by: FlowBy!, $years: FlowYears, $synthetic: SyntheticRows!) { replicationFlows(by: $by, years: $years, synthetic: $synthetic) { complete undated
      flows { from { kind region { code } affair { code } } to { kind region { code } affair { code } } confirmed claimed underWay stopped } } }`;
    interface End { readonly kind: string | null; readonly region: { readonly code: string } | null; readonly affair: { readonly code: string } | null }
    interface Flow { readonly from: End; readonly to: End; readonly confirmed: number; readonly claimed: number; readonly underWay: number; readonly stopped: number }
    const flows = async (by: string, years: object | null = null, synthetic = 'INCLUDE'): Promise<{ readonly undated: number; readonly flows: readonly Flow[] }> =>
      (await world.get<{ replicationFlows: { undated: number; flows: Flow[] } }>(query, { variables: { by, years, synthetic } })).replicationFlows;
    const among = ({ flows: all }: { readonly flows: readonly Flow[] }): readonly unknown[] => all.filter(({ from }) => [a, b].some(({ code }) => code === from.region?.code))
      .map(({ from, to, ...n }) => [from.region?.code, to.region?.code, n]);
    const before = world.app.db.statements.count;
    const rows = await flows('REGION', { from: 2021, to: 2022 });
    // The flows, those without a year, and the regions at either end.
    expect(world.app.db.statements.count - before).toBe(4);
    expect(among(rows)).toEqual([
      [a.code, b.code, { confirmed: 2, claimed: 1, underWay: 0, stopped: 1 }], [a.code, c.code, { confirmed: 1, claimed: 0, underWay: 1, stopped: 0 }],
      [b.code, c.code, { confirmed: 1, claimed: 0, underWay: 0, stopped: 0 }],
    ]);
    expect(rows.undated).toBeGreaterThanOrEqual(1);
    expect(among(await flows('REGION', { from: 2021, to: 2021 }))).toEqual([[a.code, b.code, { confirmed: 1, claimed: 0, underWay: 0, stopped: 0 }]]);
    // A city without a province is a place of its own.
    expect(among(await flows('PROVINCE', { from: 2021, to: 2022 }))).toEqual(among(rows));
    expect((await flows('KIND')).flows.find(({ from, to }) => from.kind === 'CITY' && to.kind === 'CITY')?.confirmed).toBeGreaterThanOrEqual(3);
    expect(among(await flows('REGION', null, 'EXCLUDE'))).toEqual([]);
    await world.rows(a, innovationAffair, [{ innovation_id: root, affair_id: health.id, confidence: 'STATED' }]);
    await world.rows(b, innovationAffair, [{ innovation_id: first.innovation, affair_id: school.id, confidence: 'STATED' }]);
    const mapped = (await flows('AFFAIR')).flows;
    expect(mapped.find((f) => f.from.affair?.code === health.code && f.to.affair?.code === school.code)).toMatchObject({ confirmed: 1, claimed: 0 });
    // What nobody mapped stands for itself: no affair, and not nothing.
    expect(mapped.find((f) => f.from.affair?.code === health.code && f.to.affair === null)).toMatchObject({ confirmed: 2, claimed: 1, underWay: 1 });
    const wrong = await world.ask(query, { variables: { by: 'REGION', years: { from: 2023, to: 2021 }, synthetic: 'INCLUDE' } });
    expect(wrong.errors.map((e) => e.extensions.code)).toEqual(['BAD_USER_INPUT']);
  });

  it('is a kit: what its owner says, what nobody filled in, and what those found who copied it', async () => {
    const [a, b, c] = towns;
    const root = await original(a, 'Bekal');
    const query = `query($id: ID!) { replicationKit(innovation: $id) { title parts { part told words } kit { contactOffice documents { nodes { title } } } innovation { title } outcomes { indicator change }
      replicas { standing keptWords changedWords replication { title } innovation { outcomes { nodes { indicator } } } } visits { visit { topic } } } }`;
    interface Kit { readonly title: string; readonly parts: readonly { readonly part: string; readonly told: boolean; readonly words: string }[]; readonly [more: string]: unknown }
    const kitOf = async (language: string): Promise<Kit> => (await world.get<{ replicationKit: Kit }>(query, { language, variables: { id: `inn_${root}` } })).replicationKit;
    const bare = await kitOf('id');
    expect([bare.kit, bare.outcomes, bare.replicas, bare.visits]).toEqual([null, [], [], []]);
    expect(bare.parts.map(({ told, words }) => [told, words])).toEqual(Array.from({ length: 10 }, () => [false, 'belum diisi']));
    const [kit] = await world.rows(a, innovationKit, [{ innovation_id: root, contact_office: 'Bagian Organisasi', cost_rupiah: 5_000_000, cost_year: 2024 }]);
    await world.rows(a, kitDocument, [{ kit_id: kit, position: 1, title: 'SOP' }]);
    await world.rows(a, indicatorOutcome, [{ innovation_id: root, indicator: 'Waktu', unit: 'hari', goal: 'DOWN', scale: 1, before_scaled: 140, after_scaled: 35, evidence_level: 2 }]);
    const best = await copied({ of: [[a, root]], by: b, more: { parts_kept: 'Alur', parts_changed: 'Petugas', evidence_level: 4 } });
    await copied({ of: [[a, root]], by: c, confirmedBy: 'SOURCE', published: false });
    await world.rows(b, indicatorOutcome, [{ innovation_id: best.innovation, indicator: 'Waktu di replika', unit: 'hari', goal: 'DOWN', scale: 0, after_scaled: 3 }]);
    const [seen] = await world.rows(a, visit, [{ topic: 'Belajar bekal', state: 'DONE', guest_tenant_id: b.id }]);
    await world.rows(a, visitInnovation, [{ visit_id: seen, innovation_id: root }]);
    const full = await kitOf('en');
    expect(full).toMatchObject({
      title: 'Bekal', kit: { contactOffice: 'Bagian Organisasi', documents: { nodes: [{ title: 'SOP' }] } }, outcomes: [{ indicator: 'Waktu', change: '-10.5' }], visits: [{ visit: { topic: 'Belajar bekal' } }],
      replicas: [
        { standing: 'CONFIRMED', keptWords: 'Alur', changedWords: 'Petugas', replication: { title: `Replikasi ${b.code}` }, innovation: { outcomes: { nodes: [{ indicator: 'Waktu di replika' }] } } },
        { standing: 'CLAIMED', keptWords: 'not filled in yet', changedWords: 'not filled in yet', innovation: null },
      ],
    });
    expect(full.parts.filter(({ told }) => told).map(({ part, words }) => `${part} ${words}`)).toEqual(['COST Rp5.000.000 (prices of 2024)', 'DOCUMENTS SOP', 'CONTACT Bagian Organisasi', 'OUTCOMES 1 indicator', 'REPLICAS 2 replications', 'VISITS 1 visit']);
    expect((await world.ask(query, { variables: { id: `inn_${'0'.repeat(26)}` } })).errors.map((e) => e.extensions.code)).toEqual(['NOT_FOUND']);
  });
});
