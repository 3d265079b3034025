import { findingWords, type ScreeningFault } from '../../../domain/entry/screening';
import type { Finding } from '../../../domain/rules/rule';
import type { Bilingual } from '../../../domain/vocabulary/vocabulary';
import type { Refusal } from '../../../platform/outcome';

const UNPROVEN: Bilingual = ['buktinya belum diterima petugas;', 'no officer has accepted its proof;'];

function byRule(finding: Finding, path: readonly string[], before: Bilingual | null): Refusal {
  const { clause, outcome, earliest } = finding;
  const words = findingWords(finding);
  return {
    code: 'RULE_REFUSES', path,
    detail: { clause: clause.code, outcome, ...(clause.citation === null ? {} : { citation: clause.citation }), ...(earliest === null ? {} : { earliest }) },
    reason: before === null ? words : [`${before[0]} ${words[0]}`, `${before[1]} ${words[1]}`],
  };
}

const invalid = (path: readonly string[], reason: Bilingual): Refusal => ({ code: 'VALIDATION_FAILED', path: ['input', ...path], detail: {}, reason });

/** A fault of a decision as a refusal: where in the input it lies, and why in both languages. */
export function screeningRefusal(fault: ScreeningFault): Refusal {
  switch (fault.kind) {
    case 'CLAUSE_UNKNOWN':
      return invalid([fault.list, String(fault.at), 'clause'], ['bukan pasal yang berlaku bagi usulan ini', 'is no clause that applies to this entry']);
    case 'CLAUSE_TWICE':
      return invalid([fault.list, String(fault.at), 'clause'], ['pasal ini sudah disebut', 'names a clause that is named already']);
    case 'NOT_ACCEPTABLE':
      return invalid([fault.list, String(fault.at), 'clause'], ['pasal ini pasti belum terpenuhi, maka tidak ada bukti yang dapat diterima', 'this clause is certainly not met, so there is no proof to accept']);
    case 'PASS_WITH_REASONS':
      return invalid(['reasons'], ['usulan yang lolos tidak disertai alasan penolakan; pakai catatan', 'an entry that passes has no reasons against it; use the note']);
    case 'NO_REASON':
      return invalid(['reasons'], ['tidak ada pasal yang pasti belum terpenuhi, maka sebutkan alasannya', 'no clause is certainly not met, so say why']);
    case 'REFUSED':
      return byRule(fault.finding, ['input', 'decision'], null);
    case 'UNPROVEN':
      return byRule(fault.finding, ['input', 'accepted'], UNPROVEN);
  }
}
