import type { Ask } from '../../../db/ask';
import { regionOf, standingAt } from '../../../domain/comparison/region-lookup';
import type { Gap, HostFact, PlanRegion } from '../../../domain/visit-plan/facts';
import { gapsOf, peersOf, type AffairStanding } from '../../../domain/visit-plan/gaps';
import { kilometresTo } from '../../../domain/visit-plan/likeness';
import { planOf, type Suggestion } from '../../../domain/visit-plan/plan';
import type { PlanPeers } from '../../../domain/vocabulary/plan-words';
import { affairStandings } from '../data/affair-rows';
import { affairsOf, awardedGovernments, awardsOf, candidates, outcomesOf, replicasOf, type Field, type Found } from '../data/candidate-rows';
import { loadsOf } from '../data/host-rows';
import type { PlanDay } from '../data/proven';
import { planRegions, regionsOfCode, successorsOf, type AskedRegion } from '../data/region-rows';

/** What is asked of a plan; without affairs the gaps are found. */
export interface VisitPlanQuestion {
  readonly code: string;
  /** The year it is made for; nothing later counts. */
  readonly year: number | null;
  readonly affairs: readonly string[] | null;
  readonly budgetDays: number | null;
  readonly maxKilometres: number | null;
  /** Today, as a day. */
  readonly today: string;
}

/** A plan: the gaps of the guest, and the hosts in order. */
export interface VisitPlanned {
  readonly guest: PlanRegion;
  readonly synthetic: boolean;
  readonly asOf: string;
  readonly peers: PlanPeers;
  readonly gaps: readonly Gap[];
  readonly suggestions: readonly Suggestion[];
}

/** Why a plan cannot be made. */
export type VisitPlanFault =
  | { readonly fault: 'REGION'; readonly hint: string | null }
  | { readonly fault: 'NOT_STANDING'; readonly year: number; readonly successors: readonly string[] }
  | { readonly fault: 'AFFAIR'; readonly code: string };

// A code of another shape belongs to no region; MariaDB would refuse to compare text outside ASCII with the column.
const CODE = /^[\x21-\x7e]{1,10}$/;

async function guestOf(ask: Ask, code: string, year: number): Promise<AskedRegion | VisitPlanFault> {
  const known = CODE.test(code) ? await regionsOfCode(ask, code) : [];
  const found = regionOf(code, [year], known);
  switch (found.kind) {
    case 'AMBIGUOUS':
      return { fault: 'REGION', hint: found.meanings.map(({ region }) => region.code).join(', ') };
    case 'UNKNOWN': {
      if (found.once === null) return { fault: 'REGION', hint: null };
      const { region, period } = found.once;
      return { fault: 'REGION', hint: `${period.from ?? '…'}–${period.to ?? '…'}: ${region.code}` };
    }
    case 'FOUND':
      return standingAt(found.region, year) === 'STANDS' ? found.region : { fault: 'NOT_STANDING', year, successors: await successorsOf(ask, found.region.id) };
  }
}

const asked = ({ affairId, name, own, proven }: AffairStanding): Gap => ({ affairId, name, own, state: 'ASKED', peers: [...proven.values()].reduce((a, b) => a + b, 0) });

async function hostsOf(ask: Ask, gaps: readonly Gap[], field: Field, when: PlanDay, regions: ReadonlyMap<string, PlanRegion>): Promise<readonly HostFact[]> {
  const affairIds = gaps.flatMap(({ affairId }) => affairId ?? []);
  const innovations = await candidates(ask, affairIds, field, when);
  const governments = gaps.length > affairIds.length ? await awardedGovernments(ask, field, when) : [];
  const tenants = new Map<string, Found>([...innovations, ...governments].map((found) => [found.tenantId, found]));
  const keys = { tenantIds: [...tenants.keys()], innovationIds: innovations.map(({ id }) => id) };
  if (tenants.size === 0) return [];
  const [affairs, awards, outcomes, replicas, load] = [
    await affairsOf(ask, keys), await awardsOf(ask, keys, when), await outcomesOf(ask, keys, when), await replicasOf(ask, keys, when), await loadsOf(ask, keys.tenantIds, when),
  ];
  return [...tenants.values()].flatMap(({ tenantId, regionId }) => {
    const region = regions.get(regionId);
    if (region === undefined) return [];
    const own = innovations.filter((i) => i.tenantId === tenantId).map(({ id, title }) => (
      { id, title, affairs: affairs.get(id) ?? [], awards: awards.get(id) ?? [], outcomes: outcomes.get(id) ?? [], replicas: replicas.get(id) ?? [] }));
    return [{ tenantId, region, awards: awards.get(tenantId) ?? [], innovations: own, ...load(tenantId) }];
  });
}

/** The last day of the year, or today where the year has not ended. */
const dayOf = (year: number, today: string): string => (`${year}-12-31` < today ? `${year}-12-31` : today);

/**
 * Plans whom a region should visit for which gaps, from the published shelf alone. Guarantees the same answer for the same shelf, a reason for
 * every point, a number of statements that does not grow with the shelf, and that nothing later than the year counts.
 */
export async function visitPlan(ask: Ask, question: VisitPlanQuestion): Promise<VisitPlanned | VisitPlanFault> {
  const year = question.year ?? Number(question.today.slice(0, 4));
  const found = await guestOf(ask, question.code, year);
  if ('fault' in found) return found;
  const when: PlanDay = { year, day: dayOf(year, question.today), synthetic: found.synthetic };
  const all = await planRegions(ask, found.synthetic, year);
  const regions = new Map(all.map((region) => [region.id, region]));
  const guest = regions.get(found.id);
  if (guest === undefined) return { fault: 'REGION', hint: null };
  const { standings, regionsProven } = await affairStandings(ask, guest.id, when);
  const unknown = question.affairs?.find((code) => code === '' || !standings.some((s) => s.code === code));
  if (unknown !== undefined) return { fault: 'AFFAIR', code: unknown };
  const peers = peersOf(guest.kind, regionsProven);
  const { affairs } = question;
  const gaps = affairs === null ? gapsOf(guest.kind, peers, standings) : standings.filter(({ code }) => affairs.includes(code)).map(asked);
  const { maxKilometres } = question;
  const near = maxKilometres === null ? null : all.filter((r) => (kilometresTo(guest, r) ?? Infinity) <= maxKilometres).map(({ id }) => id);
  const hosts = await hostsOf(ask, gaps, { guestRegionId: guest.id, regionIds: near }, when, regions);
  const nowMonth = Number(when.day.slice(0, 4)) * 12 + Number(when.day.slice(5, 7)) - 1;
  const suggestions = planOf(hosts, { guest, gaps, nowMonth, budgetDays: question.budgetDays, maxKilometres });
  return { guest, synthetic: found.synthetic, asOf: when.day, peers, gaps, suggestions };
}
