import { monthsBetween, notBefore, shiftMonths } from '../../time/day';
import { wholeOf } from '../parameters';
import type { RuleKind } from '../rule';

/**
 * The least time in use, in months, counted back from the closing date (KIPP 2021: "dihitung mundur dari waktu penutupan
 * pendaftaran"). It is met when the closing date is not before the day on which the innovation comes of age; between the
 * earliest and the latest day that both can mean it needs proof.
 */
export const minimumAge: RuleKind = {
  kind: 'MINIMUM_AGE',
  parameters: { months: { is: 'whole', least: 1, most: 600 } },
  gate: 'SCREENING',
  words: (p) => {
    const months = wholeOf(p, 'months');
    return [
      `Sudah diterapkan paling sedikit ${months} bulan pada hari penutupan pendaftaran.`,
      `In use for at least ${months} months on the day on which registration closes.`,
    ];
  },
  judge: (p, facts, asking) => {
    const months = wholeOf(p, 'months');
    const threshold = [`${months} bulan`, `${months} months`] as const;
    const begun = facts.implemented;
    if (begun === null || (begun.earliest === null && begun.latest === null)) {
      return {
        outcome: 'NEEDS_PROOF', value: null, threshold, earliest: null,
        remedy: ['Isi tanggal mulai diterapkan dan lampirkan buktinya.', 'Give the date on which use began, with its proof.'],
      };
    }
    const ripe = shiftMonths(begun, months);
    const ripeOn = ripe.latest ?? ripe.earliest;
    const closes = asking.closes;
    const met = closes === null ? null : notBefore(closes, ripe);
    const [from, to] = [begun.latest ?? begun.earliest, closes?.earliest ?? closes?.latest];
    const age = from === null || to === undefined || to === null ? null : monthsBetween(from, to);
    const value = age === null ? null : age < 0 ? (['belum diterapkan', 'not yet in use'] as const) : ([`${age} bulan`, `${age} months`] as const);
    if (met === true) return { outcome: 'MET', value, threshold, remedy: null, earliest: null };
    if (met === false) {
      return {
        outcome: 'NOT_YET', value, threshold, earliest: ripeOn,
        remedy: [`Memenuhi untuk pendaftaran yang ditutup mulai ${ripeOn ?? '?'}.`, `Qualifies where registration closes on ${ripeOn ?? '?'} or later.`],
      };
    }
    return {
      outcome: 'NEEDS_PROOF', value, threshold, earliest: ripeOn,
      remedy: closes === null
        ? ['Tanggal penutupan belum diketahui.', 'The closing date is not known.']
        : ['Pastikan tanggal mulai diterapkan dengan bukti bertanggal.', 'Settle the date on which use began with a dated proof.'],
    };
  },
};
