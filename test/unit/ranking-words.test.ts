import { criterionMeans } from '../../src/domain/ranking/aggregate';
import { canonicalInputs, canonicalOutcome } from '../../src/domain/ranking/canonical';
import { rankingDifference } from '../../src/domain/ranking/difference';
import { fraction, textOfFraction } from '../../src/domain/ranking/fraction';
import { rankRound } from '../../src/domain/ranking/rank-round';
import { RANKING_METHOD, type RankedEntry, type Tally, type TieStep } from '../../src/domain/ranking/tally';
import { tieWords } from '../../src/domain/ranking/tie-words';
import { PLAIN_JUDGING } from '../../src/domain/judging/judging-rules';
import { tallyOf, VECTORS } from '../support/vectors';

const vector = (name: string): Tally => tallyOf(VECTORS.filter(([, one]) => one.name === name)[0][1].tally);
const ranked = (name: string): ReadonlyMap<string, RankedEntry> => new Map(rankRound(vector(name)).map((one) => [one.entry, one]));
const said = (name: string, entry: string): readonly [string, string] => tieWords(ranked(name).get(entry)?.ties ?? [], (id) => `Usulan ${id}`);

describe('how a tie broke, in words', () => {
  it('says with whom, each step with both values, and what came of it', () => {
    expect(said('trimmed-tie-by-criteria', 'a')).toEqual([
      'Sama dengan Usulan b. Rata-rata kriteria K1: 82,00 lawan 78,00, di atasnya.', 'Level with Usulan b. The mean of criterion K1: 82.00 against 78.00, above it.',
    ]);
    expect(said('lower-spread', 'b')[1]).toBe('Level with Usulan a. The spread between judges: 20.00 against 2.00, below it.');
    expect(said('head-to-head-pair', 'a')[0]).toBe('Sama dengan Usulan b. Juri yang menempatkannya lebih tinggi: 2 lawan 1, di atasnya.');
    expect(said('shared-ranks', 'b')).toEqual(['', '']);
  });

  it('says of many who is named and how many more there are', () => {
    expect(said('head-to-head-five', 'c')[0]).toBe(
      'Sama dengan Usulan a, Usulan b, Usulan d dan 1 usulan lain. Yang diungguli dikurangi yang mengunggulinya menurut juri: 0, yang terbaik di antara yang lain 4, di bawah yang terbaik.');
    expect(said('head-to-head-five', 'a')[1]).toMatch(/ and 1 more\. .*: 4, the best of the others 2, above them all\.$/);
  });

  it('names the others again after a step that parted some, and says when the rank is shared', () => {
    expect(said('head-to-head-group', 'b')[1]).toBe(
      'Level with Usulan a and Usulan c. Those it beats minus those that beat it, by more judges: -1, the best of the others 2, below the best. '
      + 'Level with Usulan c. The median of the judges: 70.00 against 70.00, still level. They share the rank.');
    expect(said('lower-spread-one-judge', 'a')[0]).toBe('Sama dengan Usulan b. Selisih antarjuri: tidak semuanya punya, jadi tetap sama. Peringkatnya sama.');
  });

  it('writes as many decimals as it takes to tell two values apart', () => {
    const step = (own: string, best: string): TieStep => ({ step: 'MEDIAN', criterion: null, with: ['b'], others: 1, own, best, parted: true });
    const of = (own: string, best: string): string => tieWords([step(own, best)], (id) => id)[1];
    expect(of('25000/3', '8333/1')).toContain('83.333 against 83.330, above it');
    expect(of('1/300000000000', '0/1')).toContain('1/30000000000000 against 0/100, above it');
  });
});

describe('why an entry stands where it stands', () => {
  it.each([
    ['absent-too-few-scores', 'a', 'Juri yang menilai: 1; diperlukan: 2.', 'Judges who scored it: 1; needed: 2.'],
    ['missing-panel', 'a', 'Tidak ada nilai dari panel independen.', 'No score came from panel independen.'],
    ['carry', 'c', 'Nilai tahap sebelumnya, yang ikut dihitung, tidak ada.', 'The score of the round before, which has a share in this one, is missing.'],
    ['quota-too-few-candidates', 'f', 'Kuota bagi sekolah: 3. Calonnya hanya 1.', 'Quota for this kind of participant (school): 3. Candidates: 1, fewer than the quota.'],
    ['quota-too-few-candidates', 'g', 'Tidak ada kuota bagi rumah sakit umum daerah.', 'There is no quota for this kind of participant: regional hospital.'],
    ['cut-tie-plenary-waiting', 'c', 'Sama tepat pada batas potong: menunggu putusan pleno.', 'Level across the cut: the plenary has to decide.'],
    ['cut-tie-shrink', 'b', 'Sama tepat pada batas potong: tidak satu pun yang sama ikut masuk.', 'Level across the cut: none of those that are level goes in.'],
    ['passing-mark-equal', 'b', 'Nilai ambangnya 70,00.', 'The passing mark is 70.00.'],
    ['invitation', 'a', 'Tidak diundang.', 'It was not invited.'],
    ['plenary', 'b', 'Pleno tidak memutuskannya masuk.', 'The plenary did not decide to take it in.'],
    ['plenary', 'd', 'Diputuskan pleno. Juri yang menilai: 0; diperlukan: 1.', 'The plenary took it in. Judges who scored it: 0; needed: 1.'],
  ])('%s, %s: %s', (name, entry, id, en) => {
    expect(ranked(name).get(entry)?.reason).toEqual([id, en]);
  });

  it('needs no words where the order says it', () => {
    expect([...ranked('cut-tie-shrink').values()].filter(({ reason }) => reason === null).map(({ entry }) => entry)).toEqual(['a', 'd']);
  });
});

describe('what nobody may contest', () => {
  it('lists who shares a rank by the code units of the id, on every machine', () => {
    const tally = vector('quota-tie');
    const names = new Map([['a', 'ä'], ['b', 'a'], ['c', 'Z']]);
    const as = <T extends { readonly id?: string; readonly entry?: string }>(one: T): T => ({ ...one, ...(one.id === undefined ? { entry: names.get(one.entry ?? '') } : { id: names.get(one.id) }) });
    expect(rankRound({ ...tally, entries: tally.entries.map(as), cells: tally.cells.map(as) }).map(({ entry, rank }) => [entry, rank])).toEqual([['Z', 1], ['a', 1], ['ä', 1]]);
  });

  it('takes contrary decisions on one entry as none, and two positions as no position', () => {
    const round = vector('cut-tie-plenary-decided');
    const decide = (kind: 'PLENARY_IN' | 'PLENARY_OUT') => ({ entry: 'c', kind, position: null });
    expect(rankRound({ ...round, decisions: [decide('PLENARY_OUT'), decide('PLENARY_IN')] }).map(({ place }) => place)).toEqual(['INSIDE', 'TIED_AT_CUT', 'TIED_AT_CUT', 'OUTSIDE']);
    const order = vector('plenary-order');
    const twice = [...order.decisions, { entry: 'c', kind: 'TIE_ORDER' as const, position: 3 }];
    expect(rankRound({ ...order, decisions: twice }).map(({ rank }) => rank)).toEqual([1, 1, 1]);
  });
});

describe('parts that others use', () => {
  it('gives the mean of each criterion in its own points, and none where a panel is silent', () => {
    const of = (name: string, entry: string): readonly string[] => {
      const { rules, cells } = vector(name);
      return [...criterionMeans(rules, cells.filter((cell) => cell.entry === entry))].map(([id, value]) => `${id} ${textOfFraction(value)}`);
    };
    expect(of('mean-of-present', 'a')).toEqual(['k1 800/1', 'k2 1250/3']);
    expect(of('weighted-panels-criteria', 'b')).toEqual(['k1 7400/1', 'k2 7900/1']);
    expect(of('missing-panel', 'a')).toEqual([]);
    expect(of('absent-too-few-scores', 'c')).toEqual([]);
  });

  it('takes no mark from what every object has by itself, and none that is not whole', () => {
    const tally = vector('half-up');
    const criteria = tally.rules.criteria.map((one) => ({ ...one, id: 'constructor' }));
    expect(rankRound({ ...tally, rules: { ...tally.rules, criteria } }).map(({ place }) => place)).toEqual(['INSUFFICIENT', 'INSUFFICIENT', 'INSUFFICIENT']);
    const broken = tally.cells.map((cell) => ({ ...cell, marks: { k1: 80.5 } }));
    expect(rankRound({ ...tally, cells: broken }).map(({ score }) => score)).toEqual([null, null, null]);
  });

  it('hashes what was judged, not what it was called: reasons are left out, marks that do not count too, the method is in', () => {
    const tally = vector('recused-judge');
    expect(canonicalInputs(tally)).toMatchObject({ method: RANKING_METHOD, entries: [{ id: 'a', carried: null }, { id: 'b' }, { id: 'c' }] });
    expect(canonicalInputs(tally).cells[2]).toEqual({ entry: 'a', judge: 'j3', panel: 'utama', state: 'RECUSED', marks: {} });
    expect(canonicalInputs(vector('carry-exact')).entries.map(({ carried }) => carried)).toEqual(['25001/3', '8333/1']);
    expect(Object.keys(canonicalOutcome(rankRound(tally)).ranking[1])).not.toContain('reason');
    expect(canonicalOutcome(rankRound(tally)).ranking[1]).toMatchObject({ entry: 'b', score: '26500/3', shownHundredths: 8833 });
  });

  it('lists what a changed mark changed, and an entry that came or went', () => {
    const tally = vector('shared-ranks');
    const before = rankRound(tally);
    const after = rankRound({ ...tally, cells: tally.cells.map((cell) => (cell.entry === 'd' ? { ...cell, marks: { k1: 8001 } } : cell)) });
    expect(rankingDifference(before, after).map(({ entry, was, becomes }) => [entry, was?.rank, becomes?.rank])).toEqual([['d', 2, 2], ['b', 2, 3]]);
    expect(rankingDifference([], before).every(({ was }) => was === null)).toBe(true);
    expect(rankingDifference(before, []).map(({ entry, becomes }) => [entry, becomes])).toEqual([['c', null], ['b', null], ['d', null], ['a', null]]);
  });

  it('keeps how a tie broke small enough for its column, with sixty criteria and hundreds that are level', () => {
    const ids = Array.from({ length: 300 }, (_, i) => `01J${String(i).padStart(23, '0')}`);
    const criteria = Array.from({ length: 60 }, (_, i) => ({ id: `c${i}`, code: `kriteria-${i}`, weight: i === 0 ? 4100 : 100, mostHundredths: 1000, standards: [] }));
    const marks = Object.fromEntries(criteria.map(({ id }) => [id, 700]));
    const cells = ids.flatMap((entry) => ['j1', 'j2', 'j3'].map((judge) => ({ entry, judge, panel: 'utama', state: 'SCORED' as const, marks })));
    const all = rankRound({
      rules: { ...PLAIN_JUDGING, rubric: null, criteria, cut: { kind: 'TOP_N', size: 10, markHundredths: null, quotas: null } },
      entries: ids.map((id) => ({ id, participant: 'AGENCY', bonusHundredths: 0, carried: null })), cells, decisions: [],
    });
    expect(all.every(({ rank, place, score }) => rank === 1 && place === 'TIED_AT_CUT' && score?.num === fraction(7000).num)).toBe(true);
    expect(all[299].ties).toHaveLength(63);
    expect(Math.max(...all.map(({ ties }) => JSON.stringify(ties).length))).toBeLessThan(16_000);
  });
});
