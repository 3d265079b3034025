import type { Filled } from './filled-shelf';
import { plantInnovations, plantRankedRound, plantReleasedTier } from './ranked-round';
import type { World } from './world';

const planted = new Map<Filled, { readonly round: string; readonly lower: string; readonly upper: string }>();

/** What statistics are asked of: a ranked round with so many entries, and two tiers with so many innovations in both. Fewer than three say nothing. */
export async function plantStatistics(world: World, of: Filled, rows: number): Promise<void> {
  const innovations = await plantInnovations(world, of.tenant, Math.max(3, rows));
  planted.set(of, {
    round: `rnd_${await plantRankedRound(world, of.tenant, Math.max(3, rows))}`,
    lower: `edn_${await plantReleasedTier(world, of.tenant, of.tenant, innovations)}`, upper: `edn_${await plantReleasedTier(world, of.tenant, of.tenant, innovations)}`,
  });
}

const REPORT = `query($t: String!, $r: ID!) { judgingStatistics(tenant: $t, round: $r) { revision statistics(first: 100) { code value words judge { office } entry { title category { name } } outside { title } } } }`;
const AGREEMENT = `query($l: ID!, $u: ID!) { tierAgreement(lower: $l, upper: $u) { spearman lower { name } upper { name } byStandard { tag spearman }
  pairs { lowerStanding innovation { title agency { name } } lowerEntry { title category { name } } upperEntry { title } } } }`;

/** The questions of statistics, as the count of statements asks them. */
export const STATISTICS_PROBES = {
  judgingStatistics: (_schema: unknown, field: string) => [{
    name: field, query: REPORT, variables: (of: Filled) => ({ t: of.tenant.code, r: planted.get(of)?.round }), rows: ({ judgingStatistics }: Record<string, unknown>) => (judgingStatistics as { statistics: unknown[] }).statistics.length,
  }],
  tierAgreement: (_schema: unknown, field: string) => [{
    name: field, query: AGREEMENT, variables: (of: Filled) => ({ l: planted.get(of)?.lower, u: planted.get(of)?.upper }), rows: ({ tierAgreement }: Record<string, unknown>) => (tierAgreement as { pairs: unknown[] }).pairs.length,
  }],
};
