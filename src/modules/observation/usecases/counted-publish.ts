import type { Tx } from '../../../db/database';
import type { Amount } from '../../../domain/comparison/amount';
import { metricOf, type MetricCode } from '../../../domain/metrics';
import type { FigureFlag } from '../../../domain/vocabulary/figure-words';
import { toInstant, type Clock } from '../../../platform/clock';
import { keyFromName } from '../../../platform/ids';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { observation } from '../data/tables';

/** Figures that a government counted from its own records and publishes together. */
export interface CountedPublish {
  /** What they are counts of, as a natural name: publishing the same again takes the place of what was published before. */
  readonly of: readonly string[];
  readonly regionId: string | null;
  /** The edition that they tell about; null where they tell about the region. */
  readonly editionId: string | null;
  readonly year: number;
  /** The day on which they were counted, as far as it matters. */
  readonly on: string | null;
  readonly figures: readonly { readonly metric: MetricCode; readonly amount: Amount }[];
  /** How they were counted, in words. */
  readonly wording: string;
  readonly flag: FigureFlag | null;
}

/** The key under which a figure that was counted is published: the same for the same thing. */
export function countedKey(tenantId: string, of: readonly string[], metric: MetricCode): string {
  return keyFromName('observation', tenantId, ...of, metric);
}

/** Puts counted figures on the shelf, or in the place of what was published of the same thing before; answers their keys in order. Numbers and words only: whoever disputes one finds it under the same key. */
export async function countedPublish(tx: Tx, scope: TenantScope, counted: CountedPublish, services: { readonly clock: Clock }): Promise<readonly string[]> {
  const shelf = new TenantRepository(observation, scope, tx);
  const { regionId, editionId, year, on, wording, flag } = counted;
  const keys: string[] = [];
  for (const { metric, amount } of counted.figures) {
    const id = countedKey(scope.tenantId, counted.of, metric);
    const row = {
      subject: editionId === null ? 'REGION' : 'EDITION', region_id: regionId, edition_id: editionId, metric, year, period_earliest: on, period_latest: on, value_scaled: amount.scaled, scale: amount.scale,
      unit: metricOf(metric).unit, origin: 'COUNTED', flag, wording,
    } as const;
    if ((await shelf.find(id)) === null) await shelf.insert({ ...row, id, synthetic: scope.synthetic, published_at: toInstant(services.clock.now()) });
    else await shelf.update(id, row);
    keys.push(id);
  }
  return keys;
}
