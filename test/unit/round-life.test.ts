import fc from 'fast-check';
import { bonusHundredthsOf } from '../../src/domain/judging/round-bonus';
import { PLAIN_JUDGING, type JudgingRules } from '../../src/domain/judging/judging-rules';
import { codesIn, panelsIn, textOfCodes, textOfPanels } from '../../src/domain/judging/plan-text';
import { frozenRulesOf, judgingRulesOf, textOfJudgingRules } from '../../src/domain/judging/rules-text';
import { isJudged, judgedBefore, labelsFor, openingHindrances, roundAfter } from '../../src/domain/judging/round-life';
import { overlap, timeFault } from '../../src/domain/judging/session-times';
import { readPack } from '../../src/domain/rules/read-pack';
import type { Asking, EntryFacts } from '../../src/domain/rules/rule';
import { CUT_KIND } from '../../src/domain/vocabulary/entry-words';
import { ROUND_STATE, TIE_BREAK } from '../../src/domain/vocabulary/judging-words';
import { codesOf } from '../../src/domain/vocabulary/vocabulary';

const rules = (change: Partial<JudgingRules> = {}): JudgingRules => ({
  ...PLAIN_JUDGING, rubric: { id: 'r', code: 'lembar', revision: 1, hash: 'h' }, criteria: [{ id: 'c', code: 'k', weight: 10_000, mostHundredths: 10_000, standards: [] }],
  cut: { kind: 'TOP_N', size: 1, markHundredths: null, quotas: null }, ...change,
});

describe('the way of a round', () => {
  it('goes forward only, one step at a time', () => {
    const ways = codesOf(ROUND_STATE).map((state) => (['OPEN', 'CLOSE', 'RELEASE'] as const).map((act) => roundAfter(state, act)));
    expect(ways).toEqual([['SCORING', null, null], [null, 'CLOSED', null], [null, null, 'RELEASED'], [null, null, null]]);
  });

  it('has a judged round before it, or none, or is not judged itself', () => {
    const round = (id: string, method: 'COLLECTION' | 'SCREENING' | 'PLENARY' | 'PRESENTATION', hasRubric = false): { id: string; method: typeof method; hasRubric: boolean } => ({ id, method, hasRubric });
    const rounds = [round('a', 'COLLECTION'), round('b', 'SCREENING', true), round('c', 'SCREENING'), round('d', 'PRESENTATION'), round('e', 'PLENARY')];
    expect(rounds.map(isJudged)).toEqual([false, true, false, true, true]);
    expect(rounds.map(({ id }) => judgedBefore(rounds, id)?.id ?? judgedBefore(rounds, id))).toEqual([undefined, null, undefined, 'b', 'd']);
    expect(judgedBefore(rounds, 'x')).toBeUndefined();
  });

  it('labels entries by their digests, whatever the order in which they come', () => {
    const digest = (entry: string): string => [...entry].reverse().join('');
    fc.assert(fc.property(fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 30 }), fc.integer({ min: 1, max: 990 }), (entries, from) => {
      const labels = labelsFor(entries, digest, from);
      expect([...labelsFor([...entries].reverse(), digest, from)].sort()).toEqual([...labels].sort());
      expect([...labels.keys()]).toEqual([...entries].sort((a, b) => (digest(a) < digest(b) ? -1 : 1)));
      const numbers = [...labels.values()].map((label) => Number(/^Usulan (\d{3,})$/.exec(label)?.[1]));
      expect(numbers).toEqual(entries.map((_, i) => from + i));
    }));
    expect([...labelsFor(['b', 'a'], (e) => e).values()]).toEqual(['Usulan 001', 'Usulan 002']);
    expect(labelsFor(['a', 'b'], (e) => e, 999).get('b')).toBe('Usulan 1000');
  });

  it('opens with panels, judges and a rubric where scores cut, and without any where others decide', () => {
    const ready = { rules: rules({ leastScores: 2 }), panels: [{ code: 'p', judges: 2 }], assigned: [{ label: 'Usulan 001', judges: 2 }] };
    expect(openingHindrances(ready)).toEqual([]);
    expect(openingHindrances({ ...ready, assigned: [{ label: 'Usulan 001', judges: 1 }] }).map(([, en]) => en)).toEqual(['1 entries have fewer than 2 judges: Usulan 001.']);
    expect(openingHindrances({ ...ready, rules: rules({ criteria: [] }) }).map(([, en]) => en)).toEqual(['a round that is cut by scores needs a rubric.']);
    expect(openingHindrances({ ...ready, panels: [...ready.panels, { code: 'q', judges: 0 }] }).map(([, en]) => en)).toEqual(['panels without a judge: q.']);
    const weighted = rules({ aggregation: 'WEIGHTED_PANELS', panels: [{ code: 'p', weight: 5000 }, { code: 'r', weight: 5000 }] });
    expect(openingHindrances({ rules: weighted, panels: [{ code: 'p', judges: 1 }, { code: 'x', judges: 1 }], assigned: [] }).map(([, en]) => en)).toEqual(['weighted panels that are not there: r.', 'panels that have no weight: x.']);
    const free = codesOf(CUT_KIND).filter((kind) => openingHindrances({ rules: rules({ cut: { kind, size: null, markHundredths: null, quotas: null }, criteria: [] }), panels: [], assigned: [{ label: 'Usulan 001', judges: 0 }] }).length === 0);
    expect(free).toEqual(['NONE', 'INVITATION', 'PLENARY']);
  });
});

describe('rules as they are kept', () => {
  it('come back as they went in; standards of a very long rubric are left to the rubric', () => {
    expect(judgingRulesOf(textOfJudgingRules(rules()))).toEqual(rules());
    expect(frozenRulesOf(rules())).toEqual(rules());
    const long = rules({ criteria: Array.from({ length: 60 }, (_, i) => ({ id: String(i).padStart(26, '0'), code: 'k'.repeat(58) + String(i).padStart(2, '0'), weight: 10_000, mostHundredths: 1_000_000, standards: Array.from({ length: 7 }, () => 's'.repeat(40)) })) });
    expect(textOfJudgingRules(long).length).toBeGreaterThan(16_000);
    const frozen = frozenRulesOf(long);
    expect(textOfJudgingRules(frozen).length).toBeLessThanOrEqual(16_000);
    expect(frozen.criteria.map(({ id, code, weight, mostHundredths }) => [id, code, weight, mostHundredths])).toEqual(long.criteria.map(({ id, code, weight, mostHundredths }) => [id, code, weight, mostHundredths]));
  });

  it('codes and weighted panels are kept in one column and read back in their order', () => {
    const steps = codesOf(TIE_BREAK);
    fc.assert(fc.property(fc.uniqueArray(fc.constantFrom(...steps)), (chain) => {
      expect(codesIn(TIE_BREAK, textOfCodes(chain))).toEqual(chain);
    }));
    fc.assert(fc.property(fc.array(fc.record({ code: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,9}$/), weight: fc.integer({ min: 1, max: 10_000 }) }), { maxLength: 10 }), (panels) => {
      expect(panelsIn(textOfPanels(panels))).toEqual(panels);
    }));
    expect([codesIn(TIE_BREAK, 'MEDIAN,DRAW'), codesIn(TIE_BREAK, ''), codesIn(TIE_BREAK, null), panelsIn('a=1,b,c=x'), panelsIn(null)]).toEqual([['MEDIAN'], [], [], [{ code: 'a', weight: 1 }], []]);
  });
});

describe('the bonus of an entry', () => {
  const read = readPack({ code: 'uji', revision: 1, name: { id: 'a', en: 'b' }, groups: [{ code: 'umum', name: { id: 'Umum', en: 'General' } }, { code: 'khusus', name: { id: 'Khusus', en: 'Special' } }], clauses: [
    { code: 'dua', kind: 'BONUS', confidence: 'SYNTHETIC', citation: 'x', with: { months: 24, points: 200, cap: 250 } },
    { code: 'tiga', kind: 'BONUS', confidence: 'SYNTHETIC', citation: 'x', groups: ['khusus'], with: { months: 36, points: 100 } },
    { code: 'entah', kind: 'BONUS', confidence: 'SYNTHETIC', citation: 'x', with: { months: 1 } },
    { code: 'biasanya', kind: 'BONUS', strength: 'CUSTOMARY', confidence: 'SYNTHETIC', with: { months: 1, points: 500 } },
    { code: 'umur', kind: 'MINIMUM_AGE', confidence: 'SYNTHETIC', citation: 'x', with: { months: 600 } },
  ] });
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  const asking = (closes: string): Asking => ({ asOf: '2026-01-01', opens: null, closes: { earliest: closes, latest: closes }, mendUntil: null, program: null });
  const facts = (begun: string | null, group: string | null = 'umum'): EntryFacts => ({ group, implemented: begun === null ? null : { earliest: begun, latest: begun } }) as EntryFacts;

  it('is what its clauses certainly give, under their cap, and nothing that is not known or only customary', () => {
    expect(bonusHundredthsOf(read.pack, facts('2024-01-01'), asking('2026-03-31'))).toBe(200);
    expect(bonusHundredthsOf(read.pack, facts('2024-05-01'), asking('2026-03-31'))).toBe(0);
    expect(bonusHundredthsOf(read.pack, facts('2020-01-01'), asking('2026-03-31'))).toBe(200);
    expect(bonusHundredthsOf(read.pack, facts('2020-01-01', 'khusus'), asking('2026-03-31'))).toBe(250);
    expect(bonusHundredthsOf(read.pack, facts(null, 'khusus'), asking('2026-03-31'))).toBe(0);
    expect(bonusHundredthsOf({ ...read.pack, clauses: [] }, facts('2020-01-01'), asking('2026-03-31'))).toBe(0);
  });
});

describe('times of sessions', () => {
  const now = '2026-06-01T00:00:00.000Z';
  const day = (n: number, hour = 0): string => new Date(Date.parse(now) + (n * 24 + hour) * 3_600_000).toISOString();

  it('lie ahead, within two years, from five minutes to three days', () => {
    const side = (startsAt: string, endsAt: string): string | null => timeFault({ startsAt, endsAt }, now)?.side ?? null;
    expect([side(day(1), day(1, 1)), side(day(1), day(4)), side(day(732), day(733))]).toEqual([null, null, null]);
    expect([side(now, day(1)), side(day(733), day(734))]).toEqual(['startsAt', 'startsAt']);
    expect([side(day(1), day(1)), side(day(2), day(1)), side(day(1), day(1, 0.05)), side(day(1), day(4, 1))]).toEqual(['endsAt', 'endsAt', 'endsAt', 'endsAt']);
  });

  it('overlap when they have a moment in common, whichever is named first', () => {
    fc.assert(fc.property(fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 20 }), fc.nat(50), fc.integer({ min: 1, max: 20 })), ([a, long, b, other]) => {
      const [one, two] = [{ startsAt: day(0, a), endsAt: day(0, a + long) }, { startsAt: day(0, b), endsAt: day(0, b + other) }];
      const common = Math.max(a, b) < Math.min(a + long, b + other);
      expect([overlap(one, two), overlap(two, one)]).toEqual([common, common]);
    }));
  });
});
