import { innovation } from '../../src/modules/innovation/data/tables';
import { indicatorOutcome, innovationKit, mediaLink, replication } from '../../src/modules/replication/data/tables';
import { LINKS_A_SUBJECT } from '../../src/modules/replication/usecases/media-link-add';
import { OUTCOMES_AN_INNOVATION } from '../../src/modules/replication/usecases/indicator-outcome-keep';
import { source as sourceTable } from '../../src/modules/region/data/tables';
import { visit } from '../../src/modules/visit/data/tables';
import { SystemRepository } from '../../src/tenancy/repository';
import { World, type TestActor, type TestTenant } from '../support/world';

interface Replied {
  readonly problems: readonly { readonly code: string; readonly path: readonly string[]; readonly message: string }[];
  readonly [field: string]: unknown;
}

const PROBLEMS = 'problems { code path message }';
const KIT = `kit { id prerequisites costRupiah costYear costNote staff drivers obstacles contactOffice contactNote innovation { title } documents { nodes { position title about url } } }`;
const OUTCOME = 'outcome { id indicator unit goal valueBefore measuredBefore { text } valueAfter measuredAfter { text } change method document evidenceLevel }';
const LINK = 'link { id url title outlet publishedOn innovation { title } replication { title } visit { topic } }';

describe('what is told of an innovation for those who want to copy it', () => {
  let world: World;
  let city: TestTenant;
  let office: TestActor;
  let id: string;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    city = await world.tenant();
    office = await world.actor([{ tenant: city, role: 'RESEARCH_OFFICE' }]);
    [id] = await world.rows(city, innovation, [{ title: 'Sapa Warga', synthetic: 0 }]);
  });

  const act = async (name: string, args: Record<string, unknown>, selection: string, as: TestActor | null = office, types: Record<string, string> = {}): Promise<Replied> => {
    const declared = { tenant: 'String!', innovation: 'ID!', input: `${name[0].toUpperCase()}${name.slice(1)}Input!`, outcome: 'ID!', link: 'ID!', ...types };
    const given = { tenant: city.code, ...args };
    const names = Object.keys(given) as (keyof typeof declared)[];
    const query = `mutation(${names.map((n) => `$${n}: ${declared[n]}`).join(', ')}) { act: ${name}(${names.map((n) => `${n}: $${n}`).join(', ')}) { ${selection} ${PROBLEMS} } }`;
    const answer = await world.ask(query, { as, language: 'en', variables: given });
    return (answer.data?.act as Replied | null | undefined) ?? { problems: answer.errors.map((e) => ({ code: e.extensions.code, path: [], message: e.message })) };
  };
  const keepKit = (input: object, of = id): Promise<Replied> => act('innovationKitKeep', { innovation: `inn_${of}`, input }, KIT);
  const keepOutcome = (input: object, of = id): Promise<Replied> => act('indicatorOutcomeKeep', { innovation: `inn_${of}`, input }, OUTCOME);
  const addLink = (input: object): Promise<Replied> => act('mediaLinkAdd', { input }, LINK);
  const refused = ({ problems }: Replied): readonly string[] => problems.map(({ code, path }) => `${code} ${path.join('.')}`);
  const count = async (table: string): Promise<number> => Number((await world.app.db.query({ mode: 'scoped', tenantId: city.id }, `SELECT COUNT(*) AS n FROM ${table} x WHERE x.tenant_id = ?`, [city.id]))[0][0]);

  it('is kept as a kit: what is left out stays, null empties, and the documents are these in this order', async () => {
    const first = await keepKit({ contactOffice: ' Bagian Organisasi ', costRupiah: '125000000', costYear: 2024, staff: 'Satu perawat', documents: [{ title: 'SOP', url: 'https://contoh.go.id/sop' }, { title: 'Panduan', about: 'cetak' }] });
    expect(first.problems).toEqual([]);
    expect(first.kit).toMatchObject({
      prerequisites: null, costRupiah: '125000000', costYear: 2024, staff: 'Satu perawat', contactOffice: 'Bagian Organisasi', innovation: { title: 'Sapa Warga' },
      documents: { nodes: [{ position: 1, title: 'SOP', about: null, url: 'https://contoh.go.id/sop' }, { position: 2, title: 'Panduan', about: 'cetak', url: null }] },
    });
    const second = await keepKit({ staff: null, drivers: 'Dukungan wali kota', documents: [{ title: 'Panduan baru' }] });
    expect(second.kit).toEqual({ ...(first.kit as object), staff: null, drivers: 'Dukungan wali kota', documents: { nodes: [{ position: 1, title: 'Panduan baru', about: null, url: null }] } });
    expect([await count('innovation_kit'), await count('kit_document')]).toEqual([1, 1]);
    const trail = await world.app.db.query({ mode: 'scoped', tenantId: city.id }, "SELECT a.subject_id FROM audit_event a WHERE a.tenant_id = ? AND a.action = 'innovationKitKeep'", [city.id]);
    expect(trail).toEqual([[id], [id]]);
    // The row is made up exactly where its innovation is.
    expect(await world.app.db.query({ mode: 'scoped', tenantId: city.id }, 'SELECT k.synthetic FROM innovation_kit k WHERE k.tenant_id = ?', [city.id])).toEqual([[0]]);
  });

  it.each<[string, object, string[]]>([
    ['no office to contact', { staff: 'x' }, ['VALIDATION_FAILED input.contactOffice']],
    ['an office that is emptied', { contactOffice: null }, ['VALIDATION_FAILED input.contactOffice']],
    ['a blank text', { contactOffice: 'Bagian Organisasi', staff: '  ' }, ['VALIDATION_FAILED input.staff']],
    ['a text of no width', { contactOffice: '\u200b\u200b\u200b\u200b' }, ['VALIDATION_FAILED input.contactOffice']],
    ['a cost without its year', { contactOffice: 'Bagian Organisasi', costRupiah: '5' }, ['VALIDATION_FAILED input.costYear']],
    ['a cost with decimals', { contactOffice: 'Bagian Organisasi', costRupiah: '5.5', costYear: 2024 }, ['VALIDATION_FAILED input.costRupiah']],
    ['a cost below nothing', { contactOffice: 'Bagian Organisasi', costRupiah: '-5', costYear: 2024 }, ['VALIDATION_FAILED input.costRupiah']],
    ['a document that is a script', { contactOffice: 'Bagian Organisasi', documents: [{ title: 'SOP', url: 'javascript:alert(1)' }] }, ['VALIDATION_FAILED input.documents.0.url']],
    ['a document without a title', { contactOffice: 'Bagian Organisasi', documents: [{ title: ' ' }] }, ['VALIDATION_FAILED input.documents.0.title']],
    ['too many documents', { contactOffice: 'Bagian Organisasi', documents: Array.from({ length: 21 }, () => ({ title: 'SOP' })) }, ['VALIDATION_FAILED input.documents']],
  ])('is refused with %s, and nothing changes', async (_what, input, codes) => {
    expect(refused(await keepKit(input))).toEqual(codes);
    expect([await count('innovation_kit'), await count('kit_document'), await count('audit_event')]).toEqual([0, 0, 0]);
  });

  it('is its owner\'s to tell: not another government\'s, not an officer\'s, not a stranger\'s', async () => {
    const other = await world.tenant('Kota Lain');
    const [theirs] = await world.rows(other, innovation, [{ title: 'Milik lain' }]);
    expect(refused(await keepKit({ contactOffice: 'Bagian Organisasi' }, theirs))).toEqual(['NOT_FOUND innovation']);
    expect(refused(await keepOutcome({ indicator: 'Waktu', unit: 'hari', goal: 'DOWN', valueAfter: '1' }, theirs))).toEqual(['NOT_FOUND innovation']);
    expect(refused(await addLink({ innovation: `inn_${theirs}`, url: 'https://kabar.example/a', title: 'Kabar' }))).toEqual(['NOT_FOUND input.innovation']);
    const [theirOutcome] = await world.rows(other, indicatorOutcome, [{ innovation_id: theirs, indicator: 'Waktu', unit: 'hari', goal: 'DOWN', scale: 0 }]);
    const [theirLink] = await world.rows(other, mediaLink, [{ innovation_id: theirs, url: 'https://kabar.example/a', title: 'Kabar' }]);
    expect(refused(await act('indicatorOutcomeRemove', { outcome: `ioc_${theirOutcome}` }, 'removed'))).toEqual(['NOT_FOUND outcome']);
    expect(refused(await act('mediaLinkRemove', { link: `med_${theirLink}` }, 'removed'))).toEqual(['NOT_FOUND link']);
    for (const role of ['AGENCY_OFFICER', 'VIEWER', 'JUDGE', 'COORDINATOR'] as const) {
      const actor = await world.actor([{ tenant: city, role }]);
      expect(refused(await act('innovationKitKeep', { innovation: `inn_${id}`, input: { contactOffice: 'Bagian Organisasi' } }, KIT, actor))).toEqual(['FORBIDDEN tenant']);
    }
    expect(refused(await act('innovationKitKeep', { innovation: `inn_${id}`, input: { contactOffice: 'Bagian Organisasi' } }, KIT, null))).toEqual(['UNAUTHENTICATED ']);
  });

  it('is told by indicators before and after, exact to the digit, each under its name', async () => {
    const first = await keepOutcome({ indicator: 'Waktu  layanan', unit: 'hari', goal: 'DOWN', valueBefore: '14', measuredBefore: '2022', valueAfter: '3.50', measuredAfter: '2024-03', method: 'Catatan loket', evidenceLevel: 3 });
    expect(first.outcome).toMatchObject({ valueBefore: '14', measuredBefore: { text: '2022' }, valueAfter: '3.5', measuredAfter: { text: '2024-03' }, change: '-10.5', evidenceLevel: 3 });
    const again = await keepOutcome({ indicator: ' waktu layanan', unit: 'hari', goal: 'DOWN', valueAfter: '-0.000001' });
    expect(again.outcome).toMatchObject({ id: (first.outcome as { id: string }).id, valueBefore: null, valueAfter: '-0.000001', change: null, method: null, evidenceLevel: null });
    expect(await count('indicator_outcome')).toBe(1);
    const gone = await act('indicatorOutcomeRemove', { outcome: (first.outcome as { id: string }).id }, 'removed');
    expect({ ...gone, left: await count('indicator_outcome') }).toEqual({ removed: (first.outcome as { id: string }).id, problems: [], left: 0 });
    expect(refused(await act('indicatorOutcomeRemove', { outcome: (first.outcome as { id: string }).id }, 'removed'))).toEqual(['NOT_FOUND outcome']);
  });

  it.each<[string, object, string[]]>([
    ['no value', {}, ['VALIDATION_FAILED input.valueAfter']],
    ['a day without a value', { valueAfter: '1', measuredBefore: '2022' }, ['VALIDATION_FAILED input.valueBefore']],
    ['a day that is none', { valueAfter: '1', measuredAfter: '2022-13' }, ['VALIDATION_FAILED input.measuredAfter']],
    ['an after before the before', { valueBefore: '1', measuredBefore: '2024', valueAfter: '1', measuredAfter: '2023' }, ['VALIDATION_FAILED input.measuredAfter']],
    ['a level that there is not', { valueAfter: '1', evidenceLevel: 6 }, ['VALIDATION_FAILED input.evidenceLevel']],
    ['more digits than can be kept exactly', { valueAfter: '9999999999999999', valueBefore: '0.1' }, ['VALIDATION_FAILED input.valueAfter']],
  ])('takes no indicator with %s', async (_what, more, codes) => {
    expect(refused(await keepOutcome({ indicator: 'Waktu layanan', unit: 'hari', goal: 'DOWN', ...more }))).toEqual(codes);
    expect(await count('indicator_outcome')).toBe(0);
  });

  it('stops at its limits, and not before', async () => {
    await world.rows(city, indicatorOutcome, Array.from({ length: OUTCOMES_AN_INNOVATION - 1 }, (_, i) => ({ innovation_id: id, indicator: `Indikator ${i}`, unit: 'hari', goal: 'DOWN' as const, scale: 0, after_scaled: i })));
    await world.rows(city, mediaLink, Array.from({ length: LINKS_A_SUBJECT - 1 }, (_, i) => ({ innovation_id: id, url: `https://kabar.example/${i}`, title: 'Kabar' })));
    const [last, over] = [await keepOutcome({ indicator: 'Kelima puluh', unit: 'hari', goal: 'UP', valueAfter: '1' }), await keepOutcome({ indicator: 'Berikutnya', unit: 'hari', goal: 'UP', valueAfter: '1' })];
    expect([refused(last), refused(over)]).toEqual([[], ['LIMIT_REACHED innovation']]);
    // One that is there is changed all the same.
    expect(refused(await keepOutcome({ indicator: 'indikator 3', unit: 'hari', goal: 'UP', valueAfter: '1' }))).toEqual([]);
    const link = (path: string): Promise<Replied> => addLink({ innovation: `inn_${id}`, url: `https://kabar.example/${path}`, title: 'Kabar' });
    expect([refused(await link('baru')), refused(await link('lagi')), refused(await link('3'))]).toEqual([[], ['LIMIT_REACHED input.innovation'], []]);
  });

  it('keeps one row for one name and one address, however many say it at once', async () => {
    const said = await Promise.all(Array.from({ length: 12 }, (_, i) => (i % 2 === 0
      ? keepOutcome({ indicator: 'Waktu layanan', unit: 'hari', goal: 'DOWN', valueAfter: String(i) }) : addLink({ innovation: `inn_${id}`, url: 'https://kabar.example/satu', title: `Kabar ${i}` }))));
    expect(said.flatMap(refused)).toEqual([]);
    expect([await count('indicator_outcome'), await count('media_link')]).toEqual([1, 1]);
  });

  it('links the press to an innovation, to a replica of one\'s own and to a visit here', async () => {
    const [copy] = await world.rows(city, replication, [{ title: 'Replika kami', state: 'IMPLEMENTED', confirmed_by: 'BOTH' }]);
    const [seen] = await world.rows(city, visit, [{ topic: 'Kunjungan', state: 'DONE', guest_tenant_id: city.id }]);
    const first = await addLink({ innovation: `inn_${id}`, url: 'HTTPS://Kabar.example/a?b=1', title: 'Kabar', outlet: 'Harian Uji', publishedOn: '2024-05-01' });
    expect(first.link).toMatchObject({ url: 'https://kabar.example/a?b=1', title: 'Kabar', outlet: 'Harian Uji', publishedOn: '2024-05-01', innovation: { title: 'Sapa Warga' }, replication: null, visit: null });
    expect((await addLink({ replication: `rpl_${copy}`, url: 'https://kabar.example/b', title: 'Kabar' })).link).toMatchObject({ replication: { title: 'Replika kami' }, innovation: null });
    expect((await addLink({ visit: `vis_${seen}`, url: 'https://kabar.example/c', title: 'Kabar' })).link).toMatchObject({ visit: { topic: 'Kunjungan' } });
    const again = await addLink({ innovation: `inn_${id}`, url: 'https://kabar.example/a?b=1', title: 'Judul baru' });
    expect(again.link).toMatchObject({ id: (first.link as { id: string }).id, title: 'Judul baru', outlet: null });
    const { innovation: read } = await world.get<{ innovation: unknown }>('query($id: ID!) { innovation(id: $id) { media { nodes { title } } } }', { variables: { id: `inn_${id}` } });
    expect(read).toEqual({ media: { nodes: [{ title: 'Judul baru' }] } });
    expect(await act('mediaLinkRemove', { link: (first.link as { id: string }).id }, 'removed')).toEqual({ removed: (first.link as { id: string }).id, problems: [] });
  });

  it.each<[string, (own: string) => object, string[]]>([
    ['a script', (own) => ({ innovation: own, url: 'javascript:alert(1)', title: 'Kabar' }), ['VALIDATION_FAILED input.url']],
    ['a password in it', (own) => ({ innovation: own, url: 'https://a:b@kabar.example/', title: 'Kabar' }), ['VALIDATION_FAILED input.url']],
    ['a machine of one\'s own', (own) => ({ innovation: own, url: 'http://localhost:3000/', title: 'Kabar' }), ['VALIDATION_FAILED input.url']],
    ['nothing that it tells of', () => ({ url: 'https://kabar.example/', title: 'Kabar' }), ['VALIDATION_FAILED input.innovation']],
    ['two things that it tells of', (own) => ({ innovation: own, visit: 'vis_x', url: 'https://kabar.example/', title: 'Kabar' }), ['VALIDATION_FAILED input.innovation']],
    ['an id of another kind', (own) => ({ visit: own, url: 'https://kabar.example/', title: 'Kabar' }), ['NOT_FOUND input.visit']],
  ])('takes no link with %s', async (_what, input, codes) => {
    expect(refused(await addLink(input(`inn_${id}`)))).toEqual(codes);
    expect(await count('media_link')).toBe(0);
  });

  it('forgets its source when the owner changes it', async () => {
    const source = world.ids.next();
    await world.system((tx, scope) => new SystemRepository(sourceTable, scope, tx).insertAll([{ id: source, synthetic: 1, code: `sumber-${source}`, title: 'Sumber uji', confidence: 'SECONDARY' }]));
    const sourced = { source_id: source, source_place: 'paragraf 1' };
    await world.rows(city, innovationKit, [{ innovation_id: id, contact_office: 'Bagian Lama', conflict_group: 'tetap', ...sourced }]);
    await keepKit({ contactOffice: 'Bagian Baru' });
    expect(await world.app.db.query({ mode: 'scoped', tenantId: city.id }, 'SELECT k.contact_office, k.source_id, k.source_place, k.conflict_group FROM innovation_kit k WHERE k.tenant_id = ?', [city.id])).toEqual([['Bagian Baru', null, null, 'tetap']]);
  });
});
