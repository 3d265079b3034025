import { Field, ID, InterfaceType } from 'type-graphql';
import { describe } from './describe';

/** What every row with an id of its own is. */
@InterfaceType('Node', { description: describe(['Sesuatu yang punya pengenal sendiri.', 'A thing with an id of its own.']) })
export abstract class Node {
  @Field(() => ID, { description: describe(['Pengenal yang tetap; isinya tidak dijanjikan.', 'A lasting id; what it is made of is not promised.']) })
  id: string;
}
