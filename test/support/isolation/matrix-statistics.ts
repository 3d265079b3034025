import { plantInnovations, plantRankedRound, plantReleasedTier } from '../ranked-round';
import type { MatrixRow } from './matrix';

const edition = { names: 'row', prefix: 'edn' } as const;

/** The root fields of statistics: of a round for its organiser, of two tiers for everybody. */
export const STATISTICS_MATRIX: Readonly<Record<string, MatrixRow>> = {
  'Query.judgingStatistics': {
    opens: 'own', arguments: { tenant: { names: 'tenant' }, round: { names: 'row', prefix: 'rnd' } },
    variables: async (p, world) => ({ tenant: p.tenant.code, round: `rnd_${await plantRankedRound(world, p.tenant, 3)}` }),
    selection: '{ revision inputsHash total statistics(first: 100) { code value refusal words judge { id } entry { id title } outside { id } } }',
  },
  'Query.tierAgreement': {
    opens: 'row', arguments: { lower: edition, upper: edition },
    variables: async (p, world) => {
      const innovations = await plantInnovations(world, p.tenant, 3);
      return { lower: `edn_${await plantReleasedTier(world, p.tenant, p.tenant, innovations)}`, upper: `edn_${await plantReleasedTier(world, p.tenant, p.tenant, innovations)}` };
    },
    selection: '{ compared spearman refusal lower { id } upper { id } pairs { lowerStanding innovation { id title } lowerEntry { title } } byStandard { tag compared } }',
  },
};
