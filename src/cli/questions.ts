import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExplorerQuestion } from '../http/explorer/questions';

/** The three kinds of user, each with a folder of questions, in the order in which they are shown. */
export const QUESTION_USERS = [
  { folder: 'kantor-daerah', user: 'Kantor Organisasi atau Litbang', userEn: 'an Organisasi or Litbang office' },
  { folder: 'koordinator', user: 'Koordinator provinsi (KIJB)', userEn: 'a provincial coordinator' },
  { folder: 'dasbor', user: 'Dasbor kunjungan pembelajaran', userEn: 'a dashboard for study visits' },
] as const;

/** A ready question, and where its file lies below docs/questions. */
export interface ReadyQuestion extends ExplorerQuestion {
  readonly file: string;
  readonly titleEn: string;
}

/**
 * Reads the ready questions: a folder for each kind of user, one `.graphql` file each, in order of their names. The first comment
 * line is the Indonesian title, the second the English one; a line `# variables: {...}` gives variables.
 */
export function readQuestions(root: string): readonly ReadyQuestion[] {
  return QUESTION_USERS.flatMap(({ folder, user, userEn }) => {
    const path = join(root, folder);
    if (!existsSync(path)) return [];
    return readdirSync(path).filter((f) => f.endsWith('.graphql')).sort().map((file): ReadyQuestion => {
      const text = readFileSync(join(path, file), 'utf8');
      const comments = text.split('\n').filter((l) => l.startsWith('# ')).map((l) => l.slice(2).trim());
      const variables = comments.find((c) => c.startsWith('variables:'))?.slice('variables:'.length);
      const titles = comments.filter((c) => !c.startsWith('variables:'));
      return {
        file: `${folder}/${file}`, user, userEn, title: titles[0] ?? file, titleEn: titles[1] ?? titles[0] ?? file,
        query: text.split('\n').filter((l) => !l.startsWith('#')).join('\n').trim(),
        ...(variables === undefined ? {} : { variables: JSON.parse(variables) as Record<string, unknown> }),
      };
    });
  });
}
