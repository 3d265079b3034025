import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { edition, program } from '../../src/modules/competition/data/tables';
import { award } from '../../src/modules/award/data/tables';
import { entry } from '../../src/modules/entry/data/tables';
import { innovation, innovationWork } from '../../src/modules/innovation/data/tables';
import { PROJECT_ROOT } from '../support/contract-sources';
import { fileOfType } from '../support/evidence';
import { SeasonWalk, wordsOf, type Planned } from '../support/season-walk';
import { Walk } from '../support/walk';
import type { TestTenant } from '../support/world';

const PAGE = 'docs/walks/season-city.md';
const CITY = '00.22';
const FILE = 'seeds/example/programs/kota-padangsemilir.yaml';
const COMPLETE = { ringkasan: wordsOf(80), 'ide-inovatif': wordsOf(120), keberlanjutan: wordsOf(90) };
/** The agency that fills its quota, and the one that enters nothing. */
const [FULL, SILENT, FLOODED] = ['dinas-kesehatan', 'dinas-tenaga-kerja', 'dinas-pangan'];
const SPECIAL: readonly (Partial<Planned> & { readonly fate: string })[] = [
  { fate: 'draft' }, { fate: 'draft' }, { fate: 'draft' }, { fate: 'collected' }, { fate: 'collected' },
  { fate: 'stranger', participant: 'UNIVERSITY' },
  { fate: 'category', category: null },
  { fate: 'ringkasan', answers: { ...COMPLETE, ringkasan: wordsOf(201) } },
  { fate: 'ringkasan', answers: { 'ide-inovatif': COMPLETE['ide-inovatif'], keberlanjutan: COMPLETE.keberlanjutan } },
  { fate: 'ide-inovatif', answers: { ringkasan: COMPLETE.ringkasan, keberlanjutan: COMPLETE.keberlanjutan } },
  { fate: 'keberlanjutan', answers: { ringkasan: COMPLETE.ringkasan, 'ide-inovatif': COMPLETE['ide-inovatif'] } },
  { fate: 'letter', document: false }, { fate: 'letter', document: false },
  { fate: 'crude' }, { fate: 'own' }, { fate: 'withdrawn' }, { fate: 'withdrawn' }, { fate: 'mended', document: false }, { fate: 'unmended', document: false },
];

describe('a season in a city, as its page walks it', () => {
  let walk: Walk;
  let season: SeasonWalk;
  let city: TestTenant;
  const history: Record<'twice' | 'winner', string> = { twice: '', winner: '' };

  beforeAll(async () => {
    walk = await Walk.begin(PAGE, '2027-01-10', async (world) => {
      city = await world.tenant('Kota Padangsemilir');
      // What came before this season: two editions, an innovation that was in both, and the winner of the last.
      const [programId] = await world.rows(city, program, [{ code: 'lomba-inovasi', name: 'Lomba Inovasi', tier: 'CITY' }]);
      const editions = await world.rows(city, edition, [2025, 2026].map((year) => ({ program_id: programId, year, name: `Lomba ${year}`, phase: 'RESULTS' as const, held: 'HELD' as const })));
      [history.twice, history.winner] = await world.rows(city, innovation, [{ title: 'Jemput Berkas Warga' }, { title: 'Pasar Tertib Pagi' }]);
      const published = (editionId: string, innovationId: string): object => ({
        edition_id: editionId, title: `Usulan ${innovationId.slice(-6)}`, innovation_tenant_id: city.id, innovation_id: innovationId, entrant_tenant_id: city.id, participant: 'AGENCY', outcome: 'PASSED_SCREENING',
        score_state: 'NOT_ASSESSED', rank_state: 'NOT_ASSESSED',
      });
      await world.rows(city, entry, [published(editions[0], history.twice), published(editions[1], history.twice), published(editions[1], history.winner)]);
      await world.rows(city, award, [{ edition_id: editions[1], name: 'Juara 1', level: 'RANK', rank: 1, year: 2026, recipient_tenant_id: city.id, innovation_id: history.winner }]);
      return { actors: { organizer: await world.actor([{ tenant: city, role: 'ORGANIZER' }], { days: 300 }) }, tenants: { [CITY]: city } };
    });
    const text = readFileSync(join(PROJECT_ROOT, FILE), 'utf8').replaceAll(`"${CITY}"`, `"${city.code}"`);
    walk.names.set('file', JSON.stringify(text).slice(1, -1));
  });
  afterAll(() => walk.end());

  /** Drafts, hands in and submits what shall be submitted. */
  async function arrive(plan: Planned): Promise<void> {
    const made = await season.draft(plan);
    if (plan.fate === 'draft') return;
    season.must(await season.act(made, 'entryHandIn'));
    if (['collected', 'seventh', 'third', 'twin'].includes(plan.fate)) return;
    const submitted = await season.act(made, 'entrySubmit');
    if (['ringkasan', 'stranger'].includes(plan.fate)) {
      expect([plan.fate, submitted.problems.map((p) => p.clause)]).toEqual([plan.fate, [plan.fate === 'stranger' ? 'peserta' : plan.fate]]);
      return;
    }
    season.must(submitted);
  }

  /** The 130 drafts, the one of the page aside: special ones, then complete ones round all agencies but two. */
  function plans(): Planned[] {
    const agencies = season.agencyCodes().filter((code) => ![FULL, SILENT, 'inspektorat'].includes(code));
    const plan = (i: number, more: Partial<Planned> & { readonly fate: string }): Planned => ({ agency: agencies[i % agencies.length], title: `Layanan Warga ${i + 1}`, answers: COMPLETE, ...more });
    const full = Array.from({ length: 7 }, (_, i) => plan(1000 + i, { fate: i < 6 ? 'complete' : 'seventh', agency: FULL, title: `Posyandu Keliling ${i + 1}` }));
    const special = SPECIAL.map((more, i) => plan(i, more));
    const past = [
      plan(500, { fate: 'third', innovation: `win_${history.twice}`, title: 'Jemput Berkas Warga' }), plan(501, { fate: 'champion', innovation: `win_${history.winner}`, title: 'Pasar Tertib Pagi' }),
      plan(502, { fate: 'twin', title: 'Layanan Warga 101' }),
    ];
    const rest = 129 - full.length - special.length - past.length;
    return [...full, ...special, ...Array.from({ length: rest }, (_, i) => plan(100 + i, { fate: 'complete' })), ...past];
  }

  const titles = Walk.titles(PAGE);
  it(titles[0], async () => {
    expect(await walk.part(titles[0])).toEqual([]);
    season = new SeasonWalk(walk, CITY, 'surat-pernyataan');
    await season.begin();
    const officer = await walk.world.actor([{ tenant: city, role: 'AGENCY_OFFICER', agencyId: season.agencyId('dinas-sosial').slice(4) }], { days: 300 });
    Object.assign(walk.cast.actors, { officer });
    walk.names.set('dinasSosial', season.agencyId('dinas-sosial'));
    walk.names.set('kantorBanjir', season.agencyId(FLOODED));
    const { node } = await walk.get<{ node: { categories: { nodes: { id: string }[] } } }>(null, '{ node(id: "<edition>") { ... on Edition { categories(where: { code: { eq: "kesehatan" } }) { nodes { id } } } } }');
    walk.names.set('kesehatan', node.categories.nodes[0].id);
  });

  it(titles[1], async () => {
    expect(await walk.part(titles[1])).toEqual([]);
    const reply = await walk.world.app.http.inject({ method: 'PUT', url: `/files/${walk.names.get('address') ?? ''}`, payload: fileOfType('application/pdf', 600), headers: { 'content-type': 'application/pdf' } });
    expect(reply.statusCode).toBe(201);
  });

  it(titles[2], async () => {
    expect(await walk.part(titles[2])).toEqual([]);
  });

  it('129 more entries come, each through the API', async () => {
    // The innovations of earlier years have their working copies, which their new entries name.
    await walk.world.rows(city, innovationWork, [
      { id: history.twice, title: 'Jemput Berkas Warga', status: 'PUBLISHED', iid_stage: 'IMPLEMENTATION', implemented_earliest: '2024-03-01', implemented_latest: '2024-03-01' },
      { id: history.winner, title: 'Pasar Tertib Pagi', status: 'PUBLISHED', iid_stage: 'IMPLEMENTATION', implemented_earliest: '2024-03-01', implemented_latest: '2024-03-01' },
    ]);
    for (const plan of plans()) await arrive(plan);
    for (const fate of ['seventh', 'third', 'twin'] as const) expect([fate, (await season.act(season.of(fate)[0], 'entrySubmit')).done]).toEqual([fate, false]);
    for (const fate of ['seventh', 'third', 'twin', 'champion', 'mended'] as const) walk.names.set(fate, season.of(fate)[0].id);
    for (const made of season.of('withdrawn')) season.must(await season.act(made, 'entryWithdraw', 'EntryWithdrawInput', { reason: 'Pelaksananya pindah tugas.' }));
    expect(season.made).toHaveLength(129);
  }, 240_000);

  it(titles[3], async () => {
    expect(await walk.part(titles[3])).toEqual([]);
  });

  it(titles[4], async () => {
    expect(await walk.part(titles[4])).toEqual([]);
    for (const fate of ['champion', 'mended']) Object.assign(season.of(fate)[0], { state: fate === 'champion' ? 'FAILED' : 'RETURNED', version: fate === 'champion' ? 6 : 5 });
  });

  it('every other entry is decided, and one is mended in time', async () => {
    const checked = { clause: 'norma-judul', words: 'Judul menggambarkan isinya dan sopan.' };
    const decide = async (fate: string, input: object): Promise<void> => {
      for (const made of season.of(fate)) if (made.state === 'SUBMITTED') season.must(await season.act(made, 'screeningDecide', 'ScreeningDecideInput', input));
    };
    await decide('category', { decision: 'FAIL', accepted: [checked], reasons: [{ clause: 'kategori', words: 'Kategorinya tidak dipilih.' }] });
    for (const fate of ['ide-inovatif', 'keberlanjutan', 'letter']) await decide(fate, { decision: 'FAIL', accepted: [checked] });
    await decide('crude', { decision: 'FAIL', reasons: [{ clause: 'norma-judul', words: 'Singkatan judulnya tidak pantas.' }] });
    await decide('own', { decision: 'FAIL', accepted: [checked], reasons: [{ words: 'Isian sama dengan usulan unit lain.' }] });
    await decide('unmended', { decision: 'RETURN', reasons: [{ clause: 'surat-pernyataan', words: 'Suratnya belum dilampirkan.' }] });
    await decide('complete', { decision: 'PASS', accepted: [checked] });
    const [mended] = season.of('mended');
    const letter = { requirement: 'surat-pernyataan', number: '1/2027', dated: '2027-04-11', about: 'Pernyataan', file: season.letter };
    season.must(await season.act(mended, 'entryDocumentAdd', 'EntryDocumentAddInput', letter));
    season.must(await season.act(mended, 'entryHandIn'));
    season.must(await season.act(mended, 'entrySubmit'));
    season.must(await season.act(mended, 'screeningDecide', 'ScreeningDecideInput', { decision: 'PASS', accepted: [checked] }));
  }, 240_000);

  it(titles[5], async () => {
    expect(await walk.part(titles[5])).toEqual([]);
  });

  it('every binding clause of the file has refused something', async () => {
    const { entryGates } = await walk.get<{ entryGates: { failedFor: { clause: string | null }[] } }>('organizer', `{ entryGates(tenant: "${CITY}", edition: "<edition>") { failedFor { clause } } }`);
    const { rulePack } = await walk.get<{ rulePack: { clauses: { nodes: { code: string; strength: string; gate: string }[] } } }>(
      null, `{ rulePack(organizer: "${CITY}", code: "lomba-inovasi-2027") { clauses(first: 50) { nodes { code strength gate } } } }`);
    const binding = rulePack.clauses.nodes.filter((c) => c.strength === 'BINDING' && c.gate !== 'NONE').map((c) => c.code);
    const refused = new Set([...entryGates.failedFor.map((r) => r.clause), ...season.refused]);
    // Every maturity is accepted here, so that clause has nobody to refuse.
    expect(binding.filter((code) => !refused.has(code))).toEqual(['kematangan']);
  });
});
