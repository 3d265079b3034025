import type { Bilingual } from '../vocabulary/vocabulary';
import { CODE_PATTERN } from './codes';
import { listed } from './judged';
import { listOf, type ParameterSpec, type Parameters } from './parameters';
import type { Honour } from './rule';

/** An award that a rule names; what it leaves out may be anything. */
export interface AwardNamed {
  readonly organizer?: string;
  readonly program?: string;
  readonly name: string;
  readonly fromYear?: number;
  readonly toYear?: number;
  /** The worst rank that counts: 3 means the first, second and third. */
  readonly bestRank?: number;
}

/** The parameter of the rules that name awards. */
export const AWARDS: ParameterSpec = {
  is: 'list', most: 40, about: ['Penghargaan yang dimaksud.', 'The awards that are meant.'],
  each: {
    organizer: { is: 'text', most: 40, pattern: CODE_PATTERN, optional: true, about: ['Kode pemberi penghargaan; kosong berarti siapa pun.', 'Code of who gave it; left out, anyone.'] },
    program: { is: 'text', most: 40, pattern: CODE_PATTERN, optional: true, about: ['Kode program; kosong berarti program mana pun.', 'Code of the programme; left out, any.'] },
    name: { is: 'text', most: 200, about: ['Kata-kata pertama nama penghargaan.', 'The first words of the name of the award.'] },
    fromYear: { is: 'whole', least: 1945, most: 2200, optional: true, about: ['Tahun pertama yang dihitung.', 'The first year that counts.'] },
    toYear: { is: 'whole', least: 1945, most: 2200, optional: true, about: ['Tahun terakhir yang dihitung.', 'The last year that counts.'] },
    bestRank: { is: 'whole', least: 1, most: 10_000, optional: true, about: ['Peringkat terendah yang masih dihitung.', 'The lowest rank that still counts.'] },
  },
};

/** The awards that a clause names. */
export function awardsOf(p: Parameters): readonly AwardNamed[] {
  return listOf<AwardNamed>(p, 'awards');
}

/** The words of a name: capitals, spaces and signs aside, figures apart from letters ("TOP-45" is "top 45"). */
export function nameWords(name: string): readonly string[] {
  return name.normalize('NFKC').toLowerCase().match(/\p{N}+|[\p{L}\p{M}]+/gu) ?? [];
}

/** Whether an award is one that a rule names; null where the award does not tell its programme or rank. */
export function isAward(honour: Honour, named: AwardNamed): boolean | null {
  const words = nameWords(honour.name);
  if (named.organizer !== undefined && named.organizer !== honour.organizer) return false;
  if (named.fromYear !== undefined && honour.year < named.fromYear) return false;
  if (named.toYear !== undefined && honour.year > named.toYear) return false;
  if (!nameWords(named.name).every((word, i) => word === words[i])) return false;
  if (named.program !== undefined && honour.program !== null && named.program !== honour.program) return false;
  if (named.bestRank !== undefined && honour.rank !== null && honour.rank > named.bestRank) return false;
  return (named.program !== undefined && honour.program === null) || (named.bestRank !== undefined && honour.rank === null) ? null : true;
}

/** Which awards are certainly, and which only perhaps, among those that a rule names. */
export function awardsAmong(honours: readonly Honour[], named: readonly AwardNamed[]): { readonly sure: readonly Honour[]; readonly perhaps: readonly Honour[] } {
  const verdicts = honours.map((honour) => ({ honour, is: named.map((one) => isAward(honour, one)) }));
  const sure = verdicts.filter((v) => v.is.includes(true)).map((v) => v.honour);
  return { sure, perhaps: verdicts.filter((v) => !v.is.includes(true) && v.is.includes(null)).map((v) => v.honour) };
}

/** The awards that a clause names, in words. */
export function awardWords(named: readonly AwardNamed[]): Bilingual {
  return listed(named.map((one): Bilingual => {
    const years = one.fromYear === undefined && one.toYear === undefined ? null
      : one.fromYear === one.toYear ? ([String(one.fromYear), String(one.fromYear)] as const)
        : one.fromYear === undefined ? ([`sampai ${one.toYear ?? ''}`, `until ${one.toYear ?? ''}`] as const)
          : one.toYear === undefined ? ([`sejak ${one.fromYear}`, `since ${one.fromYear}`] as const)
            : ([`${one.fromYear}–${one.toYear}`, `${one.fromYear}–${one.toYear}`] as const);
    const rank = one.bestRank === undefined ? null : ([`peringkat ${one.bestRank} ke atas`, `rank ${one.bestRank} or better`] as const);
    const by = [one.program, one.organizer].filter((code) => code !== undefined).join(', ');
    const parts = (side: 0 | 1): string => [by, years?.[side] ?? '', rank?.[side] ?? ''].filter((part) => part !== '').join('; ');
    const inBrackets = (side: 0 | 1): string => (parts(side) === '' ? one.name : `${one.name} (${parts(side)})`);
    return [inBrackets(0), inBrackets(1)];
  }), ['atau', 'or']);
}

/** Awards that were won, in words. */
export function honourWords(honours: readonly Honour[]): Bilingual {
  const said = honours.map((h) => (new RegExp(`\\b${h.year}\\b`).test(h.name) ? h.name : `${h.name} (${h.year})`)).join(', ');
  return honours.length === 0 ? ['tidak ada', 'none'] : [said, said];
}
