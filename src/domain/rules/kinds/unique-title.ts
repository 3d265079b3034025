import { met, needsProof, notYet } from '../judged';
import type { RuleKind } from '../rule';

/** A title is used by one entry of the edition only; another title mends it. */
export const uniqueTitle: RuleKind = {
  kind: 'UNIQUE_TITLE',
  force: 'REFUSES',
  gate: 'SUBMISSION',
  parameters: {},
  words: () => ['Satu judul hanya untuk satu usulan dalam satu penyelenggaraan.', 'A title serves one entry of an edition only.'],
  judge: (_p, facts) => {
    const value = [facts.title, facts.title] as const;
    if (facts.titleTaken === null) return needsProof({ value }, ['Diperiksa bila penyelenggaraannya sudah diketahui.', 'Checked once the edition is known.']);
    return facts.titleTaken ? notYet({ value }, ['Judul sudah dipakai usulan lain; ubah judulnya.', 'Another entry has this title; change the title.']) : met({ value });
  },
};
