import { CODE_PATTERN } from '../codes';
import { met, needsProof, never } from '../judged';
import { maybeText, textOf, wholeOf, type Parameters } from '../parameters';
import type { Asking, Participation, ProgramName, RuleKind } from '../rule';

/** Of which programme participations count: the one that the clause names, else the one that is asked for; null when neither is known. */
export function programCounted(p: Parameters, asking: Pick<Asking, 'program'>): ProgramName | null {
  const [organizer, program] = [maybeText(p, 'organizer') ?? asking.program?.organizer, maybeText(p, 'program') ?? asking.program?.program];
  return organizer === undefined || program === undefined ? null : { organizer, program };
}

/** How often the lineage took part, as the clause counts it: at least and at most, since not every decision is known. */
export function timesOf(p: Parameters, all: readonly Participation[], asking: Pick<Asking, 'program'>): { readonly least: number; readonly most: number } {
  const named = programCounted(p, asking);
  const could = all.filter((one) => {
    const [organizer, program] = named === null ? [maybeText(p, 'organizer'), maybeText(p, 'program')] : [named.organizer, named.program];
    return (organizer === null || organizer === one.organizer) && (program === null || program === one.program);
  });
  const counting = textOf(p, 'counts') === 'PASSED' ? could.filter((one) => one.passed !== false) : could;
  const sure = textOf(p, 'counts') === 'PASSED' ? counting.filter((one) => one.passed === true) : counting;
  return { least: named === null ? 0 : sure.length, most: counting.length };
}

/** How often an innovation may take part over its life, under whatever title and by whatever agency; this time included. */
export const participationLimit: RuleKind = {
  kind: 'PARTICIPATION_LIMIT',
  force: 'REFUSES',
  gate: 'SUBMISSION',
  parameters: {
    most: { is: 'whole', least: 1, most: 100, about: ['Paling banyak berapa kali ikut, kali ini termasuk.', 'How often at most, this time included.'] },
    counts: { is: 'one', of: ['SUBMITTED', 'PASSED'], about: ['Yang dihitung: setiap pengajuan, atau hanya yang lolos seleksi administrasi.', 'What counts: every submission, or only those that passed screening.'] },
    organizer: { is: 'text', most: 40, pattern: CODE_PATTERN, optional: true, about: ['Kode penyelenggara programnya; kosong berarti penyelenggara ini.', 'Code of the organiser of the programme; left out, this one.'] },
    program: { is: 'text', most: 40, pattern: CODE_PATTERN, optional: true, about: ['Kode programnya; kosong berarti program ini.', 'Code of the programme; left out, this one.'] },
  },
  words: (p) => {
    const most = wholeOf(p, 'most');
    const named = [maybeText(p, 'program'), maybeText(p, 'organizer')].filter((code) => code !== null).join(', ');
    const [where, within] = named === '' ? ['kompetisi ini', 'this contest'] : [named, named];
    const passed = textOf(p, 'counts') === 'PASSED';
    return [
      `Satu inovasi ikut ${where} paling banyak ${most} kali sepanjang umurnya, juga dengan judul atau perangkat daerah lain${passed ? '; yang dihitung hanya yang lolos seleksi administrasi' : ''}.`,
      `An innovation enters ${within} at most ${most} ${most === 1 ? 'time' : 'times'} in its life, also under another title or agency${passed ? '; only entries that passed screening count' : ''}.`,
    ];
  },
  judge: (p, facts, asking) => {
    const most = wholeOf(p, 'most');
    const threshold = [`paling banyak ${most} kali, kali ini termasuk`, `at most ${most}, this time included`] as const;
    if (facts.participations === null) return needsProof({ threshold }, ['Catat keikutsertaan sebelumnya.', 'Record earlier participations.']);
    const times = timesOf(p, facts.participations, asking);
    const value = times.least === times.most
      ? ([`sudah ${times.least} kali`, `${times.least} so far`] as const)
      : ([`sudah ${times.least} sampai ${times.most} kali`, `${times.least} to ${times.most} so far`] as const);
    if (times.least >= most) return never({ value, threshold }, ['Batas keikutsertaan sudah habis; usulkan inovasi lain.', 'No participation is left; enter another innovation.']);
    return times.most < most ? met({ value, threshold })
      : needsProof({ value, threshold }, ['Pastikan keikutsertaan sebelumnya dan hasil seleksinya.', 'Settle earlier participations and how they were screened.']);
  },
};
