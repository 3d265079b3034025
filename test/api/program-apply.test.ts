import { program as programTable } from '../../src/modules/competition/data/tables';
import { agency, agencyAlias } from '../../src/modules/agency/data/tables';
import { ProgramTenant } from '../support/program-files';
import { World } from '../support/world';

const file = (tenant: string, rest = '', head = ''): string => `tenant: "${tenant}"\n${head}program: {code: ku, name: Kompetisi Uji, tier: CITY}\n${rest}`;
const AGENCIES = 'agencies:\n  - {code: dinkes, name: Dinas Kesehatan, kind: DINAS, abbreviation: Dinkes, aliases: [Dinas Kes.], service_unit_years: [2025]}\n  - {code: pkm, name: Puskesmas, kind: PUSKESMAS, parent: dinkes}\n';
const EDITION = `editions:
  - year: 2030
    name: KU 2030
    theme: Lama
    opens: 2030-02
    closes: 2030-03-31
    mend_days: 5
    themes: [satu, dua]
    participants: [{kind: AGENCY, wording: Perangkat daerah}]
    categories:
      - {code: a, name: A, affairs: [{code: WYD-01, confidence: STATED}, {code: WYD-02, confidence: LIKELY, note: n}]}
      - {code: b, name: B}
    rounds:
      - {name: Seleksi, method: SCREENING}
      - {name: Nilai, method: DESK_EVALUATION, cut: {kind: TOP_N, size: 6}, runs: 2030-05}
    prizes: [{name: Piala}, {name: Piagam}]
`;

describe('applying a programme file', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  it('rehearses without keeping anything, then does what was rehearsed, and leaves one act in the trail', async () => {
    const place = await ProgramTenant.make(world);
    const before = await place.dump();
    const text = file(place.code, EDITION, AGENCIES);
    const rehearsed = await place.apply(text, { dryRun: true });
    expect(rehearsed).toMatchObject({ program: null, problems: [], report: { dryRun: true, more: 0 } });
    expect(await place.dump()).toBe(before);
    const applied = await place.apply(text);
    expect(applied).toEqual({ program: { id: expect.stringMatching(/^prg_/) as string, code: 'ku', name: 'Kompetisi Uji' }, problems: [], report: { ...rehearsed.report, dryRun: false } });
    const tally = (section: string, created: number): object => ({ section, created, changed: 0, removed: 0, unchanged: 0 });
    expect(applied.report?.sections).toEqual([
      tally('AGENCIES', 2), tally('ALIASES', 1), tally('SERVICE_UNIT_YEARS', 1), tally('PROGRAM', 1), tally('EDITIONS', 1), tally('THEMES', 2), tally('PARTICIPANTS', 1), tally('CATEGORIES', 2), tally('AFFAIRS', 2),
      tally('ROUNDS', 2), tally('PRIZES', 2),
    ]);
    const again = await place.apply(text);
    expect(again).toMatchObject({ program: applied.program, problems: [], report: { changes: [], sections: applied.report?.sections.map((s) => ({ ...s, created: 0, unchanged: s.created })) } });
    const { workspace } = await world.get<{ workspace: { auditTrail: { nodes: { action: string; detail: string }[] }; editionRuns: { nodes: unknown[] } } }>(
      'query($t: String!) { workspace(tenant: $t) { auditTrail { nodes { action detail } } editionRuns { nodes { version mendDays entered openedAt edition { year phase } } } } }', { as: place.organizer, variables: { t: place.code } },
    );
    expect(workspace.auditTrail.nodes.map(({ action, detail }) => [action, JSON.parse(detail)])).toEqual([['programApply', { program: 'ku', file: expect.stringMatching(/^[0-9a-f]{64}$/) as string, created: 17, changed: 0, removed: 0 }]]);
    expect(workspace.editionRuns.nodes).toEqual([{ version: 1, mendDays: 5, entered: 0, openedAt: null, edition: { year: 2030, phase: 'ANNOUNCED' } }]);
  });

  it('leaves alone what it does not name, empties what is null, and replaces the lists of an edition that it names', async () => {
    const place = await ProgramTenant.make(world);
    await place.take(file(place.code, EDITION, AGENCIES));
    expect(await place.take(file(place.code))).toEqual([]);
    expect(await place.take(file(place.code, 'editions: [{year: 2030, name: KU 2030}]\n', 'agencies: []\n'))).toEqual([]);
    const changed = file(place.code, `editions:
  - year: 2030
    name: KU 2030 (perubahan)
    theme: null
    closes: 2030-04
    themes: [dua]
    categories: [{code: b, name: B}, {code: c, name: C, affairs: [{code: WYD-02, confidence: UNSURE}]}]
    rounds: [{name: Seleksi, method: SCREENING, cut: {kind: PLENARY}}, {name: Nilai, method: DESK_EVALUATION}]
    prizes: []
  - {year: 2031, name: KU 2031}
`, 'agencies:\n  - {code: dinkes, name: Dinas Kesehatan Kota, kind: DINAS, abbreviation: null, aliases: [Dinkes Kota]}\n  - {code: pkm, name: Puskesmas, kind: PUSKESMAS, parent: null}\n');
    expect(await place.take(changed)).toEqual([
      'CHANGED agencies.dinkes.abbreviation: Dinkes -> –', 'CHANGED agencies.dinkes.name: Dinas Kesehatan -> Dinas Kesehatan Kota', 'CHANGED agencies.pkm.parent: dinkes -> –',
      'CHANGED editions.2030.categories.b.position: 2 -> 1', 'CHANGED editions.2030.closes: 2030-03-31 -> 2030-04', 'CHANGED editions.2030.name: KU 2030 -> KU 2030 (perubahan)',
      'CHANGED editions.2030.rounds.1.cut: – -> PLENARY', 'CHANGED editions.2030.rounds.2.cut: TOP_N -> –', 'CHANGED editions.2030.rounds.2.runs: 2030-05 -> –', 'CHANGED editions.2030.rounds.2.size: 6 -> –',
      'CHANGED editions.2030.theme: Lama -> –', 'CHANGED editions.2030.themes.1.name: satu -> dua',
      'CREATED agencies.dinkes.aliases.Dinkes Kota', 'CREATED editions.2030.categories.c', 'CREATED editions.2030.categories.c.affairs.WYD-02', 'CREATED editions.2031',
      'REMOVED editions.2030.categories.a', 'REMOVED editions.2030.categories.a.affairs.WYD-01', 'REMOVED editions.2030.categories.a.affairs.WYD-02', 'REMOVED editions.2030.prizes.1', 'REMOVED editions.2030.prizes.2', 'REMOVED editions.2030.themes.2',
    ]);
    expect(await place.take(changed)).toEqual([]);
    const { program } = await world.get<{ program: unknown }>(`query($t: String!) { program(organizer: $t, code: "ku") { editions { nodes { year held opens { text } closes { text }
      categories { nodes { code affairs { nodes { affair { code } } } } } rounds { nodes { name plan { cut cutSize runs { text } } } } } } } }`, { variables: { t: place.code } });
    expect(program).toEqual({ editions: { nodes: [
      { year: 2031, held: 'PLANNED', opens: null, closes: null, categories: { nodes: [] }, rounds: { nodes: [] } },
      {
        year: 2030, held: 'PLANNED', opens: { text: '2030-02' }, closes: { text: '2030-04' }, categories: { nodes: [{ code: 'b', affairs: { nodes: [] } }, { code: 'c', affairs: { nodes: [{ affair: { code: 'WYD-02' } }] } }] },
        rounds: { nodes: [{ name: 'Seleksi', plan: { cut: 'PLENARY', cutSize: null, runs: null } }, { name: 'Nilai', plan: null }] },
      },
    ] } });
  });

  it('finds what others have put on the shelf by its codes; what the tenant says itself has no other source any more', async () => {
    const place = await ProgramTenant.make(world);
    const [[source]] = await world.app.db.query({ mode: 'scoped', tenantId: null }, 'SELECT s.id FROM source s LIMIT 1', []);
    const sourced = { source_id: String(source), source_place: 'butir 1' };
    const [dinkes, rsud] = await world.rows(place.tenant, agency, [{ code: 'dinkes', name: 'Dinas Kesehatan', kind: 'DINAS', ...sourced }, { code: 'rsud', name: 'RSUD', kind: 'HOSPITAL', ...sourced }]);
    await world.rows(place.tenant, agencyAlias, [{ agency_id: dinkes, name: 'Dinkes', ...sourced }]);
    const [known] = await world.rows(place.tenant, programTable, [{ code: 'ku', name: 'Kompetisi', tier: 'CITY', ...sourced }]);
    const text = file(place.code, '', 'agencies:\n  - {code: dinkes, name: Dinas Kesehatan, kind: DINAS, aliases: [Dinkes]}\n  - {code: rsud, name: RSUD Kota, kind: HOSPITAL, parent: dinkes}\n');
    expect(await place.take(text)).toEqual(['CHANGED agencies.rsud.name: RSUD -> RSUD Kota', 'CHANGED agencies.rsud.parent: – -> dinkes', 'CHANGED program.name: Kompetisi -> Kompetisi Uji']);
    const rows = await world.app.db.query({ mode: 'scoped', tenantId: null }, 'SELECT a.id, a.source_place FROM agency a WHERE a.tenant_id = ? ORDER BY a.code', [place.tenant.id]);
    expect(rows).toEqual([[dinkes, 'butir 1'], [rsud, null]]);
    expect((await place.apply(text)).program?.id).toBe(`prg_${known}`);
  });

  it('tells every fault with its line in the reader\'s language, and keeps nothing', async () => {
    const place = await ProgramTenant.make(world);
    const before = await place.dump();
    const text = file(place.code, 'editions:\n  - {year: 2030, name: KU, opens: 2031, closes: 2030, pack: {code: x, revision: 1}}\n', 'agencies:\n  - {code: a, name: A, kind: DINAS, parent: b}\n');
    const indonesian = await place.apply(text);
    expect(indonesian).toMatchObject({ program: null, report: null });
    const problem = (line: number, column: number, path: string, message: string): object => ({ __typename: 'FileProblem', code: 'FILE_FAULT', path: path.split('.'), line, column, message });
    expect(indonesian.problems).toEqual([
      problem(3, 45, 'agencies.0.parent', 'Baris 3, kolom 45, agencies.0.parent: perangkat daerah b tidak ada dalam berkas ini dan tidak tersimpan'),
      problem(6, 49, 'editions.0.closes', 'Baris 6, kolom 49, editions.0.closes: tidak boleh sebelum opens'),
      problem(6, 61, 'editions.0.pack', 'Baris 6, kolom 61, editions.0.pack: paket x 1 tidak ada dalam berkas ini dan tidak tersimpan'),
    ]);
    const english = await place.apply(text, { language: 'en', dryRun: true });
    expect(english.problems.map(({ message }) => message)).toEqual([
      'Line 3, column 45, agencies.0.parent: there is no agency b in this file, and none is kept', 'Line 6, column 49, editions.0.closes: must not be before opens',
      'Line 6, column 61, editions.0.pack: there is no pack x 1 in this file, and none is kept',
    ]);
    expect((await place.apply('a: [\n')).problems).toEqual([problem(2, 1, 'file', 'Baris 2, kolom 1, file: indentasi salah, atau kurung belum ditutup')]);
    const many = await place.apply(`tenant: "${place.code}"\n${Array.from({ length: 700 }, (_, i) => `kunci${i}: 1\n`).join('')}`);
    expect(many.problems).toHaveLength(501);
    expect(many.problems.at(-1)?.message).toBe('Baris 701, kolom 1, file: masih ada 201 kesalahan lain');
    expect(await place.dump()).toBe(before);
  });
});
