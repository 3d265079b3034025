import type { Day, Period } from '../../time/day';
import type { IidStage } from '../../vocabulary/innovation-words';
import { MATURITY, type Maturity } from '../../vocabulary/rule-words';
import { codesOf } from '../../vocabulary/vocabulary';
import { inSentence, listed, met, needsProof, never, notYet } from '../judged';
import { listOf } from '../parameters';
import type { RuleKind } from '../rule';

const ORDER = codesOf(MATURITY);
const OF_STAGE: Readonly<Record<IidStage, Maturity>> = { INITIATIVE: 'IDEA', TRIAL: 'PILOT', IMPLEMENTATION: 'RUNNING' };

/**
 * What an innovation can be on a day, from its stage and from when it came into use: the date decides where it can, the
 * stage where the date cannot; more than one where neither tells.
 */
export function maturityOn(day: Day, stage: IidStage | null, begun: Period | null): readonly Maturity[] {
  const stated = stage === null ? null : OF_STAGE[stage];
  const [earliest, latest] = [begun?.earliest ?? null, begun?.latest ?? null];
  if (latest !== null && latest <= day) return ['RUNNING'];
  if (earliest !== null && earliest > day) return stated === null || stated === 'RUNNING' ? ['IDEA', 'PILOT'] : [stated];
  if (stated === 'RUNNING') return ['RUNNING'];
  if (earliest !== null || latest !== null) return stated === null ? ORDER : [stated, 'RUNNING'];
  return stated === null ? ORDER : [stated];
}

/** How ripe an innovation must be on the day asked. It only ripens: below what is accepted is not yet, beyond it is never. */
export const maturity: RuleKind = {
  kind: 'MATURITY',
  force: 'REFUSES',
  gate: 'SCREENING',
  parameters: { accepts: { is: 'some', of: ORDER, about: ['Kematangan yang diterima.', 'The maturity that is accepted.'] } },
  words: (p) => {
    const [indonesian, english] = listed(listOf<Maturity>(p, 'accepts').map((m) => inSentence(MATURITY.values[m])), ['atau', 'or']);
    return [`Kematangan yang diterima: ${indonesian}.`, `Accepted maturity: ${english}.`];
  },
  judge: (p, facts, asking) => {
    const accepts = listOf<Maturity>(p, 'accepts');
    const can = maturityOn(asking.asOf, facts.stage, facts.implemented);
    const words = (which: readonly Maturity[]): readonly [string, string] => {
      const [indonesian, english] = listed(which.map((m) => inSentence(MATURITY.values[m])), ['atau', 'or']);
      return [indonesian, english];
    };
    const held = { value: can.length === ORDER.length ? null : words(can), threshold: words(accepts) };
    if (can.every((m) => accepts.includes(m))) return met(held);
    const settle = ['Catat tahap dan tanggal mulai diterapkan, dengan buktinya.', 'Record its stage and the date on which use began, with proof.'] as const;
    const begins = facts.implemented?.latest ?? null;
    const running = accepts.includes('RUNNING') && begins !== null && begins > asking.asOf ? begins : null;
    if (can.some((m) => accepts.includes(m))) return needsProof(held, settle, running);
    const ripest = Math.max(...accepts.map((m) => ORDER.indexOf(m)));
    if (can.every((m) => ORDER.indexOf(m) > ripest)) return never(held, ['Inovasi ini sudah melewati kematangan yang diterima.', 'This innovation is past the accepted maturity.']);
    if (can.some((m) => ORDER.indexOf(m) > ripest)) return needsProof(held, settle, running);
    return notYet(held, [`Matangkan sampai ${words(accepts)[0]}.`, `Bring it to: ${words(accepts)[1]}.`], running);
  },
};
