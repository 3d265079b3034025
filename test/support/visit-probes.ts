import { visit } from '../../src/modules/visit/data/tables';
import { addDays } from '../../src/domain/time/day';
import type { Filled } from './filled-shelf';
import type { World } from './world';

/** Visits that a host has on days to come, one a day. */
export async function plantVisits(world: World, of: Filled, size: number): Promise<void> {
  await world.rows(of.tenant, visit, Array.from({ length: size }, (_, i) => {
    const day = addDays('2990-01-01', i);
    return { topic: `Kunjungan ${i}`, state: 'APPROVED' as const, held_earliest: day, held_latest: day, guest_tenant_id: of.tenant.id };
  }));
}

interface Months { readonly months: readonly { readonly days: readonly { readonly taken: number }[] }[] }

/** What is asked about the days of a host. */
export const VISIT_PROBES = {
  visitAvailability: (_schema: unknown, field: string) => [{
    name: field, query: 'query($t: String!) { visitAvailability(host: $t, from: "2990-01-01", months: 3) { ruled host { name region { name } } months { month open days { day state why words taken seats } } } }',
    variables: (of: Filled): Record<string, unknown> => ({ t: of.tenant.code }),
    rows: ({ visitAvailability }: Record<string, unknown>): number => (visitAvailability as Months).months.flatMap((m) => m.days).filter((d) => d.taken > 0).length,
  }],
};
