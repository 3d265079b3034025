import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from './contract-sources';

/**
 * Parts of a page that a program writes stand between `<!-- written: name -->` and `<!-- end: name -->`. The test that
 * checks such a part also writes it: `LUMBUNG_DOCS=write npx jest -i test/contract/docs test/api/api-guide`.
 */
export const WRITING = process.env.LUMBUNG_DOCS === 'write';

const begin = (name: string): string => `<!-- written: ${name} -->`;
const end = (name: string): string => `<!-- end: ${name} -->`;

/** Reads a page of the project. */
export function page(path: string): string {
  return readFileSync(join(PROJECT_ROOT, path), 'utf8');
}

/** The text between the marks of a part, without the empty lines round it; null when the page has no such part. */
export function sectionOf(text: string, name: string): string | null {
  const from = text.indexOf(begin(name));
  const to = text.indexOf(end(name));
  return from < 0 || to < from ? null : text.slice(from + begin(name).length, to).trim();
}

/** The same page with another text in that part; throws when the page has no such part. */
export function withSection(text: string, name: string, content: string): string {
  const from = text.indexOf(begin(name));
  const to = text.indexOf(end(name));
  if (from < 0 || to < from) throw new Error(`the page has no part ${begin(name)}`);
  return `${text.slice(0, from + begin(name).length)}\n\n${content}\n\n${text.slice(to)}`;
}

/** Expects that a part of a page says what the code says now; writes it instead when that was asked for. */
export function expectSection(path: string, name: string, content: string): void {
  if (WRITING) writeFileSync(join(PROJECT_ROOT, path), withSection(page(path), name, content));
  expect(sectionOf(page(path), name)).toBe(content);
}

/** A table in Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((c) => c.replace(/\|/g, '\\|').replace(/\s*\n\s*/g, ' ')).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

/** The rows of the first table whose head begins with this cell; a cell loses the spaces round it. */
export function rowsUnder(text: string, firstHead: string): readonly (readonly string[])[] {
  const lines = text.split('\n');
  const start = lines.findIndex((l) => l.startsWith(`| ${firstHead} |`));
  if (start < 0) return [];
  const after = lines.slice(start + 2);
  const length = after.findIndex((l) => !l.startsWith('|'));
  return after.slice(0, length < 0 ? after.length : length).map((l) => l.slice(1, -1).split(/(?<!\\)\|/).map((c) => c.trim()));
}
