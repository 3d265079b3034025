import { Field, ID, ObjectType } from 'type-graphql';
import { SHELF_ACT, type ShelfAct } from '../../../domain/vocabulary/shelf-words';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { Instant } from '../../../graphql-kit/scalars';
import { outwardId } from '../../../platform/outward-id';
import type { FeedLine } from '../usecases/changes-since';
import { shelfKinds, shelfTypes } from './shelf-kind';

const ACT = enumOf(SHELF_ACT);

@ObjectType('ShelfChange', { description: describe([
  'Hal terakhir yang terjadi pada satu baris di rak terbuka. Terbit dan berubah sama artinya bagi cermin: ambil barisnya; ditarik: buang barisnya.',
  'The last thing that became of one row of the published shelf. To a mirror published and changed mean the same: take the row; removed means: drop it.',
]) })
export class ShelfChange {
  @Field(() => shelfKinds() as never, { description: describe(['Jenis barisnya.', 'What kind of row it is.']) })
  kind: string;

  @Field(() => ACT, { description: describe(['Yang terjadi.', 'What became of it.']) })
  act: ShelfAct;

  @Field(() => Instant, { description: describe(['Kapan.', 'When.']) })
  at: string;

  @Field(() => ID, { description: describe(['Pengenal barisnya, seperti pada `node`; tetap ada sesudah barisnya ditarik.', 'The id of the row, as in `node`; it stays after the row was taken away.']) })
  nodeId: string;

  @Field(() => Boolean, { description: describe(['Benar bila barisnya data contoh buatan.', 'True when the row is made-up example data.']) })
  synthetic: boolean;
}

/** What the fields that are read by themselves need. */
export interface ChangeKeys {
  readonly tenantKey: string;
}

@ObjectType('ShelfChanges', { description: describe(['Satu halaman perubahan rak terbuka, dari yang terlama.', 'One page of the changes of the published shelf, the oldest first.']) })
export class ShelfChanges {
  @Field(() => [ShelfChange], { description: describe(['Perubahannya, satu untuk setiap baris.', 'The changes, one for each row.']) })
  changes: readonly ShelfChange[];

  @Field(() => String, { description: describe(['Isi `since` untuk pertanyaan berikutnya, sekarang atau kapan pun nanti.', 'What to give as `since` next time, now or whenever later.']) })
  next: string;

  @Field(() => Boolean, { description: describe(['Benar bila saat ini masih ada perubahan sesudah halaman ini.', 'True when there are more changes after this page now.']) })
  more: boolean;

  @Field(() => String, { description: describe([
    'Ujung seluruh rak: selama nilainya sama untuk saringan yang sama, tidak ada yang berubah di rak. Dapat diberikan sebagai `since` untuk mulai dari sekarang.',
    'The end of the whole shelf: as long as it is the same for the same filter, nothing on the shelf has changed. It can be given as `since`, to begin from now.',
  ]) })
  head: string;
}

/** A line of the feed as the API tells it. */
export function changeAnswer(line: FeedLine): ShelfChange & ChangeKeys {
  const prefix = shelfTypes().get(line.kind)?.type.prefix ?? '';
  return { kind: line.kind, act: line.act, at: line.at, nodeId: outwardId(prefix, line.rowId), synthetic: line.synthetic, tenantKey: line.tenantId };
}
