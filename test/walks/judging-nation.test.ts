import { REGIONS } from '../../seeds/example/places';
import { agency } from '../../src/modules/agency/data/tables';
import { entryWork } from '../../src/modules/entry/data/tables';
import { innovationWork } from '../../src/modules/innovation/data/tables';
import { chance, JudgingWalk } from '../support/judging-walk';
import { Ladder, type Work } from '../support/ladder-scene';
import { NominatingWalk, type UpperEntry } from '../support/nominating-walk';
import { Walk } from '../support/walk';

const PAGE = 'docs/walks/judging-nation.md';
const [MINISTRY, PROVINCE, CITY] = ['kemen-contoh', '00', '00.22'];
const SUMMARY = { ringkasan: 'Warga dilayani lebih dekat dan lebih cepat.' };
const PROPOSAL = ['kebaruan', 'signifikansi', 'keberlanjutan', 'adaptabilitas'];
const [ENTRIES, PASSING, BEST] = [60, 24, 8];
const OTHERS = REGIONS.filter(({ code }) => code !== CITY);
const [GENERAL, REPLICATING] = [OTHERS.slice(0, 17), OTHERS.slice(0, 14)];
const AT_THE_MARK = 'Kampung Siaga Ujungpelangi';
const BELOW_IT = 'Kampung Siaga Sagarmula';
const REPLICA = 'Replikasi Loket Lembahsuri';
const OWN_UNIT = 'Pustaka Peraturan';
const DAYS = 3000;

interface Entered extends UpperEntry {
  readonly title: string;
  readonly group: 'umum' | 'replikasi' | 'khusus';
  /** Proofs that screening accepts in words. */
  readonly proofs: readonly string[];
  /** One of three that were submitted at once for two places. */
  readonly raced?: boolean;
}

describe('judging for the nation, as its page walks it', () => {
  let walk: Walk;
  let ladder: Ladder;
  let nominating: NominatingWalk;
  let judging: JudgingWalk;
  let provinceEntries: readonly string[] = [];
  let cityInnovations: readonly string[] = [];
  const rounds = { desk: '', plenary: '' };
  const entered: Entered[] = [];

  beforeAll(async () => {
    walk = await Walk.begin(PAGE, '2027-12-01', async (world, clock) => {
      ladder = await Ladder.raise(world, clock);
      const organizer = (code: string): ReturnType<typeof world.actor> => world.actor([{ tenant: ladder.of(code), role: 'ORGANIZER' }], { days: DAYS });
      const actors = Object.fromEntries(await Promise.all(ladder.codes.map(async (code) => [`of${code}`, await organizer(code)] as const)));
      return { actors: { ...actors, organizer: await organizer(MINISTRY), province: await organizer(PROVINCE), city: actors[`of${CITY}`] }, tenants: ladder.tenants };
    });
    nominating = new NominatingWalk(walk, ladder, MINISTRY);
    judging = new JudgingWalk(walk, MINISTRY, ladder.of(MINISTRY));
    const own = await nominating.apply('organizer', MINISTRY, 'kementerian-contoh');
    const below = await nominating.apply('province', PROVINCE, 'provinsi-contoh');
    Object.assign(rounds, { desk: own.rounds.get('Penilaian proposal'), plenary: own.rounds.get('Presentasi dan sidang pleno') });
    const ranked = await ladder.released(PROVINCE, below.edition.slice(4), [1, 2, 3].map((n): Work => ({ title: `Terobosan Dinas Kesehatan ${n}` })), SUMMARY);
    provinceEntries = ranked.map(({ entry }) => entry);
    cityInnovations = (await ladder.stock(CITY, [1, 2, 3].map((n) => ({ title: `Layanan Warga 00${n}` })))).map((key) => `inn_${key}`);
    // What the city won there was an entry of the province, of an innovation of the city.
    const [foreign] = await walk.world.rows(ladder.of(PROVINCE), entryWork, [{ edition_id: below.edition.slice(4), title: 'Layanan Warga 001', participant: 'CITY_GOVERNMENT', state: 'PASSED', submissions: 1 }]);
    const { prizes } = (await walk.get<{ node: { prizes: { nodes: { id: string; name: string }[] } } }>('organizer', `{ node(id: "${own.edition}") { ... on Edition { prizes(first: 5) { nodes { id name } } } } }`)).node;
    const named = {
      edition: own.edition, provinceEdition: below.edition, ...rounds, provinceFirst: provinceEntries[0], cityInProvince: `wen_${foreign}`, cityInnovation: cityInnovations[0],
      trophy: prizes.nodes.find(({ name }) => name === 'Trofi Menteri')?.id ?? '', enterprise: `org_${await ladder.outside('SOE', 'Perusahaan Negara Contoh')}`,
    };
    for (const [name, id] of Object.entries(named)) walk.names.set(name, id);
    walk.clock.day('2028-01-10');
    await nominating.run('editionOpen', own.edition);
  }, 180_000);
  afterAll(() => walk.end());

  const titles = Walk.titles(PAGE);
  const proofsOf = (group: Entered['group']): readonly string[] => ({ umum: [], replikasi: ['induk-terpuji'], khusus: ['umur-umum'] })[group];
  const id = (name: string): string => walk.names.get(name) ?? '';
  const entryOf = (title: string): string => entered.find((one) => one.title === title)?.id ?? '';

  /** Takes a nomination up to its submission. */
  async function enter(nomination: string, title: string, group: Entered['group'], carries = false): Promise<void> {
    const taken = await nominating.take(nomination);
    const whole = carries ? taken : await nominating.fill(await nominating.back(taken), SUMMARY);
    entered.push({ ...(await nominating.submit(whole)), title, group, proofs: proofsOf(group) });
  }

  async function sendStock(code: string, title: string, group: Entered['group']): Promise<string> {
    const [innovation] = await ladder.stock(code, [{ title }]);
    return nominating.send(code, `of${code}`, { basis: 'STOCK', innovation: `inn_${innovation}`, group });
  }

  it(titles[0], async () => {
    expect(await walk.part(titles[0])).toEqual([]);
  });

  it('regions nominate as well; three submissions at once share the last two places of one region', async () => {
    await enter(id('provinceSent'), 'Terobosan Dinas Kesehatan 1', 'umum', true);
    for (const [i, group] of [[1, 'umum'], [2, 'replikasi']] as const) {
      await enter(await nominating.send(PROVINCE, 'province', { basis: 'RANKING', entry: provinceEntries[i], group }), `Terobosan Dinas Kesehatan ${i + 1}`, group, true);
    }
    await enter(id('citySent'), 'Layanan Warga 001', 'umum');
    await enter(await nominating.send(CITY, 'city', { basis: 'STOCK', innovation: cityInnovations[1], group: 'umum' }), 'Layanan Warga 002', 'umum');
    walk.names.set('third', await nominating.send(CITY, 'city', { basis: 'STOCK', innovation: cityInnovations[2], group: 'umum' }));
    const [first, ...rest] = GENERAL;
    const works = ['Antrean Daring', 'Kampung Siaga', 'Sekolah Sungai'].map((name) => `${name} ${first.short}`);
    const ready: UpperEntry[] = [];
    for (const title of works) ready.push(await nominating.fill(await nominating.back(await nominating.take(await sendStock(first.code, title, 'umum'))), SUMMARY));
    const tried = await Promise.all(ready.map((entry) => nominating.trySubmit(entry)));
    expect(tried.flatMap(({ problems }) => problems.map(({ code }) => code))).toEqual(['RULE_REFUSES']);
    tried.forEach(({ entry }, i) => entry !== null && entered.push({ ...entry, title: works[i], group: 'umum', proofs: [], raced: true }));
    for (const { code, short } of rest) for (const name of ['Antrean Daring', 'Kampung Siaga']) await enter(await sendStock(code, `${name} ${short}`, 'umum'), `${name} ${short}`, 'umum');
    for (const { code, short } of REPLICATING) await enter(await sendStock(code, `Replikasi Loket ${short}`, 'replikasi'), `Replikasi Loket ${short}`, 'replikasi');
  }, 180_000);

  it(titles[1], async () => {
    expect(await walk.part(titles[1])).toEqual([]);
  });

  it('sixty entries stand submitted', async () => {
    const invited = await nominating.fill({ id: id('invited'), version: 1 }, SUMMARY);
    entered.push({ ...(await nominating.submit(invited)), title: 'Kereta Pustaka', group: 'khusus', proofs: proofsOf('khusus') });
    for (let n = 2; n <= 6; n += 1) {
      const organization = `org_${await ladder.outside(n % 2 === 0 ? 'UNIVERSITY' : 'ROE', `Lembaga Contoh ${n}`)}`;
      const title = `Program Undangan ${n}`;
      const entry = await nominating.fill(await nominating.enter({ organization, title, group: 'khusus', invitation: `B/1${n}/PP.00.05/2028` }), SUMMARY);
      entered.push({ ...(await nominating.submit(entry)), title, group: 'khusus', proofs: proofsOf('khusus') });
    }
    const [unit] = await ladder.list(MINISTRY, agency, { code: 'deputi-pelayanan' });
    const [innovation] = await walk.world.rows(ladder.of(MINISTRY), innovationWork, [{ title: OWN_UNIT, status: 'DRAFT', agency_id: unit.id, iid_stage: 'IMPLEMENTATION', implemented_earliest: '2024-02-01', implemented_latest: '2024-02-01' }]);
    const own = await nominating.fill(await nominating.enter({ agency: `agy_${unit.id}`, innovation: `win_${innovation}`, group: 'umum' }), SUMMARY);
    entered.push({ ...(await nominating.submit(own)), title: OWN_UNIT, group: 'umum', proofs: [] });
    Object.assign(walk.cast.actors, { unit: await walk.world.actor([{ tenant: ladder.of(MINISTRY), role: 'AGENCY_OFFICER', agencyId: unit.id }], { days: DAYS }) });
    expect([entered.length, new Set(entered.map(({ title }) => title)).size]).toEqual([ENTRIES, ENTRIES]);
    walk.names.set('replica', entryOf(REPLICA));
    walk.names.set('replicaVersion', String(entered.find(({ title }) => title === REPLICA)?.version));
    walk.names.set('ownUnit', entryOf(OWN_UNIT));
    walk.clock.day('2028-03-01');
    await nominating.run('editionClose', id('edition'));
  }, 180_000);

  it(titles[2], async () => {
    expect(await walk.part(titles[2])).toEqual([]);
  });

  /** The entries by how good they are, best first: two of the general group, the one that the plenary leaves out, then all others in an order of chance. */
  const order = (): readonly string[] => {
    const fixed = ['Antrean Daring Purnarupa', 'Antrean Daring Rantaumega', 'Program Undangan 2'];
    const low = [OWN_UNIT, AT_THE_MARK, BELOW_IT, REPLICA];
    const rest = entered.map(({ title }) => title).filter((title) => !fixed.includes(title) && !low.includes(title));
    // Which two of the three that raced came in is chance: they stand last, so that nothing the page tells depends on it.
    const raced = (title: string): number => (entered.find((one) => one.title === title)?.raced === true ? 1 : 0);
    return [...fixed, ...rest.sort((a, b) => raced(a) - raced(b) || chance(1_000_000, a) - chance(1_000_000, b))];
  };

  function worth(title: string): number {
    const place = order().indexOf(title);
    if (title === REPLICA) return 8700;
    if (place < 0) return 7400;
    // All but the replica and the one exactly at the mark: so many above it, clearly, the rest clearly below.
    return place < PASSING - 2 ? 9600 - place * 40 : 8300 - place * 10;
  }

  function proposal(title: string, judge: string): Readonly<Record<string, number>> {
    if (title === AT_THE_MARK || title === BELOW_IT) return Object.fromEntries(PROPOSAL.map((criterion, i) => [criterion, title === BELOW_IT && i === 0 ? 8499 : 8500]));
    return Object.fromEntries(PROPOSAL.map((criterion) => [criterion, worth(title) + chance(201, title, judge, criterion) - 100]));
  }

  it('all pass screening, and six judges score', async () => {
    for (const { proofs, ...entry } of entered) {
      if (entry.title !== REPLICA) await nominating.screen(entry, { decision: 'PASS', accepted: proofs.map((clause) => ({ clause, words: 'Buktinya dilihat.' })) });
    }
    walk.clock.day('2028-04-01');
    await scored(rounds.desk, 'evaluasi', 6, 3, proposal);
    for (const [round, day] of [[rounds.desk, '2028-05-02'], [rounds.plenary, '2028-06-05']]) await judging.must('organizer', 'releasePlan', `round: "${round}", input: { plannedFor: "${day}T02:00:00.000Z" }`, 'plan { plannedFor }');
  }, 180_000);

  /** Prepares a round with a panel of so many judges, so many each entry, and lets all of them score. */
  async function scored(round: string, panel: string, judges: number, each: number, marks: (title: string, judge: string) => Readonly<Record<string, number>>): Promise<void> {
    await judging.must('organizer', 'roundPrepare', `round: "${round}"`, 'roundRun { state }');
    const panelId = await judging.panel(round, panel);
    const seated = judging.judges.slice(0, judges);
    for (const judge of seated) await judging.seat(judge, panelId);
    while (judging.judges.length < judges) seated.push(await judging.appoint(id('edition'), panelId, panel, 'INDEPENDENT', { decree: 'Keputusan Menteri Contoh 6/2028' }));
    await judging.must('organizer', 'assignmentApply', `round: "${round}", idempotencyKey: "tugas-${panel}", input: { rebalance: false, panels: [{ panel: "${panelId}", judgesEach: ${each} }] }`, 'added lacking');
    await judging.must('organizer', 'roundOpen', `round: "${round}", expectedVersion: ${await judging.version(round)}`, 'roundRun { state }');
    for (const judge of seated) await judging.sheets(judge, round, (title) => marks(title, judge.name));
    await judging.must('organizer', 'roundClose', `round: "${round}", expectedVersion: ${await judging.version(round)}`, 'roundRun { state }');
  }

  it(titles[3], async () => {
    expect(await walk.part(titles[3])).toEqual([]);
  });

  it('the finalists present', async () => {
    await scored(rounds.plenary, 'independen', 5, 5, (title, judge) => ({ dampak: worth(title) + chance(201, title, judge, 'dampak') - 100, kesiapan: worth(title) + chance(201, title, judge, 'kesiapan') - 100 }));
    const [champion, runnerUp, leftOut, ...next] = order();
    walk.names.set('best', [champion, runnerUp, ...next.slice(0, BEST - 2)].map((title) => `"${entryOf(title)}"`).join(', '));
    for (const [name, title] of Object.entries({ champion, runnerUp, leftOut })) walk.names.set(name, entryOf(title));
  });

  it(titles[4], async () => {
    expect(await walk.part(titles[4])).toEqual([]);
  });

  it(titles[5], async () => {
    expect(await walk.part(titles[5])).toEqual([]);
  });

  it(titles[6], async () => {
    expect(await walk.part(titles[6])).toEqual([]);
    const { editionLogCheck } = await walk.get<{ editionLogCheck: { entries: number; faults: unknown[] } }>('organizer', `{ editionLogCheck(tenant: "${MINISTRY}", edition: "<edition>") { entries faults { seq fault } } }`);
    expect([editionLogCheck.faults, editionLogCheck.entries > ENTRIES * 3]).toEqual([[], true]);
  });
});
