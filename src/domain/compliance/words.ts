import { vocabulary, type CodeOf } from '../vocabulary/vocabulary';

/** Whether an agency owes something; what nobody said is not known, and never a duty. */
export const DUTY_STANDING = vocabulary('DutyStanding', ['Kedudukan perangkat daerah terhadap kewajiban berinovasi.', 'Where an agency stands towards the duty to innovate.'], {
  OBLIGED: ['Wajib.', 'It is obliged.'],
  EXEMPT: ['Dibebaskan, dengan alasannya.', 'It is exempt, with a reason.'],
  UNKNOWN: ['Tidak diketahui, karena tidak ada yang mengatakannya.', 'Not known, because nobody said.'],
});
export type DutyStanding = CodeOf<typeof DUTY_STANDING>;

export const DUTY_UNKNOWN = vocabulary('DutyUnknown', ['Mengapa kewajiban tidak diketahui.', 'Why a duty is not known.'], {
  NO_CLAUSE: ['Tidak ada aturan kewajiban untuk tahun atau penyelenggaraan itu.', 'There is no rule of a duty for that year or edition.'],
  KIND_NOT_NAMED: ['Aturannya tidak menyebut jenis perangkat daerah ini.', 'The rule does not name this kind of agency.'],
});
export type DutyUnknown = CodeOf<typeof DUTY_UNKNOWN>;

export const DUTY_FULFILMENT = vocabulary('DutyFulfilment', ['Pemenuhan kewajiban berinovasi.', 'Whether the duty to innovate was met.'], {
  MET: ['Terpenuhi.', 'It is met.'],
  NOT_MET: ['Belum terpenuhi.', 'It is not met.'],
  UNKNOWN: ['Tidak dapat dikatakan.', 'It cannot be told.'],
});
export type DutyFulfilment = CodeOf<typeof DUTY_FULFILMENT>;

/** One group of agencies: each agency of a report is in exactly one. */
export const DUTY_GROUP = vocabulary('DutyGroup', ['Kelompok perangkat daerah menurut kewajibannya; masing-masing berada dalam tepat satu.', 'Groups of agencies by their duty; each is in exactly one.'], {
  MET: ['Wajib dan sudah memenuhi.', 'Obliged, and has met it.'],
  MISSING: ['Wajib dan belum memenuhi.', 'Obliged, and has not met it.'],
  UNDECIDED: ['Wajib, tetapi hitungannya belum pasti.', 'Obliged, but its count is not certain.'],
  EXEMPT: ['Dibebaskan.', 'Exempt.'],
  UNKNOWN: ['Kewajibannya tidak diketahui.', 'Its duty is not known.'],
});
export type DutyGroup = CodeOf<typeof DUTY_GROUP>;
