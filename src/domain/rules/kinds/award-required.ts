import { AWARDS, awardsAmong, awardsOf, awardWords, honourWords } from '../awards';
import { met, needsProof, never } from '../judged';
import type { RuleKind } from '../rule';

/** One of certain awards must have been won before. */
export const awardRequired: RuleKind = {
  kind: 'AWARD_REQUIRED',
  force: 'REFUSES',
  gate: 'SCREENING',
  parameters: { awards: AWARDS },
  words: (p) => {
    const [indonesian, english] = awardWords(awardsOf(p));
    return [`Pernah meraih ${indonesian}.`, `Has won ${english}.`];
  },
  judge: (p, facts) => {
    const threshold = awardWords(awardsOf(p));
    if (facts.honours === null) return needsProof({ threshold }, ['Catat penghargaan yang pernah diraih.', 'Record the awards that it won.']);
    const { sure, perhaps } = awardsAmong(facts.honours, awardsOf(p));
    const held = { value: honourWords([...sure, ...perhaps]), threshold };
    if (sure.length > 0) return met(held);
    return perhaps.length === 0
      ? never(held, ['Hanya untuk yang pernah meraih penghargaan itu.', 'Only for those that won such an award.'])
      : needsProof(held, ['Lengkapi program dan peringkat penghargaannya.', 'Complete the programme and rank of the award.']);
  },
};
