import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Province { readonly code: string; readonly name: string }
interface Regency extends Province { readonly province_code: string }
interface Kind { readonly kind: string; readonly file: string; readonly namePrefix: string | null; readonly autonomous: boolean; readonly count: number }
interface Attributes {
  readonly files: readonly { readonly file: string; readonly rows: number; readonly sha256: string }[];
  readonly kinds: readonly Kind[];
  readonly nonAutonomous: readonly { readonly code: string; readonly name: string; readonly kind: string }[];
  readonly timeZones: readonly { readonly zone: string; readonly utcOffset: string }[];
  readonly provinceTimeZones: readonly { readonly code: string; readonly zone: string }[];
}
interface NewProvince { readonly code: string; readonly name: string; readonly splitFrom: string; readonly validFrom: string; readonly law: string; readonly inaugurated: string }
interface Moved {
  readonly code: string; readonly name: string; readonly previousCode: string; readonly previousProvince: string;
  readonly previousValidTo: string; readonly validFrom: string; readonly law: string;
}
interface Changes {
  readonly laws: readonly { readonly key: string; readonly enacted: string; readonly promulgated: string }[];
  readonly provinces: readonly NewProvince[];
  readonly regencies: readonly Moved[];
  readonly unchanged: readonly { readonly code: string; readonly name: string; readonly province: string }[];
  readonly codeReuse: { readonly collisions: readonly string[] };
}
interface Source { readonly key: string; readonly publishedOn: string | null; readonly url: string | null; readonly confidence: string; readonly read: string; readonly verifiedThrough: readonly string[] }
interface Affair { readonly code: string; readonly nameId: string; readonly nameEn: string; readonly kind: string }
interface Goal { readonly number: number; readonly nameId: string; readonly nameEn: string }
interface Organization { readonly key: string; readonly kind: string; readonly parentKey: string | null }

const folder = join(__dirname, '../../seeds/reference');
const text = (file: string): string => readFileSync(join(folder, file), 'utf8');
const json = <T>(file: string): T => JSON.parse(text(file)) as T;

/** Reads a comma-separated file without quoting; refuses a row that has another number of fields than the header. */
function csv(file: string, header: string): readonly (readonly string[])[] {
  const [first, ...rows] = text(file).trimEnd().split('\n');
  expect(first).toBe(header);
  const fields = rows.map((row) => row.split(','));
  expect(fields.filter((row) => row.length !== header.split(',').length || row.includes(''))).toEqual([]);
  return fields;
}

const provinces: readonly Province[] = csv('regions/provinces.csv', 'code,name').map(([code = '', name = '']) => ({ code, name }));
const regencies: readonly Regency[] = csv('regions/regencies.csv', 'code,province_code,name')
  .map(([code = '', province_code = '', name = '']) => ({ code, province_code, name }));
const attributes = json<Attributes>('regions/attributes.json');
const changes = json<Changes>('regions/changes.json');
const sources = json<readonly Source[]>('sources.json');
const affairs = json<readonly Affair[]>('government-affairs.json');
const goals = json<readonly Goal[]>('sdgs.json');
const organizations = json<readonly Organization[]>('organizations.json');

const PROVINCE = /^[1-9]\d$/;
const REGENCY = /^[1-9]\d\.(?:0[1-9]|[1-6]\d|7[1-9]|[89]\d)$/;
const kindOf = (name: string): Kind | undefined => attributes.kinds.find((rule) => rule.namePrefix !== null && name.startsWith(rule.namePrefix));
const isDay = (day: string): boolean => /^\d{4}-\d\d-\d\d$/.test(day) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
const dayAfter = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
const unique = (values: readonly unknown[]): void => expect(new Set(values).size).toBe(values.length);

describe('regions', () => {
  it('are the vendored files, whole and unmodified', () => {
    for (const { file, rows, sha256 } of attributes.files) {
      expect(createHash('sha256').update(text(`regions/${file}`)).digest('hex')).toBe(sha256);
      expect(text('regions/NOTICE.md')).toContain(sha256);
      expect(text(`regions/${file}`).trimEnd().split('\n')).toHaveLength(rows + 1);
    }
    expect(attributes.files.map(({ file }) => file)).toEqual(['provinces.csv', 'regencies.csv']);
    expect([provinces.length, regencies.length]).toEqual([38, 514]);
  });

  it('have well-formed unique codes, and every regency has its province', () => {
    const codes = new Set(provinces.map(({ code }) => code));
    unique(provinces.map(({ code }) => code));
    unique(regencies.map(({ code }) => code));
    expect(provinces.filter(({ code }) => !PROVINCE.test(code))).toEqual([]);
    expect(regencies.filter((r) => !REGENCY.test(r.code) || !r.code.startsWith(`${r.province_code}.`) || !codes.has(r.province_code))).toEqual([]);
    expect([...codes].filter((code) => !regencies.some((r) => r.province_code === code))).toEqual([]);
  });

  it('fall into kinds: 415 + 93 autonomous, 1 + 5 administrative, 546 governments', () => {
    const counted = new Map<string, number>([['PROVINCE', provinces.length]]);
    for (const { name } of regencies) counted.set(kindOf(name)?.kind ?? name, (counted.get(kindOf(name)?.kind ?? name) ?? 0) + 1);
    expect(Object.fromEntries(counted)).toEqual({ PROVINCE: 38, REGENCY: 415, CITY: 93, ADMINISTRATIVE_REGENCY: 1, ADMINISTRATIVE_CITY: 5 });
    expect(Object.fromEntries(attributes.kinds.map(({ kind, count }) => [kind, count]))).toEqual(Object.fromEntries(counted));
    const administrative = regencies.filter(({ name }) => kindOf(name)?.autonomous === false);
    expect(attributes.nonAutonomous).toEqual(administrative.map(({ code, name }) => expect.objectContaining({ code, name, kind: kindOf(name)?.kind })));
    expect(administrative.map(({ code }) => code)).toEqual(['31.01', '31.71', '31.72', '31.73', '31.74', '31.75']);
    expect(provinces.length + regencies.length - administrative.length).toBe(546);
    const city = (code: string): boolean => Number(code.slice(3)) > 70;
    expect(regencies.filter(({ code, name }) => city(code) !== kindOf(name)?.kind.endsWith('CITY'))).toEqual([]);
  });

  it('have a time zone with the offset that the runtime knows', () => {
    expect(attributes.provinceTimeZones.map(({ code }) => code)).toEqual(provinces.map(({ code }) => code));
    const known = attributes.timeZones.map(({ zone }) => zone);
    expect(attributes.provinceTimeZones.filter(({ zone }) => !known.includes(zone))).toEqual([]);
    for (const { zone, utcOffset } of attributes.timeZones) {
      const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(new Date());
      expect(parts.find(({ type }) => type === 'timeZoneName')?.value).toBe(`GMT${utcOffset}`);
    }
    const zone = (code: string): string | undefined => attributes.provinceTimeZones.find((row) => row.code === code)?.zone;
    expect(['32', '61', '51', '65', '81', '96'].map(zone)).toEqual(['Asia/Jakarta', 'Asia/Jakarta', 'Asia/Makassar', 'Asia/Makassar', 'Asia/Jayapura', 'Asia/Jayapura']);
  });
});

describe('Papua 2022', () => {
  interface Period { readonly code: string; readonly holder: string; readonly from: string; readonly to: string }
  const moved = new Map(changes.regencies.map((r) => [r.code, r]));
  const periods: readonly Period[] = regencies.flatMap(({ code, name }): readonly Period[] => {
    const change = moved.get(code);
    if (change === undefined) return [{ code, holder: name, from: '0000-01-01', to: '9999-12-31' }];
    return [{ code: change.previousCode, holder: name, from: '0000-01-01', to: change.previousValidTo }, { code, holder: name, from: change.validFrom, to: '9999-12-31' }];
  });
  const codesOn = (day: string): readonly string[] => periods.filter(({ from, to }) => from <= day && day <= to).map(({ code }) => code);

  it('lists every regency of 91 to 96 once, moved or unmoved, under its present name', () => {
    const present = regencies.filter(({ code }) => code.startsWith('9')).map(({ code, name }) => `${code} ${name}`);
    expect([...changes.regencies, ...changes.unchanged].map(({ code, name }) => `${code} ${name}`).sort()).toEqual([...present].sort());
    expect([changes.regencies.length, changes.unchanged.length]).toEqual([26, 16]);
    expect(changes.unchanged.filter(({ code, province }) => !['91', '92'].includes(province) || !code.startsWith(`${province}.`))).toEqual([]);
  });

  it('ties each change to its province and to the day of its law', () => {
    for (const { code, name, splitFrom, validFrom, law, inaugurated } of changes.provinces) {
      expect(provinces).toContainEqual({ code, name });
      expect(changes.laws.find(({ key }) => key === law)).toMatchObject({ enacted: validFrom, promulgated: validFrom });
      expect(isDay(validFrom) && isDay(inaugurated) && validFrom <= inaugurated).toBe(true);
      const members = changes.regencies.filter((r) => r.code.startsWith(`${code}.`));
      expect(members.length).toBe(regencies.filter((r) => r.province_code === code).length);
      for (const r of members) {
        expect(r).toMatchObject({ law, validFrom, previousProvince: splitFrom });
        expect(dayAfter(r.previousValidTo)).toBe(validFrom);
        expect(r.previousCode).toMatch(REGENCY);
        expect(r.previousCode.startsWith(`${splitFrom}.`)).toBe(true);
        expect(Number(r.previousCode.slice(3)) > 70).toBe(Number(r.code.slice(3)) > 70);
      }
    }
    expect(changes.provinces.map(({ code, validFrom }) => [code, validFrom]))
      .toEqual([['93', '2022-07-25'], ['94', '2022-07-25'], ['95', '2022-07-25'], ['96', '2022-12-08']]);
  });

  it('gives every code one holder on every day, and 514 codes before, between and after', () => {
    for (const [day, provincesThen] of [['2022-07-24', 34], ['2022-07-25', 37], ['2022-12-07', 37], ['2022-12-08', 38]] as const) {
      const codes = codesOn(day);
      unique(codes);
      expect([codes.length, new Set(codes.map((code) => code.slice(0, 2))).size]).toEqual([514, provincesThen]);
    }
    const holders = new Map<string, Set<string>>();
    for (const { code, holder } of periods) holders.set(code, (holders.get(code) ?? new Set()).add(holder));
    expect([...holders].filter(([, names]) => names.size > 1).map(([code]) => code)).toEqual(changes.codeReuse.collisions);
  });
});

describe('affairs, goals and organisations', () => {
  it('has 6, 18, 8 and 6 affairs with running codes', () => {
    for (const [kind, prefix, count] of [['MANDATORY_BASIC', 'WYD', 6], ['MANDATORY_NON_BASIC', 'WND', 18], ['OPTIONAL', 'PIL', 8], ['SUPPORTING', 'PNJ', 6]] as const) {
      const codes = affairs.filter((affair) => affair.kind === kind).map(({ code }) => code);
      expect(codes).toEqual(Array.from({ length: count }, (_, i) => `${prefix}-${String(i + 1).padStart(2, '0')}`));
    }
    expect(affairs).toHaveLength(38);
    unique(affairs.map(({ nameId }) => nameId));
    unique(affairs.map(({ nameEn }) => nameEn));
  });

  it('has the 17 goals in order, each named twice', () => {
    expect(goals.map(({ number }) => number)).toEqual(Array.from({ length: 17 }, (_, i) => i + 1));
    unique(goals.flatMap(({ nameId, nameEn }) => [nameId, nameEn]));
    expect(goals.filter(({ nameId, nameEn }) => nameId === '' || nameEn === '')).toEqual([]);
  });

  it('has organisations of a known kind whose parent exists', () => {
    const keys = organizations.map(({ key }) => key);
    unique(keys);
    const kinds = ['MINISTRY', 'UNIVERSITY', 'SOE', 'ROE', 'AGENCY'];
    expect(organizations.filter((o) => !kinds.includes(o.kind) || (o.parentKey !== null && !keys.includes(o.parentKey)))).toEqual([]);
    expect(organizations.find(({ key }) => key === 'bskdn')?.parentKey).toBe('kemendagri');
  });
});

describe('sources', () => {
  const isReference = (name: string): boolean => /source/i.test(name) || ['readFrom', 'checkedAgainst', 'verifiedThrough', 'namedIn', 'law'].includes(name);
  /** Every source key that a value, at any depth, points at. */
  function references(value: unknown): readonly string[] {
    if (Array.isArray(value)) return value.flatMap(references);
    if (value === null || typeof value !== 'object') return [];
    return Object.entries(value).flatMap(([name, inner]: readonly [string, unknown]) =>
      isReference(name) ? [inner].flat().filter((key): key is string => typeof key === 'string') : references(inner));
  }

  it('resolve from every record, and none is left over', () => {
    const keys = sources.map(({ key }) => key);
    unique(keys);
    const used = references([attributes, changes, affairs, goals, organizations, sources]);
    expect(used.filter((key) => !keys.includes(key))).toEqual([]);
    expect(keys.filter((key) => !used.includes(key))).toEqual([]);
    const records: readonly object[] = [
      ...attributes.files, ...attributes.kinds, ...attributes.nonAutonomous, ...attributes.timeZones, ...attributes.provinceTimeZones,
      ...changes.laws, ...changes.provinces, ...changes.regencies, ...changes.unchanged, ...affairs, ...goals, ...organizations,
    ];
    expect(records.filter((record) => !('source' in record) || typeof record.source !== 'string')).toEqual([]);
  });

  it('say how far they were read; what was not read is confirmed by something that was', () => {
    const byKey = new Map(sources.map((source) => [source.key, source]));
    for (const { key, publishedOn, url, confidence, read, verifiedThrough } of [...sources, ...json<readonly Source[]>('geography/sources.json')]) {
      expect(['OFFICIAL', 'SECONDARY', 'INFERRED']).toContain(confidence);
      expect(['WHOLE', 'PART', 'NO']).toContain(read);
      expect(publishedOn === null || isDay(publishedOn)).toBe(true);
      expect(url === null || /^https?:\/\/\S+$/.test(url)).toBe(true);
      const confirming = verifiedThrough.filter((other) => other !== key && byKey.get(other)?.read !== 'NO');
      expect([key, read !== 'NO' || confirming.length >= 2]).toEqual([key, true]);
    }
  });
});
