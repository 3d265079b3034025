import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { QUESTION_LIMITS, type QuestionFault } from '../../../domain/search/question';
import { ApiError } from '../../../graphql-kit/api-error';
import { askAs } from '../../../graphql-kit/ask-as';
import { shelf, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { SYNTHETIC } from '../../../graphql-kit/enums';
import { readType } from '../../../graphql-kit/read-types';
import { outwardId } from '../../../platform/outward-id';
import type { CursorContext } from '../../../reads/cursor';
import { PAGE_LIMIT } from '../../../reads/read-room';
import { connectionSelection } from '../../../reads/selection';
import { within } from '../../../reads/sql';
import { searchCount, searchFacets, searchHighlights, searchInnovations, searchPage, type FoundPosition, type FoundRow, type Search } from '../usecases/search-innovations';
import { readPosition, writePosition } from './search-cursor';
import { InnovationSearchWhere, searchFilter } from './search.input';
import { InnovationSearchConnection, InnovationSearchEdge, SearchFacet, SearchHighlight, type FoundEdgeRoot, type FoundPageRoot } from './search.types';

type Synthetic = 'EXCLUDE' | 'INCLUDE' | 'ONLY';

const innovationType = (): never => readType('Innovation').cls as never;

/** Why a text cannot be searched for, as the API says it. */
export function errorOf(fault: QuestionFault): ApiError {
  switch (fault.kind) {
    case 'TOO_LONG':
      return new ApiError('LIST_TOO_LONG', { what: 'text', count: fault.characters, limit: QUESTION_LIMITS.characters });
    case 'TOO_MANY':
      return new ApiError('LIST_TOO_LONG', { what: 'text', count: fault.words, limit: QUESTION_LIMITS.words });
    case 'EMPTY':
      return new ApiError('BAD_USER_INPUT', { detail: ['`text` tidak berisi satu kata pun', '`text` holds no word'] });
    case 'COMMON':
      return new ApiError('BAD_USER_INPUT', { detail: ['`text` hanya berisi kata umum, seperti "dan" atau "untuk"', '`text` holds common words only, like "dan" or "untuk"'] });
  }
}

@Resolver(() => InnovationSearchConnection)
export class SearchQuery {
  @Query(() => InnovationSearchConnection, { nullable: true, description: describe([
    'Mencari inovasi yang terbit menurut kata dalam bahasa Indonesia: kata berimbuhan disamakan, singkatan dan kepanjangannya saling menemukan; yang paling cocok lebih dahulu.',
    'Searches the published innovations by words in Indonesian: affixes make no difference, short names and what they stand for find each other; the best match first.',
  ]) })
  async searchInnovations(
    @Arg('text', () => String, { description: describe([
      `Yang dicari, paling banyak ${QUESTION_LIMITS.characters} huruf dan ${QUESTION_LIMITS.words} kata.`, `What to look for, at most ${QUESTION_LIMITS.characters} letters and ${QUESTION_LIMITS.words} words.`,
    ]) }) text: string,
    @Arg('where', () => InnovationSearchWhere, { nullable: true, description: describe(['Saringan.', 'The filter.']) }) where: InnovationSearchWhere | null | undefined,
    @Arg('synthetic', () => SYNTHETIC, { defaultValue: 'EXCLUDE', description: describe(['Perlakuan atas data contoh buatan.', 'What happens to the made-up example data.']) }) synthetic: Synthetic,
    @Arg('first', () => Int, { defaultValue: 20, description: describe(['Banyaknya baris, 1 sampai 100.', 'How many rows, 1 to 100.']) }) first: number,
    @Arg('after', () => String, { nullable: true, description: describe(['Lanjutkan sesudah penanda ini.', 'Go on after this cursor.']) }) after: string | null | undefined,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<FoundPageRoot & Pick<InnovationSearchConnection, 'standIns' | 'unknown' | 'pageInfo'>> {
    if (!Number.isInteger(first) || first < 1 || first > PAGE_LIMIT) throw new ApiError('PAGE_SIZE_INVALID', { first, limit: PAGE_LIMIT });
    const filter = searchFilter(where, synthetic);
    const ask = askAs(context, shelf(context));
    const bound: CursorContext = { list: 'Innovation searchInnovations', where: [text, filter], order: 'score', viewer: shelf(context).actorId ?? '' };
    const begun: Search | QuestionFault | null = after === null || after === undefined ? await searchInnovations(ask, text, filter) : null;
    if (begun !== null && 'kind' in begun) throw errorOf(begun);
    // A page keeps the plan of the first one, so that what is published meanwhile moves nothing.
    const from: { readonly plan: Search['plan']; readonly position: FoundPosition } | null = begun === null ? readPosition(context.cursors, bound, after ?? '') : null;
    const search: Search = begun ?? { plan: from?.plan ?? { factors: new Map(), ways: [], unknown: [], standIns: [] }, filter };
    const { rows, more } = await searchPage(ask, search, from?.position ?? null, first);
    const { type } = readType('Innovation');
    const wanted = connectionSelection(info, type, info.fieldNodes, 'InnovationSearchConnection');
    const keys = rows.map(({ id }) => id);
    const selection = { ...wanted.node, fields: new Set([...wanted.node.fields, 'id']) };
    const loaded = !wanted.rows || keys.length === 0 ? [] : await context.reads.rows(type, selection, shelf(context), [within('t0.id', keys)], keys.length);
    const nodes = new Map(loaded.map((row) => [String(row.id), row]));
    const cursorOf = (row: FoundRow): string => writePosition(context.cursors, bound, search.plan, row);
    const cursorAt = (row: FoundRow | undefined): string | null => (row === undefined ? null : cursorOf(row));
    return {
      search, rows, more, after: after ?? null, cursorOf, nodes: new Map(rows.flatMap((row) => (nodes.has(outwardId(type.prefix, row.id)) ? [[row.id, nodes.get(outwardId(type.prefix, row.id))] as const] : []))),
      standIns: search.plan.standIns, unknown: search.plan.unknown,
      pageInfo: {
        hasNextPage: more, hasPreviousPage: after !== null && after !== undefined,
        get startCursor() { return cursorAt(rows[0]); },
        get endCursor() { return cursorAt(rows[rows.length - 1]); },
      },
    };
  }

  @FieldResolver(() => [InnovationSearchEdge], { description: describe(['Yang ditemukan beserta letak dan kata yang cocok.', 'What was found, with its place and the words that match.']) })
  edges(@Root() { search, rows, nodes, cursorOf }: FoundPageRoot): readonly unknown[] {
    return rows.filter(({ id }) => nodes.has(id)).map((row) => ({ search, row, found: nodes.get(row.id), score: row.score, get cursor() { return cursorOf(row); } }));
  }

  @FieldResolver(() => [innovationType()], { description: describe(['Inovasinya saja.', 'The innovations alone.']) })
  nodes(@Root() { rows, nodes }: FoundPageRoot): readonly unknown[] {
    return rows.flatMap(({ id }) => nodes.get(id) ?? []);
  }

  @FieldResolver(() => Int, { nullable: true, description: describe(['Banyaknya inovasi yang ditemukan seluruhnya; dihitung hanya bila diminta.', 'How many were found in all; counted only when it is asked for.']) })
  totalCount(@Root() { search }: FoundPageRoot, @Ctx() context: Context): Promise<number> {
    return searchCount(askAs(context, shelf(context)), search);
  }

  @FieldResolver(() => [SearchFacet], { description: describe(['Seluruh yang ditemukan, dihitung menurut enam hal; saringannya sudah berlaku.', 'All that was found, counted in six respects; the filter holds already.']) })
  facets(@Root() { search }: FoundPageRoot, @Ctx() context: Context): Promise<readonly SearchFacet[]> {
    return searchFacets(askAs(context, shelf(context)), search);
  }
}

@Resolver(() => InnovationSearchEdge)
export class SearchEdgeRows {
  @FieldResolver(innovationType, { description: describe(['Inovasinya.', 'The innovation.']) })
  node(@Root() { found }: FoundEdgeRoot): unknown {
    return found;
  }

  @FieldResolver(() => [SearchHighlight], { description: describe(['Potongan teks tempat kata itu ditemukan, paling banyak 3.', 'Pieces of text in which the words were found, at most 3.']) })
  highlights(@Root() { search, row }: FoundEdgeRoot): readonly SearchHighlight[] {
    return searchHighlights(search, row);
  }
}
