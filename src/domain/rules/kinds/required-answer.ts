import type { Bilingual } from '../../vocabulary/vocabulary';
import { CODE_PATTERN } from '../codes';
import { met, needsProof, notYet } from '../judged';
import { maybeWhole, textOf, wordsOf, type Parameters } from '../parameters';
import type { RuleKind } from '../rule';

function limits(p: Parameters): Bilingual {
  const [least, most] = [maybeWhole(p, 'leastWords'), maybeWhole(p, 'mostWords')];
  if (least !== null && most !== null) return [`${least} sampai ${most} kata`, `${least} to ${most} words`];
  if (most !== null) return [`paling banyak ${most} kata`, `at most ${most} words`];
  return least === null ? ['wajib diisi', 'compulsory'] : [`paling sedikit ${least} kata`, `at least ${least} words`];
}

/** A question that must be answered, within a number of words. */
export const requiredAnswer: RuleKind = {
  kind: 'REQUIRED_ANSWER',
  force: 'REFUSES',
  gate: 'SUBMISSION',
  parameters: {
    question: { is: 'text', most: 60, pattern: CODE_PATTERN, about: ['Kode pertanyaan.', 'Code of the question.'] },
    label: { is: 'words', most: 300, about: ['Bunyi pertanyaan, dalam dua bahasa.', 'The question in both languages.'] },
    mostWords: { is: 'whole', least: 1, most: 10_000, optional: true, about: ['Paling banyak berapa kata.', 'How many words at most.'] },
    leastWords: { is: 'whole', least: 1, most: 10_000, optional: true, about: ['Paling sedikit berapa kata.', 'How many words at least.'] },
  },
  together: (p) => {
    const [least, most] = [maybeWhole(p, 'leastWords'), maybeWhole(p, 'mostWords')];
    return least !== null && most !== null && least > most ? [{ path: ['leastWords'], why: ['tidak boleh lebih dari mostWords', 'must not be more than mostWords'] }] : [];
  },
  words: (p) => {
    const [label, limit] = [wordsOf(p, 'label'), limits(p)];
    return [`Jawaban wajib: ${label[0]} (${limit[0]}).`, `Compulsory answer: ${label[1]} (${limit[1]}).`];
  },
  judge: (p, facts) => {
    const [label, threshold] = [wordsOf(p, 'label'), limits(p)];
    if (facts.answers === null) return needsProof({ threshold }, [`Susun usulan dan jawab: ${label[0]}.`, `Draft the entry and answer: ${label[1]}.`]);
    const question = textOf(p, 'question');
    const words = Object.hasOwn(facts.answers, question) ? facts.answers[question] : 0;
    const held = { value: [`${words} kata`, `${words} words`] as const, threshold };
    const [least, most] = [maybeWhole(p, 'leastWords') ?? 1, maybeWhole(p, 'mostWords')];
    if (words === 0) return notYet(held, [`Jawab: ${label[0]}.`, `Answer: ${label[1]}.`]);
    if (words < least) return notYet(held, [`Tambah ${least - words} kata: ${label[0]}.`, `Add ${least - words} words: ${label[1]}.`]);
    return most === null || words <= most ? met(held) : notYet(held, [`Kurangi ${words - most} kata: ${label[0]}.`, `Cut ${words - most} words: ${label[1]}.`]);
  },
};
