import { Arg, ID } from 'type-graphql';
import { describe } from '../../../graphql-kit/describe';

/** The override that is settled. */
export function OverrideArgument(): ReturnType<typeof Arg> {
  return Arg('override', () => ID, { description: describe(['Pengenal usul pencabutan.', 'Id of the override.']) });
}
