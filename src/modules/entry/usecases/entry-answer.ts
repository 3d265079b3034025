import type { Tx } from '../../../db/database';
import { wordCount } from '../../../domain/entry/words';
import { textOf } from '../../../domain/rules/parameters';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, refusedAll, type Outcome, type Refusal } from '../../../platform/outcome';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { packOfEdition } from '../../rules';
import { askIn } from '../../../db/ask';
import { entryAnswer as answers } from '../data/tables';
import { editableEntry } from './editable-entry';
import { changeEntry, type EntryAt } from './take-entry';

/** An answer to one question of the edition's rules; null takes it away. */
export interface Answer {
  readonly question: string;
  readonly body: string | null;
}

/** Answers to be kept; those to other questions stay as they are. */
export interface EntryAnswer extends EntryAt {
  readonly answers: readonly Answer[];
}

/** How many questions an entry may answer. */
export const MOST_ANSWERS = 60;

/** Questions that the rules of the edition do not ask, or that are answered twice at once. Rules that ask nothing take any. */
async function questionRefusals(tx: Tx, scope: TenantScope, editionId: string, given: readonly Answer[]): Promise<readonly Refusal[]> {
  const pack = (await packOfEdition(askIn(tx), scope.tenantId, editionId))?.pack;
  const asked = [...new Set((pack?.clauses ?? []).filter((c) => c.kind === 'REQUIRED_ANSWER').map((c) => textOf(c.parameters, 'question')))];
  return given.flatMap(({ question }, at): readonly Refusal[] => {
    const path = ['input', 'answers', String(at), 'question'];
    if (given.findIndex((g) => g.question === question) < at) return [{ code: 'VALIDATION_FAILED', path, detail: {}, reason: ['dijawab dua kali', 'is answered twice'] }];
    if (asked.length === 0 || asked.includes(question)) return [];
    return [{ code: 'VALIDATION_FAILED', path, detail: {}, reason: [`tidak ditanyakan; yang ditanyakan: ${asked.join(', ')}`, `is not asked; asked are ${asked.join(', ')}`] }];
  });
}

/** Keeps answers with their number of words. What is too long for the rules is kept all the same: the preflight tells, and submitting refuses. */
export async function entryAnswer(tx: Tx, scope: TenantScope, command: EntryAnswer, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const found = await editableEntry(tx, scope, command, services);
  if (!found.ok) return found;
  const wrong = await questionRefusals(tx, scope, found.value.edition_id, command.answers);
  if (wrong.length > 0) return refusedAll(wrong);
  // First the entry: from here on nobody else changes its answers.
  const changed = await changeEntry(tx, scope, found.value, {});
  if (!changed.ok) return changed;
  const kept = new TenantRepository(answers, scope, tx);
  const known = new Map((await kept.list({ entry_id: command.entryId })).map((row) => [row.question, row.id]));
  let words = 0;
  for (const { question, body } of command.answers) {
    const id = known.get(question);
    if (body === null) {
      if (id !== undefined) await kept.delete(id);
      known.delete(question);
      continue;
    }
    const answer = { body, words: wordCount(body) };
    words += answer.words;
    if (id !== undefined) await kept.update(id, answer);
    else {
      await kept.insert({ id: services.ids.next(), synthetic: scope.synthetic, version: 1, created_at: toInstant(services.clock.now()), entry_id: command.entryId, question, ...answer });
      known.set(question, question);
    }
  }
  if (known.size > MOST_ANSWERS) return refused('LIMIT_REACHED', ['input', 'answers'], { limit: MOST_ANSWERS });
  await auditAppend(tx, scope, {
    action: 'entryAnswer', subjectType: 'entry', subjectId: command.entryId, detail: { questions: command.answers.map((a) => a.question).join(' '), words },
  }, services);
  return done({ id: command.entryId });
}
