import { inSentence } from '../rules/judged';
import { PARTICIPANT_KIND, type ParticipantType } from '../vocabulary/competition-words';
import type { Bilingual } from '../vocabulary/vocabulary';

/** Several sentences as one text; what is null is left out, null when nothing is left. */
export function sentences(...all: readonly (Bilingual | null)[]): Bilingual | null {
  const said = all.filter((one) => one !== null);
  return said.length === 0 ? null : [said.map(([id]) => id).join(' '), said.map(([, en]) => en).join(' ')];
}

export const ENLARGED: Bilingual = ['Sama tepat pada batas potong: semua yang sama ikut masuk.', 'Level across the cut: all that are level go in.'];
export const SHRUNK: Bilingual = ['Sama tepat pada batas potong: tidak satu pun yang sama ikut masuk.', 'Level across the cut: none of those that are level goes in.'];
export const WAITING: Bilingual = ['Sama tepat pada batas potong: menunggu putusan pleno.', 'Level across the cut: the plenary has to decide.'];
export const TAKEN: Bilingual = ['Sama tepat pada batas potong: pleno memasukkannya.', 'Level across the cut: the plenary took it in.'];
export const LEFT: Bilingual = ['Sama tepat pada batas potong: pleno tidak memasukkannya.', 'Level across the cut: the plenary left it out.'];
export const INVITED: Bilingual = ['Diundang.', 'It was invited.'];
export const UNINVITED: Bilingual = ['Tidak diundang.', 'It was not invited.'];
export const PLENARY_IN: Bilingual = ['Diputuskan pleno.', 'The plenary took it in.'];
export const PLENARY_OUT: Bilingual = ['Pleno tidak memasukkannya.', 'The plenary left it out.'];
export const UNDECIDED: Bilingual = ['Pleno tidak memutuskannya masuk.', 'The plenary did not decide to take it in.'];

/** That a passing mark was asked, in points. */
export function markWords(hundredths: number): Bilingual {
  const points = (hundredths / 100).toFixed(2);
  return [`Nilai ambangnya ${points.replace('.', ',')}.`, `The passing mark is ${points}.`];
}

/** The quota of a kind of participant, and that there were fewer candidates, where there were. */
export function quotaWords(kind: ParticipantType, quota: number | null, candidates: number): Bilingual {
  const [id, en] = inSentence(PARTICIPANT_KIND.values[kind]);
  if (quota === null) return [`Tidak ada kuota bagi ${id}.`, `There is no quota for this kind of participant: ${en}.`];
  const few: Bilingual | null = candidates < quota ? [`Calonnya hanya ${candidates}.`, `Candidates: ${candidates}, fewer than the quota.`] : null;
  return sentences([`Kuota bagi ${id}: ${quota}.`, `Quota for this kind of participant (${en}): ${quota}.`], few) ?? ['', ''];
}
