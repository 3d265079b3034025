import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { agency } from '../../src/modules/agency/data/tables';
import { edition, editionWork, program } from '../../src/modules/competition/data/tables';
import { entryWork } from '../../src/modules/entry/data/tables';
import { innovationWork } from '../../src/modules/innovation/data/tables';
import { TenantRepository } from '../../src/tenancy/repository';
import { PROJECT_ROOT } from '../support/contract-sources';
import { chance, JudgingWalk, type WalkJudge } from '../support/judging-walk';
import { government } from '../support/nomination-scene';
import { Walk } from '../support/walk';
import type { TestTenant } from '../support/world';

const PAGE = 'docs/walks/judging-city.md';
const CITY = '00.22';
const FILE = 'seeds/example/programs/kota-padangsemilir.yaml';
const ENTRIES = 124;
const JUDGES_A_PANEL = 4;
const PROPOSAL = ['ringkasan', 'kebaruan', 'signifikansi', 'tpb', 'adaptabilitas', 'keberlanjutan'];
const titleOf = (i: number): string => `Layanan Warga ${String(i + 1).padStart(3, '0')}`;

/** How good an entry is, in hundredths: five clearly ahead, two exactly level for the sixth place, the rest behind. */
function quality(i: number): number {
  if (i < 5) return 9500 - i * 200;
  return i < 7 ? 8000 : 7600 - (i - 7) * 30;
}

/** The entry that a judge with an interest lifts, and by how much. */
const [RIVAL, LIFTED] = [4, 1200];

/** What every judge gives an entry: the page shows the same points whoever was assigned. The level two stay level. */
function mark(title: string): number {
  const i = Number(title.slice(-3)) - 1;
  return i === 5 || i === 6 ? quality(i) : quality(i) + chance(41, title) - 20;
}

describe('judging in a city, as its page walks it', () => {
  let walk: Walk;
  let judging: JudgingWalk;
  let city: TestTenant;
  let entries: readonly string[] = [];
  let agencies: readonly string[] = [];
  const rounds = { desk: '', final: '', plenary: '' };
  let interested: WalkJudge | undefined;

  beforeAll(async () => {
    walk = await Walk.begin(PAGE, '2027-01-10', async (world) => {
      const province = await government(world, 'PROVINCE', null);
      city = await government(world, 'CITY', province.regionId);
      const [programId] = await world.rows(province, program, [{ code: 'lomba-provinsi', name: 'Lomba Provinsi', tier: 'PROVINCE' }]);
      const [upper] = await world.rows(province, edition, [{ program_id: programId, year: 2027, name: 'Lomba Provinsi 2027', phase: 'OPEN', held: 'HELD', opens_earliest: '2027-06-01', opens_latest: '2027-06-01', closes_earliest: '2027-08-31', closes_latest: '2027-08-31' }]);
      await world.rows(province, editionWork, [{ edition_id: upper, mend_days: 7, opened_at: '2027-06-01T00:00:00.000Z', entered: 0 }]);
      const [organizer, second] = [await world.actor([{ tenant: city, role: 'ORGANIZER' }], { days: 300 }), await world.actor([{ tenant: city, role: 'ORGANIZER' }], { days: 300 })];
      return { actors: { organizer, second }, tenants: { [CITY]: city, '00': province, upper: { ...province, code: upper } } };
    });
    walk.names.set('upper', `edn_${walk.cast.tenants.upper.code}`);
    judging = new JudgingWalk(walk, CITY, city);
    const file = readFileSync(join(PROJECT_ROOT, FILE), 'utf8').replaceAll(`"${CITY}"`, `"${city.code}"`);
    const { programApply } = await walk.get<{ programApply: { program: { editions: { nodes: { id: string; rounds: { nodes: { id: string; name: string }[] } }[] } } | null; problems: unknown[] } }>(
      'organizer', `mutation($f: String!) { programApply(tenant: "${CITY}", file: $f) { program { editions(first: 1) { nodes { id rounds(first: 10) { nodes { id name } } } } } problems { message } } }`, { f: file });
    if (programApply.program === null) throw new Error(JSON.stringify(programApply.problems));
    const [own] = programApply.program.editions.nodes;
    const round = (name: string): string => own.rounds.nodes.find((one) => one.name === name)?.id ?? '';
    Object.assign(rounds, { desk: round('Penilaian proposal'), final: round('Presentasi dan wawancara'), plenary: round('Sidang pleno') });
    for (const [name, id] of Object.entries({ edition: own.id, ...rounds })) walk.names.set(name, id);
    await passed(own.id);
  }, 120_000);
  afterAll(() => walk.end());

  /** Opens the edition, lets 124 entries stand as passed (how they come to it is another walk), and closes it. */
  async function passed(editionId: string): Promise<void> {
    walk.clock.day('2027-02-01');
    const run = async (field: string): Promise<void> => {
      const { workspace } = await walk.get<{ workspace: { editionRuns: { nodes: { version: number }[] } } }>('organizer', `{ workspace(tenant: "${CITY}") { editionRuns(first: 1) { nodes { version } } } }`);
      await judging.must('organizer', field, `edition: "${editionId}", expectedVersion: ${workspace.editionRuns.nodes[0].version}`, '__typename');
    };
    await run('editionOpen');
    const { world } = walk;
    const held = await world.system((tx, scope) => new TenantRepository(agency, scope.forTenant(city.id), tx).list({}, 100));
    agencies = held.map(({ id }) => id);
    const at = '2027-03-01T02:00:00.000Z';
    const innovations = await world.rows(city, innovationWork, Array.from({ length: ENTRIES }, (_, i) => ({ title: titleOf(i), status: 'DRAFT' as const, agency_id: agencies[i % agencies.length], iid_stage: 'IMPLEMENTATION' as const, implemented_earliest: '2024-01-01', implemented_latest: '2024-01-01' })));
    entries = await world.rows(city, entryWork, innovations.map((innovation_id, i) => ({
      edition_id: editionId.slice(4), innovation_id, lineage_key: innovation_id, agency_id: agencies[i % agencies.length], title: titleOf(i), participant: 'AGENCY' as const, state: 'PASSED' as const,
      submissions: 1, collected_at: at, submitted_at: at, passed_at: at,
    })));
    const [work] = await world.system((tx, scope) => new TenantRepository(editionWork, scope.forTenant(city.id), tx).list({ edition_id: editionId.slice(4) }, 1));
    await world.change(city, editionWork, work.id, { entered: ENTRIES });
    walk.clock.day('2027-04-05');
    await run('editionClose');
  }

  const titles = Walk.titles(PAGE);
  const entry = (i: number): string => `wen_${entries[i]}`;
  const judgesOf = (panel: string): readonly WalkJudge[] => judging.judges.filter((judge) => judge.panel === panel);

  it(titles[0], async () => {
    walk.names.set('member', await judging.member('judge'));
    walk.names.set('ownAgency', `agy_${agencies[0]}`);
    expect(await walk.part(titles[0])).toEqual([]);
    judging.judges.push({ name: 'judge', id: walk.names.get('judge') ?? '', panel: 'internal' });
  });

  it('seven more judges are appointed, four for each panel', async () => {
    for (const [panel, name, origin] of [['internal', 'internal', 'INTERNAL'], ['independen', 'independent', 'INDEPENDENT']] as const) {
      while (judgesOf(panel).length < JUDGES_A_PANEL) await judging.appoint(walk.names.get('edition') ?? '', walk.names.get(name) ?? '', panel, origin);
    }
    expect(judging.judges).toHaveLength(2 * JUDGES_A_PANEL);
    walk.names.set('declaredAgency', `agy_${agencies[1]}`);
  });

  it(titles[1], async () => {
    expect(await walk.part(titles[1])).toEqual([]);
    const own = await judging.seats(judging.judges[0], rounds.desk);
    const barred = new Set([0, 1].flatMap((a) => Array.from({ length: ENTRIES }, (_, i) => i).filter((i) => i % agencies.length === a)).map(titleOf));
    // Recused by its own agency and by what it declared: it reads none of those, and was given others.
    expect([barred.size, own.filter(({ entry: of }) => barred.has(of?.title ?? '')), own.length > 0]).toEqual([7, [], true]);
    walk.names.set('assignment', own[0].id);
    walk.names.set('deskVersion', String(await judging.version(rounds.desk)));
  });

  it(titles[2], async () => {
    expect(await walk.part(titles[2])).toEqual([]);
  });

  it('every judge sends in the rest', async () => {
    const [first] = await judging.seats(judging.judges[0], rounds.desk);
    expect(first.state).toBe('SCORED');
    // The sheet of the page was typed with one number throughout; its judge mends it, with the reason, and both versions stay.
    const marks = PROPOSAL.map((criterion) => ({ criterion, hundredths: mark(first.entry?.title ?? '') }));
    await judging.must('judge', 'scoreSheetSubmit', `assignment: "${first.id}", expectedVersion: ${first.version}, input: $i`, 'sheet { revision }', { i: { marks, reason: 'Semua kriteria terisi angka yang sama.' } }, '$i: ScoreSheetInput!');
    let sent = 0;
    for (const judge of judging.judges) {
      const seats = await judging.seats(judge, rounds.desk);
      if (judge.name !== 'judge' && seats.some(({ entry: of }) => of?.title === titleOf(RIVAL))) interested ??= judge;
      sent += await judging.sheets(judge, rounds.desk, (title) => Object.fromEntries(PROPOSAL.map((criterion) => [criterion, mark(title) + (judge === interested && title === titleOf(RIVAL) ? LIFTED : 0)])));
    }
    expect(sent).toBe(ENTRIES * 4 - 1);
    walk.names.set('closeVersion', String(await judging.version(rounds.desk)));
    // Which of two level entries is listed first depends on their ids only.
    const [tiedIn, tiedOut] = [entry(5), entry(6)].sort();
    walk.names.set('tiedIn', tiedIn);
    walk.names.set('tiedOut', tiedOut);
  }, 120_000);

  it(titles[3], async () => {
    expect(await walk.part(titles[3])).toEqual([]);
  });

  it(titles[4], async () => {
    expect(await walk.part(titles[4])).toEqual([]);
  });

  it(titles[5], async () => {
    const officer = await walk.world.actor([{ tenant: city, role: 'AGENCY_OFFICER', agencyId: agencies[7 % agencies.length] }], { days: 300 });
    Object.assign(walk.cast.actors, { officer });
    walk.names.set('objecting', entry(7));
    walk.names.set('rival', entry(RIVAL));
    walk.names.set('rivalJudge', interested?.id ?? '');
    expect(await walk.part(titles[5])).toEqual([]);
  });

  /** Ranks a closed round and releases it on a day; answers who is inside, by rank. */
  async function released(round: string, day: string): Promise<readonly number[]> {
    await judging.must('organizer', 'rankingCompute', `round: "${round}"`, 'ranking { revision }');
    await judging.must('organizer', 'releasePlan', `round: "${round}", input: { plannedFor: "${day}T02:00:00.000Z" }`, 'plan { plannedFor }');
    walk.clock.day(day);
    const { ranking } = await judging.must<{ ranking: { places: { nodes: { rank: number | null; place: string; entry: { title: string } }[] } } }>(
      'organizer', 'rankingRelease', `round: "${round}"`, 'ranking { places(first: 10, orderBy: { field: POSITION, direction: ASC }) { nodes { rank place entry { title } } } }');
    return ranking.places.nodes.filter(({ place }) => place === 'INSIDE').map((place) => Number(place.entry.title.slice(-3)) - 1);
  }

  it('the six finalists present, the plenary confirms three', async () => {
    walk.clock.day('2027-06-05');
    await judging.must('organizer', 'roundPrepare', `round: "${rounds.final}"`, 'roundRun { state }');
    const panelId = await judging.panel(rounds.final, 'gabungan');
    const seated = judging.judges.filter((judge) => judge.name !== 'judge' && judge !== interested).slice(0, 3);
    for (const judge of seated) await judging.seat(judge, panelId);
    await judging.must('organizer', 'assignmentApply', `round: "${rounds.final}", idempotencyKey: "penugasan-akhir", input: { rebalance: false, panels: [{ panel: "${panelId}" }] }`, 'added lacking');
    await judging.must('organizer', 'roundOpen', `round: "${rounds.final}", expectedVersion: ${await judging.version(rounds.final)}`, 'roundRun { state }');
    for (const judge of seated) await judging.sheets(judge, rounds.final, (title) => ({ penguasaan: mark(title), penyampaian: mark(title), 'kepala-perangkat-daerah': 1000 }));
    await judging.must('organizer', 'roundClose', `round: "${rounds.final}", expectedVersion: ${await judging.version(rounds.final)}`, 'roundRun { state }');
    const winners = await released(rounds.final, '2027-06-20');
    expect(winners).toHaveLength(3);
    await judging.must('organizer', 'roundPrepare', `round: "${rounds.plenary}"`, 'roundRun { state }');
    for (const act of ['roundOpen', 'roundClose']) await judging.must('organizer', act, `round: "${rounds.plenary}", expectedVersion: ${await judging.version(rounds.plenary)}`, 'roundRun { state }');
    const list = winners.map((i) => `"${entry(i)}"`).join(', ');
    await judging.must('organizer', 'cutDecide', `round: "${rounds.plenary}", idempotencyKey: "pleno-akhir", input: { kind: PLENARY_IN, entries: [${list}], reason: "Pleno mengesahkan tiga terbaik.", decree: "Berita acara pleno 9/2027" }`, 'decisions { kind }');
    expect([...await released(rounds.plenary, '2027-06-29')].sort()).toEqual([...winners].sort());
    for (const i of [...winners, 3, 4].slice(0, 4)) {
      const work = await walk.world.system((tx, scope) => new TenantRepository(entryWork, scope.forTenant(city.id), tx).find(entries[i]));
      await judging.must('organizer', 'innovationPublish', `innovation: "win_${work?.innovation_id ?? ''}", expectedVersion: 1`, '__typename');
    }
    walk.clock.day('2027-06-30');
    walk.names.set('winner', entry(winners[0]));
    walk.names.set('fourth', entry([0, 1, 2, 3, 4].filter((i) => !winners.includes(i))[0]));
    for (const [n, i] of winners.slice(1).entries()) {
      await judging.must('organizer', 'nominationSend', `idempotencyKey: "usul-juara-${n + 2}", input: { edition: "<upper>", entry: "${entry(i)}", basis: RANKING, letter: "500/${115 + n}/Org/2027" }`, 'nomination { state }');
    }
  }, 60_000);

  it(titles[6], async () => {
    expect(await walk.part(titles[6])).toEqual([]);
    const { editionLogCheck } = await walk.get<{ editionLogCheck: { entries: number; faults: unknown[] } }>('organizer', `{ editionLogCheck(tenant: "${CITY}", edition: "<edition>") { entries faults { seq fault } } }`);
    expect(editionLogCheck.faults).toEqual([]);
    expect(editionLogCheck.entries).toBeGreaterThan(ENTRIES * 4);
  });
});
