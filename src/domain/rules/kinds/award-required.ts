import { AWARDS, awardsAmong, awardsOf, awardWords, honourWords } from '../awards';
import { met, needsProof } from '../judged';
import type { RuleKind } from '../rule';

/**
 * One of certain awards must have been won before. The shelf knows the awards that somebody recorded, not all that were given:
 * an award that is not there was perhaps never written down, so it needs proof and is never a reason to turn somebody away for good.
 */
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
    return needsProof(held, perhaps.length === 0
      ? ['Catat penghargaan itu dengan buktinya; hanya untuk yang pernah meraihnya.', 'Record that award with its proof; only for those that won one.']
      : ['Lengkapi program dan peringkat penghargaannya.', 'Complete the programme and rank of the award.']);
  },
};
