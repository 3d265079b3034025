import { QUOTA_PER, type QuotaPer } from '../../vocabulary/rule-words';
import { codesOf, type Bilingual } from '../../vocabulary/vocabulary';
import { inSentence, met, needsProof, notYet } from '../judged';
import { listOf, textOf, wholeOf } from '../parameters';
import type { RuleKind } from '../rule';
import { participantWords, PARTICIPANTS } from './participant';

/** How many entries each agency, region or kind of participant, or the whole edition, may have; a place may become free. */
export const quota: RuleKind = {
  kind: 'QUOTA',
  force: 'REFUSES',
  gate: 'SUBMISSION',
  parameters: {
    per: { is: 'one', of: codesOf(QUOTA_PER), about: ['Satuan kuota.', 'What the quota is counted for.'] },
    most: { is: 'whole', least: 1, most: 100_000, about: ['Paling banyak berapa usulan.', 'How many entries at most.'] },
    kinds: { is: 'some', of: PARTICIPANTS, optional: true, about: ['Hanya untuk jenis peserta ini; kosong berarti semua.', 'For these kinds of participant only; left out, for all.'] },
  },
  words: (p) => {
    const per = inSentence(QUOTA_PER.values[textOf(p, 'per') as QuotaPer]);
    const only = listOf(p, 'kinds').length === 0 ? ['', ''] : [` (${participantWords(p)[0]})`, ` (${participantWords(p)[1]})`];
    return [`Paling banyak ${wholeOf(p, 'most')} usulan untuk ${per[0]}${only[0]}.`, `At most ${wholeOf(p, 'most')} entries for ${per[1]}${only[1]}.`];
  },
  judge: (p, facts, _asking, clause) => {
    const most = wholeOf(p, 'most');
    const per = inSentence(QUOTA_PER.values[textOf(p, 'per') as QuotaPer]);
    const threshold: Bilingual = [`${most} untuk ${per[0]}`, `${most} for ${per[1]}`];
    const kinds = listOf<string>(p, 'kinds');
    if (kinds.length > 0 && (facts.participant === null || facts.participant === 'NOT_REPORTED')) return needsProof({ threshold }, ['Sebutkan jenis pesertanya.', 'Say which kind of participant it is.']);
    if (kinds.length > 0 && !kinds.includes(facts.participant ?? '')) return met({ value: ['tidak terkena kuota ini', 'not under this quota'], threshold });
    if (facts.used === null) return needsProof({ threshold }, ['Kuotanya dihitung penyelenggara; tanyakan sisanya.', 'The organiser counts it; ask how many places are left.']);
    const used = Object.hasOwn(facts.used, clause.code) ? facts.used[clause.code] : null;
    if (used === null) return needsProof({ threshold }, ['Sebutkan siapa yang mengusulkan, agar kuotanya dapat dihitung.', 'Say who enters, so that the quota can be counted.']);
    const value: Bilingual = [`terpakai ${used} dari ${most}`, `${used} of ${most} used`];
    return used < most ? met({ value, threshold }) : notYet({ value, threshold }, [
      'Kuota penuh; tempat kosong lagi bila ada usulan yang ditarik.', 'The quota is full; a place becomes free when an entry is withdrawn.',
    ]);
  },
};
