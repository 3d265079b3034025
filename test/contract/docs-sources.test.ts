import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { PROJECT_ROOT } from '../support/contract-sources';
import { expectSection, page, table } from '../support/docs-sections';

const PAGE = 'docs/data-sources.md';
const REFERENCE = join(PROJECT_ROOT, 'seeds', 'reference');
const STORIES = join(PROJECT_ROOT, 'seeds', 'stories');

/** The five articles that the stories begin with. */
const ARTICLES = ['mbinews-2021-03-22', 'kdp-sukabumi-2023-03-28', 'pelitasukabumi-2023-04-26', 'infopublik-solok-2019', 'solopos-2023-11-27'] as const;

interface ReferenceSource {
  readonly key: string;
  readonly title: string;
  readonly publisher: string;
  readonly publishedOn: string | null;
  readonly url: string | null;
  readonly licence: string | null;
  readonly confidence: string;
  readonly read: string;
  readonly verifiedThrough: readonly string[];
}

interface StoryFile {
  readonly sources?: readonly { readonly key: string; readonly title: string; readonly publisher?: string; readonly published_on?: string; readonly url?: string; readonly confidence: string }[];
  readonly tenants?: Readonly<Record<string, Readonly<Record<string, readonly { readonly source?: string }[]>>>>;
}

const read = (...path: readonly string[]): string => readFileSync(join(...path), 'utf8');
const reference = ['sources.json', 'geography/sources.json'].flatMap((file) => JSON.parse(read(REFERENCE, ...file.split('/'))) as readonly ReferenceSource[]);
/** What of the geography rests on a source: the file that its notice ties to it. */
const GEOGRAPHY: Readonly<Record<string, string>> = { 'cahyadsn-wilayah-boundaries': 'geography/places.csv', 'cahyadsn-wilayah-penduduk': 'geography/population.csv' };
const stories = readdirSync(STORIES).filter((f) => f.endsWith('.yaml')).sort().map((f) => parse(read(STORIES, f)) as StoryFile);
const cited = new Map<string, number>();
for (const { source } of stories.flatMap((s) => Object.values(s.tenants ?? {}).flatMap((t) => Object.values(t).flat()))) {
  if (source !== undefined) cited.set(source, (cited.get(source) ?? 0) + 1);
}
/** Every document that a story may cite, in one form. */
const documents = new Map<string, Pick<ReferenceSource, 'title' | 'publisher' | 'publishedOn' | 'url' | 'confidence'>>([
  ...reference.map((s) => [s.key, s] as const),
  ...stories.flatMap((f) => (f.sources ?? []).map((s) => [s.key, { ...s, publisher: s.publisher ?? '', publishedOn: s.published_on ?? null, url: s.url ?? null }] as const)),
]);
const linked = (title: string, url: string | null): string => (url === null ? title : `[${title.replace(/[[\]]/g, '')}](${url.replace(/\(/g, '%28').replace(/\)/g, '%29')})`);

/** What of the reference data rests on a source: the files that name it, or the sources that were checked through it. */
function restsOn(key: string): string {
  const files = ['regions/attributes.json', 'regions/changes.json', 'government-affairs.json', 'sdgs.json', 'organizations.json'];
  const used = files.filter((f) => read(REFERENCE, f).includes(`"${key}"`)).map((f) => f.replace('regions/', '').replace('.json', ''));
  const checks = reference.filter((s) => s.verifiedThrough.includes(key)).map((s) => s.key);
  return [...used, ...(Object.hasOwn(GEOGRAPHY, key) ? [GEOGRAPHY[key]] : []), ...(cited.has(key) ? ['stories'] : []), ...(checks.length > 0 ? [`check of ${checks.join(', ')}`] : [])].join('; ');
}

describe('the page of data sources', () => {
  it('lists the five articles', () => {
    const rows = ARTICLES.map((key) => {
      const document = documents.get(key);
      expect({ key, rows: cited.get(key) ?? 0 }).toEqual({ key, rows: expect.any(Number) as number });
      expect(cited.get(key) ?? 0).toBeGreaterThan(5);
      return [`\`${key}\``, document?.title ?? '', document?.publisher ?? '', document?.publishedOn ?? 'not told', document?.url ?? 'not known', String(cited.get(key))];
    });
    expectSection(PAGE, 'articles', table(['code', 'title', 'publisher', 'published on', 'found at', 'rows that cite it'], rows));
  });

  it('lists every further document that the stories cite, and none that they do not', () => {
    const declared = stories.flatMap((f) => (f.sources ?? []).map((s) => s.key));
    expect(declared.filter((key) => !cited.has(key))).toEqual([]);
    const keys = [...documents.keys()].filter((key) => cited.has(key) && !(ARTICLES as readonly string[]).includes(key));
    const rows = keys.sort().map((key) => {
      const document = documents.get(key);
      return [`\`${key}\``, linked(document?.title ?? '', document?.url ?? null), document?.publisher ?? '', document?.publishedOn ?? '–', document?.confidence ?? '', String(cited.get(key))];
    });
    expectSection(PAGE, 'stories', table(['code', 'title', 'publisher', 'published on', 'confidence', 'rows'], rows));
  });

  it('lists every source of the reference data, how far it was read and what rests on it', () => {
    const rows = reference.filter((s) => !(ARTICLES as readonly string[]).includes(s.key)).map((s) => [
      `\`${s.key}\``, linked(s.title, s.url), s.publisher, s.publishedOn ?? '–', s.licence ?? '–', s.confidence, s.read, restsOn(s.key),
    ]);
    for (const row of rows) expect(row[7]).not.toBe('');
    expectSection(PAGE, 'reference', table(['code', 'title', 'publisher', 'published on', 'licence', 'confidence', 'read', 'what rests on it'], rows));
  });

  it('gives the notices that the licence of the regions asks for, as the folder of the data gives them', () => {
    const text = page(PAGE).replace(/\n> ?/g, ' ').replace(/\s+/g, ' ');
    const notice = /> (Contains information from[^\n]*(?:\n> [^\n]*)*)/.exec(read(REFERENCE, 'regions', 'NOTICE.md'))?.[1].replace(/\n> ?/g, ' ') ?? '';
    expect(notice).toMatch(/ODbL/);
    expect(text).toContain(notice);
    for (const sum of read(REFERENCE, 'regions', 'NOTICE.md').match(/[0-9a-f]{64}/g) ?? []) expect(text).toContain(sum);
  });

  it('gives the licence of the geography, and says of which year the population is', () => {
    const text = page(PAGE);
    for (const [, commit] of read(REFERENCE, 'geography', 'NOTICE.md').matchAll(/`([0-9a-f]{40})`/g)) expect(text).toContain(commit);
    expect(text).toContain('Semester II, December 2024');
  });

  it('counts as many regions and governments as there are', () => {
    const lines = (file: string): number => read(REFERENCE, 'regions', file).trim().split('\n').length - 1;
    expect(page(PAGE)).toContain(`${lines('provinces.csv')} provinces and ${lines('regencies.csv')} regencies and cities`);
  });
});
