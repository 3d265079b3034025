import type { MappingConfidence } from '../vocabulary/innovation-words';
import type { CandidateFact, Gap, HostFact, PlanRegion, Reason } from './facts';
import { kilometresTo, likenessOf } from './likeness';
import { MOST_GAPS, MOST_INNOVATIONS, POINTS, tripDays } from './points';
import { awardReason, proofOf } from './proof';

/** An innovation to see at a host, with what proves it. */
export interface SuggestedInnovation {
  readonly id: string;
  readonly points: number;
  /** True where its points are in those of the host: the three best are. */
  readonly counted: boolean;
  readonly affairIds: readonly string[];
  readonly reasons: readonly Reason[];
}

/** A host to visit: the points are the sum of its reasons and of its counted innovations. */
export interface Suggestion {
  readonly tenantId: string;
  readonly region: PlanRegion;
  readonly points: number;
  readonly kilometres: number | null;
  readonly days: number;
  /** True where it still fits into the days, taken in order of points. */
  readonly fits: boolean;
  readonly gaps: readonly Gap[];
  readonly innovations: readonly SuggestedInnovation[];
  readonly reasons: readonly Reason[];
}

/** What the plan is asked for. */
export interface PlanQuestion {
  readonly guest: PlanRegion;
  readonly gaps: readonly Gap[];
  /** The month of the plan: year x 12 + month - 1. */
  readonly nowMonth: number;
  readonly budgetDays: number | null;
  readonly maxKilometres: number | null;
}

const sum = (of: readonly { readonly points: number }[]): number => of.reduce((total, { points }) => total + points, 0);
const text = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
const SURE: readonly MappingConfidence[] = ['STATED', 'LIKELY', 'UNSURE'];

interface Answered {
  readonly gap: Gap;
  readonly reason: Reason;
}

/** Each gap that the host answers, with the surest of the innovations that answer it. */
function answered(host: HostFact, gaps: readonly Gap[]): readonly Answered[] {
  return gaps.flatMap((gap): readonly Answered[] => {
    const scale = gap.state === 'UNPROVEN' ? POINTS.gapUnproven : POINTS.gap;
    const words: Reason['words'] = [`Menjawab celah: ${gap.name[0]}.`, `It answers a gap: ${gap.name[1]}.`];
    if (gap.affairId === null) return host.awards.length === 0 ? [] : [{ gap, reason: { code: 'GAP', points: scale.STATED, words, rests: null } }];
    const serving = host.innovations.flatMap(({ id, affairs }) => affairs.filter((a) => a.affairId === gap.affairId).map(({ confidence }) => ({ id, confidence })));
    const best = serving.sort((a, b) => SURE.indexOf(a.confidence) - SURE.indexOf(b.confidence) || text(a.id, b.id)).at(0);
    return best === undefined ? [] : [{ gap, reason: { code: 'GAP', points: scale[best.confidence], words, rests: { type: 'Innovation', key: best.id } } }];
  });
}

function seen(innovations: readonly CandidateFact[], gaps: readonly Gap[], nowMonth: number): readonly SuggestedInnovation[] {
  const open = new Set(gaps.map(({ affairId }) => affairId));
  const rated = innovations.flatMap((candidate) => {
    const affairIds = candidate.affairs.map(({ affairId }) => affairId).filter((id) => open.has(id)).sort(text);
    const reasons = proofOf(candidate, nowMonth);
    return affairIds.length === 0 ? [] : [{ id: candidate.id, points: sum(reasons), affairIds, reasons }];
  });
  return rated.sort((a, b) => b.points - a.points || text(a.id, b.id)).map((one, i) => ({ ...one, counted: i < MOST_INNOVATIONS }));
}

function suggestion(host: HostFact, { guest, gaps, nowMonth }: PlanQuestion): Omit<Suggestion, 'fits'> | null {
  const found = answered(host, gaps);
  const innovations = seen(host.innovations, gaps, nowMonth);
  const own = awardReason(host.awards, 'HOST_AWARDED');
  // A gap alone is no reason to travel: something there must be proven.
  if (found.length === 0 || (own.length === 0 && sum(innovations) === 0)) return null;
  const counted = [...found].sort((a, b) => b.reason.points - a.reason.points).slice(0, MOST_GAPS);
  const reasons = [...counted.map(({ reason }) => reason), ...own, ...likenessOf(guest, host)];
  const kilometres = kilometresTo(guest, host.region);
  return {
    tenantId: host.tenantId, region: host.region, points: sum(reasons) + sum(innovations.filter((i) => i.counted)), kilometres, days: tripDays(kilometres),
    gaps: found.map(({ gap }) => gap), innovations, reasons,
  };
}

/**
 * Suggests hosts for a guest, the best first: by points, then the nearer, then the code. Guarantees that each point stands under a reason, that
 * more proof never lowers a host's points, and that the order of what goes in does not matter. Without a place a host is out where a distance is asked.
 */
export function planOf(hosts: readonly HostFact[], question: PlanQuestion): readonly Suggestion[] {
  const { guest, budgetDays, maxKilometres } = question;
  const far = Number.MAX_SAFE_INTEGER;
  const found = hosts.filter(({ region }) => region.id !== guest.id).flatMap((host) => suggestion(host, question) ?? [])
    .filter(({ kilometres, days }) => (maxKilometres === null || (kilometres !== null && kilometres <= maxKilometres)) && (budgetDays === null || days <= budgetDays))
    .sort((a, b) => b.points - a.points || (a.kilometres ?? far) - (b.kilometres ?? far) || text(a.region.code, b.region.code) || text(a.tenantId, b.tenantId));
  let left = budgetDays ?? far;
  return found.map((one) => {
    const fits = one.days <= left;
    if (fits) left -= one.days;
    return { ...one, fits };
  });
}
