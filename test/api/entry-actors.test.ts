import { category, edition as editionTable, program as programTable } from '../../src/modules/competition/data/tables';
import { organization } from '../../src/modules/organization/data/tables';
import { SystemRepository } from '../../src/tenancy/repository';
import { SystemScope } from '../../src/tenancy/tenant-scope';
import { TABLES } from '../../src/tables';
import { EntryScene, MovedClock, type Acted } from '../support/entry-scene';
import { World, type TestActor } from '../support/world';

const scope = new SystemScope('a test compares a contest before and after');
const NAMES = [
  'organiser', 'organiser of the programme', 'organiser of another programme', 'officer of the agency', 'officer of another agency', 'research office', 'viewer', 'judge', 'coordinator', 'stranger',
] as const;
type Name = (typeof NAMES)[number];
const DEEDS = ['entryDraft', 'entryRevise', 'entryAnswer', 'entryDocumentAdd', 'entryHandIn', 'entryTakeBack', 'entrySubmit', 'entryWithdraw', 'withdraw submitted'] as const;
type Deed = (typeof DEEDS)[number];
/** Which code each is answered, where it is not done. */
const REFUSED: Readonly<Record<Name, string | null>> = {
  organiser: null, 'organiser of the programme': null, 'organiser of another programme': 'NOT_FOUND', 'officer of the agency': null, 'officer of another agency': 'NOT_FOUND',
  'research office': 'FORBIDDEN', viewer: 'FORBIDDEN', judge: 'FORBIDDEN', coordinator: 'FORBIDDEN', stranger: 'NOT_FOUND',
};
const INPUTS: Partial<Readonly<Record<Deed, object>>> = {
  entryRevise: { title: 'Judul yang diubah' }, entryAnswer: { answers: [{ question: 'ringkasan', body: 'satu dua' }] }, entryDocumentAdd: { requirement: 'sk', about: 'SK tim' },
  entryWithdraw: { reason: 'Ditarik' }, 'withdraw submitted': { reason: 'Ditarik' },
};
const STATES: Readonly<Record<Exclude<Deed, 'entryDraft'>, object>> = {
  entryRevise: { state: 'DRAFTED' }, entryAnswer: { state: 'DRAFTED' }, entryDocumentAdd: { state: 'DRAFTED' }, entryHandIn: { state: 'DRAFTED', collected_at: null },
  entryTakeBack: { state: 'COLLECTED' }, entrySubmit: { state: 'COLLECTED' }, entryWithdraw: { state: 'COLLECTED' },
  'withdraw submitted': { state: 'SUBMITTED', submissions: 1, submitted_at: '2026-03-05T00:00:00.000Z', snapshot: '{"counters":[]}' },
};

function expected(name: Name, deed: Deed): string | null {
  if (name === 'officer of the agency' && (deed === 'entrySubmit' || deed === 'withdraw submitted')) return 'FORBIDDEN';
  // Who may submit nothing learns nothing; drafting names its agency and programme, so there the answer is plain.
  if (name === 'officer of another agency' && deed === 'entrySubmit') return 'FORBIDDEN';
  if (deed === 'entryDraft' && (name === 'officer of another agency' || name === 'organiser of another programme')) return 'FORBIDDEN';
  return REFUSED[name];
}

describe('who may do what to an entry', () => {
  let world: World;
  let scene: EntryScene;
  let edition: string;
  const actors = new Map<Name, TestActor>();
  beforeAll(async () => {
    world = await World.open(new MovedClock('2026-03-10T03:00:00.000Z'));
    scene = await EntryScene.of(world);
    const { tenant, agencies } = scene;
    const [other] = await world.rows(tenant, programTable, [{ code: 'iga', name: 'IGA', tier: 'CITY' }]);
    edition = await scene.edition();
    const made: Record<Name, Parameters<World['actor']>[0]> = {
      organiser: [{ tenant, role: 'ORGANIZER' }], 'organiser of the programme': [{ tenant, role: 'ORGANIZER', programId: scene.program }],
      'organiser of another programme': [{ tenant, role: 'ORGANIZER', programId: other }],
      'officer of the agency': [{ tenant, role: 'AGENCY_OFFICER', agencyId: agencies[0] }], 'officer of another agency': [{ tenant, role: 'AGENCY_OFFICER', agencyId: agencies[1] }],
      'research office': [{ tenant, role: 'RESEARCH_OFFICE' }], viewer: [{ tenant, role: 'VIEWER' }], judge: [{ tenant, role: 'JUDGE' }], coordinator: [{ tenant, role: 'COORDINATOR' }],
      stranger: [{ tenant: await world.tenant('Kota Lain'), role: 'ORGANIZER' }],
    };
    for (const name of NAMES) actors.set(name, await world.actor(made[name]));
  });
  afterAll(() => world.close());

  const actor = (name: Name): TestActor => actors.get(name) ?? { id: '', secret: '' };
  const everything = async (): Promise<string> => {
    const tables = TABLES.filter((t) => t.cls === 'tenant');
    const found = await Promise.all(tables.map((t) => world.app.db.query(scope.session, `SELECT * FROM ${t.name} x WHERE x.tenant_id = ? ORDER BY x.id`, [scene.tenant.id])));
    return JSON.stringify(found);
  };
  const prepare = async (deed: Deed, as: TestActor): Promise<() => Promise<Acted>> => {
    if (deed === 'entryDraft') {
      const input = { edition: `edn_${edition}`, innovation: `win_${await scene.innovation('Baru')}`, agency: `agy_${scene.agencies[0]}` };
      return () => scene.draft(input, as);
    }
    const [id] = await scene.collected(edition, [STATES[deed]]);
    return () => scene.act(deed === 'withdraw submitted' ? 'entryWithdraw' : deed, `wen_${id}`, 1, as, { input: INPUTS[deed] });
  };

  describe.each(NAMES)('%s', (name) => {
    it.each(DEEDS)('%s', async (deed) => {
      const act = await prepare(deed, actor(name));
      const before = await everything();
      const { entry, problems, errors } = await act();
      const code = expected(name, deed);
      expect([...problems.map((p) => p.code), ...errors]).toEqual(code === null ? [] : [code]);
      expect(entry !== null).toBe(code === null);
      expect((await everything()) === before).toBe(code !== null);
    });

    it('sees the entries that are its to see', async () => {
      const [own] = await scene.collected(edition, [{ title: 'Dapat dilihat' }]);
      const query = 'query($t: String!, $id: ID!) { workspace(tenant: $t) { entries(where: { id: { eq: $id } }) { totalCount nodes { title } } } }';
      const answer = await world.ask(query, { as: actor(name), variables: { t: scene.tenant.code, id: `wen_${own}` } });
      const sees = !['organiser of another programme', 'officer of another agency', 'judge', 'stranger'].includes(name);
      expect((answer.data?.workspace as { entries: { totalCount: number } } | null)?.entries.totalCount ?? 0).toBe(sees ? 1 : 0);
    });
  });

  it('nobody signed in does nothing', async () => {
    const act = await prepare('entryRevise', { id: '', secret: 'lbg_tidak-ada' });
    expect((await act()).errors).toEqual(['TOKEN_INVALID']);
  });

  it('an entry that is not yours and one that is not there are answered alike', async () => {
    const [id] = await scene.collected(edition, [{}]);
    for (const name of ['officer of another agency', 'organiser of another programme'] as const) {
      const [theirs, nothing, malformed] = [await scene.act('entryHandIn', `wen_${id}`, 1, actor(name)), await scene.act('entryHandIn', `wen_${world.ids.next()}`, 1, actor(name)), await scene.act('entryHandIn', 'bukan-id', 1, actor(name))];
      expect([theirs, malformed]).toEqual([nothing, nothing]);
    }
  });

  describe('drafting', () => {
    const officer = (): TestActor => actor('officer of the agency');
    const codes = ({ problems }: Acted): string[] => problems.map((p) => `${p.code} ${p.path.join('.')}`);

    it('is for an innovation of one\'s own agency; the organiser may enter any of its government', async () => {
      const theirs = { edition: `edn_${edition}`, innovation: `win_${await scene.innovation('Milik puskesmas', scene.agencies[1])}`, agency: `agy_${scene.agencies[0]}` };
      expect(codes(await scene.draft(theirs, officer()))).toEqual(['NOT_FOUND input.innovation']);
      expect((await scene.draft(theirs, actor('organiser'))).entry).toMatchObject({ title: 'Milik puskesmas', participant: 'AGENCY', state: 'DRAFTED' });
      expect((await scene.draft({ ...theirs, agency: `agy_${scene.agencies[1]}` }, actor('organiser'))).entry).toMatchObject({ participant: 'HEALTH_CENTRE' });
    });

    it('for an organisation is the organiser\'s, with a title or an innovation', async () => {
      const id = world.ids.next();
      await world.system((tx) => new SystemRepository(organization, scope, tx).insertAll([{ id, synthetic: 1, code: `kampus-${id.slice(-8)}`, kind: 'UNIVERSITY', name: 'Universitas Uji' }]));
      const input = { edition: `edn_${edition}`, organization: `org_${id}` };
      expect(codes(await scene.draft({ ...input, title: 'Kampus berdaya' }, officer()))).toEqual(['FORBIDDEN tenant']);
      expect(codes(await scene.draft(input))).toEqual(['VALIDATION_FAILED input.title']);
      expect((await scene.draft({ ...input, title: 'Kampus berdaya', invitation: '005/12/2026, 1 Maret 2026' })).entry).toMatchObject({ title: 'Kampus berdaya', participant: 'UNIVERSITY' });
      expect(codes(await scene.draft({ ...input, agency: `agy_${scene.agencies[0]}`, title: 'Dua pengusul' }))).toEqual(['VALIDATION_FAILED input.agency']);
      expect(codes(await scene.draft({ edition: `edn_${edition}`, title: 'Tanpa pengusul' }))).toEqual(['VALIDATION_FAILED input.agency']);
      expect(codes(await scene.draft({ edition: `edn_${edition}`, agency: `agy_${scene.agencies[0]}`, title: 'Tanpa inovasi' }))).toEqual(['VALIDATION_FAILED input.innovation']);
    });

    it('does not record one\'s own invitation', async () => {
      const input = { edition: `edn_${edition}`, innovation: `win_${await scene.innovation('Diundang')}`, agency: `agy_${scene.agencies[0]}` };
      expect(codes(await scene.draft({ ...input, invitation: 'Surat sendiri' }, officer()))).toEqual(['FORBIDDEN input.invitation']);
      const { entry } = await scene.draft(input, officer());
      expect(codes(await scene.act('entryRevise', entry?.id ?? '', 1, officer(), { input: { invitation: 'Surat sendiri' } }))).toEqual(['FORBIDDEN input.invitation']);
      expect(codes(await scene.act('entryRevise', entry?.id ?? '', 1, actor('organiser'), { input: { invitation: '005/12/2026' } }))).toEqual([]);
    });

    it('is for an edition that takes entries, of this organiser, and a category of that edition', async () => {
      const base = { innovation: `win_${await scene.innovation('Gelis')}`, agency: `agy_${scene.agencies[0]}` };
      const [announced, judging, dropped] = await world.rows(scene.tenant, editionTable, [
        { phase: 'ANNOUNCED' as const, held: 'PLANNED' as const }, { phase: 'JUDGING' as const, held: 'HELD' as const }, { phase: 'ANNOUNCED' as const, held: 'NOT_HELD' as const },
      ].map((row, i) => ({ program_id: scene.program, year: 2030 + i, name: `Edisi ${i}`, ...row })));
      const [elsewhere] = await world.rows(scene.tenant, category, [{ edition_id: announced, code: 'kesehatan', name: 'Kesehatan', position: 1 }]);
      expect(codes(await scene.draft({ ...base, edition: `edn_${announced}`, category: `cat_${elsewhere}` }, officer()))).toEqual([]);
      expect(codes(await scene.draft({ ...base, edition: `edn_${edition}`, category: `cat_${elsewhere}` }, officer()))).toEqual(['NOT_FOUND input.category']);
      expect((await scene.draft({ ...base, edition: `edn_${judging}` }, officer())).problems).toMatchObject([{ code: 'WRONG_STATE', state: 'JUDGING' }]);
      expect((await scene.draft({ ...base, edition: `edn_${dropped}` }, officer())).problems).toMatchObject([{ code: 'WRONG_STATE', state: 'NOT_HELD' }]);
      expect(codes(await scene.draft({ ...base, edition: `edn_${world.ids.next()}` }, actor('organiser')))).toEqual(['NOT_FOUND input.edition']);
    });
  });
});
