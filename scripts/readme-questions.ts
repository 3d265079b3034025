import { join } from 'node:path';
import { QUESTION_USERS, readQuestions, type ReadyQuestion } from '../src/cli/questions';

/** How many questions of each kind of user the README shows. */
const SHOWN = 4;

/** All ready questions, in the order of users and files. */
export const readyQuestions = (root: string): readonly ReadyQuestion[] => readQuestions(join(root, 'docs', 'questions'));

/** Writes JSON with short values on one line, at most `width` characters wide, so that a row of a list is a line. */
export function compactJson(value: unknown, width = 260, indent = ''): string {
  const flat = JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ');
  if (flat.length + indent.length <= width || value === null || typeof value !== 'object') return flat;
  const inner = `${indent}  `;
  if (Array.isArray(value)) return `[\n${value.map((v) => inner + compactJson(v, width, inner)).join(',\n')}\n${indent}]`;
  const entries = Object.entries(value).map(([k, v]) => `${inner}${JSON.stringify(k)}: ${compactJson(v, width, inner)}`);
  return `{\n${entries.join(',\n')}\n${indent}}`;
}

/** The part of the README between its markers: the first questions of each user with their answers as they come out. */
export async function questionSection(root: string, ask: (query: string) => Promise<unknown>): Promise<string> {
  const parts: string[] = [];
  let number = 0;
  for (const { folder, user, userEn } of QUESTION_USERS) {
    parts.push(`### ${user} / ${userEn}`);
    for (const question of readyQuestions(root).filter(({ file }) => file.startsWith(`${folder}/`)).slice(0, SHOWN)) {
      number += 1;
      const answer = compactJson(await ask(question.query));
      parts.push([
        `<details><summary>${String(number)}. ${question.title}<br><em>${question.titleEn}</em></summary>`, '',
        `[docs/questions/${question.file}](docs/questions/${question.file})`, '', '```graphql', question.query, '```', '', '```json', answer, '```', '', '</details>',
      ].join('\n'));
    }
  }
  return parts.join('\n\n');
}

export const BEGIN = '<!-- questions: written by `npm run readme`, checked by test/api/questions.test.ts -->';
export const END = '<!-- end of questions -->';
