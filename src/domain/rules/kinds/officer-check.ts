import { needsProof } from '../judged';
import { wordsOf } from '../parameters';
import type { RuleKind } from '../rule';

/** What no machine decides: an officer answers it at screening, and says why in words. It refuses nothing by itself. */
export const officerCheck: RuleKind = {
  kind: 'OFFICER_CHECK',
  force: 'DECLARES',
  gate: 'SCREENING',
  parameters: { question: { is: 'words', most: 500, about: ['Yang diperiksa petugas, dalam dua bahasa.', 'What the officer checks, in both languages.'] } },
  words: (p) => {
    const question = wordsOf(p, 'question');
    return [`Diperiksa petugas: ${question[0]}`, `Checked by an officer: ${question[1]}`];
  },
  judge: () => needsProof({}, ['Diputuskan petugas pada seleksi administrasi.', 'An officer decides at screening.']),
};
