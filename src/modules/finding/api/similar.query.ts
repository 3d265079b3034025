import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { authorise } from '../../../authz/authorise';
import { ApiError } from '../../../graphql-kit/api-error';
import { askAs } from '../../../graphql-kit/ask-as';
import { shelf, workspaceViewer, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { SYNTHETIC } from '../../../graphql-kit/enums';
import { readType } from '../../../graphql-kit/read-types';
import { loadRow } from '../../../graphql-kit/row-loader';
import { keyOf } from '../../../platform/outward-id';
import { SIMILAR_LIMITS, similarInnovations, type OwnLineages, type Similar, type SimilarFault, type Sought } from '../usecases/similar-innovations';
import { SimilarInnovation } from './similar.types';

type Synthetic = 'EXCLUDE' | 'INCLUDE' | 'ONLY';

/** Functions that work on innovations, so that lineages are theirs to read. */
const READERS = ['ORGANIZER', 'RESEARCH_OFFICE', 'VIEWER'];

function errorOf(fault: SimilarFault, government: string | null): ApiError {
  switch (fault.kind) {
    case 'NO_INNOVATION':
      return new ApiError('NOT_FOUND', { what: 'innovation' });
    case 'NO_GOVERNMENT':
      return new ApiError('NOT_FOUND', { what: `tenant ${(government ?? '').slice(0, 20)}` });
    case 'NO_WORDS':
      return new ApiError('BAD_USER_INPUT', { detail: ['judul itu tidak berisi kata yang dapat dicari', 'that title holds no word that can be looked for'] });
  }
}

/** Lineages are private: only who works in a tenant learns of its own. */
const lineagesFor = (context: Context) => (tenantId: string): OwnLineages | null => {
  const verdict = authorise(context.actor, { name: 'workspace.open', tenantId });
  const readers = verdict.allowed ? verdict.by.filter(({ role }) => READERS.includes(role)) : [];
  return readers.length === 0 ? null : { tenantId, ask: askAs(context, workspaceViewer(context, readers)) };
};

function soughtOf(innovation: string | null | undefined, title: string | null | undefined, summary: string | null | undefined, government: string | null | undefined): Sought {
  const told = [innovation, title].filter((value) => value !== null && value !== undefined).length;
  if (told !== 1) throw new ApiError('BAD_USER_INPUT', { detail: ['berikan `innovation` atau `title`, salah satu', 'give `innovation` or `title`, one of them'] });
  if (innovation !== null && innovation !== undefined) {
    if ([summary, government].some((value) => value !== null && value !== undefined)) throw new ApiError('BAD_USER_INPUT', { detail: ['`summary` dan `government` hanya menyertai `title`', '`summary` and `government` go with `title` only'] });
    const key = keyOf(readType('Innovation').type, innovation);
    if (key === null) throw new ApiError('NOT_FOUND', { what: 'innovation' });
    return { innovation: key };
  }
  for (const [what, value, limit] of [['title', title, SIMILAR_LIMITS.title], ['summary', summary, SIMILAR_LIMITS.summary]] as const) {
    if ((value ?? '').length > limit) throw new ApiError('LIST_TOO_LONG', { what, count: (value ?? '').length, limit });
  }
  return { title: title ?? '', summary: summary ?? null, government: government ?? null };
}

@Resolver(() => SimilarInnovation)
export class SimilarQuery {
  @Query(() => [SimilarInnovation], { nullable: true, description: describe([
    'Inovasi terbit yang mirip dengan suatu inovasi atau dengan judul yang belum tercatat: mungkin inovasi yang sama, mungkin replikasi; yang sudah tercatat dikatakan demikian.',
    'Published innovations that are like an innovation, or like a title that is not written down yet: perhaps the same one, perhaps a replication; what is on record is said to be.',
  ]) })
  async similarInnovations(
    @Arg('innovation', () => ID, { nullable: true, description: describe(['Pengenal inovasi terbit.', 'Id of a published innovation.']) }) innovation: string | null | undefined,
    @Arg('title', () => String, { nullable: true, description: describe([`Judul yang belum tercatat, paling banyak ${SIMILAR_LIMITS.title} huruf.`, `A title that is not written down yet, at most ${SIMILAR_LIMITS.title} letters.`]) }) title: string | null | undefined,
    @Arg('summary', () => String, { nullable: true, description: describe([`Uraiannya, paling banyak ${SIMILAR_LIMITS.summary} huruf.`, `Its summary, at most ${SIMILAR_LIMITS.summary} letters.`]) }) summary: string | null | undefined,
    @Arg('government', () => String, { nullable: true, description: describe(['Kode penyelenggara pemilik judul itu; tanpa ini pemiliknya dianggap tidak diketahui.', 'Code of the tenant whose title it is; without it that is taken as not known.']) }) government: string | null | undefined,
    @Arg('synthetic', () => SYNTHETIC, { defaultValue: 'EXCLUDE', description: describe(['Perlakuan atas data contoh buatan; kemiripan inovasi contoh dicari di antara semuanya.', 'What happens to the made-up example data; likes of a made-up innovation are looked for among all.']) }) synthetic: Synthetic,
    @Arg('first', () => Int, { defaultValue: 10, description: describe([`Banyaknya baris, 1 sampai ${SIMILAR_LIMITS.first}.`, `How many rows, 1 to ${SIMILAR_LIMITS.first}.`]) }) first: number,
    @Ctx() context: Context,
  ): Promise<readonly Similar[]> {
    if (!Number.isInteger(first) || first < 1 || first > SIMILAR_LIMITS.first) throw new ApiError('PAGE_SIZE_INVALID', { first, limit: SIMILAR_LIMITS.first });
    const found = await similarInnovations(askAs(context, shelf(context)), soughtOf(innovation, title, summary, government), synthetic, first, lineagesFor(context));
    if ('kind' in found) throw errorOf(found, government ?? null);
    return found;
  }

  @FieldResolver(() => readType('Innovation').cls as never, { nullable: true, description: describe(['Inovasi yang mirip itu.', 'The innovation that is like it.']) })
  innovation(@Root() { id }: Similar, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'Innovation', id);
  }
}
