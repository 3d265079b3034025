import fc from 'fast-check';
import { binds, eligibilityOf, findingsOf, refusalsAt } from '../../src/domain/rules/evaluate';
import { packKinds, ruleKind } from '../../src/domain/rules/kinds';
import type { Asking, Clause, EntryFacts, Finding, RulePack } from '../../src/domain/rules/rule';
import { addDays, addMonths, onDay, type Day, type Period } from '../../src/domain/time/day';
import { RULE_GATE, RULE_KIND, type RuleKindCode } from '../../src/domain/vocabulary/rule-words';
import { codesOf } from '../../src/domain/vocabulary/vocabulary';
import { askings, clausesOf, factsFor, packs, periods, UNKNOWN } from '../support/rules-arbitrary';

const KINDS = packKinds().map((kind) => [kind.kind, kind] as const);
const judge = (clause: Clause, facts: EntryFacts, asking: Asking): Finding => ({ ...ruleKind(clause.kind).judge(clause.parameters, facts, asking, clause), clause });
const scene = (clauses: fc.Arbitrary<Clause>): fc.Arbitrary<readonly [Clause, EntryFacts, Asking]> =>
  clauses.chain((clause) => fc.tuple(fc.constant(clause), factsFor([clause]), askings));
const packScene = packs.chain((pack) => fc.tuple(fc.constant(pack), factsFor(pack.clauses), askings));
const binding = (pack: RulePack): RulePack => ({ ...pack, clauses: pack.clauses.map((c) => (ruleKind(c.kind).force === 'ADVISES' ? c : { ...c, strength: 'BINDING' })) });

describe('every kind', () => {
  it('has an entry: the kinds that a pack may hold and the built-in ones are all there are', () => {
    expect([...KINDS.map(([code]) => code), 'GROUP_CHOICE', 'ONE_ENTRY', 'REGISTRATION_WINDOW'].sort()).toEqual([...codesOf(RULE_KIND)].sort());
    for (const code of codesOf(RULE_KIND)) expect(ruleKind(code).kind).toBe(code);
  });

  it.each(KINDS)('%s says nothing certain against what nobody knows', (_code, kind) => {
    fc.assert(fc.property(clausesOf(kind), askings, (clause, asking) => {
      const found = judge(clause, UNKNOWN, { ...asking, program: null });
      expect(['MET', 'NEEDS_PROOF']).toContain(found.outcome);
      if (found.outcome === 'NEEDS_PROOF') expect(found.remedy?.every((text) => text !== '')).toBe(true);
    }));
  });

  // A date outweighs a stage that was written down before or after it, so of maturity this holds only as the cases say.
  it.each(KINDS.filter(([code]) => code !== 'MATURITY'))('%s: what it says for certain without a fact, it says whatever the fact is', (_code, kind) => {
    fc.assert(fc.property(scene(clausesOf(kind)), fc.constantFrom(...Object.keys(UNKNOWN).filter((name) => name !== 'title')), ([clause, facts, asking], name) => {
      const without = judge(clause, { ...facts, [name]: null }, asking);
      if (without.outcome !== 'NEEDS_PROOF') expect(judge(clause, facts, asking).outcome).toBe(without.outcome);
    }), { numRuns: 300 });
  });

  it.each(KINDS)('%s gives a remedy where something can be done, in both languages, and none where it is met', (_code, kind) => {
    fc.assert(fc.property(scene(clausesOf(kind)), ([clause, facts, asking]) => {
      const found = judge(clause, facts, asking);
      expect(found.remedy === null).toBe(found.outcome === 'MET');
      const said = [...kind.words(clause.parameters), ...(found.value ?? []), ...(found.threshold ?? []), ...(found.remedy ?? [])];
      for (const text of said) expect(text).not.toMatch(/undefined|null|NaN|\[object/);
      expect(kind.words(clause.parameters).every((text) => /[.?!:]/.test(text))).toBe(true);
    }));
  });

  it.each([...KINDS, ['REGISTRATION_WINDOW', ruleKind('REGISTRATION_WINDOW')] as const])('%s is met on the earliest day that it tells', (_code, kind) => {
    fc.assert(fc.property(scene(clausesOf(kind)), ([clause, facts, asking]) => {
      const { outcome, earliest } = judge(clause, facts, asking);
      if (outcome === 'MET' || outcome === 'NEVER') expect(earliest).toBeNull();
      if (earliest !== null) expect(judge(clause, facts, { ...asking, asOf: earliest, closes: onDay(earliest) }).outcome).toBe('MET');
    }), { numRuns: 300 });
  });

  it('tells an earliest day at all: an age and a maturity do', () => {
    const facts = { ...UNKNOWN, implemented: onDay('2023-02-28') };
    const asking = { asOf: '2023-01-01', opens: null, closes: onDay('2023-06-01'), mendUntil: null, program: null };
    const of = (kind: RuleKindCode, parameters: object): Clause => ({
      code: 'x', kind, strength: 'BINDING', gate: 'SCREENING', confidence: 'SYNTHETIC', citation: null, groups: null, validFrom: null, validTo: null, parameters: { ...parameters }, note: null,
    });
    expect(judge(of('MINIMUM_AGE', { months: 12 }), facts, asking)).toMatchObject({ outcome: 'NOT_YET', earliest: '2024-02-28' });
    expect(judge(of('MATURITY', { accepts: ['RUNNING'] }), facts, asking)).toMatchObject({ outcome: 'NOT_YET', earliest: '2023-02-28' });
  });
});

const DATED: readonly RuleKindCode[] = ['MINIMUM_AGE', 'BONUS', 'REGISTRATION_WINDOW'];
const RIPENESS = ['NEVER', 'NOT_YET', 'NEEDS_PROOF', 'MET'];

describe('moving the closing date', () => {
  it('changes only the findings that depend on dates, and a later one never un-meets an age or closes a window', () => {
    fc.assert(fc.property(packScene, periods, fc.nat(800), fc.nat(800), ([pack, facts, asking], closes, a, b) => {
      const later = (period: Period): Period => {
        const [earliest, latest] = [period.earliest, period.latest].map((day, i) => (day === null ? null : addDays(day, [Math.min(a, b), Math.max(a, b)][i])));
        return { earliest, latest };
      };
      const [before, after] = [closes, later(closes)].map((to) => findingsOf(pack, facts, { ...asking, closes: to }));
      expect(after.map((f) => f.clause.code)).toEqual(before.map((f) => f.clause.code));
      before.forEach((was, i) => {
        if (DATED.includes(was.clause.kind)) expect(RIPENESS.indexOf(after[i].outcome)).toBeGreaterThanOrEqual(RIPENESS.indexOf(was.outcome));
        else expect(after[i]).toEqual(was);
      });
    }), { numRuns: 300 });
  });
});

describe('the verdict', () => {
  const WORST = ['ELIGIBLE', 'NEEDS_PROOF', 'NOT_YET', 'NEVER'];

  it('is the worst outcome of the clauses that bind, and ELIGIBLE when they are all met', () => {
    fc.assert(fc.property(packScene, ([pack, facts, asking]) => {
      const findings = findingsOf(pack, facts, asking);
      let worst = 0;
      for (const f of findings) {
        const declares = ['BONUS', 'OFFICER_CHECK', 'MINIMUM_ENTRIES', 'SIMILAR_TITLE'].includes(f.clause.kind);
        if (f.clause.strength !== 'BINDING' || f.clause.gate === 'NONE' || declares || f.outcome === 'MET') continue;
        worst = Math.max(worst, WORST.indexOf(f.outcome));
      }
      expect(eligibilityOf(findings)).toBe(WORST[worst]);
    }), { numRuns: 300 });
  });

  it('does not heed customary and unknown clauses: without them it is the same, and so is what refuses', () => {
    fc.assert(fc.property(packScene, ([pack, facts, asking]) => {
      const only = { ...pack, clauses: pack.clauses.filter((c) => c.strength === 'BINDING') };
      const [all, some] = [pack, only].map((p) => findingsOf(p, facts, asking));
      expect(eligibilityOf(all)).toBe(eligibilityOf(some));
      for (const gate of codesOf(RULE_GATE)) expect(refusalsAt(gate, all)).toEqual(refusalsAt(gate, some));
    }));
  });

  it('of facts and dates that nobody knows is never NEVER, and refuses at no gate', () => {
    fc.assert(fc.property(packs, askings, (pack, asking) => {
      const findings = findingsOf(binding(pack), UNKNOWN, { ...asking, opens: null, closes: null, mendUntil: null });
      expect(['ELIGIBLE', 'NEEDS_PROOF']).toContain(eligibilityOf(findings));
      for (const gate of codesOf(RULE_GATE)) expect(refusalsAt(gate, findings)).toEqual([]);
    }));
  });

  it('refuses at a gate only by clauses that bind and stand at it', () => {
    fc.assert(fc.property(packScene, fc.constantFrom(...codesOf(RULE_GATE)), ([pack, facts, asking], gate) => {
      for (const f of refusalsAt(gate, findingsOf(pack, facts, asking))) expect([binds(f), f.clause.gate, f.clause.strength]).toEqual([true, gate, 'BINDING']);
    }));
  });
});

/** The day so many months after another, told month by month with the lengths written out: no code shared with the domain. */
function oracle(day: Day, months: number): Day {
  let [y, m] = day.split('-').slice(0, 2).map(Number);
  for (let i = 0; i < months; i += 1) [y, m] = m === 12 ? [y + 1, 1] : [y, m + 1];
  const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  const length = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1];
  return [String(y), String(m).padStart(2, '0'), String(Math.min(Number(day.slice(8)), length)).padStart(2, '0')].join('-');
}

describe('the calendar of the age', () => {
  it.each([['2024-02-29', 12, '2025-02-28'], ['2020-02-29', 48, '2024-02-29'], ['2023-08-31', 6, '2024-02-29'], ['2022-08-31', 6, '2023-02-28'], ['2023-12-31', 2, '2024-02-29'], ['2021-05-06', 24, '2023-05-06']])(
    'begun on %s and %d months old on %s, not a day before', (begun, months, ripe) => {
      const clause: Clause = {
        code: 'x', kind: 'MINIMUM_AGE', strength: 'BINDING', gate: 'SCREENING', confidence: 'SYNTHETIC', citation: null, groups: null, validFrom: null, validTo: null, parameters: { months }, note: null,
      };
      const closing = (day: Day): Finding => judge(clause, { ...UNKNOWN, implemented: onDay(begun) }, { asOf: begun, opens: null, closes: onDay(day), mendUntil: null, program: null });
      expect(closing(ripe).outcome).toBe('MET');
      expect(closing(addDays(ripe, -1))).toMatchObject({ outcome: 'NOT_YET', earliest: ripe });
    },
  );

  it('agrees with an oracle that counts month by month, for every known pair of days', () => {
    fc.assert(fc.property(clausesOf(ruleKind('MINIMUM_AGE')).filter((c) => c.parameters.exceptMonths === undefined), periods, periods, (clause, implemented, closes) => {
      const ripe = [implemented.earliest, implemented.latest].map((day) => (day === null ? null : oracle(day, Number(clause.parameters.months))));
      const outcome = closes.earliest !== null && ripe[1] !== null && closes.earliest >= ripe[1] ? 'MET'
        : closes.latest !== null && ripe[0] !== null && closes.latest < ripe[0] ? 'NOT_YET' : 'NEEDS_PROOF';
      expect(judge(clause, { ...UNKNOWN, implemented }, { asOf: '2023-01-01', opens: null, closes, mendUntil: null, program: null }).outcome).toBe(outcome);
    }), { numRuns: 500 });
  });

  it('moves single days as the oracle does', () => {
    fc.assert(fc.property(periods, fc.nat(600), ({ earliest }, months) => earliest === null || addMonths(earliest, months) === oracle(earliest, months)));
  });
});
