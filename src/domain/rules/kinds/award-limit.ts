import { AWARDS, awardsAmong, awardsOf, awardWords, honourWords } from '../awards';
import { met, needsProof, never } from '../judged';
import { wholeOf } from '../parameters';
import type { RuleKind } from '../rule';

/** How many of certain awards an innovation may have won and still enter: none bars after the first, one after the second. */
export const awardLimit: RuleKind = {
  kind: 'AWARD_LIMIT',
  force: 'REFUSES',
  gate: 'SCREENING',
  parameters: {
    awards: AWARDS,
    most: { is: 'whole', least: 0, most: 20, about: ['Berapa yang masih boleh: 0 berarti tidak pernah, 1 berarti tidak dua kali.', 'How many are still allowed: 0 means never, 1 means not twice.'] },
  },
  words: (p) => {
    const [most, [indonesian, english]] = [wholeOf(p, 'most'), awardWords(awardsOf(p))];
    return most === 0
      ? [`Belum pernah meraih ${indonesian}.`, `Has never won ${english}.`]
      : [`Paling banyak ${most} kali meraih ${indonesian}.`, `Has won at most ${most} of ${english}.`];
  },
  judge: (p, facts) => {
    const [most, [indonesian, english]] = [wholeOf(p, 'most'), awardWords(awardsOf(p))];
    const threshold = [`paling banyak ${most}: ${indonesian}`, `at most ${most}: ${english}`] as const;
    if (facts.honours === null) return needsProof({ threshold }, ['Catat penghargaan yang pernah diraih.', 'Record the awards that it won.']);
    const { sure, perhaps } = awardsAmong(facts.honours, awardsOf(p));
    const held = { value: honourWords([...sure, ...perhaps]), threshold };
    if (sure.length > most) return never(held, ['Penghargaan itu menutup keikutsertaan di sini.', 'That award bars it from entering here.']);
    return sure.length + perhaps.length <= most ? met(held)
      : needsProof(held, ['Lengkapi program dan peringkat penghargaannya.', 'Complete the programme and rank of the award.']);
  },
};
