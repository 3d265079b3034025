import fc from 'fast-check';
import { kilometresBetween } from '../../src/domain/geo/place';
import type { CandidateFact, Gap, HostFact, PlanRegion, Reason } from '../../src/domain/visit-plan/facts';
import { gapsOf, peersOf, type AffairStanding } from '../../src/domain/visit-plan/gaps';
import { planOf, type PlanQuestion, type Suggestion } from '../../src/domain/visit-plan/plan';
import { tripDays } from '../../src/domain/visit-plan/points';
import type { RegionKind } from '../../src/domain/vocabulary/region-words';

const at = (latitude: number, longitude: number): { id: string; latitude: number; longitude: number } => ({ id: `place-${latitude}-${longitude}`, latitude: latitude * 1_000_000, longitude: longitude * 1_000_000 });
const region = (code: string, parts: Partial<PlanRegion> = {}): PlanRegion => ({
  id: `region-${code}`, code, name: code, kind: 'REGENCY', place: at(0, 100), people: { id: `people-${code}`, count: 200_000, year: 2024 }, ...parts,
});
const candidate = (id: string, parts: Partial<CandidateFact> = {}): CandidateFact => ({ id, title: id, affairs: [{ affairId: 'health', confidence: 'STATED' }], awards: [], outcomes: [], replicas: [], ...parts });
const host = (code: string, innovations: readonly CandidateFact[], parts: Partial<HostFact> = {}): HostFact => ({ tenantId: `tenant-${code}`, region: region(code), awards: [], innovations, visits: 0, rule: null, closedDays: 0, ...parts });
const health: Gap = { affairId: 'health', name: ['Kesehatan', 'Health'], state: 'NONE', own: 0, peers: 3 };
const school: Gap = { affairId: 'school', name: ['Pendidikan', 'Education'], state: 'UNPROVEN', own: 2, peers: 2 };
const running: Gap = { affairId: null, name: ['Penyelenggaraan inovasi', 'Running innovation'], state: 'NONE', own: 0, peers: 1 };
const NOW = 2026 * 12 + 10;
const question = (parts: Partial<PlanQuestion> = {}): PlanQuestion => ({ guest: region('11.01'), gaps: [health], nowMonth: NOW, budgetDays: null, maxKilometres: null, ...parts });
const national = { id: 'a1', name: 'Top 45', year: 2023, tier: 'NATIONAL' as const };
const codes = (reasons: readonly Reason[]): string[] => reasons.map(({ code, points }) => `${code} ${points}`);

describe('geography', () => {
  it('measures great circles that were worked out elsewhere', () => {
    // A degree of the equator is 2 pi R / 360 = 111.195 km; a quarter of a meridian 10,007.6 km.
    expect(kilometresBetween(at(0, 100), at(0, 101))).toBe(111);
    expect(kilometresBetween(at(0, 100), at(90, 0))).toBe(10_008);
    expect(kilometresBetween(at(0, 0), at(0, 180))).toBe(20_015);
    // Jakarta to Surabaya, 6.2088 S 106.8456 E and 7.2575 S 112.7521 E, by the spherical law of cosines: 662.6 km.
    expect(kilometresBetween(at(-6.2088, 106.8456), at(-7.2575, 112.7521))).toBe(663);
  });

  it('is symmetric, zero to itself, and no longer by a straight way than over a third place', () => {
    const place = fc.record({ latitude: fc.integer({ min: -90_000_000, max: 90_000_000 }), longitude: fc.integer({ min: -180_000_000, max: 180_000_000 }) });
    fc.assert(fc.property(place, place, place, (a, b, c) => {
      expect(kilometresBetween(a, b)).toBe(kilometresBetween(b, a));
      expect(kilometresBetween(a, a)).toBe(0);
      // Each of the three is rounded by at most half a kilometre.
      expect(kilometresBetween(a, c)).toBeLessThanOrEqual(kilometresBetween(a, b) + kilometresBetween(b, c) + 1);
      expect(kilometresBetween(a, b)).toBeLessThanOrEqual(20_016);
    }));
  });

  it('turns a distance into days', () => {
    expect([null, 0, 150, 151, 500, 501].map(tripDays)).toEqual([3, 1, 1, 2, 2, 3]);
  });
});

describe('a plan that was worked out by hand', () => {
  const replica = (id: string, startMonth: number, stopMonth: number | null): CandidateFact['replicas'][number] => ({ id, running: stopMonth === null, level: null, lived: { startMonth, stopMonth } });
  // Six replicas of two years and more, one of which stopped after six months: 5 of 6 lasted twelve.
  const copied = candidate('copied', {
    awards: [national, { id: 'a0', name: 'Juara 1', year: 2024, tier: 'CITY' }], outcomes: [{ id: 'o1', indicator: 'Antrean', level: 2, improved: true }, { id: 'o2', indicator: 'Biaya', level: 4, improved: false }],
    replicas: [replica('r1', NOW - 40, NOW - 34), ...['r2', 'r3', 'r4', 'r5', 'r6'].map((id) => replica(id, NOW - 30, null))],
  });
  const near = host('13.01', [copied], { region: region('13.01', { place: at(1, 100) }), visits: 3, rule: { id: 'rule', mostADay: 2 }, closedDays: 31 });
  const city = host('32.71', [candidate('unsure', { affairs: [{ affairId: 'school', confidence: 'UNSURE' }, { affairId: 'health', confidence: 'LIKELY' }], awards: [{ ...national, id: 'a2', tier: 'PROVINCE' }] })],
    { region: region('32.71', { kind: 'CITY', place: null, people: { id: 'p', count: 600_000, year: 2020 } }), awards: [{ id: 'a3', name: 'IGA', year: 2022, tier: null }] });

  it('adds up, reason by reason', () => {
    const [first, second] = planOf([city, near], question({ gaps: [health, school, running] }));
    // 40 for the nation, 4 x 6 for level 4, 10 for the queue, 5 x 6 for five running replicas, 5/6 of 20.
    expect(codes(first.innovations[0].reasons)).toEqual(['AWARD 40', 'EVIDENCE 24', 'OUTCOME 10', 'REPLICATED 30', 'SURVIVAL 16']);
    expect(first.innovations[0].reasons.map(({ rests }) => rests?.key ?? null)).toEqual(['a1', 'o2', 'o1', 'r2', null]);
    // 12 less 2 x 3 / 2 for guests and 31 / 15 for closed days; 24 less 111 / 100.
    expect(codes(first.reasons)).toEqual(['GAP 10', 'KIND 10', 'SIZE 10', 'ISLAND 6', 'LOAD 7', 'DISTANCE 23']);
    expect(first).toMatchObject({ points: 120 + 66, kilometres: 111, days: 1, fits: true, tenantId: 'tenant-13.01' });
    // The gap that it answers surely comes first; it lies in another group of islands, and nobody knows where.
    expect(codes(second.reasons)).toEqual(['GAP 10', 'GAP 7', 'GAP 2', 'HOST_AWARDED 10', 'KIND 5', 'LOAD 12', 'DISTANCE 0']);
    expect(second).toMatchObject({ points: 25 + 46, kilometres: null, days: 3, gaps: [health, school, running] });
  });

  it('leaves out what is too far or takes too long, and fills the days in order', () => {
    const third = host('13.02', [candidate('third', { awards: [{ ...national, id: 'a4' }] })], { region: region('13.02', { place: at(0, 104) }) });
    const names = (found: readonly Suggestion[]): (string | boolean)[][] => found.map((s) => [s.region.code, s.fits]);
    expect(names(planOf([city, near, third], question({ maxKilometres: 444 })))).toEqual([['13.01', true]]);
    expect(names(planOf([city, near, third], question({ maxKilometres: 445 })))).toEqual([['13.01', true], ['13.02', true]]);
    expect(names(planOf([city, near, third], question({ budgetDays: 2 })))).toEqual([['13.01', true], ['13.02', false]]);
    expect(names(planOf([city, near, third], question({ budgetDays: 3 })))).toEqual([['13.01', true], ['13.02', true], ['32.71', false]]);
  });

  it('suggests neither the guest itself, nor a host without proof, nor one that answers no gap', () => {
    const own = host('11.01', [candidate('own', { awards: [national] })]);
    const nothing = host('13.03', [candidate('nothing')]);
    const other = host('13.04', [candidate('other', { affairs: [{ affairId: 'roads', confidence: 'STATED' }], awards: [national] })]);
    expect(planOf([own, nothing, other], question())).toEqual([]);
    expect(planOf([{ ...nothing, awards: [national] }], question()).map(({ points }) => points)).toEqual([10 + 40 + 10 + 10 + 6 + 12 + 24]);
  });
});

describe('any plan', () => {
  const tier = fc.constantFrom('NATIONAL', 'PROVINCE', 'REGENCY', 'CITY', null);
  const award = fc.record({ id: fc.uuid(), name: fc.constant('Juara'), year: fc.integer({ min: 2015, max: 2026 }), tier });
  const outcome = fc.record({ id: fc.uuid(), indicator: fc.constant('Antrean'), level: fc.option(fc.integer({ min: 1, max: 5 })), improved: fc.option(fc.boolean()) });
  const replicas = fc.record({ id: fc.uuid(), age: fc.integer({ min: 0, max: 60 }), life: fc.option(fc.integer({ min: 0, max: 60 })), level: fc.option(fc.integer({ min: 1, max: 5 })) })
    .map(({ id, age, life, level }) => ({ id, level, running: life === null || life > age, lived: { startMonth: NOW - age, stopMonth: life === null ? null : NOW - age + life } }));
  const affairs = fc.uniqueArray(fc.record({ affairId: fc.constantFrom('health', 'school', 'roads'), confidence: fc.constantFrom('STATED' as const, 'LIKELY' as const, 'UNSURE' as const) }), { selector: (a) => a.affairId, minLength: 1 });
  const innovation = fc.record({ id: fc.uuid(), title: fc.constant('Inovasi'), affairs, awards: fc.array(award, { maxLength: 3 }), outcomes: fc.array(outcome, { maxLength: 3 }), replicas: fc.array(replicas, { maxLength: 8 }) });
  const place = fc.option(fc.record({ id: fc.uuid(), latitude: fc.integer({ min: -11_000_000, max: 6_000_000 }), longitude: fc.integer({ min: 95_000_000, max: 141_000_000 }) }));
  const people = fc.option(fc.record({ id: fc.uuid(), count: fc.integer({ min: 1000, max: 6_000_000 }), year: fc.constant(2024) }));
  const where = fc.record({ kind: fc.constantFrom<RegionKind>('REGENCY', 'CITY', 'PROVINCE'), place, people });
  const hosts = fc.array(fc.record({
    where, innovations: fc.array(innovation, { maxLength: 5 }), awards: fc.array(award, { maxLength: 2 }), visits: fc.integer({ min: 0, max: 40 }),
    rule: fc.option(fc.record({ id: fc.uuid(), mostADay: fc.integer({ min: 1, max: 5 }) })), closedDays: fc.integer({ min: 0, max: 91 }),
  }), { maxLength: 6 }).map((all) => all.map(({ where: w, ...rest }, i): HostFact => ({ ...rest, tenantId: `t${i}`, region: region(`${11 + i}.01`, { ...w, id: `r${i}` }) })));
  const asked = fc.record({ guest: where.map((w) => region('99.99', w)), budgetDays: fc.option(fc.integer({ min: 1, max: 9 })), maxKilometres: fc.option(fc.integer({ min: 1, max: 5000 })) })
    .map((q): PlanQuestion => ({ ...q, gaps: [health, school, running], nowMonth: NOW }));

  it('has a reason for every point, and words for every reason', () => {
    fc.assert(fc.property(hosts, asked, (all, q) => {
      const plan = planOf(all, q);
      for (const one of plan) {
        const reasons = [...one.reasons, ...one.innovations.filter((i) => i.counted).flatMap((i) => i.reasons)];
        expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBe(one.points);
        for (const { points, words } of reasons) {
          expect(Number.isInteger(points) && points >= 0).toBe(true);
          expect(words.every((text) => /^[A-Z0-9].*\.$/.test(text))).toBe(true);
        }
        expect(one.innovations.filter((i) => i.counted).length).toBeLessThanOrEqual(3);
      }
      expect(plan.map(({ points }) => points)).toEqual([...plan.map(({ points }) => points)].sort((a, b) => b - a));
      expect(plan.filter(({ fits }) => fits).reduce((sum, { days }) => sum + days, 0)).toBeLessThanOrEqual(q.budgetDays ?? Infinity);
    }), { numRuns: 200 });
  });

  it('is the same in whatever order its facts come', () => {
    const turned = <T>(list: readonly T[]): readonly T[] => [...list].reverse();
    fc.assert(fc.property(hosts, asked, (all, q) => {
      const other = turned(all).map((h) => ({
        ...h, awards: turned(h.awards), innovations: turned(h.innovations).map((i) => ({ ...i, affairs: turned(i.affairs), awards: turned(i.awards), outcomes: turned(i.outcomes), replicas: turned(i.replicas) })),
      }));
      expect(planOf(other, q)).toEqual(planOf(all, q));
    }), { numRuns: 200 });
  });

  it('never holds more proof against a host', () => {
    const lasting = replicas.map((r) => ({ ...r, running: true, lived: { startMonth: NOW - 60, stopMonth: null } }));
    const more = fc.oneof(
      award.map((a) => (i: CandidateFact): CandidateFact => ({ ...i, awards: [...i.awards, a] })),
      outcome.map((o) => (i: CandidateFact): CandidateFact => ({ ...i, outcomes: [...i.outcomes, o] })),
      lasting.map((r) => (i: CandidateFact): CandidateFact => ({ ...i, replicas: [...i.replicas, r] })),
    );
    fc.assert(fc.property(hosts, asked, more, fc.nat(), (all, q, add, pick) => {
      const before = planOf(all, q);
      const grown = all.map((h): HostFact => ({ ...h, innovations: h.innovations.map((i, at_) => (at_ === pick % h.innovations.length ? add(i) : i)) }));
      const after = new Map(planOf(grown, q).map((s) => [s.tenantId, s.points]));
      for (const one of before) expect(after.get(one.tenantId) ?? -1).toBeGreaterThanOrEqual(one.points);
    }), { numRuns: 300 });
  });
});

describe('the gaps of a region', () => {
  const standing = (code: string, own: number, ownProven: number, proven: readonly (readonly [RegionKind, number])[]): AffairStanding => ({ affairId: code, code, name: [code, code], own, ownProven, proven: new Map(proven) });
  const all = [
    standing('a', 0, 0, [['CITY', 4]]), standing('b', 0, 0, [['REGENCY', 1]]), standing('c', 3, 0, [['REGENCY', 1], ['CITY', 1]]), standing('d', 3, 0, [['REGENCY', 2]]),
    standing('e', 1, 1, [['REGENCY', 9]]), standing('f', 0, 0, []),
  ];

  it('are where peers of its kind have something proven, and it has nothing, or nothing proven while two of them have', () => {
    expect(gapsOf('REGENCY', 'SAME_KIND', all).map(({ affairId, state, peers }) => [affairId, state, peers])).toEqual([['d', 'UNPROVEN', 2], ['b', 'NONE', 1]]);
    expect(gapsOf('REGENCY', 'ALL', all).map(({ affairId, state, peers }) => [affairId, state, peers])).toEqual([['a', 'NONE', 4], ['c', 'UNPROVEN', 2], ['d', 'UNPROVEN', 2], ['b', 'NONE', 1]]);
  });

  it('are found against all regions where fewer than five of its kind have anything proven', () => {
    expect([0, 4, 5].map((n) => peersOf('CITY', new Map([['CITY', n], ['REGENCY', 50]])))).toEqual(['ALL', 'ALL', 'SAME_KIND']);
  });
});
