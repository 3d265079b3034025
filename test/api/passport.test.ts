import 'reflect-metadata';
import { agency } from '../../src/modules/agency/data/tables';
import { award } from '../../src/modules/award/data/tables';
import { entry, entryWork } from '../../src/modules/entry/data/tables';
import { innovation, innovationLineage, innovationVersion } from '../../src/modules/innovation/data/tables';
import { replication, replicationParent } from '../../src/modules/replication/data/tables';
import { visit, visitInnovation } from '../../src/modules/visit/data/tables';
import { codes } from '../support/clean';
import { PreflightScene } from '../support/preflight-scene';
import { World, type TestActor, type TestTenant } from '../support/world';

const ASK = `query($id: ID!, $first: Int! = 100) { innovationPassport(innovation: $id) {
  title complete counts { versions entries awards replicates replicated visits } innovation { id } lineage { title }
  events(first: $first) { kind year on { text } title tier partnerCode programCode outcome state edition { name } entry { title rank { __typename } } workspaceEntry { title } award { name } replication { title } visit { topic } }
} }`;

interface Event { kind: string; year: number | null; title: string | null; tier: string | null; state: string | null; outcome: string | null; entry: { rank: { __typename: string } } | null; workspaceEntry: { title: string } | null }
interface Answered { innovationPassport: { title: string; complete: boolean; counts: Record<string, number>; innovation: { id: string } | null; lineage: { title: string }[]; events: Event[] } }

describe('the passport of an innovation', () => {
  let world: World;
  let [city, province, ministry]: TestTenant[] = [];
  let [organizer, officer, coordinator]: TestActor[] = [];
  let [id, old, secret]: string[] = [];
  beforeAll(async () => {
    world = await World.open();
    const scene = new PreflightScene(world);
    [city, province, ministry] = [await world.tenant('Kota'), await world.tenant('Provinsi'), await world.tenant('Kementerian')];
    const [mine, others] = await world.rows(city, agency, [{ code: 'a', name: 'A', kind: 'DINAS' }, { code: 'b', name: 'B', kind: 'DINAS' }]);
    [organizer, officer, coordinator] = [await world.actor([{ tenant: city, role: 'ORGANIZER' }]), await world.actor([{ tenant: city, role: 'AGENCY_OFFICER', agencyId: mine }]), await world.actor([{ tenant: province, role: 'COORDINATOR' }])];
    [id, old, secret] = [await scene.innovation(city, 'Judul kini', '2020-06-01', { agency_id: mine }), await scene.innovation(city, 'Judul lama', '2018-01-01', { agency_id: others }), await scene.innovation(city, 'Belum terbit', null)];
    await world.rows(city, innovationLineage, [{ innovation_id: id, root_id: old, reason: 'pindah perangkat daerah' }]);
    await world.rows(city, innovation, [{ id, title: 'Judul kini', implemented_earliest: '2020-06-01', implemented_latest: '2020-06-01' }, { id: old, title: 'Judul lama' }]);
    await world.rows(city, innovationVersion, [{ innovation_id: id, number: 1, title: 'Judul kini' }, { innovation_id: id, number: 2, title: 'Judul kini, diperbarui', changed_on: '2021-06-01' }]);
    const [kiks21, kiks23] = [await scene.edition(city, { program: 'kiks', year: 2021, closes: '2021-03-31' }), await scene.edition(city, { program: 'kiks', year: 2023, closes: '2023-03-31' })];
    const kijb = await scene.edition(province, { program: 'kijb', tier: 'PROVINCE', year: 2022, closes: '2022-08-31' });
    const own = { participant: 'AGENCY' as const, submissions: 1, submitted_at: '2021-03-01T00:00:00.000Z' };
    await world.rows(city, entryWork, [
      { ...own, edition_id: kiks21, innovation_id: old, title: 'Judul lama', state: 'PASSED', agency_id: others }, { ...own, edition_id: kiks23, innovation_id: id, title: 'Judul kini', state: 'SUBMITTED', agency_id: mine },
    ]);
    const shown = { participant: 'AGENCY' as const, score_state: 'NOT_REPORTED' as const, innovation_tenant_id: city.id };
    await world.rows(city, entry, [{ ...shown, edition_id: kiks21, title: 'Judul lama', innovation_id: old, outcome: 'WINNER', rank_state: 'REPORTED', rank: 1 }]);
    await world.rows(province, entry, [{ ...shown, edition_id: kijb, title: 'Judul kini (KIJB)', innovation_id: id, outcome: 'FINALIST', rank_state: 'WITHHELD' }]);
    await world.rows(province, award, [{ edition_id: kijb, name: 'Top 10', level: 'TOP_LIST', year: 2022, recipient_tenant_id: city.id, innovation_id: id, given_earliest: '2022-11-01', given_latest: '2022-11-30' }]);
    const [origin] = await world.rows(ministry, innovation, [{ title: 'Asal' }]);
    const [copied] = await world.rows(city, replication, [{ title: 'Meniru asal', state: 'IMPLEMENTED', replica_innovation_id: id, confirmed_by: 'BOTH', started_earliest: '2020-01-01', started_latest: '2020-01-31' }]);
    await world.rows(city, replicationParent, [{ replication_id: copied, parent_tenant_id: ministry.id, parent_innovation_id: origin }]);
    const [copy] = await world.rows(province, replication, [{ title: 'Ditiru provinsi', state: 'AGREED', confirmed_by: 'REPLICATOR', agreed_earliest: '2023-01-01', agreed_latest: '2023-12-31' }]);
    const [claimed] = await world.rows(province, replication, [{ title: 'Klaim provinsi', state: 'CLAIMED', confirmed_by: 'REPLICATOR' }]);
    await world.rows(province, replicationParent, [copy, claimed].map((replication_id) => ({ replication_id, parent_tenant_id: city.id, parent_innovation_id: id })));
    const [seen] = await world.rows(city, visit, [{ topic: 'Studi tiru', state: 'DONE', guest_tenant_id: province.id, held_earliest: '2022-01-10', held_latest: '2022-01-10' }]);
    await world.rows(city, visitInnovation, [{ visit_id: seen, innovation_id: id }]);
  });
  afterAll(() => world.close());

  const ask = async (asked: string, as: TestActor | null = null, first?: number): Promise<Answered['innovationPassport']> => (await world.get<Answered>(ASK, { as, variables: { id: asked, first } })).innovationPassport;
  const brief = (events: readonly Event[]): unknown[] => events.map((e) => [e.kind, e.year, e.title]);

  it('is open for a published one: what organisers and others published, in order of time', async () => {
    const passport = await ask(`inn_${id}`);
    expect(passport).toMatchObject({ title: 'Judul kini', complete: true, lineage: [], innovation: { id: `inn_${id}` }, counts: { versions: 1, entries: 1, awards: 1, replicates: 1, replicated: 1, visits: 1 } });
    expect(brief(passport.events)).toEqual([
      ['REPLICATES', 2020, 'Meniru asal'], ['IMPLEMENTED', 2020, 'Judul kini'], ['VERSION', 2021, 'Judul kini, diperbarui'], ['VISIT', 2022, 'Studi tiru'], ['ENTRY', 2022, 'Judul kini (KIJB)'], ['AWARD', 2022, 'Top 10'], ['REPLICATED', 2023, 'Ditiru provinsi'],
    ]);
    const [, , , visited, entered, won] = passport.events;
    expect(visited).toMatchObject({ partnerCode: province.code, visit: { topic: 'Studi tiru' } });
    expect(entered).toMatchObject({ tier: 'PROVINCE', partnerCode: province.code, programCode: 'kijb', outcome: 'FINALIST', state: null, entry: { rank: { __typename: 'Withheld' } }, edition: { name: 'kijb 2022' }, workspaceEntry: null });
    expect(won).toMatchObject({ tier: 'PROVINCE', award: { name: 'Top 10' }, on: { text: '2022-11' } });
    expect(await ask(`inn_${id}`, organizer)).toEqual(passport);
    expect(brief((await ask(`inn_${id}`, null, 2)).events)).toEqual(brief(passport.events.slice(0, 2)));
  });

  it('holds in the workspace the whole lineage, and entries that are not published', async () => {
    const passport = await ask(`win_${id}`, organizer);
    expect(passport.lineage).toEqual([{ title: 'Judul lama' }]);
    expect(passport.events.filter((e) => e.kind === 'ENTRY').map((e) => [e.year, e.title, e.state, e.outcome, e.workspaceEntry?.title ?? null, e.entry?.rank.__typename ?? null])).toEqual([
      [2021, 'Judul lama', 'PASSED', 'WINNER', 'Judul lama', 'Rank'], [2022, 'Judul kini (KIJB)', null, 'FINALIST', null, 'Withheld'], [2023, 'Judul kini', 'SUBMITTED', null, 'Judul kini', null],
    ]);
    expect((await ask(`win_${secret}`, organizer)).events).toEqual([]);
  });

  it('shows an officer of an agency what that agency may see', async () => {
    const passport = await ask(`win_${id}`, officer);
    expect(passport.lineage).toEqual([]);
    expect(passport.events.filter((e) => e.kind === 'ENTRY').map((e) => [e.year, e.state])).toEqual([[2021, null], [2022, null], [2023, 'SUBMITTED']]);
  });

  it('is not there for a working one of another tenant, an agency not one\'s own, and what does not exist', async () => {
    const asked = async (value: string, as: TestActor | null): Promise<readonly string[]> => codes(await world.ask(ASK, { as, variables: { id: value } }));
    for (const [value, as] of [[`win_${id}`, null], [`win_${id}`, coordinator], [`win_${old}`, officer], [`inn_${secret}`, organizer], [`inn_${world.ids.next()}`, null], ['omong kosong', organizer]] as const) {
      expect([value, await asked(value, as)]).toEqual([value, ['NOT_FOUND']]);
    }
    expect(codes(await world.ask(ASK, { variables: { id: `inn_${id}`, first: 101 } }))).toEqual(['PAGE_SIZE_INVALID']);
  });
});
