import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ruleKind } from '../../src/domain/rules/kinds';
import { readPack } from '../../src/domain/rules/read-pack';
import { edition, program } from '../../src/modules/competition/data/tables';
import { entry } from '../../src/modules/entry/data/tables';
import { innovation, innovationWork, innovationWorkSdg } from '../../src/modules/innovation/data/tables';
import { PROJECT_ROOT } from '../support/contract-sources';
import { SeasonWalk, wordsOf, type Made, type Planned } from '../support/season-walk';
import { Walk } from '../support/walk';
import type { TestTenant } from '../support/world';

const PAGE = 'docs/walks/season-regency.md';
const REGENCY = '00.05';
const FILE = 'seeds/example/programs/kabupaten-rantaumega.yaml';
const BRIEF = { 'latar-belakang': wordsOf(150), kebaruan: wordsOf(90) };
const COMPLETE = { ...BRIEF, signifikansi: wordsOf(200) };
/** The agency that fills its quota, the one that enters through its units only, and those that enter nothing. */
const [FULL, UNITS_ONLY, SILENT, DISTRICT] = ['dinas-kesehatan', 'dinas-pendidikan', ['inspektorat', 'dinas-perpustakaan'], 'kecamatan-alun-cendana'];
const PILOT = { group: 'rintisan', stage: 'TRIAL', answers: BRIEF, document: false } as const;
const RUNNING = { group: 'berjalan', answers: COMPLETE } as const;
type Special = Partial<Planned> & { readonly fate: string };

const SPECIAL: readonly Special[] = [
  { ...PILOT, fate: 'draft' }, { ...RUNNING, fate: 'draft' }, { ...RUNNING, fate: 'draft' }, { ...RUNNING, fate: 'collected' }, { ...PILOT, fate: 'collected' },
  { ...RUNNING, fate: 'campus', group: undefined, category: null, answers: { ...COMPLETE, 'latar-belakang': wordsOf(301) } },
  { ...RUNNING, fate: 'latar-belakang', answers: { ...COMPLETE, 'latar-belakang': wordsOf(301) } }, { ...PILOT, fate: 'kebaruan', answers: { 'latar-belakang': BRIEF['latar-belakang'] } },
  { ...RUNNING, fate: 'signifikansi', answers: BRIEF }, { ...RUNNING, fate: 'surat-penerapan', document: false }, { ...PILOT, fate: 'tpb', goals: [] }, { ...PILOT, fate: 'kategori', category: null },
  { ...PILOT, fate: 'judul-tunggal', title: 'Layanan Desa 101' }, { ...RUNNING, fate: 'trial', stage: 'TRIAL' }, { ...RUNNING, fate: 'proof', implemented: '2026' },
  { ...RUNNING, fate: 'mended' }, { ...RUNNING, fate: 'late' }, { ...PILOT, fate: 'closed-shop' }, { ...RUNNING, fate: 'own' }, { ...PILOT, fate: 'gone' },
];
/** Drafted last, so that they stand first where the newest do. */
const NEXT_YEAR: readonly Special[] = [
  { ...RUNNING, fate: 'young', title: 'Klinik Tani', implemented: '2026-06-10' }, { ...RUNNING, fate: 'young', title: 'Sekolah Ibu', implemented: '2026-12' },
  { ...RUNNING, fate: 'young', title: 'Taman Lansia', implemented: '2026-09-20' }, { ...PILOT, fate: 'idea', stage: 'INITIATIVE', title: 'Bank Sampah Keliling' },
  { ...RUNNING, fate: 'young', title: 'Loket Malam', implemented: '2027-01-15' },
];
/** What is refused at submission, each by the clause of its name. */
const REFUSED = ['latar-belakang', 'kebaruan', 'signifikansi', 'surat-penerapan', 'tpb'];
const NOT_YET_SUBMITTED = ['collected', 'campus', 'sixth', 'thrice', 'twice', 'judul-tunggal'];

describe('a season in a regency, as its page walks it', () => {
  let walk: Walk;
  let season: SeasonWalk;
  let regency: TestTenant;
  const history: Record<'thrice' | 'twice', string> = { thrice: '', twice: '' };

  beforeAll(async () => {
    walk = await Walk.begin(PAGE, '2027-02-01', async (world) => {
      regency = await world.tenant('Kabupaten Rantaumega');
      const [programId] = await world.rows(regency, program, [{ code: 'kompetisi-inovasi', name: 'Kompetisi', tier: 'REGENCY' }]);
      const editions = await world.rows(regency, edition, [2024, 2025, 2026].map((year) => ({ program_id: programId, year, name: `Kompetisi ${year}`, phase: 'RESULTS' as const, held: 'HELD' as const })));
      [history.thrice, history.twice] = await world.rows(regency, innovation, [{ title: 'Antar Akta' }, { title: 'Air Bersih Bergilir' }]);
      const published = (innovationId: string, editionId: string, outcome: 'PASSED_SCREENING' | 'FAILED_SCREENING'): object => ({
        edition_id: editionId, title: `Usulan ${innovationId.slice(-6)}`, innovation_tenant_id: regency.id, innovation_id: innovationId, entrant_tenant_id: regency.id, participant: 'AGENCY', outcome,
        score_state: 'NOT_ASSESSED', rank_state: 'NOT_ASSESSED',
      });
      await world.rows(regency, entry, editions.flatMap((id, i) => [published(history.thrice, id, 'PASSED_SCREENING'), published(history.twice, id, i === 0 ? 'FAILED_SCREENING' : 'PASSED_SCREENING')]));
      return { actors: { organizer: await world.actor([{ tenant: regency, role: 'ORGANIZER' }], { days: 300 }) }, tenants: { [REGENCY]: regency } };
    });
    const text = readFileSync(join(PROJECT_ROOT, FILE), 'utf8').replaceAll(`"${REGENCY}"`, `"${regency.code}"`);
    const faulty = text.replace('parent: dinas-pangan}', 'parent: dinas-laut}').replace('closes: 2027-04-30', 'closes: 2027-02-28').replace('pack: {code: kompetisi-inovasi-2027, revision: 1}', 'pack: {code: kompetisi-inovasi-2027, revision: 2}');
    for (const [name, file] of [['file', text], ['faulty', faulty]]) walk.names.set(name, JSON.stringify(file).slice(1, -1));
  });
  afterAll(() => walk.end());

  /** Drafts, hands in and submits what shall be submitted. */
  async function arrive(plan: Planned): Promise<void> {
    const made = await season.draft(plan);
    if (plan.fate === 'draft') return;
    if (plan.fate === 'campus') season.must(await season.act(made, 'entryRevise', 'EntryReviseInput', { participant: 'UNIVERSITY' }));
    season.must(await season.act(made, 'entryHandIn'));
    if (NOT_YET_SUBMITTED.includes(plan.fate)) return;
    const submitted = await season.act(made, 'entrySubmit');
    if (REFUSED.includes(plan.fate)) expect(submitted.problems.map((p) => p.clause)).toEqual([plan.fate]);
    else season.must(submitted);
  }

  /** The 129 drafts beside the one of the page: those with a fate, the complete ones round the agencies, and the ones of which the next year is asked. */
  function plans(): Planned[] {
    const agencies = season.agencyCodes().filter((code) => ![FULL, UNITS_ONLY, DISTRICT, ...SILENT].includes(code));
    const plan = (i: number, more: Special): Planned => ({ agency: agencies[i % agencies.length], title: `Layanan Desa ${i + 1}`, ...more });
    const full = Array.from({ length: 6 }, (_, i) => plan(1000 + i, { ...RUNNING, fate: i === 5 ? 'sixth' : i === 0 ? 'withdrawn' : 'complete', agency: FULL, title: `Posyandu Malam ${i + 1}` }));
    const past = [
      plan(500, { ...RUNNING, fate: 'thrice', innovation: `win_${history.thrice}`, title: 'Antar Akta' }), plan(501, { ...RUNNING, fate: 'twice', innovation: `win_${history.twice}`, title: 'Air Bersih Bergilir' }),
    ];
    const rest = 129 - full.length - past.length - SPECIAL.length - NEXT_YEAR.length;
    return [
      ...full, ...past, ...Array.from({ length: rest }, (_, i) => plan(100 + i, { ...(i % 3 === 0 ? PILOT : RUNNING), fate: 'complete' })), ...SPECIAL.map((more, i) => plan(i, more)),
      ...NEXT_YEAR.map((more, i) => plan(700 + i, more)),
    ];
  }

  const decide = async (fate: string, input: object): Promise<void> => {
    for (const made of season.of(fate)) if (made.state === 'SUBMITTED') season.must(await season.act(made, 'screeningDecide', 'ScreeningDecideInput', input));
  };
  const checked = { clause: 'dapat-direplikasi', words: 'Unit lain dapat memakainya.' };

  const titles = Walk.titles(PAGE);
  it(titles[0], async () => {
    expect(await walk.part(titles[0])).toEqual([]);
    season = new SeasonWalk(walk, REGENCY, 'surat-penerapan');
    await season.begin();
    const officer = await walk.world.actor([{ tenant: regency, role: 'AGENCY_OFFICER', agencyId: season.agencyId(DISTRICT).slice(4) }], { days: 300 });
    Object.assign(walk.cast.actors, { officer });
    walk.names.set('kecamatan', season.agencyId(DISTRICT));
    walk.names.set('inspektorat', season.agencyId('inspektorat'));
    const { node } = await walk.get<{ node: { categories: { nodes: { id: string }[] } } }>(null, '{ node(id: "<edition>") { ... on Edition { categories(where: { code: { eq: "pangan" } }) { nodes { id } } } } }');
    walk.names.set('pangan', node.categories.nodes[0].id);
  });

  it(titles[1], async () => {
    expect(await walk.part(titles[1])).toEqual([]);
  });

  it('129 more entries come, each through the API', async () => {
    const work = { status: 'PUBLISHED' as const, iid_stage: 'IMPLEMENTATION' as const, implemented_earliest: '2023-03-01', implemented_latest: '2023-03-01' };
    await walk.world.rows(regency, innovationWork, [{ ...work, id: history.thrice, title: 'Antar Akta' }, { ...work, id: history.twice, title: 'Air Bersih Bergilir' }]);
    const [goal] = await walk.world.app.db.query({ mode: 'system', reason: 'a walk looks up a goal' }, 'SELECT g.id FROM sdg_goal g LIMIT 1', []);
    await walk.world.rows(regency, innovationWorkSdg, [history.thrice, history.twice].map((id) => ({ innovation_id: id, goal_id: String(goal[0]), confidence: 'STATED' as const })));
    for (const plan of plans()) await arrive(plan);
    expect(season.made).toHaveLength(129);
    for (const [fate, clauses] of [['sixth', ['kuota']], ['thrice', ['tiga-kali']], ['judul-tunggal', ['judul-tunggal']], ['campus', ['peserta', 'latar-belakang', 'group-choice']]] as const) {
      const { done, problems } = await season.act(season.of(fate)[0], 'entrySubmit');
      expect([fate, done, problems.map((p) => p.clause)]).toEqual([fate, false, clauses]);
    }
    for (const fate of ['sixth', 'thrice', 'twice', 'campus', 'withdrawn', 'collected', 'young', 'proof', 'mended', 'late']) walk.names.set(fate, season.of(fate)[0].id);
    // What the district still had to write, within the time of all.
    const own: Made = { plan: { fate: 'page', agency: DISTRICT, title: 'Lumbung Warga' }, id: walk.names.get('entry') ?? '', innovation: '', version: 2, state: 'DRAFTED' };
    season.must(await season.act(own, 'entryAnswer', 'EntryAnswerInput', { answers: Object.entries(COMPLETE).map(([question, body]) => ({ question, body })) }));
    const letter = { requirement: 'surat-penerapan', number: '5/2027', dated: '2027-03-09', about: 'Penerapan', file: season.letter };
    season.must(await season.act(own, 'entryDocumentAdd', 'EntryDocumentAddInput', letter));
    for (const made of season.of('gone')) season.must(await season.act(made, 'entryWithdraw', 'EntryWithdrawInput', { reason: 'Pelaksananya pindah tugas.' }));
  }, 240_000);

  it.each(titles.slice(2, 5))('%s', async (title) => {
    expect(await walk.part(title)).toEqual([]);
  });

  it('every other entry is decided', async () => {
    // What the page did meanwhile.
    for (const fate of ['sixth', 'twice']) Object.assign(season.of(fate)[0], { state: 'SUBMITTED', version: 5 });
    for (const [fate, state] of [['young', 'FAILED'], ['proof', 'PASSED'], ['mended', 'RETURNED'], ['late', 'RETURNED'], ['withdrawn', 'WITHDRAWN']]) Object.assign(season.of(fate)[0], { state });
    for (const fate of ['idea', 'trial', 'young']) await decide(fate, { decision: 'FAIL' });
    await decide('closed-shop', { decision: 'FAIL', reasons: [{ clause: 'dapat-direplikasi', words: 'Hanya dapat dijalankan unit ini.' }] });
    await decide('kategori', { decision: 'FAIL', reasons: [{ clause: 'kategori', words: 'Kategorinya tidak dipilih.' }] });
    await decide('own', { decision: 'FAIL', reasons: [{ words: 'Isian sama dengan usulan unit lain.' }] });
    for (const fate of ['complete', 'sixth', 'twice']) await decide(fate, { decision: 'PASS', accepted: [checked] });
    season.must(await season.act({ plan: { fate: 'page', agency: DISTRICT, title: '' }, id: walk.names.get('entry') ?? '', innovation: '', version: 6, state: 'SUBMITTED' },
      'screeningDecide', 'ScreeningDecideInput', { decision: 'PASS', accepted: [checked] }));
  }, 240_000);

  it.each(titles.slice(5))('%s', async (title) => {
    expect(await walk.part(title)).toEqual([]);
  });

  it('every clause that can refuse has refused an entry', async () => {
    const { entryGates } = await walk.get<{ entryGates: { failedFor: { clause: string | null }[] } }>('organizer', `{ entryGates(tenant: "${REGENCY}", edition: "<edition>") { failedFor { clause } } }`);
    const file = parse(readFileSync(join(PROJECT_ROOT, FILE), 'utf8')) as { packs: unknown[] };
    const read = readPack(file.packs[0]);
    if ('faults' in read) throw new Error(JSON.stringify(read.faults));
    const refusing = read.pack.clauses.filter((c) => c.strength === 'BINDING' && (ruleKind(c.kind).force === 'REFUSES' || c.kind === 'OFFICER_CHECK')).map((c) => c.code);
    const seen = new Set([...season.refused, ...entryGates.failedFor.flatMap(({ clause }) => clause ?? [])]);
    // The choice of a group is nobody's clause: it comes with every pack that has groups.
    expect([...seen].sort()).toEqual([...refusing, 'group-choice'].sort());
  });
});
