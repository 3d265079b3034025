import fc from 'fast-check';
import { comparePacks, type ComparedClause } from '../../src/domain/rules/compare-packs';
import { packs as anyPacks } from '../support/rules-arbitrary';
import { packOf } from '../support/rules-scene';

let n = 0;
const pack = (...clauses: readonly object[]): readonly ComparedClause[] => packOf({ groups: ['umum', 'khusus'].map((code) => ({ code, name: { id: code, en: code } })), clauses: clauses.map((c) => ({ confidence: 'SYNTHETIC', ...c })) })
  .clauses.map((clause) => ({ ...clause, id: `id-${(n += 1)}` }));
const rows = (...packs: readonly (readonly ComparedClause[] | null)[]): readonly string[] => comparePacks(packs)
  .map(({ kind, clauses, verdict, differs }) => `${kind} ${clauses.map((c) => c?.code ?? '-').join(' ')}: ${String(verdict)}${differs.length === 0 ? '' : ` (${differs.join(' ')})`}`);

const AGE = { code: 'umur', kind: 'MINIMUM_AGE', with: { months: 12 } };
const document = (code: string, of: string): object => ({ code, kind: 'REQUIRED_DOCUMENT', with: { document: of, label: { id: of, en: of } } });

describe('the rules of some packs side by side', () => {
  it('are the same where what holds is the same, whatever the citation or the note says', () => {
    expect(rows(pack(AGE), pack({ ...AGE, citation: 'Pedoman 2022', note: { id: 'Kata.', en: 'Word.' } }))).toEqual(['MINIMUM_AGE umur umur: SAME (NOTE)']);
  });

  it.each([
    [{ with: { months: 24 } }, 'PARAMETERS'], [{ strength: 'CUSTOMARY' }, 'STRENGTH'], [{ gate: 'SUBMISSION' }, 'GATE'], [{ groups: ['umum'] }, 'GROUPS'], [{ valid: { from: '2022-01-01' } }, 'VALIDITY'],
  ])('differ by %j: %s', (change, part) => {
    expect(rows(pack(AGE), pack({ ...AGE, ...change }))).toEqual([`MINIMUM_AGE umur umur: DIFFERENT (${part})`]);
  });

  it('are found under other codes where they are about the same thing', () => {
    expect(rows(pack(AGE), pack({ ...AGE, code: 'usia' }), pack({ ...AGE, code: 'umur', with: { months: 6 } }))).toEqual(['MINIMUM_AGE umur usia umur: DIFFERENT (PARAMETERS)']);
    expect(rows(pack(document('a', 'sk'), document('b', 'foto')), pack(document('c', 'foto'), document('d', 'sk')))).toEqual(['REQUIRED_DOCUMENT a d: SAME', 'REQUIRED_DOCUMENT b c: SAME']);
  });

  it('stay apart where it cannot be told which belongs to which', () => {
    expect(rows(pack(AGE, { ...AGE, code: 'umur-lain' }), pack({ ...AGE, code: 'usia' }))).toEqual(['MINIMUM_AGE umur -: ONLY_SOME', 'MINIMUM_AGE umur-lain -: ONLY_SOME', 'MINIMUM_AGE - usia: ONLY_SOME']);
    expect(rows(pack({ ...AGE, groups: ['umum'] }, { ...AGE, code: 'b', groups: ['khusus'] }), pack({ ...AGE, code: 'c', groups: ['khusus'] }))).toEqual(['MINIMUM_AGE umur -: ONLY_SOME', 'MINIMUM_AGE b c: SAME']);
  });

  it('say nothing of an edition without a pack, and no verdict where fewer than two have one', () => {
    expect(rows(pack(AGE), null, pack(AGE))).toEqual(['MINIMUM_AGE umur - umur: SAME']);
    expect(rows(pack(AGE), null)).toEqual(['MINIMUM_AGE umur -: null']);
    expect(rows(null, null)).toEqual([]);
  });

  it('hold every clause once, in the place of its pack; a pack beside itself is the same throughout', () => {
    fc.assert(fc.property(fc.array(anyPacks, { minLength: 1, maxLength: 4 }), (many) => {
      const packs = many.map(({ clauses }, p) => clauses.map((clause, i): ComparedClause => ({ ...clause, id: `${p} ${i}` })));
      const compared = comparePacks(packs);
      packs.forEach((clauses, p) => expect(compared.flatMap((rule) => rule.clauses[p]?.id ?? []).sort()).toEqual(clauses.map(({ id }) => id).sort()));
      for (const { kind, clauses } of compared) expect(clauses.every((clause) => clause === null || clause.kind === kind)).toBe(true);
      const twice = comparePacks([packs[0], packs[0]]);
      expect(twice.every(({ verdict, differs, clauses }) => verdict === 'SAME' && differs.length === 0 && clauses[0] === clauses[1])).toBe(true);
    }));
  });
});
