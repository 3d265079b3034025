import { AWARDS, awardsAmong, awardsOf, awardWords } from '../awards';
import { met, needsProof } from '../judged';
import type { Bilingual } from '../../vocabulary/vocabulary';
import type { Parent, RuleKind } from '../rule';

const UNPROVEN: Readonly<Record<NonNullable<Parent['unproven']>, Bilingual>> = {
  CLAIM: ['Minta pemilik inovasi asal mengonfirmasi replikasinya; klaim satu pihak belum membuktikan.', 'Ask the owner of the source to confirm the replication; the claim of one side proves nothing yet.'],
  NOT_BEGUN: ['Laksanakan replikasi yang sudah disepakati dan catat pelaksanaannya.', 'Put the agreed replication to use and record that it runs.'],
};

/** It must replicate at least one innovation that won one of certain awards; other parents do no harm. Only what both sides confirmed proves it; without a recorded parent nobody said. */
export const replicationRequired: RuleKind = {
  kind: 'REPLICATION_REQUIRED',
  force: 'REFUSES',
  gate: 'SCREENING',
  parameters: { awards: AWARDS },
  words: (p) => {
    const [indonesian, english] = awardWords(awardsOf(p));
    return [`Hasil replikasi dari satu atau lebih inovasi peraih ${indonesian}.`, `Replicates one or more innovations that won ${english}.`];
  },
  judge: (p, facts) => {
    const threshold = awardWords(awardsOf(p));
    if (facts.parents === null || facts.parents.length === 0) {
      return needsProof({ threshold }, ['Catat inovasi yang direplikasi, dengan penghargaannya.', 'Record the innovation that it replicates, with its award.']);
    }
    const judged = facts.parents.map((parent) => ({ parent, ...awardsAmong(parent.honours, awardsOf(p)) }));
    const titles = (some: typeof judged): readonly [string, string] => {
      const text = some.map(({ parent }) => parent.title).join(', ');
      return [text, text];
    };
    const winners = judged.filter(({ sure }) => sure.length > 0);
    const proven = winners.filter(({ parent }) => parent.unproven === undefined);
    if (proven.length > 0) return met({ value: titles(proven), threshold });
    const unproven = winners.find(({ parent }) => parent.unproven === 'CLAIM')?.parent.unproven ?? winners.at(0)?.parent.unproven;
    if (unproven !== undefined) return needsProof({ value: titles(winners), threshold }, UNPROVEN[unproven]);
    // The shelf holds the awards that somebody recorded: a parent without one may still have won it.
    return needsProof({ value: titles(judged), threshold }, judged.some(({ perhaps }) => perhaps.length > 0)
      ? ['Lengkapi program dan peringkat penghargaan induknya.', 'Complete the programme and rank of the award of its parent.']
      : ['Catat penghargaan induknya dengan buktinya, atau pilih kelompok lain.', 'Record the award of its parent with its proof, or choose another group.']);
  },
};
