import { placeOf } from '../../seeds/example/places';
import { entryWork } from '../../src/modules/entry/data/tables';
import { chance, JudgingWalk } from '../support/judging-walk';
import { Ladder } from '../support/ladder-scene';
import { NominatingWalk, type UpperEntry } from '../support/nominating-walk';
import { ARRANGED, arrangeSubmitted, qualities, screenByFate, type SeasonEntry } from '../support/province-season';
import { Walk } from '../support/walk';

const PAGE = 'docs/walks/judging-province.md';
const [PROVINCE, CITY, REGENCY] = ['00', '00.22', '00.05'];
const SILENT = ['00.11', '00.25'];
const SAME_TITLE = ['00.07', '00.16'];
const [SUBMITTED, PASSED] = [681, 441];
const SUMMARY = { ringkasan: 'Warga dilayani lebih dekat dan lebih cepat.' };
const [PROPOSAL, PRESENTED] = [['kebaruan', 'manfaat', 'replikasi'], ['manfaat', 'penguasaan', 'keberlanjutan']];
const JUDGES = 12;
const SEVERE = ['judge4', 'judge9'];
const DECREE = 'Keputusan Gubernur 22/2027';
const WINNERS = [1, 2, 3].map((n) => `Layanan Warga ${String(n).padStart(3, '0')}`);
const DAYS = 3000;

describe('judging in a province, as its page walks it', () => {
  let walk: Walk;
  let ladder: Ladder;
  let nominating: NominatingWalk;
  let judging: JudgingWalk;
  const rounds = { desk: '', final: '' };
  const season: SeasonEntry[] = [];
  let quality: ReadonlyMap<string, number> = new Map();

  beforeAll(async () => {
    walk = await Walk.begin(PAGE, '2027-05-01', async (world, clock) => {
      ladder = await Ladder.raise(world, clock);
      const organizer = (code: string): ReturnType<typeof world.actor> => world.actor([{ tenant: ladder.of(code), role: 'ORGANIZER' }], { days: DAYS });
      const actors = Object.fromEntries(await Promise.all(ladder.codes.map(async (code) => [`of${code}`, await organizer(code)] as const)));
      const coordinator = await world.actor([{ tenant: ladder.of(PROVINCE), role: 'COORDINATOR' }], { days: DAYS });
      return { actors: { ...actors, organizer: await organizer(PROVINCE), coordinator, city: actors[`of${CITY}`], regency: actors[`of${REGENCY}`] }, tenants: ladder.tenants };
    });
    nominating = new NominatingWalk(walk, ladder, PROVINCE);
    judging = new JudgingWalk(walk, PROVINCE, ladder.of(PROVINCE));
    const own = await nominating.apply('organizer', PROVINCE, 'provinsi-contoh');
    const below = await nominating.apply('city', CITY, 'kota-padangsemilir');
    Object.assign(rounds, { desk: own.rounds.get('Penilaian proposal'), final: own.rounds.get('Paparan dan wawancara') });
    const ranked = await ladder.released(CITY, below.edition.slice(4), WINNERS.map((title) => ({ title })), SUMMARY);
    const [young] = await ladder.stock(REGENCY, [{ title: 'Perahu Pustaka', stage: 'TRIAL', implemented: '2027-10-01' }]);
    for (const [name, id] of Object.entries({ edition: own.edition, cityEdition: below.edition, ...rounds, winner: ranked[0].entry, young: `inn_${young}` })) walk.names.set(name, id);
    winners = ranked.map(({ entry }) => entry);
    walk.clock.day('2027-06-01');
    await nominating.run('editionOpen', own.edition);
  }, 180_000);
  afterAll(() => walk.end());
  let winners: readonly string[] = [];

  const titles = Walk.titles(PAGE);
  /** The nominations of the regions by title: who sent it, and its id. */
  const sent = new Map<string, { readonly code: string; readonly id: string }[]>();

  /** Sends two innovations of a region's stock. */
  async function fromStock(code: string): Promise<void> {
    const name = placeOf(code).short;
    const works = SAME_TITLE.includes(code) ? ['Loket Terpadu', `Puskesmas Keliling ${name}`] : [`Antrean Daring ${name}`, `Puskesmas Keliling ${name}`];
    const keys = await ladder.stock(code, works.map((title) => ({ title })));
    for (const [i, title] of works.entries()) {
      const id = await nominating.send(code, `of${code}`, { basis: 'STOCK', innovation: `inn_${keys[i]}` });
      sent.set(title, [...(sent.get(title) ?? []), { code, id }]);
    }
  }

  function remember(entry: UpperEntry, title: string, code: string, fate: SeasonEntry['fate'] = 'PASS'): void {
    const participant = ladder.codes.indexOf(code) < 18 ? 'REGENCY_GOVERNMENT' : 'CITY_GOVERNMENT';
    season.push({ ...entry, title, participant, agency: null, fate });
  }

  it(titles[0], async () => {
    expect(await walk.part(titles[0])).toEqual([]);
  });

  it('all regions but two nominate from their stock', async () => {
    walk.clock.day('2027-07-05');
    for (const code of ladder.codes) if (!SILENT.includes(code) && code !== CITY) await fromStock(code);
    expect([...sent.values()].flat()).toHaveLength(24 * 2);
  }, 180_000);

  it(titles[1], async () => {
    expect(await walk.part(titles[1])).toEqual([]);
  });

  it('the two that were silent follow, and the city sends its other winners', async () => {
    for (const code of SILENT) await fromStock(code);
    for (const [i, entry] of winners.slice(1).entries()) sent.set(WINNERS[i + 1], [{ code: CITY, id: await nominating.send(CITY, 'city', { basis: 'RANKING', entry }) }]);
    walk.names.set('university', `org_${await ladder.outside('UNIVERSITY', 'Universitas Contoh')}`);
  });

  it(titles[2], async () => {
    expect(await walk.part(titles[2])).toEqual([]);
  });

  it('every other nomination is settled, and 681 entries stand submitted', async () => {
    remember({ id: walk.names.get('cityEntry') ?? '', version: 2 }, WINNERS[0], CITY);
    for (const [title, nominations] of sent) {
      const [{ code, id }, again] = nominations;
      const taken = await nominating.take(id);
      // A winner of the city brings its answer along; the others are asked for theirs.
      const whole = WINNERS.includes(title) ? taken : await nominating.fill(await nominating.back(taken), SUMMARY);
      remember(await nominating.submit(whole), title, code);
      if (nominations.length < 2) continue;
      const { problems } = await nominating.act('organizer', PROVINCE, 'nominationAccept', `, nomination: "${again.id}", expectedVersion: 1`, '__typename');
      // The title is taken by an entry that was submitted: the rule refuses the second one.
      expect(problems.map(({ code: why }) => why)).toEqual(['RULE_REFUSES']);
      await nominating.must('organizer', PROVINCE, 'nominationRefuse', `, nomination: "${again.id}", expectedVersion: 1`, '__typename', ['NominationRefuseInput', { reason: 'Judulnya sudah dipakai usulan lain.' }]);
    }
    const university = walk.names.get('university') ?? '';
    const clinic = await nominating.fill({ id: '<clinic>', version: 1 }, SUMMARY);
    walk.names.set('clinicVersion', String((await nominating.submit(clinic)).version));
    const outside = SUBMITTED - ARRANGED - season.length - 1;
    for (let i = 0; i < outside; i += 1) {
      const title = `Riset Terapan ${i + 1}`;
      season.push({ ...(await nominating.submit(await nominating.fill(await nominating.enter({ organization: university, title }), SUMMARY))), title, participant: 'UNIVERSITY', agency: null, fate: i < 2 ? 'THIN' : 'PASS' });
    }
    const passes = PASSED - 1 - season.filter(({ fate }) => fate === 'PASS').length;
    season.push(...(await arrangeSubmitted(walk.world, ladder, walk.names.get('edition') ?? '', passes)));
    const pilot = season.find(({ fate }) => fate === 'TRIAL');
    walk.names.set('pilot', pilot?.id ?? '');
    season.splice(season.indexOf(pilot as SeasonEntry), 1);
    expect([outside > 0, season.length + 2, await inState('SUBMITTED')]).toEqual([true, SUBMITTED, SUBMITTED]);
    walk.clock.day('2027-08-01');
    await nominating.run('editionClose', walk.names.get('edition') ?? '');
  }, 180_000);

  async function inState(state: 'SUBMITTED' | 'PASSED' | 'FAILED'): Promise<number> {
    return (await ladder.list(PROVINCE, entryWork, { state })).length;
  }

  it(titles[3], async () => {
    expect(await walk.part(titles[3])).toEqual([]);
  });

  it('all others are decided as well: 441 pass', async () => {
    for (const entry of season) await screenByFate(nominating, entry);
    expect([await inState('PASSED'), await inState('FAILED'), await inState('SUBMITTED')]).toEqual([PASSED, SUBMITTED - PASSED, 0]);
    const passed = [...season.filter(({ fate }) => fate === 'PASS'), { title: 'Klinik Hukum Keliling', participant: 'UNIVERSITY' as const }];
    quality = qualities(passed, WINNERS);
    walk.names.set('member', await judging.member('judge'));
  }, 180_000);

  it(titles[4], async () => {
    expect(await walk.part(titles[4])).toEqual([]);
  });

  it('twelve judges score, three each entry', async () => {
    judging.judges.push({ name: 'judge', id: walk.names.get('judge') ?? '', panel: 'independen' });
    const panelId = await judging.panel(rounds.desk, 'independen');
    await judging.seat(judging.judges[0], panelId);
    while (judging.judges.length < JUDGES) await judging.appoint(walk.names.get('edition') ?? '', panelId, 'independen', 'INDEPENDENT', { decree: DECREE });
    const input = `rebalance: false, panels: [{ panel: "${panelId}", judgesEach: 3 }]`;
    expect(await judging.must('organizer', 'assignmentApply', `round: "${rounds.desk}", idempotencyKey: "penugasan-1", input: { ${input} }`, 'added lacking')).toMatchObject({ added: 3 * PASSED, lacking: 0 });
    await judging.must('organizer', 'roundOpen', `round: "${rounds.desk}", expectedVersion: ${await judging.version(rounds.desk)}`, 'roundRun { state }');
    const loads: number[] = [];
    for (const judge of judging.judges) loads.push(await judging.sheets(judge, rounds.desk, (title) => marksOf(PROPOSAL, title, judge.name, quality.get(title) ?? 0)));
    // As even as recusals allow.
    expect([loads.reduce((a, b) => a + b, 0), Math.max(...loads) - Math.min(...loads)]).toEqual([3 * PASSED, 1]);
    await judging.must('organizer', 'roundClose', `round: "${rounds.desk}", expectedVersion: ${await judging.version(rounds.desk)}`, 'roundRun { state }');
  }, 180_000);

  it(titles[5], async () => {
    expect(await walk.part(titles[5])).toEqual([]);
  });

  it('the 45 are presented to seven judges', async () => {
    await judging.must('organizer', 'releasePlan', `round: "${rounds.desk}", input: { plannedFor: "2027-09-28T02:00:00.000Z" }`, 'plan { plannedFor }');
    walk.clock.day('2027-09-28');
    await judging.must('organizer', 'rankingRelease', `round: "${rounds.desk}"`, 'ranking { revision }');
    await judging.must('organizer', 'roundPrepare', `round: "${rounds.final}"`, 'roundRun { state }');
    const panelId = await judging.panel(rounds.final, 'paparan');
    const seven = judging.judges.slice(2, 9);
    for (const judge of seven) await judging.seat(judge, panelId);
    await judging.must('organizer', 'assignmentApply', `round: "${rounds.final}", idempotencyKey: "penugasan-2", input: { rebalance: false, panels: [{ panel: "${panelId}" }] }`, 'added lacking');
    await judging.must('organizer', 'roundOpen', `round: "${rounds.final}", expectedVersion: ${await judging.version(rounds.final)}`, 'roundRun { state }');
    walk.clock.day('2027-10-20');
    for (const judge of seven) await judging.sheets(judge, rounds.final, (title) => marksOf(PRESENTED, title, judge.name, (quality.get(title) ?? 0) + chance(1001, title, 'paparan') - 700));
    await judging.must('organizer', 'roundClose', `round: "${rounds.final}", expectedVersion: ${await judging.version(rounds.final)}`, 'roundRun { state }');
    await judging.must('organizer', 'releasePlan', `round: "${rounds.final}", input: { plannedFor: "2027-11-02T02:00:00.000Z" }`, 'plan { plannedFor }');
  }, 180_000);

  it(titles[6], async () => {
    expect(await walk.part(titles[6])).toEqual([]);
    const { judgingStatistics } = await walk.get<{ judgingStatistics: { statistics: { number: string | null; judge: { office: string } }[] } }>(
      'organizer', '{ judgingStatistics(tenant: "00", round: "<final>") { statistics(code: SEVERITY, first: 12) { number judge { office } } } }');
    const harsh = [...judgingStatistics.statistics].sort((a, b) => Number(a.number) - Number(b.number)).slice(0, SEVERE.length);
    expect(harsh.map(({ judge }) => judge.office).sort()).toEqual(['Juri 4', 'Juri 9']);
    expect(harsh.every(({ number }) => Number(number) < -4)).toBe(true);
  });

  it(titles[7], async () => {
    const inside = await walk.get<{ edition: { entries: { nodes: { title: string; participant: string }[] } } }>(null, '{ edition(organizer: "00", program: "kipc", year: 2027) { entries(first: 50, where: { outcome: { eq: WINNER } }) { nodes { title participant } } } }');
    const own = season.find(({ title, agency: of }) => of !== null && inside.edition.entries.nodes.some((one) => one.title === title));
    const officer = await walk.world.actor([{ tenant: ladder.of(PROVINCE), role: 'AGENCY_OFFICER', agencyId: own?.agency ?? '' }], { days: DAYS });
    Object.assign(walk.cast.actors, { officer });
    walk.names.set('ownEntry', own?.id ?? '');
    expect(await walk.part(titles[7])).toEqual([]);
    const { editionLogCheck } = await walk.get<{ editionLogCheck: { entries: number; faults: unknown[] } }>('organizer', '{ editionLogCheck(tenant: "00", edition: "<edition>") { entries faults { seq fault } } }');
    expect(editionLogCheck.faults).toEqual([]);
    expect(editionLogCheck.entries).toBeGreaterThan(3 * PASSED);
  });
});

/** The marks of a sheet, in hundredths: what the entry is worth to this judge; two judges are severe, all a little uneven. */
function marksOf(criteria: readonly string[], title: string, judge: string, worth: number): Readonly<Record<string, number>> {
  return Object.fromEntries(criteria.map((criterion) => [criterion, Math.max(0, Math.min(10_000, worth + chance(601, title, judge, criterion) - 300 - (SEVERE.includes(judge) ? 700 : 0)))]));
}
