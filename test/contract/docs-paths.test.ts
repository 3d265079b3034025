import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { PROJECT_ROOT, readTracked } from '../support/contract-sources';

const PAGES = [...readTracked(PROJECT_ROOT)].filter(([path]) => path.endsWith('.md') && !path.startsWith('node_modules/'));
const OWN = PAGES.filter(([path]) => /^(docs\/(?!decisions\/)|CONTRIBUTING|CHANGELOG|README)/.test(path));
const scripts = Object.keys((JSON.parse(readFileSync(join(PROJECT_ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> }).scripts);

/** The headings of a page as the addresses that links to them use. */
function anchors(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/^#+ (.+)$/gm)].map(([, title]) => title.toLowerCase().replace(/[^\p{L}\p{N} -]/gu, '').replaceAll(' ', '-')));
}

/** Links of a page that lead nowhere. */
function brokenLinks(path: string, text: string): readonly string[] {
  const prose = text.replace(/```[\s\S]*?```/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link).filter((link) => !/^[a-z]+:/.test(link)).flatMap((link) => {
    const [file, anchor] = link.split('#');
    const target = file === '' ? path : normalize(join(dirname(path), file));
    if (!existsSync(join(PROJECT_ROOT, target))) return [`${path}: ${link}`];
    if (anchor === undefined || !target.endsWith('.md')) return [];
    return anchors(readFileSync(join(PROJECT_ROOT, target), 'utf8')).has(anchor) ? [] : [`${path}: ${link} (no such heading)`];
  });
}

/** What a reader is to make when following a guide; it is not there. */
const TO_MAKE = /(^|\/)(0002-ideas|idea)[./-]|modules\/idea\//;

/** Files that a page names in code marks and that are not there; of a pattern the folder before its star. */
function missingFiles(path: string, text: string): readonly string[] {
  const named = [...text.matchAll(/`((?:src|test|schema|seeds|scripts|docs|web|bench|\.ci)\/[^`\s]*)`/g)].map(([, name]) => name);
  return named.filter((name) => !TO_MAKE.test(name)).filter((name) => !existsSync(join(PROJECT_ROOT, name.replace(/[^/]*[*<].*$/, '')))).map((name) => `${path}: ${name}`);
}

describe('the pages', () => {
  it('are there', () => {
    expect(OWN.map(([path]) => path)).toEqual(expect.arrayContaining([
      'README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs/architecture/README.md', 'docs/architecture/how-to-add-a-feature.md', 'docs/api/README.md',
      'docs/operations/README.md', 'docs/data-sources.md',
    ]));
  });

  it('link to what is there', () => {
    expect(PAGES.flatMap(([path, text]) => brokenLinks(path, text))).toEqual([]);
  });

  it('name files that are there', () => {
    expect(OWN.flatMap(([path, text]) => missingFiles(path, text))).toEqual([]);
  });

  it('name commands that are there', () => {
    const named = OWN.flatMap(([path, text]) => [...text.matchAll(/npm run (?:-s )?([a-z][a-z:]*)/g)].map(([, name]) => [path, name] as const));
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter(([, name]) => !scripts.includes(name))).toEqual([]);
  });
});

describe('a breach is caught', () => {
  it('a link to nowhere, to a missing heading, and a file that is not there', () => {
    expect(brokenLinks('docs/a.md', '[x](b.md) [y](../README.md#no-such-heading) [z](https://example.org)')).toEqual(['docs/a.md: b.md', 'docs/a.md: ../README.md#no-such-heading (no such heading)']);
    expect(missingFiles('docs/a.md', '`src/main.ts` `src/no-such.ts` `src/modules/*/data`')).toEqual(['docs/a.md: src/no-such.ts']);
  });
});
