import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExplorerQuestion } from '../http/explorer/questions';

/**
 * Reads the ready questions: one `.graphql` file each, in order of their names. The first comment line is the Indonesian
 * title, the second the English one; a line `# variables: {...}` gives variables.
 */
export function readQuestions(folder: string): readonly ExplorerQuestion[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((f) => f.endsWith('.graphql')).sort().map((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    const comments = text.split('\n').filter((l) => l.startsWith('# ')).map((l) => l.slice(2).trim());
    const variables = comments.find((c) => c.startsWith('variables:'))?.slice('variables:'.length);
    const titles = comments.filter((c) => !c.startsWith('variables:'));
    return {
      title: titles[0] ?? file,
      titleEn: titles[1],
      query: text.split('\n').filter((l) => !l.startsWith('#')).join('\n').trim(),
      ...(variables === undefined ? {} : { variables: JSON.parse(variables) as Record<string, unknown> }),
    };
  });
}
