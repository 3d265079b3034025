import 'reflect-metadata';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObjectType } from 'graphql';
import { theSchema } from '../../src/app';
import { TABLES } from '../../src/tables';
import { ownerColumns, SYSTEM_REASONS, TABLE_NAMES, type TableClass } from '../../src/tenancy/table-register';
import { ROOMS } from '../support/contract-rooms';
import { PROJECT_ROOT } from '../support/contract-sources';
import { expectSection, page, rowsUnder, table } from '../support/docs-sections';

const PAGE = 'docs/architecture/README.md';
/** Rows that only say more of another one: they need no word of their own. */
const PARTS = /^(Agency|Edition|Category|Innovation|Observation|Replication|Visit|Region)[A-Z]\w+$/;
const CLASSES: readonly TableClass[] = ['reference', 'tenant', 'published', 'bilateral', 'derived', 'system'];

/** A pattern of paths as a person writes it. */
const readable = (holds: RegExp): string => holds.source.replace(/^\^/, '').replace(/\$$/, '').replaceAll('\\/', '/').replaceAll('[^/]+', '*').replaceAll('\\.', '.');
const quoted = (names: readonly string[]): string => names.map((n) => (n === '*' ? 'everything' : `\`${n}\``)).join(', ') || '–';

/** Where a table is declared, and the sentence above its declaration. */
function declarations(): ReadonlyMap<string, { readonly module: string; readonly about: string }> {
  const modules = join(PROJECT_ROOT, 'src', 'modules');
  return new Map(readdirSync(modules).flatMap((module) => {
    const file = join(modules, module, 'data', 'tables.ts');
    let text: string;
    try {
      text = readFileSync(file, 'utf8');
    } catch {
      return [];
    }
    return [...text.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])+)\*\/\nexport const \w+ = defineTable\('(\w+)'/g)].map(([, about, name]) => [name, { module, about: about.replace(/\s*\n \*\s*/g, ' ').trim() }] as const);
  }));
}

describe('the architecture page', () => {
  it('shows the rooms and their arrows as the contract has them', () => {
    const rows = ROOMS.map((r) => [`\`${r.name}\``, `\`${readable(r.holds)}\``, quoted(r.loads), quoted(r.types), r.because]);
    expectSection(PAGE, 'rooms', table(['room', 'files', 'loads', 'types only', 'because'], rows));
  });

  it('draws only arrows that the contract allows', () => {
    const picture = /```mermaid\n([\s\S]*?)\n```/.exec(page(PAGE))?.[1] ?? '';
    const names = new Map([...picture.matchAll(/(\w+)\["([^"]+)"\]/g)].map(([, id, name]) => [id, name]));
    const arrows = [...picture.replace(/\["[^"]+"\]/g, '').matchAll(/^ *(\w+) --> (\w+)$/gm)].map(([, from, to]) => [names.get(from) ?? from, names.get(to) ?? to]);
    expect(arrows.length).toBeGreaterThan(15);
    const forbidden = arrows.filter(([from, to]) => {
      const room = ROOMS.find((r) => r.name === from);
      return room === undefined || !(room.loads.includes('*') || [to, to.replace('own/', 'modules/')].some((name) => room.loads.includes(name)));
    });
    expect(forbidden).toEqual([]);
  });

  it('lists every registered table with its class, its module and what it holds', () => {
    const declared = declarations();
    const rows = CLASSES.flatMap((cls) => TABLES.filter((t) => t.cls === cls).map((t) => {
      const { module, about } = declared.get(t.name) ?? { module: '', about: '' };
      expect({ table: t.name, module, about }).toEqual({ table: t.name, module: expect.stringMatching(/./) as string, about: expect.stringMatching(/./) as string });
      return [`\`${t.name}\``, cls, `\`${module}\``, about];
    }));
    expect(rows).toHaveLength(TABLE_NAMES.length);
    expectSection(PAGE, 'tables', table(['table', 'class', 'module', 'what a row is'], rows));
  });

  it('says of each class how its key begins, and why a system table has no tenant', () => {
    const rows = rowsUnder(page(PAGE), 'class');
    expect(rows.map(([cls]) => cls)).toEqual(CLASSES);
    for (const [cls, key] of rows) {
      const sample = TABLES.find((t) => t.cls === cls);
      expect([cls, key]).toEqual([cls, `\`(${sample?.primary.join(', ') ?? ''})\``]);
      expect(sample?.primary.slice(0, -1)).toEqual(ownerColumns(sample?.name ?? 'actor').slice(0, 1));
    }
    expectSection(PAGE, 'system', table(['table', 'why it carries no tenant'], Object.entries(SYSTEM_REASONS).map(([name, why]) => [`\`${name}\``, why])));
  });

  it('explains words that are types of the schema, and every readable type but the parts of another', () => {
    const words = rowsUnder(page(PAGE), 'word in code').flatMap(([word]) => [...word.matchAll(/`(\w+)`/g)].map((m) => m[1]));
    expect(words.length).toBeGreaterThan(20);
    const types = theSchema().getTypeMap();
    expect(words.filter((w) => types[w] === undefined)).toEqual([]);
    const nodes = Object.values(types).filter((t) => isObjectType(t) && t.getInterfaces().some((i) => i.name === 'Node') && !t.name.startsWith('Workspace')).map((t) => t.name);
    expect(nodes.filter((n) => !words.includes(n) && !PARTS.test(n))).toEqual([]);
  });
});
