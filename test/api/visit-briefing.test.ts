import { agency } from '../../src/modules/agency/data/tables';
import { plantBriefing, type BriefingScene } from '../support/briefing-scene';
import { World, type TestActor } from '../support/world';

const NOW = new Date('2026-11-22T02:00:00.000Z');
const QUERY = `query($id: ID!) {
  visitBriefing(id: $id) {
    topic state day problem visit { id topic } workspaceVisit { id problem offices { nodes { office } } wishes { nodes { innovation { title } } } agenda { nodes { name } } findings { nodes { finding } } }
    host { name } guest { name } rule { mostADay }
    figures { metric unit guest { year value missing } host { year value missing } }
    innovations { why innovation { id title } kit { part told words } outcomes { indicator } replicas { standing replication { title } } }
    contests { hasRules edition { year } rulePack { code } }
    earlierVisits { topic } earlierAnswers { fit finding } earlierOutcomes { outcome words } followUpsDue { days dueOn }
    contacts { office why innovation { title } }
  }
}`;
interface Briefing {
  topic: string; state: string; day: string | null; problem: string | null; visit: { id: string } | null; workspaceVisit: { id: string; findings: { nodes: unknown[] }; wishes: { nodes: unknown[] } } | null;
  host: { name: string }; guest: { name: string }; rule: { mostADay: number } | null;
  figures: { metric: string; unit: string; guest: { year: number | null; value: string | null; missing: string | null }; host: { year: number | null; value: string | null; missing: string | null } }[];
  innovations: { why: string; innovation: { id: string; title: string }; kit: { part: string; told: boolean; words: string }[]; outcomes: { indicator: string }[]; replicas: { standing: string; replication: { title: string } }[] }[];
  contests: { hasRules: boolean; edition: { year: number }; rulePack: { code: string } | null }[];
  earlierVisits: { topic: string }[]; earlierAnswers: { fit: string; finding: string }[]; earlierOutcomes: { outcome: string; words: string }[]; followUpsDue: { days: number; dueOn: string }[];
  contacts: { office: string; why: string; innovation: { title: string } | null }[];
}

describe('visitBriefing', () => {
  let world: World;
  let scene: BriefingScene;
  beforeAll(async () => {
    world = await World.open({ now: () => NOW });
    scene = await plantBriefing(world, 2);
  });
  afterAll(() => world.close());

  const briefing = async (id: string, as: TestActor | null, language = 'id'): Promise<Briefing> => {
    const answer = await world.ask(QUERY, { variables: { id }, as, language });
    expect(answer.errors).toEqual([]);
    return answer.data?.visitBriefing as Briefing;
  };

  it.each(['guest', 'host'] as const)('gives the %s everything of a visit in work', async (side) => {
    const found = await briefing(`wvs_${scene.caseId}`, await world.actor([{ tenant: scene[side], role: 'RESEARCH_OFFICE' }]));
    expect(found).toMatchObject({
      topic: 'Antrean puskesmas', state: 'REQUESTED', day: '2026-12-02', problem: 'Warga menunggu tiga jam', visit: null, rule: { mostADay: 2 },
      workspaceVisit: { id: `wvs_${scene.caseId}`, offices: { nodes: [{ office: 'Bagian Organisasi' }] }, agenda: { nodes: [{ name: 'Acara 1' }, { name: 'Acara 2' }] }, findings: { nodes: [{ finding: 'Cocok' }] } },
    });
    expect(found.innovations.map(({ why }) => why)).toEqual(['WISHED', 'WISHED', 'AGENDA', 'OF_AGENCY', 'OF_AGENCY']);
    expect(found.innovations.map(({ innovation }) => innovation.id)).toEqual(expect.arrayContaining(scene.innovations.map((id) => `inn_${id}`)));
    const wished = found.innovations.find(({ innovation }) => innovation.id === `inn_${scene.innovations[0]}`);
    expect(wished?.kit.filter(({ told }) => told).map(({ part, words }) => [part, words])).toEqual([
      ['PREREQUISITES', 'Peraturan bupati'], ['COST', 'Rp25.000.000 (harga 2024)'], ['CONTACT', 'Bidang Pelayanan Dinas Uji'], ['OUTCOMES', '2 indikator'], ['REPLICAS', '2 replikasi'], ['VISITS', '1 kunjungan'],
    ]);
    expect(wished?.kit.find(({ part }) => part === 'STAFF')).toEqual({ part: 'STAFF', told: false, words: 'belum diisi' });
    expect(wished?.outcomes.map(({ indicator }) => indicator)).toEqual(['Lama antre 1', 'Lama antre 0']);
    expect(wished?.replicas.map(({ standing }) => standing)).toEqual(['CONFIRMED', 'CONFIRMED']);
    expect(found.contacts).toEqual(expect.arrayContaining([
      { office: 'Bidang Pelayanan Dinas Uji', why: 'KIT', innovation: { title: wished?.innovation.title } }, { office: 'Bagian Organisasi', why: 'HOST', innovation: null },
    ]));
    expect(found.earlierVisits.map(({ topic }) => topic).sort()).toEqual(['Terdahulu 0', 'Terdahulu 1', 'Terdahulu 2']);
    expect(found.earlierAnswers).toEqual([{ fit: 'FULL', finding: 'Temuan 1' }, { fit: 'PART', finding: 'Temuan 0' }]);
    expect(found.earlierOutcomes).toEqual(Array.from({ length: 3 }, () => ({ outcome: 'REPLICATING', words: 'Sudah mulai' })));
    expect(found.contests.map(({ edition, hasRules }) => [edition.year, hasRules])).toEqual([[2025, false], [2025, false]]);
    expect(found.followUpsDue).toEqual([]);
  });

  it('lays the two regions side by side, each figure with its own year, or why there is none', async () => {
    const { figures } = await briefing(`vis_${scene.earlierId}`, null);
    const own = await briefing(`wvs_${scene.caseId}`, await world.actor([{ tenant: scene.guest, role: 'ORGANIZER' }]));
    const people = (list: Briefing['figures']): unknown => list.find(({ metric }) => metric === 'POPULATION');
    expect(people(own.figures)).toEqual({ metric: 'POPULATION', unit: 'PEOPLE', guest: { year: 2024, value: '90000', missing: null }, host: { year: 2024, value: '300000', missing: null } });
    expect(people(figures)).toMatchObject({ guest: { year: null, value: null, missing: 'NOT_RECORDED' }, host: { value: '300000' } });
    expect(own.figures.find(({ metric }) => metric === 'VISITS_HOSTED')?.host).toMatchObject({ value: '3', year: 2025 });
    expect(own.figures.every(({ guest, host }) => [guest, host].every(({ value, missing }) => (value === null) !== (missing === null)))).toBe(true);
  });

  it('gives anybody what is published of a visit, and nothing of the workspaces', async () => {
    const found = await briefing(`vis_${scene.earlierId}`, null, 'en');
    expect(found).toMatchObject({ topic: 'Terdahulu 0', state: 'DONE', day: '2025-03-04', problem: 'Antrean panjang', workspaceVisit: null, visit: { id: `vis_${scene.earlierId}` } });
    expect(found.innovations.map(({ why }) => why)).toEqual(['SEEN', 'SEEN', 'OF_AGENCY', 'OF_AGENCY']);
    expect(found.innovations[0].kit.find(({ part }) => part === 'STAFF')?.words).toBe('not filled in yet');
    expect(found.followUpsDue).toEqual([{ days: 180, dueOn: '2025-08-31' }]);
    expect(found.contacts.filter(({ why }) => why === 'HOST').map(({ office }) => office)).toEqual(['Sekretariat Daerah']);
    // What the guest of today works on is not in what anybody reads of an earlier visit.
    expect(JSON.stringify(found)).not.toMatch(/tiga jam|Bagian Organisasi|Cocok/);
  });

  it.each([
    ['another government', async () => world.actor([{ tenant: scene.earlierGuest, role: 'ORGANIZER' }])],
    ['an officer of one agency', async () => world.actor([{ tenant: scene.guest, role: 'AGENCY_OFFICER', agencyId: (await world.rows(scene.guest, agency, [{ code: 'bagian-uji', name: 'Bagian Uji', kind: 'BUREAU' }]))[0] }])],
    ['a judge', async () => world.actor([{ tenant: scene.host, role: 'JUDGE' }])],
    ['nobody signed in', () => Promise.resolve(null)],
  ])('hides a visit in work from %s as if there were none', async (_name, make) => {
    const answer = await world.ask(QUERY, { variables: { id: `wvs_${scene.caseId}` }, as: await make() });
    const absent = await world.ask(QUERY, { variables: { id: `wvs_${world.ids.next()}` }, as: null });
    expect([answer.data?.visitBriefing ?? null, answer.errors.map(({ message, extensions }) => [message, extensions.code])])
      .toEqual([null, absent.errors.map(({ message, extensions }) => [message, extensions.code])]);
    expect(absent.errors[0].extensions.code).toBe('NOT_FOUND');
  });

  it.each(['', 'vis_', 'xyz', 'inn_0123456789', 'vis_00000000000000000000000000'])('answers NOT_FOUND to the id "%s"', async (id) => {
    const answer = await world.ask(QUERY, { variables: { id } });
    expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
  });
});

describe('on the stories', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open({ now: () => NOW });
  });
  afterAll(() => world.close());

  it('plans the visit that Aceh Jaya made: Kota Solok comes first in 2019', async () => {
    const { visitPlan } = await world.get<{ visitPlan: { gaps: unknown[]; suggestions: { points: number; distanceKm: number; region: { code: string }; reasons: { code: string; row: { name?: string } | null }[] }[] } }>(
      '{ visitPlan(region: "11.14", year: 2019) { gaps { state nameEnglish } suggestions { points distanceKm region { code } reasons { code row { ... on Award { name } } } } } }');
    expect(visitPlan.gaps).toEqual([{ state: 'NONE', nameEnglish: 'Running innovation' }]);
    const [first, second] = visitPlan.suggestions;
    expect([first.region.code, first.distanceKm]).toEqual(['13.72', 832]);
    expect(first.points).toBeGreaterThan(second.points);
    expect(first.reasons.find(({ code }) => code === 'HOST_AWARDED')?.row?.name).toBe('IGA 2018, peringkat VII tingkat kota');
  });

  it('briefs on the visit of Aceh Jaya to Kota Solok of September 2019', async () => {
    const { visits } = await world.get<{ visits: { nodes: { id: string }[] } }>('{ visits(first: 1, where: { guest: { code: { eq: "11.14" } } }) { nodes { id } } }');
    const { visitBriefing } = await world.get<{ visitBriefing: Briefing }>(QUERY, { variables: { id: visits.nodes[0].id } });
    expect(visitBriefing).toMatchObject({ state: 'DONE', day: '2019-09-18', host: { name: 'Pemerintah Kota Solok' }, guest: { name: 'Pemerintah Kabupaten Aceh Jaya' } });
    expect(visitBriefing.innovations.map(({ why, innovation }) => [why, innovation.title]).sort()).toEqual([['OF_AGENCY', 'One For Eleven'], ['OF_AGENCY', 'PENARI (Pelayanan Terintegrasi dengan Pengadilan Negeri)']]);
    expect(visitBriefing.contacts.map(({ office }) => office)).toContain('Balitbang');
    expect(visitBriefing.earlierVisits.length).toBe(1);
    expect(visitBriefing.figures.find(({ metric }) => metric === 'POPULATION')).toMatchObject({ host: { year: 2024, value: '85553' }, guest: { year: 2024 } });
  });
});
