import { met, needsProof, notYet } from '../judged';
import type { RuleKind } from '../rule';

/** Only who was invited enters; an invitation may still come. */
export const invitation: RuleKind = {
  kind: 'INVITATION',
  force: 'REFUSES',
  gate: 'SUBMISSION',
  parameters: {},
  words: () => ['Hanya atas undangan penyelenggara.', 'By invitation of the organiser only.'],
  judge: (_p, facts) => {
    const threshold = ['diundang', 'invited'] as const;
    if (facts.invited === null) return needsProof({ threshold }, ['Catat undangan beserta nomor suratnya.', 'Record the invitation with the number of its letter.']);
    return facts.invited ? met({ value: threshold, threshold }) : notYet({ value: ['tidak diundang', 'not invited'], threshold }, ['Menunggu undangan penyelenggara.', 'It waits for an invitation of the organiser.']);
  },
};
