import { survivalAt } from '../replication/survival';
import type { AwardFact, CandidateFact, Reason } from './facts';
import { POINTS, SURVIVAL_MONTHS } from './points';

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : Number(a.id > b.id));

const awardPoints = ({ tier }: AwardFact): number => (tier === null ? POINTS.awardOfUnknownTier : POINTS.award[tier]);

/** The reason that the best of these awards is, under a code; none where there is no award. */
export function awardReason(awards: readonly AwardFact[], code: 'AWARD' | 'HOST_AWARDED'): readonly Reason[] {
  const best = [...awards].sort((a, b) => awardPoints(b) - awardPoints(a) || b.year - a.year || byId(a, b)).at(0);
  if (best === undefined) return [];
  const told = `${best.name} (${best.year})`;
  return [{ code, points: awardPoints(best), words: [`Penghargaan: ${told}.`, `Award: ${told}.`], rests: { type: 'Award', key: best.id } }];
}

function evidenceReason({ outcomes, replicas }: CandidateFact): readonly Reason[] {
  const found = [...outcomes.map((o) => ({ ...o, type: 'IndicatorOutcome' })), ...replicas.map((r) => ({ ...r, type: 'Replication' }))];
  const best = found.filter(({ level }) => (level ?? 0) > 0).sort((a, b) => (b.level ?? 0) - (a.level ?? 0) || byId(a, b)).at(0);
  if (best === undefined) return [];
  const level = best.level ?? 0;
  return [{ code: 'EVIDENCE', points: level * POINTS.evidenceLevel, words: [`Tingkat bukti ${level} dari 5.`, `Evidence of level ${level} of 5.`], rests: { type: best.type, key: best.id } }];
}

function outcomeReason({ outcomes }: CandidateFact): readonly Reason[] {
  const best = outcomes.filter(({ improved }) => improved === true).sort(byId).at(0);
  if (best === undefined) return [];
  return [{ code: 'OUTCOME', points: POINTS.outcome, words: [`Indikator "${best.indicator}" membaik.`, `The indicator "${best.indicator}" improved.`], rests: { type: 'IndicatorOutcome', key: best.id } }];
}

function replicaReason({ replicas }: CandidateFact): readonly Reason[] {
  const running = replicas.filter((r) => r.running).sort(byId);
  if (running.length === 0) return [];
  const n = running.length;
  return [{
    code: 'REPLICATED', points: Math.min(n, POINTS.mostReplicas) * POINTS.replica, rests: { type: 'Replication', key: running[0].id },
    words: [`${n} replika yang dikonfirmasi kedua pihak masih berjalan.`, n === 1 ? '1 replica that both sides confirmed still runs.' : `${n} replicas that both sides confirmed still run.`],
  }];
}

function survivalReason({ replicas }: CandidateFact, nowMonth: number): readonly Reason[] {
  const lives = replicas.flatMap(({ lived }) => (lived === null ? [] : [lived]));
  const told = survivalAt(lives, SURVIVAL_MONTHS, nowMonth);
  if ('reason' in told) return [];
  const points = Number((told.share.num * BigInt(POINTS.survival)) / told.share.den);
  const percent = Number((told.share.num * 100n) / told.share.den);
  return [{
    code: 'SURVIVAL', points, rests: null,
    words: [`${percent}% replikanya bertahan lebih dari 12 bulan (Kaplan-Meier).`, `${percent}% of its replicas lasted more than 12 months (Kaplan-Meier).`],
  }];
}

/** What speaks for an innovation, with points: its best award, its evidence, an outcome that improved, its replicas and how they last. An award, a level or a running replica more never lowers the sum. */
export function proofOf(candidate: CandidateFact, nowMonth: number): readonly Reason[] {
  return [
    ...awardReason(candidate.awards, 'AWARD'), ...evidenceReason(candidate), ...outcomeReason(candidate), ...replicaReason(candidate), ...survivalReason(candidate, nowMonth),
  ];
}
