import { monthsBetween, notBefore, shiftMonths, type Period } from '../../time/day';
import type { Bilingual } from '../../vocabulary/vocabulary';
import { met, needsProof, notYet } from '../judged';
import { maybeWhole, wholeOf, wordsOf, type Parameters } from '../parameters';
import type { Asking, Judged, RuleKind } from '../rule';

/** From how young an exception is made, and for what; null where none is. */
function exceptionOf(p: Parameters): { readonly months: number; readonly what: Bilingual } | null {
  const months = maybeWhole(p, 'exceptMonths');
  return months === null ? null : { months, what: wordsOf(p, 'exception') };
}

/** What the closing date says of the age for so many months. */
function aged(months: number, begun: Period, asking: Asking, held: { readonly value: Bilingual | null; readonly threshold: Bilingual }): Judged {
  const ripe = shiftMonths(begun, months);
  const closes = asking.closes;
  const verdict = closes === null ? null : notBefore(closes, ripe);
  if (verdict === true) return met(held);
  if (verdict === false) {
    // Ripe on its earliest day at best: only the latest one is a day on which it certainly is.
    const [certain, best] = [ripe.latest, ripe.earliest ?? ''];
    return certain === null
      ? notYet(held, [`Paling cepat untuk pendaftaran yang ditutup mulai ${best}; pastikan tanggal mulai diterapkan.`, `At the earliest where registration closes on ${best} or later; settle the date on which use began.`])
      : notYet(held, [`Memenuhi untuk pendaftaran yang ditutup mulai ${certain}.`, `Qualifies where registration closes on ${certain} or later.`], certain);
  }
  return closes === null || (closes.earliest === null && closes.latest === null)
    ? needsProof(held, ['Tanggal penutupan belum diketahui.', 'The closing date is not known.'], ripe.latest)
    : needsProof(held, ['Pastikan tanggal mulai diterapkan dengan bukti bertanggal.', 'Settle the date on which use began with a dated proof.'], ripe.latest);
}

/**
 * The least time in use, in months, counted back from the closing date (KIPP 2021: "dihitung mundur dari waktu penutupan
 * pendaftaran"). It is met when the closing date is not before the day on which the innovation comes of age; between the
 * earliest and the latest day that both can mean it needs proof. Where a younger age does for innovations of some sort
 * (KIPP 2022: one year against the pandemic), being of that sort is the proof that the younger ones need.
 */
export const minimumAge: RuleKind = {
  kind: 'MINIMUM_AGE',
  force: 'REFUSES',
  gate: 'SCREENING',
  parameters: {
    months: { is: 'whole', least: 1, most: 600, about: ['Lama penerapan paling sedikit, dalam bulan.', 'The least time in use, in months.'] },
    exceptMonths: { is: 'whole', least: 1, most: 599, optional: true, about: ['Lama yang lebih singkat untuk inovasi yang dikecualikan.', 'The shorter time for innovations that are excepted.'] },
    exception: { is: 'words', most: 200, optional: true, about: ['Inovasi apa yang dikecualikan, dalam dua bahasa.', 'Which innovations are excepted, in both languages.'] },
  },
  together: (p) => {
    const [months, except] = [wholeOf(p, 'months'), maybeWhole(p, 'exceptMonths')];
    if ((except === null) !== (p.exception === undefined)) return [{ path: ['exception'], why: ['exceptMonths dan exception harus ada bersama', 'exceptMonths and exception must be there together'] }];
    return except !== null && except >= months ? [{ path: ['exceptMonths'], why: ['harus kurang dari months', 'must be less than months'] }] : [];
  },
  words: (p) => {
    const [months, except] = [wholeOf(p, 'months'), exceptionOf(p)];
    return [
      `Sudah diterapkan paling sedikit ${months} bulan pada hari penutupan pendaftaran${except === null ? '' : `; ${except.months} bulan untuk ${except.what[0]}`}.`,
      `In use for at least ${months} months on the day on which registration closes${except === null ? '' : `; ${except.months} months for ${except.what[1]}`}.`,
    ];
  },
  judge: (p, facts, asking) => {
    const [months, except] = [wholeOf(p, 'months'), exceptionOf(p)];
    const threshold: Bilingual = [`${months} bulan`, `${months} months`];
    const begun = facts.implemented;
    if (begun === null || (begun.earliest === null && begun.latest === null)) {
      return needsProof({ threshold }, ['Isi tanggal mulai diterapkan dan lampirkan buktinya.', 'Give the date on which use began, with its proof.']);
    }
    const [from, to] = [begun.latest ?? begun.earliest, asking.closes?.earliest ?? asking.closes?.latest];
    const age = from === null || to === undefined || to === null ? null : monthsBetween(from, to);
    const value = age === null ? null : age < 0 ? (['belum diterapkan', 'not yet in use'] as const) : ([`${age} bulan`, `${age} months`] as const);
    const judged = aged(months, begun, asking, { value, threshold });
    if (judged.outcome !== 'NOT_YET' || except === null || aged(except.months, begun, asking, { value, threshold }).outcome === 'NOT_YET') return judged;
    return needsProof({ value, threshold }, [
      `Hanya memenuhi bila terbukti ${except.what[0]}.`, `Qualifies only with the proof that it is one of: ${except.what[1]}.`,
    ], judged.earliest);
  },
};
