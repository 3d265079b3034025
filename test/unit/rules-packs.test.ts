import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPackFile, readPackFiles } from '../../seeds/rules/rule-pack-files';
import { eligibilityOf, findingsOf, packWords } from '../../src/domain/rules/evaluate';
import type { Asking, EntryFacts, RulePack } from '../../src/domain/rules/rule';
import { onDay } from '../../src/domain/time/day';
import { UNKNOWN } from '../support/rules-arbitrary';

const ROOT = join(__dirname, '..', '..');
const files = readPackFiles(ROOT);
const packOf = (code: string): RulePack => {
  const found = files.find(({ pack }) => pack.code === code);
  if (found === undefined) throw new Error(code);
  return found.pack;
};

describe('the packs of real contests', () => {
  it('are these, of these tenants and for these editions', () => {
    expect(files.map(({ tenant, editions, pack }) => [pack.code, tenant, ...editions.map(({ program, year }) => `${program}-${year}`)])).toEqual([
      ['kijb-2022', '32', 'kijb-2022'], ['kiks-2023', '32.72', 'kiks-2023'], ['kipp-2021', 'kemenpanrb', 'kipp-2021'], ['kipp-2022', 'kemenpanrb', 'kipp-2022'],
      ['sukoharjo-kipp-2023', '33.11', 'kipp-2023'],
    ]);
  });

  it.each(files.map(({ pack }) => [pack.code, pack] as const))('%s: every clause names its source, says how sure it is, and can be told in both languages', (_code, pack) => {
    for (const { clause, words } of packWords(pack)) {
      expect([clause.code, clause.citation ?? '']).toEqual([clause.code, expect.stringMatching(/\w{4}.*(paragraf|bagian|judul|daftar|Formulir)|Formulir/)]);
      expect(clause.confidence).not.toBe('SYNTHETIC');
      expect(words.every((text) => text.length > 20 && /[.?!]$/.test(text))).toBe(true);
      // What nobody confirmed never refuses.
      if (clause.confidence === 'INFERRED') expect([clause.code, clause.strength]).toEqual([clause.code, 'UNKNOWN']);
    }
  });

  it('names every fault of a file with its line', () => {
    const text = readFileSync(join(ROOT, 'seeds', 'reference', 'rule-packs', 'kiks-2023.yaml'), 'utf8');
    expect(readPackFile('a.yaml', text.replace('most: 2', 'most: dua').replace('tenant: "32.72"', 'tenant: 32'))).toEqual([
      { file: 'a.yaml', line: 1, what: 'tenant: is compulsory' },
      { file: 'a.yaml', line: text.split('\n').findIndex((line) => line.includes('most: 2')) + 1, what: 'pack.clauses.2.with.most: must be a whole number from 1 to 100' },
    ]);
    expect(readPackFile('b.yaml', 'tenant: [')).toEqual([expect.objectContaining({ file: 'b.yaml', line: 1 })]);
    expect(readPackFile('c.yaml', '')).toHaveLength(3);
  });
});

describe('one innovation, in use since 1 September 2020', () => {
  const facts: EntryFacts = {
    ...UNKNOWN, stage: 'IMPLEMENTATION', implemented: onDay('2020-09-01'), participations: [], honours: [], goals: 1, category: 'kesehatan', titleTaken: false, similar: [], invited: false,
    used: {}, documents: { 'sk-inovator': { files: 1, complete: 1 } },
    answers: { ringkasan: 200, 'ide-inovatif': 600, signifikansi: 600, 'kontribusi-tpb': 200, adaptabilitas: 400, keberlanjutan: 600, kolaborasi: 200 },
  };
  const ask = (code: string, more: Partial<EntryFacts>, closes: string, organizer: string): readonly (string | null)[] => {
    const asking: Asking = { asOf: closes, opens: null, closes: onDay(closes), mendUntil: null, program: { organizer, program: code.slice(0, 4) } };
    const findings = findingsOf(packOf(code), { ...facts, ...more }, asking);
    const age = findings.find(({ clause }) => clause.kind === 'MINIMUM_AGE');
    return [eligibilityOf(findings), age?.outcome ?? null, age?.earliest ?? null];
  };

  it('gets three answers under three packs, with their dates', () => {
    expect(ask('kiks-2023', { participant: 'HEALTH_CENTRE' }, '2023-03-01', '32.72')).toEqual(['ELIGIBLE', null, null]);
    expect(ask('kijb-2022', { participant: 'CITY_GOVERNMENT' }, '2022-07-31', '32')).toEqual(['ELIGIBLE', 'NOT_YET', '2022-09-01']);
    expect(ask('kipp-2021', { participant: 'CITY_GOVERNMENT', group: 'umum', used: { 'kuota-umum': 3 } }, '2021-05-11', 'kemenpanrb')).toEqual(['NOT_YET', 'NOT_YET', '2022-09-01']);
    expect(ask('kipp-2022', { participant: 'CITY_GOVERNMENT', group: 'umum' }, '2022-04-16', 'kemenpanrb')).toEqual(['NEEDS_PROOF', 'NEEDS_PROOF', '2022-09-01']);
  });

  it('enters KIKS a third time never, and KIPP 2021 in the general group never after a Top 45', () => {
    const took = [2021, 2022].map((year) => ({ organizer: '32.72', program: 'kiks', year, passed: true }));
    expect(ask('kiks-2023', { participations: took }, '2023-03-01', '32.72')[0]).toBe('NEVER');
    expect(ask('kiks-2023', { participations: took.slice(1) }, '2023-03-01', '32.72')[0]).toBe('ELIGIBLE');
    const honours = [{ organizer: 'kemenpanrb', program: 'kipp', year: 2020, name: 'Top 45 KIPP 2020', rank: null }];
    const base = { participant: 'CITY_GOVERNMENT', implemented: onDay('2018-01-01') } as const;
    expect(ask('kipp-2021', { ...base, honours, group: 'umum', used: { 'kuota-umum': 0 } }, '2021-05-11', 'kemenpanrb')[0]).toBe('NEVER');
    expect(ask('kipp-2021', { ...base, group: 'umum', used: { 'kuota-umum': 0 } }, '2021-05-11', 'kemenpanrb')[0]).toBe('ELIGIBLE');
    expect(ask('kipp-2021', { ...base, honours, group: 'khusus', invited: true }, '2021-05-11', 'kemenpanrb')[0]).toBe('ELIGIBLE');
  });

  it('gets extra points in Sukoharjo after two years, of an amount that nobody told', () => {
    const findings = findingsOf(packOf('sukoharjo-kipp-2023'), { ...facts, participant: 'AGENCY' }, { asOf: '2023-12-01', opens: null, closes: onDay('2023-12-31'), mendUntil: null, program: null });
    const bonus = findings.find(({ clause }) => clause.kind === 'BONUS');
    expect(bonus).toMatchObject({ outcome: 'MET' });
    expect(bonus).not.toHaveProperty('bonusHundredths');
  });
});
