import type { Bilingual } from '../../vocabulary/vocabulary';
import { met, needsProof, never } from '../judged';
import { maybeText, type Parameters } from '../parameters';
import type { RuleKind } from '../rule';

function windowWords(p: Parameters): Bilingual {
  const [from, to] = [maybeText(p, 'from'), maybeText(p, 'to')];
  if (from !== null && to !== null) return [`${from} sampai ${to}`, `from ${from} to ${to}`];
  return from === null ? [`paling lambat ${to ?? ''}`, `no later than ${to ?? ''}`] : [`sejak ${from}`, `since ${from}`];
}

/** Use must have begun between two days, both included; a side that is left out is open. */
export const implementationWindow: RuleKind = {
  kind: 'IMPLEMENTATION_WINDOW',
  force: 'REFUSES',
  gate: 'SCREENING',
  parameters: {
    from: { is: 'day', optional: true, about: ['Hari pertama.', 'The first day.'] },
    to: { is: 'day', optional: true, about: ['Hari terakhir.', 'The last day.'] },
  },
  together: (p) => {
    const [from, to] = [maybeText(p, 'from'), maybeText(p, 'to')];
    if (from === null && to === null) return [{ path: ['from'], why: ['from atau to wajib ada', 'from or to is compulsory'] }];
    return from !== null && to !== null && from > to ? [{ path: ['to'], why: ['tidak boleh sebelum from', 'must not be before from'] }] : [];
  },
  words: (p) => {
    const [indonesian, english] = windowWords(p);
    return [`Mulai diterapkan ${indonesian}.`, `Use began ${english}.`];
  },
  judge: (p, facts) => {
    const [from, to] = [maybeText(p, 'from'), maybeText(p, 'to')];
    const [earliest, latest] = [facts.implemented?.earliest ?? null, facts.implemented?.latest ?? null];
    const [a, b] = [earliest ?? '…', latest ?? '…'];
    const value: Bilingual | null = earliest === null && latest === null ? null : earliest === latest ? [a, a] : [`${a} sampai ${b}`, `${a} to ${b}`];
    const held = { value, threshold: windowWords(p) };
    if (from !== null && latest !== null && latest < from) return never(held, ['Mulai diterapkan sebelum rentang ini.', 'Use began before these dates.']);
    if (to !== null && earliest !== null && earliest > to) return never(held, ['Mulai diterapkan sesudah rentang ini.', 'Use began after these dates.']);
    const after = from === null || (earliest !== null && earliest >= from);
    const before = to === null || (latest !== null && latest <= to);
    return after && before ? met(held) : needsProof(held, ['Pastikan tanggal mulai diterapkan dengan bukti bertanggal.', 'Settle the date on which use began with a dated proof.']);
  },
};
