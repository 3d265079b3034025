import { createUnionType, Field, Int, ObjectType } from 'type-graphql';
import { WITHHELD_REASON, type VisibleFigure } from '../domain/figures/visible-figure';
import { MISSING_REASON } from '../domain/vocabulary/figure-words';
import { describe } from './describe';
import { enumOf } from './enums';
import { decimalText, Decimal, Instant } from './scalars';

const WITHHELD = enumOf(WITHHELD_REASON);
const MISSING = enumOf(MISSING_REASON);

/** A score that may be shown. */
@ObjectType('Score', { description: describe(['Nilai yang sudah boleh dilihat.', 'A score that may be seen.']) })
export class Score {
  readonly __typename: 'Score';

  @Field(() => Decimal, { description: describe(['Nilai dalam poin, tepat sampai dua angka di belakang koma.', 'The score in points, exact to two decimals.']) })
  readonly points: string;

  @Field(() => Int, { description: describe(['Nilai yang sama dalam perseratus poin, agar dapat dihitung tanpa pembulatan.', 'The same score in hundredths of a point, to reckon with without rounding.']) })
  readonly hundredths: number;
}

/** A rank that may be shown. */
@ObjectType('Rank', { description: describe(['Peringkat yang sudah boleh dilihat.', 'A rank that may be seen.']) })
export class Rank {
  readonly __typename: 'Rank';

  @Field(() => Int, { description: describe(['Peringkatnya; 1 adalah yang terbaik.', 'The place; 1 is the best.']) })
  readonly place: number;
}

/** A figure that nobody sees yet. */
@ObjectType('Withheld', { description: describe(['Angka yang belum boleh dilihat, ada ataupun tidak.', 'A figure that may not be seen yet, whether there is one or not.']) })
export class Withheld {
  readonly __typename: 'Withheld';

  @Field(() => WITHHELD, { description: describe(['Sebab angka itu ditahan.', 'Why the figure is withheld.']) })
  readonly reason: string;

  @Field(() => Instant, { nullable: true, description: describe(['Saat angka itu dibuka, atau seharusnya sudah dibuka; kosong bila belum ditetapkan.', 'The moment at which it is revealed, or was due to be; null when none is set.']) })
  readonly revealAt: string | null;
}

/** A figure that there is none of. */
@ObjectType('Missing', { description: describe(['Angka yang tidak ada; kosong bukan nol.', 'A figure that is missing; missing is never zero.']) })
export class Missing {
  readonly __typename: 'Missing';

  @Field(() => MISSING, { description: describe(['Sebab angka itu tidak ada.', 'Why the figure is missing.']) })
  readonly cause: string;
}

const typeOf = (value: { readonly __typename: string }): string => value.__typename;

/** A score, or why there is none to see. */
export const ScoreValue = createUnionType({
  name: 'ScoreValue',
  description: describe(['Nilai, atau sebab nilai itu ditahan atau tidak ada.', 'A score, or why it is withheld or missing.']),
  types: () => [Score, Withheld, Missing] as const,
  resolveType: typeOf,
});

/** A rank, or why there is none to see. */
export const RankValue = createUnionType({
  name: 'RankValue',
  description: describe(['Peringkat, atau sebab peringkat itu ditahan atau tidak ada.', 'A rank, or why it is withheld or missing.']),
  types: () => [Rank, Withheld, Missing] as const,
  resolveType: typeOf,
});

function answer<T>(figure: VisibleFigure, shown: (value: number) => T): T | Withheld | Missing {
  switch (figure.kind) {
    case 'SHOWN':
      return shown(figure.value);
    case 'WITHHELD':
      return { __typename: 'Withheld', reason: figure.reason, revealAt: figure.revealAt };
    case 'MISSING':
      return { __typename: 'Missing', cause: figure.reason };
  }
}

/** The answer for a score in hundredths of a point: 8550 is "85.5" points. */
export function scoreValue(figure: VisibleFigure): Score | Withheld | Missing {
  return answer(figure, (hundredths) => ({ __typename: 'Score' as const, points: decimalText(hundredths, 2), hundredths }));
}

/** The answer for a place in a ranking. */
export function rankValue(figure: VisibleFigure): Rank | Withheld | Missing {
  return answer(figure, (place) => ({ __typename: 'Rank' as const, place }));
}
