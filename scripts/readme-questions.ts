import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The three kinds of user, four questions each, in the order of the files. */
const USERS = [
  'Kantor Organisasi atau Litbang / an Organisasi or Litbang office',
  'Koordinator provinsi (KIJB) / a provincial coordinator',
  'Dasbor kunjungan pembelajaran / a dashboard for study visits',
] as const;

/** A ready question as its file says it. */
export interface ReadyQuestion {
  readonly file: string;
  readonly indonesian: string;
  readonly english: string;
  readonly query: string;
}

/** Reads the ready questions of docs/questions, in order. */
export function readyQuestions(root: string): readonly ReadyQuestion[] {
  const folder = join(root, 'docs', 'questions');
  return readdirSync(folder).filter((f) => f.endsWith('.graphql')).sort().map((file) => {
    const lines = readFileSync(join(folder, file), 'utf8').trim().split('\n');
    const titles = lines.filter((l) => l.startsWith('# ')).map((l) => l.slice(2));
    return { file, indonesian: titles[0] ?? '', english: titles[1] ?? '', query: lines.filter((l) => !l.startsWith('#')).join('\n') };
  });
}

/** Writes JSON with short values on one line, at most `width` characters wide, so that a row of a list is a line. */
export function compactJson(value: unknown, width = 260, indent = ''): string {
  const flat = JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ');
  if (flat.length + indent.length <= width || value === null || typeof value !== 'object') return flat;
  const inner = `${indent}  `;
  if (Array.isArray(value)) return `[\n${value.map((v) => inner + compactJson(v, width, inner)).join(',\n')}\n${indent}]`;
  const entries = Object.entries(value).map(([k, v]) => `${inner}${JSON.stringify(k)}: ${compactJson(v, width, inner)}`);
  return `{\n${entries.join(',\n')}\n${indent}}`;
}

/** The part of the README between its markers: every question with its answer as it comes out. */
export async function questionSection(root: string, ask: (query: string) => Promise<unknown>): Promise<string> {
  const parts: string[] = [];
  for (const [i, question] of readyQuestions(root).entries()) {
    if (i % 4 === 0) parts.push(`### ${USERS[i / 4] ?? ''}`);
    const answer = compactJson(await ask(question.query));
    parts.push([
      `<details><summary>${i + 1}. ${question.indonesian}<br><em>${question.english}</em></summary>`, '',
      `[docs/questions/${question.file}](docs/questions/${question.file})`, '', '```graphql', question.query, '```', '', '```json', answer, '```', '', '</details>',
    ].join('\n'));
  }
  return parts.join('\n\n');
}

export const BEGIN = '<!-- questions: written by `npm run readme`, checked by test/api/questions.test.ts -->';
export const END = '<!-- end of questions -->';
