import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { clauseWords, packWords } from '../../src/domain/rules/evaluate';
import { packKinds } from '../../src/domain/rules/kinds';
import type { ParameterSpecs } from '../../src/domain/rules/parameters';
import { rawOfPack, readPack } from '../../src/domain/rules/read-pack';
import { hashOfPack } from '../../src/modules/rules';
import { packs } from '../support/rules-arbitrary';
import { packOf } from '../support/rules-scene';

const NAME = { id: 'Uji', en: 'Trial' };
const AGE = { code: 'umur', kind: 'MINIMUM_AGE', confidence: 'SYNTHETIC', with: { months: 24 } };
const PACK = { code: 'uji', name: NAME, clauses: [AGE] };
const faultsOf = (raw: unknown): readonly string[] => {
  const read = readPack(raw);
  return 'faults' in read ? read.faults.map(({ path }) => path.join('.')) : [];
};

describe('a pack in plain data', () => {
  it('is read back as it was written, also through YAML and JSON', () => {
    fc.assert(fc.property(packs, (pack) => {
      const raw = rawOfPack(pack);
      expect(readPack(raw)).toEqual({ pack });
      expect(readPack(parse(stringify(raw), { schema: 'core' }))).toEqual({ pack });
      expect(readPack(JSON.parse(JSON.stringify(raw)))).toEqual({ pack });
    }), { numRuns: 300 });
  });

  it('has one hash for one content, in whatever order it was written, and another for another', () => {
    fc.assert(fc.property(packs, packs, (pack, other) => {
      const backwards = (value: unknown): unknown => (Array.isArray(value) ? value.map(backwards)
        : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).reverse().map(([k, v]) => [k, backwards(v)])) : value);
      const read = readPack(backwards(rawOfPack(pack)));
      expect('pack' in read && hashOfPack(read.pack)).toBe(hashOfPack(pack));
      expect(hashOfPack({ ...pack, revision: pack.revision + 1 })).not.toBe(hashOfPack(pack));
      if (JSON.stringify(pack) !== JSON.stringify(other)) expect(hashOfPack(other)).not.toBe(hashOfPack(pack));
    }));
  });

  it('leaves defaults out and takes them in', () => {
    const pack = packOf(PACK);
    expect(pack).toMatchObject({ revision: 1, citation: null, groups: [], clauses: [{ strength: 'BINDING', gate: 'SCREENING', citation: null, groups: null, validFrom: null, validTo: null, note: null }] });
    expect(rawOfPack(pack)).toEqual({ ...PACK, revision: 1 });
  });

  it.each<[string, unknown, readonly string[]]>([
    ['nothing', null, ['']],
    ['a list', [], ['']],
    ['an empty one', {}, ['code', 'name', 'clauses']],
    ['no clause', { ...PACK, clauses: [] }, ['clauses']],
    ['a name in one language', { ...PACK, name: { id: 'Uji' } }, ['name.en']],
    ['a part that there is not', { ...PACK, clausula: [] }, ['clausula']],
    ['a code with capitals', { ...PACK, code: 'Uji' }, ['code']],
    ['a revision of nought', { ...PACK, revision: 0 }, ['revision']],
    ['a kind that there is not', { ...PACK, clauses: [{ ...AGE, kind: 'EXPRESSION' }] }, ['clauses.0.kind']],
    ['a kind that holds by itself', { ...PACK, clauses: [{ ...AGE, kind: 'REGISTRATION_WINDOW', with: {} }] }, ['clauses.0.kind']],
    ['the code of a rule that holds by itself', { ...PACK, clauses: [{ ...AGE, code: 'group-choice' }] }, ['clauses.0.code']],
    ['nobody says how sure it is', { ...PACK, clauses: [{ ...AGE, confidence: undefined }] }, ['clauses.0.confidence']],
    ['parameters that are missing', { ...PACK, clauses: [{ ...AGE, with: undefined }] }, ['clauses.0.with.months']],
    ['a parameter out of bounds, and one unknown', { ...PACK, clauses: [{ ...AGE, with: { months: 0, years: 2 } }] }, ['clauses.0.with.years', 'clauses.0.with.months']],
    ['a fault inside a list', { ...PACK, clauses: [{ ...AGE, kind: 'AWARD_LIMIT', with: { most: 0, awards: [{ name: 'Top 45' }, { nama: 'x' }] } }] }, ['clauses.0.with.awards.1.nama', 'clauses.0.with.awards.1.name']],
    ['two codes alike', { ...PACK, clauses: [AGE, AGE] }, ['clauses.1.code']],
    ['two groups alike', { ...PACK, groups: [{ code: 'umum', name: NAME }, { code: 'umum', name: NAME }] }, ['groups.1.code']],
    ['a group that there is not', { ...PACK, groups: [{ code: 'umum', name: NAME }], clauses: [{ ...AGE, groups: ['umum', 'khusus'] }] }, ['clauses.0.groups.1']],
    ['a validity the wrong way round', { ...PACK, clauses: [{ ...AGE, valid: { from: '2023-02-01', to: '2023-01-01' } }] }, ['clauses.0.valid.to']],
    ['a day that there is not', { ...PACK, clauses: [{ ...AGE, valid: { from: '2023-02-29' } }] }, ['clauses.0.valid.from']],
    ['a binding warning', { ...PACK, clauses: [{ ...AGE, kind: 'SIMILAR_TITLE', with: { percent: 80 } }] }, ['clauses.0.strength']],
    ['a window without an end or a beginning', { ...PACK, clauses: [{ ...AGE, kind: 'IMPLEMENTATION_WINDOW', with: {} }] }, ['clauses.0.with.from']],
    ['more words at least than at most', { ...PACK, clauses: [{ ...AGE, kind: 'REQUIRED_ANSWER', with: { question: 'q', label: NAME, leastWords: 300, mostWords: 200 } }] }, ['clauses.0.with.leastWords']],
    ['an exception without its sort', { ...PACK, clauses: [{ ...AGE, with: { months: 24, exceptMonths: 12 } }] }, ['clauses.0.with.exception']],
    ['an exception that is none', { ...PACK, clauses: [{ ...AGE, with: { months: 24, exceptMonths: 24, exception: NAME } }] }, ['clauses.0.with.exceptMonths']],
    ['a clause that is a text', { ...PACK, clauses: ['MINIMUM_AGE'] }, ['clauses.0']],
    ['parameters that are a list', { ...PACK, clauses: [{ ...AGE, with: [] }] }, ['clauses.0.with']],
    ['all of it at once', { code: 'uji', name: NAME, clauses: [{ ...AGE, strength: 'HARD' }, { ...AGE, code: 'b', with: {} }] }, ['clauses.0.strength', 'clauses.1.with.months']],
  ])('names every fault of %s by its path', (_what, raw, paths) => {
    expect(faultsOf(raw)).toEqual(paths);
  });

  it('never throws on plain data, and answers either a pack or faults in both languages', () => {
    fc.assert(fc.property(fc.oneof(fc.jsonValue(), packs.chain((pack) => fc.jsonValue().map((odd) => ({ ...(rawOfPack(pack) as object), clauses: [odd], groups: odd })))), (raw) => {
      const read = readPack(raw);
      if ('faults' in read) for (const { why } of read.faults) expect(why.every((text) => text.length > 3)).toBe(true);
      else expect(readPack(rawOfPack(read.pack))).toEqual(read);
    }), { numRuns: 500 });
  });
});

describe('words', () => {
  const parts = (specs: ParameterSpecs): readonly (readonly string[] | undefined)[] =>
    Object.values(specs).flatMap((spec) => [spec.about, ...(spec.is === 'list' ? parts(spec.each) : [])]);

  it('say what each parameter of each kind means, in both languages', () => {
    for (const kind of packKinds()) for (const about of parts(kind.parameters)) expect([kind.kind, about?.filter((text) => /\.$/.test(text)).length]).toEqual([kind.kind, 2]);
  });

  it('tell a clause with its numbers and what the source adds', () => {
    const pack = packOf({ clauses: [{ ...AGE, note: { id: 'Dibuktikan dokumen.', en: 'A document proves it.' } }, { ...AGE, code: 'top', kind: 'AWARD_LIMIT', with: { most: 0, awards: [{ name: 'Top 45', toYear: 2020 }, { name: 'Top 9', fromYear: 2014, toYear: 2014 }] } }] });
    expect(clauseWords(pack.clauses[0])).toEqual([
      'Sudah diterapkan paling sedikit 24 bulan pada hari penutupan pendaftaran. Dibuktikan dokumen.',
      'In use for at least 24 months on the day on which registration closes. A document proves it.',
    ]);
    expect(packWords(pack).map(({ words }) => words[1])).toEqual([expect.stringContaining('24 months'), 'Has never won Top 45 (until 2020) or Top 9 (2014).']);
  });
});
