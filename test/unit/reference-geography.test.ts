import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { geographyRows, microdegrees } from '../../seeds/reference/geography';

const folder = join(__dirname, '../../seeds/reference');
const text = (file: string): string => readFileSync(join(folder, file), 'utf8');

/** Reads a comma-separated file without quoting, under a header. */
function csv(file: string, header: string): readonly (readonly string[])[] {
  const [first, ...rows] = text(file).trimEnd().split('\n');
  expect(first).toBe(header);
  return rows.map((row) => row.split(','));
}

const provinces = csv('regions/provinces.csv', 'code,name').map(([code]) => ({ code }));
const regencies = csv('regions/regencies.csv', 'code,province_code,name').map(([code, province_code]) => ({ code, province_code }));
const places = csv('geography/places.csv', 'code,latitude,longitude');
const population = csv('geography/population.csv', 'code,population');
const sources = ['sources.json', 'geography/sources.json'].map((file) => JSON.parse(text(file)) as readonly { readonly key: string; readonly url: string | null }[]);

describe('geography', () => {
  const people = new Map(population.map(([code, count]) => [code, Number(count)]));

  it('knows where every region lies, inside the frame of the country', () => {
    expect(places.map(([code]) => code).sort()).toEqual([...provinces, ...regencies].map(({ code }) => code).sort());
    expect(places.filter(([, latitude, longitude]) => !(Number(latitude) >= -11.1 && Number(latitude) <= 6.1 && Number(longitude) >= 94.9 && Number(longitude) <= 141.1))).toEqual([]);
    expect(new Set(places.map(([, latitude, longitude]) => `${latitude} ${longitude}`)).size).toBe(places.length);
  });

  it('reads coordinates exactly', () => {
    expect(['4.22573', '-10.72596', '0.5', '-0.00001', '141'].map(microdegrees)).toEqual([4_225_730, -10_725_960, 500_000, -10, 141_000_000]);
    expect(() => microdegrees('1e3')).toThrow('not a coordinate');
  });

  it('knows the people of every region, and each province is the sum of its members', () => {
    expect([...people.keys()].sort()).toEqual(places.map(([code]) => code).sort());
    expect([...people].filter(([, count]) => !Number.isSafeInteger(count) || count <= 0)).toEqual([]);
    for (const { code } of provinces) {
      const members = regencies.filter((r) => r.province_code === code).reduce((sum, r) => sum + (people.get(r.code) ?? 0), 0);
      expect([code, people.get(code)]).toEqual([code, members]);
    }
    expect(provinces.reduce((sum, { code }) => sum + (people.get(code) ?? 0), 0)).toBe(284_973_643);
  });

  it('names a source for each row, with its licence', () => {
    const rows = geographyRows(folder);
    const known = new Map(rows[0].rows.map((row) => [row.id, row]));
    expect(rows.slice(1).flatMap(({ rows: list }) => list).filter(({ source_id, source_place }) => !known.has(source_id) || source_place === null)).toEqual([]);
    expect(sources[1].map(({ key }) => key).filter((key) => sources[0].some((s) => s.key === key))).toEqual([]);
    expect([...known.values()].map(({ licence }) => licence)).toEqual(['MIT', 'MIT']);
    for (const { url } of sources[1]) expect(text('geography/NOTICE.md')).toContain(String(url).split('/blob/')[0]);
  });
});
