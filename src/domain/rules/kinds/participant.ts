import { codesOf } from '../../vocabulary/vocabulary';
import { PARTICIPANT_KIND, type ParticipantType } from '../../vocabulary/competition-words';
import { inSentence, listed, met, needsProof, never } from '../judged';
import { listOf, type Parameters } from '../parameters';
import type { RuleKind } from '../rule';

/** The kinds of participant that can be named: every one but the one that says nothing. */
export const PARTICIPANTS = codesOf(PARTICIPANT_KIND).filter((kind) => kind !== 'NOT_REPORTED');

/** Kinds of participant in words, within a sentence. */
export function participantWords(p: Parameters, name = 'kinds'): readonly [string, string] {
  const [indonesian, english] = listed(listOf<ParticipantType>(p, name).map((kind) => inSentence(PARTICIPANT_KIND.values[kind])), ['atau', 'or']);
  return [indonesian, english];
}

/** Who may enter; what an entrant is does not change within an edition. */
export const participant: RuleKind = {
  kind: 'PARTICIPANT',
  force: 'REFUSES',
  gate: 'SUBMISSION',
  parameters: { kinds: { is: 'some', of: PARTICIPANTS, about: ['Jenis peserta yang boleh ikut.', 'The kinds of participant that may enter.'] } },
  words: (p) => {
    const [indonesian, english] = participantWords(p);
    return [`Peserta: ${indonesian}.`, `Participants: ${english}.`];
  },
  judge: (p, facts) => {
    const threshold = participantWords(p);
    if (facts.participant === null || facts.participant === 'NOT_REPORTED') {
      return needsProof({ threshold }, ['Sebutkan jenis pesertanya.', 'Say which kind of participant it is.']);
    }
    const held = { value: inSentence(PARTICIPANT_KIND.values[facts.participant]), threshold };
    return listOf<ParticipantType>(p, 'kinds').includes(facts.participant)
      ? met(held) : never(held, ['Jenis peserta ini tidak diterima pada penyelenggaraan ini.', 'This kind of participant is not accepted in this edition.']);
  },
};
