import type { Bilingual } from '../vocabulary/vocabulary';
import type { DutyTotals } from './duty';

/** What a report comes to, in words: who met the duty of those of whom it can be told, and who is not counted and why. */
export function dutySentence({ decided, met, missing, undecided, exempt, unknown, agencies }: DutyTotals): Bilingual {
  if (agencies === 0) return ['Belum ada perangkat daerah yang tercatat.', 'No agency is on record yet.'];
  const parts: Bilingual[] = [
    decided === 0
      ? ['Tidak ada perangkat daerah yang dapat dikatakan memenuhi atau belum', 'Of no agency can it be told whether it met the duty']
      : [`${met} dari ${decided} perangkat daerah yang wajib telah memenuhi, ${missing} belum`, `${met} of ${decided} obliged agencies met the duty, ${missing} did not`],
  ];
  if (undecided > 0) parts.push([`${undecided} wajib tetapi hitungannya belum pasti`, `${undecided} ${undecided === 1 ? 'is' : 'are'} obliged but the count is not certain`]);
  if (exempt > 0) parts.push([`${exempt} dibebaskan`, `${exempt} ${exempt === 1 ? 'is' : 'are'} exempt`]);
  if (unknown > 0) parts.push([`${unknown} tidak diketahui kewajibannya`, `of ${unknown} the duty is not known`]);
  const aside = undecided + exempt + unknown;
  const told: Bilingual = [parts.map(([id]) => id).join('; '), parts.map(([, en]) => en).join('; ')];
  return aside === 0 || decided === 0 ? [`${told[0]}.`, `${told[1]}.`] : [`${told[0]}. Yang ${aside} itu tidak ikut dalam pembagi.`, `${told[1]}. Those ${aside} are not in the denominator.`];
}
