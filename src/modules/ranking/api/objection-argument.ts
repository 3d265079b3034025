import { Arg, ID } from 'type-graphql';
import { describe } from '../../../graphql-kit/describe';

/** The objection that is meant. */
export function ObjectionArgument(): ReturnType<typeof Arg> {
  return Arg('objection', () => ID, { description: describe(['Pengenal sanggahan.', 'Id of the objection.']) });
}
