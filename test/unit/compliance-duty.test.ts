import fc from 'fast-check';
import { definitionsOf, type DutyOverride } from '../../src/domain/compliance/definition';
import { dutyRows, dutyTotals, groupOf, type DutyAgency, type DutyQuestion, type DutyRow, type Tally } from '../../src/domain/compliance/duty';
import { dutySentence } from '../../src/domain/compliance/sentence';
import { unitsBelow } from '../../src/domain/compliance/tree';
import type { AgencyKind } from '../../src/domain/vocabulary/region-words';
import type { DutyCounts } from '../../src/domain/vocabulary/rule-words';
import { testPack } from '../support/preflight-scene';

const KINDS: readonly AgencyKind[] = ['DINAS', 'PUSKESMAS', 'KECAMATAN'];
const SIZE = 12;
const idOf = (n: number): string => `a${n}`;
const day = fc.constantFrom('2022-01-01', '2023-06-30', '2023-12-31', '2024-05-01');

interface Made { readonly question: DutyQuestion; readonly tallies: ReadonlyMap<string, Tally | null> }

/** A government with a tree of agencies (perhaps with a circle), rules, exemptions and counts. */
const made: fc.Arbitrary<Made> = fc.record({
  agencies: fc.uniqueArray(fc.integer({ min: 0, max: SIZE - 1 }), { minLength: 0, maxLength: SIZE }).chain((ns) => fc.tuple(...ns.map((n) => fc.record({
    id: fc.constant(idOf(n)), code: fc.constant(`kode-${n}`), kind: fc.constantFrom(...KINDS), parentId: fc.option(fc.integer({ min: 0, max: SIZE - 1 }).map(idOf), { nil: null }),
    validFrom: fc.option(day, { nil: null }), validTo: fc.option(day, { nil: null }),
  })))),
  rules: fc.array(fc.record({
    least: fc.integer({ min: 1, max: 4 }), counts: fc.constantFrom<DutyCounts>('SUBMITTED', 'PASSED', 'NEWLY_IMPLEMENTED'), units: fc.boolean(),
    kinds: fc.option(fc.subarray([...KINDS], { minLength: 1 }), { nil: null }), on: day,
  }), { maxLength: 3 }),
  exempt: fc.array(fc.integer({ min: 0, max: SIZE - 1 }).map(idOf)),
  counts: fc.array(fc.option(fc.record({ certain: fc.nat(3), possible: fc.nat(2) }), { nil: null, freq: 6 }), { minLength: SIZE, maxLength: SIZE }),
}).map(({ agencies, rules, exempt, counts }) => {
  const tallies = new Map(counts.map((tally, n) => [idOf(n), tally]));
  return { tallies, question: { agencies, rules, exempt: new Set(exempt), tally: (_counts, id) => tallies.get(id) ?? null, otherwise: { on: '2023-12-31', counts: 'SUBMITTED' } } };
});

const byId = (rows: readonly DutyRow[]): ReadonlyMap<string, DutyRow> => new Map(rows.map((row) => [row.agencyId, row]));

describe('the duty to innovate', () => {
  it('puts each agency into one group, and the groups are the whole', () => {
    fc.assert(fc.property(made, ({ question }) => {
      const rows = dutyRows(question);
      const totals = dutyTotals(rows);
      expect(totals.met + totals.missing + totals.undecided).toBe(totals.obliged);
      expect(totals.obliged + totals.exempt + totals.unknown).toBe(totals.agencies);
      expect(totals.met + totals.missing).toBe(totals.decided);
      expect(totals.agencies).toBe(rows.length);
      expect(new Set(rows.map((row) => row.agencyId)).size).toBe(rows.length);
      expect(rows.map((row) => row.code)).toEqual(rows.map((row) => row.code).sort());
    }));
  });

  it('never calls an unknown, an exempt or an uncertain one missing, nor puts it under the line', () => {
    fc.assert(fc.property(made, ({ question }) => {
      const rows = dutyRows(question);
      for (const row of rows) {
        const counted = row.rule !== null && question.rules[row.rule].units ? row.withUnits : row.own;
        if (groupOf(row) !== 'MISSING') continue;
        expect([row.duty, question.exempt.has(row.agencyId), row.rule === null, counted === null]).toEqual(['OBLIGED', false, false, false]);
        expect((counted?.certain ?? 9) + (counted?.possible ?? 9)).toBeLessThan(question.rules[row.rule ?? 0].least);
      }
      const without = dutyTotals(rows.filter((row) => row.duty === 'OBLIGED' && row.fulfilment !== 'UNKNOWN'));
      expect([without.met, without.missing, without.decided]).toEqual([dutyTotals(rows).met, dutyTotals(rows).missing, dutyTotals(rows).decided]);
    }));
  });

  it('with no rule at all is unknown of everybody who is not exempt', () => {
    fc.assert(fc.property(made, ({ question }) => {
      const rows = dutyRows({ ...question, rules: [] });
      expect(rows.every((row) => (question.exempt.has(row.agencyId) ? row.duty === 'EXEMPT' : row.duty === 'UNKNOWN' && row.unknownBecause === 'NO_CLAUSE'))).toBe(true);
      expect(dutyTotals(rows).missing + dutyTotals(rows).decided).toBe(0);
    }));
  });

  it('counts a unit\'s more for everybody above it, and lowers nobody', () => {
    fc.assert(fc.property(made, fc.integer({ min: 0, max: SIZE - 1 }), ({ question, tallies }, n) => {
      const more = new Map([...tallies].map(([id, tally]) => [id, id === idOf(n) && tally !== null ? { ...tally, certain: tally.certain + 1 } : tally]));
      const [before, after] = [byId(dutyRows(question)), byId(dutyRows({ ...question, tally: (_counts, id) => more.get(id) ?? null }))];
      const below = unitsBelow(question.agencies);
      for (const [id, row] of before) {
        const now = after.get(id);
        const gained = (now?.withUnits?.certain ?? 0) - (row.withUnits?.certain ?? 0);
        const reaches = id === idOf(n) || below(id).includes(idOf(n));
        expect([id, gained]).toEqual([id, reaches && row.withUnits !== null && tallies.get(idOf(n)) !== null ? 1 : 0]);
        if (row.fulfilment === 'MET') expect(now?.fulfilment).toBe('MET');
        if (now?.fulfilment === 'NOT_MET') expect(row.fulfilment).toBe('NOT_MET');
      }
    }));
  });

  it('counts with units never less than its own, and knows nothing where one of them is not known', () => {
    fc.assert(fc.property(made, ({ question, tallies }) => {
      const below = unitsBelow(question.agencies);
      for (const row of dutyRows(question)) {
        const all = [row.agencyId, ...below(row.agencyId)].map((id) => tallies.get(id) ?? null);
        expect(row.withUnits === null).toBe(all.includes(null));
        if (row.withUnits !== null) expect(row.withUnits.certain).toBe(all.reduce((sum, tally) => sum + (tally?.certain ?? 0), 0));
      }
    }));
  });

  it('is owed by those who existed on its day only', () => {
    const agency = (code: string, validFrom: string | null, validTo: string | null): DutyAgency => ({ id: code, code, kind: 'DINAS', parentId: null, validFrom, validTo });
    const agencies = [agency('a', null, null), agency('b', '2023-07-01', null), agency('c', null, '2023-06-29'), agency('d', '2023-06-30', '2023-06-30'), agency('e', null, '2023-12-30')];
    const on = (date: string): readonly string[] => dutyRows({
      agencies, rules: [{ least: 1, counts: 'SUBMITTED', units: false, kinds: null, on: date }], exempt: new Set(), tally: () => null, otherwise: { on: date, counts: 'SUBMITTED' },
    }).map((row) => row.code);
    expect([on('2023-06-30'), on('2023-12-31')]).toEqual([['a', 'd', 'e'], ['a', 'b']]);
  });
});

describe('the definition of the duty', () => {
  const days = { closing: '2023-06-30', yearEnd: '2023-12-31' };
  const pack = testPack('uji', [
    { kind: 'MINIMUM_ENTRIES', strength: 'CUSTOMARY', confidence: 'SECONDARY', citation: 'artikel 000', with: { least: 1, per: 'EDITION', counts: 'SUBMITTED', kinds: ['DINAS'] }, note: { id: 'Banyak yang mengirim lebih.', en: 'Many send more.' } },
    { kind: 'MINIMUM_ENTRIES', with: { least: 2, per: 'YEAR', counts: 'PASSED' }, valid: { from: '2024-01-01' } },
    { kind: 'UNIQUE_TITLE' },
  ]);

  it('is that of the clauses which hold on their day, in words, with their source', () => {
    const [first, ...rest] = definitionsOf(pack, null, days);
    expect(rest).toEqual([]);
    expect(first).toMatchObject({ least: 1, per: 'EDITION', counts: 'SUBMITTED', units: false, kinds: ['DINAS'], on: '2023-06-30', strength: 'CUSTOMARY', confidence: 'SECONDARY', citation: 'artikel 000', overridden: false });
    expect(first.wording[0]).toMatch(/^Setiap dinas wajib paling sedikit 1 .* Banyak yang mengirim lebih\.$/);
    expect(first.wording[1]).toMatch(/at least 1 .* Many send more\.$/);
    expect(definitionsOf(pack, null, { closing: '2024-06-30', yearEnd: '2024-12-31' })).toHaveLength(2);
    expect(definitionsOf(testPack('lain', [{ kind: 'UNIQUE_TITLE' }]), null, days)).toEqual([]);
    expect(definitionsOf(null, null, days)).toEqual([]);
  });

  it('is changed by the asker where the asker says so, and shows it', () => {
    const [changed] = definitionsOf(pack, { least: 3, per: 'YEAR', units: true }, days);
    expect(changed).toMatchObject({ least: 3, per: 'YEAR', counts: 'SUBMITTED', units: true, kinds: ['DINAS'], on: '2023-12-31', citation: 'artikel 000', overridden: true });
    expect(changed.wording[0]).toMatch(/paling sedikit 3 .*unit di bawahnya/);
    expect(definitionsOf(null, { counts: 'NEWLY_IMPLEMENTED' }, days)).toMatchObject([{ least: 1, per: 'YEAR', counts: 'NEWLY_IMPLEMENTED', kinds: null, clause: null, strength: null, citation: null, overridden: true }]);
    const every: DutyOverride = { kinds: [] };
    expect(definitionsOf(pack, every, days)[0].kinds).toBeNull();
  });
});

describe('the sentence of a report', () => {
  const totals = { agencies: 0, obliged: 0, met: 0, missing: 0, undecided: 0, exempt: 0, unknown: 0, decided: 0 };
  it.each([
    [{ ...totals }, 'Belum ada perangkat daerah yang tercatat.', 'No agency is on record yet.'],
    [{ ...totals, agencies: 5, obliged: 5, met: 3, missing: 2, decided: 5 }, '3 dari 5 perangkat daerah yang wajib telah memenuhi, 2 belum.', '3 of 5 obliged agencies met the duty, 2 did not.'],
    [{ ...totals, agencies: 9, obliged: 6, met: 3, missing: 2, undecided: 1, exempt: 1, unknown: 2, decided: 5 },
      '3 dari 5 perangkat daerah yang wajib telah memenuhi, 2 belum; 1 wajib tetapi hitungannya belum pasti; 1 dibebaskan; 2 tidak diketahui kewajibannya. Yang 4 itu tidak ikut dalam pembagi.',
      '3 of 5 obliged agencies met the duty, 2 did not; 1 is obliged but the count is not certain; 1 is exempt; of 2 the duty is not known. Those 4 are not in the denominator.'],
    [{ ...totals, agencies: 2, unknown: 2 }, 'Tidak ada perangkat daerah yang dapat dikatakan memenuhi atau belum; 2 tidak diketahui kewajibannya.', 'Of no agency can it be told whether it met the duty; of 2 the duty is not known.'],
  ])('%#', (of, id, en) => {
    expect(dutySentence(of)).toEqual([id, en]);
  });
});
