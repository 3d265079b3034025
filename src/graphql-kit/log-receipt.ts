import { Field, Int, ObjectType } from 'type-graphql';
import { describe } from './describe';

/** What somebody is given whose act went into the log of an edition: where it stands there, and the hash that no other log can have in its place. */
@ObjectType('LogReceipt', {
  description: describe(['Tanda terima atas tindakan yang dicatat pada log penyelenggaraan.', 'A receipt for an act that went into the log of an edition.']),
})
export class LogReceipt {
  @Field(() => Int, { description: describe(['Nomor urutnya pada log.', 'Its number in the log.']) })
  seq: number;

  @Field(() => String, { description: describe(['SHA-256 dari isi kanoniknya, termasuk hash sebelumnya.', 'SHA-256 of its canonical content, with the hash of the one before in it.']) })
  hash: string;
}
