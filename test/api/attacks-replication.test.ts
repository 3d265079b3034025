import 'reflect-metadata';
import { innovation } from '../../src/modules/innovation/data/tables';
import { replication, replicationParent, replicationRecord } from '../../src/modules/replication/data/tables';
import { MovedClock } from '../support/entry-scene';
import { codesIn, ReplicationScene, seenIn, type Government, type Replied } from '../support/replication-scene';
import { World } from '../support/world';

const AGREE = { agreementNumber: '1/KS/2026', agreedOn: '2026-02-03' };
const APPROVE = { approvalNumber: '2/2026', approvedOn: '2026-02-20' };
const IMPLEMENT = { title: 'Replika', kind: 'COPY', started: '2026-03-01' };
const EVALUATE = { evaluation: 'Antrean turun.', evidenceLevel: 3, evaluatedOn: '2026-05-01' };

interface Graph {
  readonly nodes: readonly { readonly key: string; readonly standing: string | null }[];
  readonly links: readonly { readonly standing: string }[];
  readonly confirmed: { readonly replicas: number };
  readonly undated: number;
}
interface Flow { readonly confirmed: number; readonly claimed: number; readonly underWay: number; readonly stopped: number }
const GRAPH = 'query($id: ID!) { adoptionGraph(innovation: $id) { undated nodes { key standing } links { standing } confirmed { replicas } } }';
const FLOWS = `query($years: FlowYears) { replicationFlows(by: REGION, years: $years, synthetic: INCLUDE) { flows { from { region { code } } to { region { code } } confirmed claimed underWay stopped } } }`;
const KIT = 'query($id: ID!) { replicationKit(innovation: $id) { replicas { standing } visits { id } } }';

describe('replications under attack', () => {
  const clock = new MovedClock('2026-11-22T03:00:00.000Z');
  let world: World;
  let scene: ReplicationScene;
  let a: Government;
  let b: Government;
  let c: Government;
  beforeAll(async () => {
    world = await World.open(clock);
    scene = new ReplicationScene(world);
  });
  beforeEach(async () => {
    [a, b, c] = [await scene.government('Kota A'), await scene.government('Kota B'), await scene.government('Kota C')];
  });
  afterAll(() => world.close());

  const claim = (by: Government, source: string, more: object = {}): Promise<Replied> => scene.open('Claim', by, { source, ...more });
  const graphOf = async (id: string): Promise<Graph> => (await world.get<{ adoptionGraph: Graph }>(GRAPH, { variables: { id } })).adoptionGraph;
  const flowsOf = async (from: Government, to: Government, years: object | null = null): Promise<readonly Flow[]> => {
    const { replicationFlows: { flows } } = await world.get<{ replicationFlows: { flows: (Flow & Record<'from' | 'to', { region: { code: string } | null }>)[] } }>(FLOWS, { variables: years === null ? {} : { years } });
    return flows.filter((f) => f.from.region?.code === from.tenant.code && f.to.region?.code === to.tenant.code).map(({ confirmed, claimed, underWay, stopped }) => ({ confirmed, claimed, underWay, stopped }));
  };
  const standingsIn = async (id: string): Promise<readonly string[]> => (await world.get<{ replicationKit: { replicas: { standing: string }[] } }>(KIT, { variables: { id } })).replicationKit.replicas.map((r) => r.standing);

  it('what was given up before it was put to use was never a replica, wherever replicas are counted', async () => {
    const source = await scene.innovation(a, 'Asal');
    const approved = await scene.walk(await scene.open('Interest', b, { source }), [['Agree', b, AGREE], ['Approve', a, APPROVE]]);
    expect([await standingsIn(source), await flowsOf(a, b)]).toEqual([['UNDER_WAY'], [{ confirmed: 0, claimed: 0, underWay: 1, stopped: 0 }]]);
    seenIn(await scene.step('Stop', b, approved.id, approved.version, { stopped: '2026-03', reason: 'Tidak jadi.' }));
    const found = await graphOf(source);
    expect([found.confirmed.replicas, found.links.map((l) => l.standing), await standingsIn(source), await flowsOf(a, b)]).toEqual([0, ['NOT_COUNTED'], ['NOT_COUNTED'], []]);
    // A claim that both sides stand behind was put to use, also where nobody knows since when.
    const other = await scene.innovation(a, 'Asal lain');
    const claimed = seenIn(await claim(b, other, { stopped: '2025' }));
    expect(seenIn(await scene.step('Confirm', a, claimed.id, claimed.version)).state).toBe('STOPPED');
    expect([(await graphOf(other)).confirmed.replicas, await standingsIn(other)]).toEqual([1, ['CONFIRMED']]);
  });

  it('made-up replicas of a real innovation are in no graph and in no kit of it', async () => {
    const [real] = await world.rows(a.tenant, innovation, [{ title: 'Nyata', synthetic: 0 }]);
    const made = async (by: Government, synthetic: 0 | 1): Promise<void> => {
      const [id] = await world.rows(by.tenant, replication, [{ title: 'Replikasi', state: 'IMPLEMENTED', confirmed_by: 'BOTH', synthetic }]);
      await world.rows(by.tenant, replicationParent, [{ replication_id: id, parent_tenant_id: a.tenant.id, parent_innovation_id: real, synthetic }]);
    };
    await made(b, 1);
    expect([(await graphOf(`inn_${real}`)).nodes.length, (await graphOf(`inn_${real}`)).confirmed.replicas, await standingsIn(`inn_${real}`)]).toEqual([1, 0, []]);
    await made(c, 0);
    expect([(await graphOf(`inn_${real}`)).nodes.length, (await graphOf(`inn_${real}`)).confirmed.replicas, await standingsIn(`inn_${real}`)]).toEqual([2, 1, ['CONFIRMED']]);
  });

  it('an owner\'s approval neither meets nor tells what the replicator only wishes of others', async () => {
    const [first, x, y] = [await scene.innovation(a, 'Asal pertama'), await scene.innovation(c, 'Inovasi X'), await scene.innovation(b, 'Inovasi Y')];
    const known = seenIn(await claim(c, first, { replica: x }));
    const own = await scene.walk(await scene.open('Interest', c, { source: await scene.innovation(a, 'Asal kedua'), alongside: known.id }), [['Agree', c, AGREE]]);
    const wish = await scene.walk(await scene.open('Interest', c, { source: y, alongside: known.id }), [['Agree', c, AGREE]]);
    // Meanwhile it turns out that what is wished for is a copy itself.
    seenIn(await claim(b, x, { replica: y }));
    const { version } = await scene.seenBy(a, own.id);
    expect(seenIn(await scene.step('Approve', a, own.id, version, APPROVE)).state).toBe('APPROVED');
    expect(codesIn(await scene.step('Approve', b, wish.id, (await scene.seenBy(b, wish.id)).version, APPROVE))).toEqual(['CYCLE replication']);
  });

  it('the start of a replica is not moved behind what another parent\'s record says was evaluated', async () => {
    const one = await scene.walk(await scene.open('Interest', c, { source: await scene.innovation(a, 'Asal pertama') }), [['Agree', c, AGREE], ['Approve', a, APPROVE], ['Implement', c, IMPLEMENT]]);
    const two = await scene.walk(await scene.open('Interest', c, { source: await scene.innovation(b, 'Asal kedua'), alongside: one.id }), [['Agree', c, AGREE], ['Approve', b, APPROVE]]);
    seenIn(await scene.step('Evaluate', c, one.id, (await scene.seenBy(c, one.id)).version, EVALUATE));
    const { version } = await scene.seenBy(c, two.id);
    expect(codesIn(await scene.step('Implement', c, two.id, version, { ...IMPLEMENT, started: '2026-06' }))).toEqual(['VALIDATION_FAILED input.started']);
    expect((await scene.seenBy(c, one.id)).started).toEqual({ text: '2026-03-01' });
    expect(codesIn(await scene.step('Implement', c, two.id, version, { ...IMPLEMENT, started: '2026' }))).toEqual([]);
  });

  it('a replica with a confirmed and a claimed parent at one place is one replication, and confirmed; no year is too early for all years', async () => {
    const [one, two] = [await scene.innovation(a, 'Asal satu'), await scene.innovation(a, 'Asal dua')];
    const [id] = await world.rows(b.tenant, replication, [{ title: 'Gabungan', state: 'IMPLEMENTED', confirmed_by: 'BOTH', started_earliest: '1930-01-01', started_latest: '1930-12-31' }]);
    const parents = await world.rows(b.tenant, replicationParent, [one, two].map((parent) => ({ replication_id: id, parent_tenant_id: a.tenant.id, parent_innovation_id: parent.slice(4) })));
    await world.rows(b.tenant, replicationRecord, [{ parent_id: parents[0], state: 'IMPLEMENTED', confirmed_by: 'BOTH' }, { parent_id: parents[1], state: 'CLAIMED', confirmed_by: 'REPLICATOR' }]);
    expect(await flowsOf(a, b)).toEqual([{ confirmed: 1, claimed: 0, underWay: 0, stopped: 0 }]);
    expect(await flowsOf(a, b, { from: 1945, to: 2026 })).toEqual([]);
  });

  it('an innovation that came of two replications began with the earlier one, also where the other is undated', async () => {
    for (const undatedFirst of [true, false]) {
      const [source, replica] = [await scene.innovation(a, 'Asal'), await scene.innovation(b, 'Replika')];
      for (const dated of undatedFirst ? [false, true] : [true, false]) {
        const [id] = await world.rows(b.tenant, replication, [{
          title: 'Replikasi', state: 'IMPLEMENTED', confirmed_by: 'BOTH', replica_innovation_id: replica.slice(4), ...(dated ? { started_earliest: '2020-01-01', started_latest: '2020-01-31' } : {}),
        }]);
        await world.rows(b.tenant, replicationParent, [{ replication_id: id, parent_tenant_id: a.tenant.id, parent_innovation_id: source.slice(4) }]);
      }
      const found = await graphOf(source);
      expect([undatedFirst, found.confirmed.replicas, found.undated]).toEqual([undatedFirst, 1, 0]);
    }
  });

  it('keeps no text of which nothing can be seen, and no date before the republic', async () => {
    const claimed = await claim(b, await scene.innovation(a, 'Asal'), { partsKept: '\u200b\u2060 \u00ad', partsChanged: '\u{1F600}', started: '2024-02-29' });
    expect(seenIn(claimed).published).toMatchObject({ partsKept: null, partsChanged: '\u{1F600}', started: { text: '2024-02-29' } });
    const other = await scene.innovation(a, 'Asal lain');
    for (const started of ['0001', '1944-12', '2023-02-29', '2026-11-23']) expect([started, codesIn(await claim(b, other, { started }))]).toEqual([started, ['VALIDATION_FAILED input.started']]);
  });

  it('tells of nothing that has not been measured or printed yet', async () => {
    const own = await scene.innovation(a, 'Asal');
    const acts = async (query: string, input: object): Promise<readonly string[]> => {
      const { data, errors } = await world.ask(query, { as: a.office, variables: { t: a.tenant.code, i: input, ...(query.includes('$n') ? { n: own } : {}) } });
      expect(errors).toEqual([]);
      return (data as { act: { problems: { code: string; path: string[] }[] } }).act.problems.map((p) => `${p.code} ${p.path.join('.')}`);
    };
    const outcome = 'mutation($t: String!, $n: ID!, $i: IndicatorOutcomeKeepInput!) { act: indicatorOutcomeKeep(tenant: $t, innovation: $n, input: $i) { problems { code path } } }';
    const indicator = { indicator: 'Waktu', unit: 'hari', goal: 'DOWN', valueAfter: '3' };
    expect(await acts(outcome, { ...indicator, measuredAfter: '2027' })).toEqual(['VALIDATION_FAILED input.measuredAfter']);
    expect(await acts(outcome, { ...indicator, measuredAfter: '2026' })).toEqual([]);
    const link = 'mutation($t: String!, $i: MediaLinkAddInput!) { act: mediaLinkAdd(tenant: $t, input: $i) { problems { code path } } }';
    const news = { innovation: own, url: 'https://berita.go.id/1', title: 'Berita' };
    expect(await acts(link, { ...news, publishedOn: '2026-11-23' })).toEqual(['VALIDATION_FAILED input.publishedOn']);
    for (const url of ['javascript:alert(1)', 'JaVaScRiPt://x.id/%0aalert(1)', ' https://x.id', 'https://a@x.id', 'https://127.0.0.1/', 'https://[::1]/', 'https://lokal/', 'data:text/html,x', `https://x.id/${'a'.repeat(500)}`]) {
      expect([url, (await acts(link, { ...news, url })).includes('VALIDATION_FAILED input.url')]).toEqual([url, true]);
    }
    expect(await acts(link, { ...news, publishedOn: '2026-11-22' })).toEqual([]);
  });
});
