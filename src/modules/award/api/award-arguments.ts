import { Arg, ID } from 'type-graphql';
import { describe } from '../../../graphql-kit/describe';

/** The tenant that gives the awards. */
export function TenantArgument(): ReturnType<typeof Arg> {
  return Arg('tenant', () => String, { description: describe(['Kode penyelenggara.', 'Code of the organiser.']) });
}

/** The award on the shelf. */
export function AwardArgument(): ReturnType<typeof Arg> {
  return Arg('award', () => ID, { description: describe(['Pengenal penghargaan yang terbit.', 'Id of the published award.']) });
}

/** The award in preparation. */
export function PlanArgument(): ReturnType<typeof Arg> {
  return Arg('award', () => ID, { description: describe(['Pengenal penghargaan yang disiapkan.', 'Id of the award in preparation.']) });
}
