import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, ID, Info, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { textOfFraction } from '../../../domain/ranking/fraction';
import type { RankedEntry } from '../../../domain/ranking/tally';
import type { RankingDifference } from '../../../domain/ranking/difference';
import { RANK_PLACE, type RecomputeState } from '../../../domain/vocabulary/judging-words';
import { ApiError } from '../../../graphql-kit/api-error';
import { demand, tenantByCode, workspaceViewer, type Context } from '../../../graphql-kit/context';
import { askAs } from '../../../graphql-kit/ask-as';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { keyIn } from '../../../graphql-kit/mutate';
import { readType } from '../../../graphql-kit/read-types';
import { loadRow } from '../../../graphql-kit/row-loader';
import { Decimal, decimalText } from '../../../graphql-kit/scalars';
import type { Viewer } from '../../../reads/viewer';
import { sql } from '../../../reads/sql';
import { recomputePreview } from '../usecases/recompute-preview';
import { RecomputeSet } from './settling.types';

const PLACE = enumOf(RANK_PLACE);

/** How an entry stands in one of two rankings that are compared. */
@ObjectType('RankedStanding', { description: describe(['Letak usulan pada salah satu dari dua peringkat yang dibandingkan.', 'Where an entry stands in one of two rankings that are compared.']) })
export class RankedStanding {
  @Field(() => Int, { nullable: true, description: describe(['Peringkatnya; kosong tanpa nilai.', 'Its rank; null without a score.']) })
  rank: number | null;

  @Field(() => PLACE, { description: describe(['Di dalam atau di luar batas potong.', 'Inside or outside the cut.']) })
  place: string;

  @Field(() => Decimal, { nullable: true, description: describe(['Nilai yang ditampilkan, dalam poin.', 'The score as shown, in points.']) })
  points: string | null;

  @Field(() => String, { nullable: true, description: describe(['Nilai tepat dalam perseratus poin, sebagai pecahan.', 'The exact score in hundredths of a point, as a fraction.']) })
  exact: string | null;

  @Field(() => String, { nullable: true, description: describe(['Sebab letaknya, bila urutan saja tidak menjelaskannya.', 'Why it stands there where the order alone does not say it.']) })
  reason: string | null;
}

/** An entry that changes, and for whom it is shown. */
export interface ChangeRoot {
  readonly difference: RankingDifference;
  readonly viewer: Viewer;
}

/** An entry of which two rankings say different things. */
@ObjectType('RecomputeChange', { description: describe(['Usulan yang letak atau nilainya berubah.', 'An entry whose standing or score changes.']) })
export class RecomputeChange {}

/** What a recompute set changes. */
@ObjectType('RecomputePreview', { description: describe(['Yang diubah suatu usul penghitungan ulang.', 'What a recompute set changes.']) })
export class RecomputePreview {
  @Field(() => Boolean, { description: describe(['Benar bila yang dihitung sudah berubah sejak diusulkan: maka hanya dapat dibatalkan.', 'True when what is counted has changed since it was proposed: then it can only be cancelled.']) })
  outdated: boolean;

  @Field(() => [RecomputeChange], { description: describe(['Usulan demi usulan; kosong bila tidak ada yang berubah.', 'Entry by entry; empty where nothing changes.']) })
  changes: readonly ChangeRoot[];
}

/** What is behind a preview. */
export interface PreviewRoot {
  readonly setKey: string;
  readonly tenantId: string;
  readonly roundId: string;
  readonly state: RecomputeState;
  readonly viewer: Viewer;
  readonly outdated: boolean;
  readonly changes: readonly ChangeRoot[];
}

@Resolver(() => RecomputePreview)
export class RecomputePreviewQuery {
  @Query(() => RecomputePreview, { nullable: true, description: describe([
    'Pratinjau usul penghitungan ulang: apa yang diubahnya terhadap revisi dasarnya, dihitung dengan cara yang sama seperti saat diterapkan.',
    'The preview of a recompute set: what it changes against its base revision, computed in the same way as when it is applied.',
  ]) })
  async recomputePreview(
    @Arg('tenant', () => String, { description: describe(['Kode penyelenggara.', 'Code of the organiser.']) }) tenant: string,
    @Arg('recompute', () => ID, { description: describe(['Pengenal usul penghitungan ulang.', 'Id of the recompute set.']) }) recompute: string,
    @Ctx() context: Context,
  ): Promise<PreviewRoot> {
    const tenantId = tenantByCode(context, tenant);
    const viewer = workspaceViewer(context, demand(context, { name: 'workspace.open', tenantId }));
    const missing = new ApiError('NOT_FOUND', { what: 'recompute' });
    const key = keyIn('RecomputeSet', recompute);
    const { type } = readType('RecomputeSet');
    // Whoever may not read the set (of another programme, or recused in its round) is told what is told of one that is not there.
    const seen = key === null ? [] : await context.reads.rows(type, { fields: new Set(['id']), ones: new Map(), manys: new Map() }, viewer, [sql('t0.id = ?', key)], 1);
    const found = key === null || seen.length === 0 ? null : await recomputePreview(askAs(context, viewer), tenantId, key);
    if (key === null || found === null) throw missing;
    return { setKey: key, tenantId, roundId: found.roundId, state: found.state, viewer, outdated: found.outdated, changes: found.changes.map((difference) => ({ difference, viewer })) };
  }

  @FieldResolver(() => RecomputeSet, { nullable: true, description: describe(['Usulnya.', 'The recompute set.']) })
  recompute(@Root() { setKey, viewer }: PreviewRoot, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'RecomputeSet', setKey, viewer);
  }
}

function standingOf(ranked: RankedEntry | null, { language }: Context): RankedStanding | null {
  if (ranked === null) return null;
  const { rank, place, score, shownHundredths, reason } = ranked;
  return {
    rank, place, points: shownHundredths === null ? null : decimalText(shownHundredths, 2), exact: score === null ? null : textOfFraction(score),
    reason: reason === null ? null : reason[language === 'id' ? 0 : 1],
  };
}

@Resolver(() => RecomputeChange)
export class RecomputeChangeFields {
  @FieldResolver(() => readType('WorkspaceEntry').cls as never, { nullable: true, description: describe(['Usulannya.', 'The entry.']) })
  entry(@Root() { difference, viewer }: ChangeRoot, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'WorkspaceEntry', difference.entry, viewer);
  }

  @FieldResolver(() => RankedStanding, { nullable: true, description: describe(['Letaknya sebelumnya; kosong bila tidak ada di dalamnya.', 'How it stood; null where it was not in it.']) })
  was(@Root() { difference }: ChangeRoot, @Ctx() context: Context): RankedStanding | null {
    return standingOf(difference.was, context);
  }

  @FieldResolver(() => RankedStanding, { nullable: true, description: describe(['Letaknya sesudahnya; kosong bila tidak ada lagi di dalamnya.', 'How it will stand; null where it is no longer in it.']) })
  becomes(@Root() { difference }: ChangeRoot, @Ctx() context: Context): RankedStanding | null {
    return standingOf(difference.becomes, context);
  }
}

/** The resolvers of the preview. */
export const RECOMPUTE_PREVIEW = [RecomputePreviewQuery, RecomputeChangeFields];
