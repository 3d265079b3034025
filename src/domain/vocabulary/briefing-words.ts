import { vocabulary, type CodeOf } from './vocabulary';

/** Why an innovation stands in a briefing. */
export const BRIEFED_WHY = vocabulary('BriefedWhy', ['Sebab suatu inovasi masuk bahan kunjungan.', 'Why an innovation is in the briefing of a visit.'], {
  WISHED: ['Ingin dilihat tamu.', 'The guest wants to see it.'],
  AGENDA: ['Ada dalam susunan acara.', 'It is on the agenda.'],
  SEEN: ['Tercatat ditinjau rombongan.', 'It is on record that the delegation saw it.'],
  OF_AGENCY: ['Milik perangkat daerah yang ada dalam susunan acara.', 'It belongs to an agency on the agenda.'],
});
export type BriefedWhy = CodeOf<typeof BRIEFED_WHY>;

/** Whom a delegation can turn to, and why. */
export const CONTACT_WHY = vocabulary('ContactWhy', ['Sebab suatu kantor dapat dihubungi.', 'Why an office can be turned to.'], {
  KIT: ['Disebut dalam bekal replikasi inovasinya.', 'The kit of the innovation names it.'],
  HOST: ['Ikut menerima rombongan.', 'It is among those who receive the delegation.'],
});
export type ContactWhy = CodeOf<typeof CONTACT_WHY>;
