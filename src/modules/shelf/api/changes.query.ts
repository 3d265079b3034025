import { Arg, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { ApiError } from '../../../graphql-kit/api-error';
import { askAs } from '../../../graphql-kit/ask-as';
import { shelf, type Context, type Info as QueryInfo } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { SYNTHETIC } from '../../../graphql-kit/enums';
import { Node } from '../../../graphql-kit/node';
import { loadNode } from '../../../graphql-kit/node-loader';
import { readType } from '../../../graphql-kit/read-types';
import { loadRow } from '../../../graphql-kit/row-loader';
import type { CursorContext } from '../../../reads/cursor';
import { PAGE_LIMIT } from '../../../reads/read-room';
import { changesSince, type ChangesAsked, type ChangesFault, type FeedPlace } from '../usecases/changes-since';
import { changeAnswer, ShelfChange, ShelfChanges, type ChangeKeys } from './changes.types';
import { shelfKinds } from './shelf-kind';

/** How many codes or kinds one filter names. */
export const CHANGES_LISTED = 100;

/** Once each and in order, so that the same filter written otherwise is the same filter; null where nothing is asked. */
function filterOf(what: string, values: readonly string[] | null | undefined): readonly string[] | null {
  if (values === null || values === undefined) return null;
  if (values.length > CHANGES_LISTED) throw new ApiError('LIST_TOO_LONG', { what, count: values.length, limit: CHANGES_LISTED });
  return [...new Set(values)].sort();
}

function errorOf(fault: ChangesFault): ApiError {
  switch (fault.kind) {
    case 'AHEAD':
      return new ApiError('CURSOR_INVALID');
    case 'CODE':
      return new ApiError('NOT_FOUND', { what: `${fault.list}: ${fault.code.slice(0, 40)}` });
  }
}

@Resolver()
export class ChangesQuery {
  @Query(() => ShelfChanges, { nullable: true, description: describe([
    'Perubahan rak terbuka sesudah suatu titik, dari yang terlama: yang terbit, yang berubah, dan yang ditarik. Tanpa `since` dari awal. Cermin yang terus bertanya dari `next` akhirnya memuat tepat isi rak.',
    'What changed on the published shelf after some point, the oldest first: what was published, changed and taken away. Without `since` from the beginning. A mirror that goes on asking from `next` ends with exactly what the shelf holds.',
  ]) })
  async changes(
    @Arg('since', () => String, { nullable: true, description: describe(['`next` atau `head` dari jawaban sebelumnya dengan saringan yang sama.', '`next` or `head` of an earlier answer to the same filter.']) }) since: string | null,
    @Arg('first', () => Int, { defaultValue: PAGE_LIMIT, description: describe(['Banyaknya perubahan, 1 sampai 100.', 'How many changes, 1 to 100.']) }) first: number,
    @Arg('kinds', () => [shelfKinds() as never], { nullable: true, description: describe(['Hanya jenis baris ini.', 'Only rows of these kinds.']) }) kinds: string[] | null,
    @Arg('tenants', () => [String], { nullable: true, description: describe(['Hanya yang diterbitkan penyelenggara berkode ini, paling banyak 100.', 'Only what organisers of these codes published, at most 100.']) }) tenants: string[] | null,
    @Arg('regions', () => [String], { nullable: true, description: describe([
      'Hanya yang diterbitkan pemerintah daerah berkode ini, paling banyak 100; kode provinsi mencakup kabupaten dan kotanya.', 'Only what the governments of regions of these codes published, at most 100; the code of a province includes the regions in it.',
    ]) }) regions: string[] | null,
    @Arg('synthetic', () => SYNTHETIC, { defaultValue: 'EXCLUDE', description: describe(['Perlakuan atas data contoh buatan.', 'What happens to the made-up example data.']) }) synthetic: ChangesAsked['synthetic'],
    @Ctx() context: Context,
  ): Promise<ShelfChanges> {
    if (first < 1 || first > PAGE_LIMIT) throw new ApiError('PAGE_SIZE_INVALID', { first, limit: PAGE_LIMIT });
    const filter = { kinds: filterOf('kinds', kinds), tenants: filterOf('tenants', tenants), regions: filterOf('regions', regions), synthetic };
    // What is open to all is the same to all: a mirror keeps its place when its token is renewed.
    const place: CursorContext = { list: 'changes', where: filter, order: 'turn ASC', viewer: '' };
    const from = since === null || since === undefined ? null : context.cursors.decode(place, since);
    const page = await changesSince(askAs(context, shelf(context)), {
      ...filter, kinds: filter.kinds ?? Object.values(shelfKinds()), first, since: from === null ? null : { turn: Number(from.value), id: from.key },
    });
    if ('kind' in page) throw errorOf(page);
    context.notes.synthetic += page.lines.filter((line) => line.synthetic).length;
    const cursor = (at: FeedPlace): string => context.cursors.encode(place, { value: at.turn, key: at.id });
    return { changes: page.lines.map(changeAnswer), next: cursor(page.next), more: page.more, head: cursor(page.head) };
  }
}

@Resolver(() => ShelfChange)
export class ShelfChangeRows {
  @FieldResolver(() => Node, { nullable: true, description: describe([
    'Barisnya sebagaimana adanya sekarang; kosong bila sudah ditarik, dan perubahan yang mengatakannya ada di halaman ini atau menyusul.',
    'The row as it is now; null when it was taken away, and the change that says so stands on this page or follows.',
  ]) })
  node(@Root() { act, nodeId }: ShelfChange, @Ctx() context: Context, @Info() info: QueryInfo): Promise<unknown> | null {
    return act === 'REMOVED' ? null : loadNode(context, info, nodeId);
  }

  @FieldResolver(() => readType('Tenant').cls as never, { nullable: true, description: describe(['Penyelenggara yang menerbitkan barisnya.', 'The organiser that published the row.']) })
  tenant(@Root() { tenantKey }: ShelfChange & ChangeKeys, @Ctx() context: Context, @Info() info: QueryInfo): Promise<unknown> {
    return loadRow(context, info, 'Tenant', tenantKey);
  }
}

/** The resolvers of the module. */
export const SHELF_RESOLVERS = [ChangesQuery, ShelfChangeRows];
