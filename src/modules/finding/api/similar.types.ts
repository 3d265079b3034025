import { Field, Int, ObjectType } from 'type-graphql';
import { SIMILARITY_CLASS, SIMILARITY_REASON } from '../../../domain/vocabulary/finding-words';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';

const CLASS = enumOf(SIMILARITY_CLASS);
const REASON = enumOf(SIMILARITY_REASON);

/** Why two innovations are alike. */
@ObjectType('SimilarityReason', { description: describe(['Satu alasan kemiripan; nilai semua alasan berjumlah nilai kemiripannya.', 'One reason of a likeness; the points of all reasons add up to its score.']) })
export class SimilarityReason {
  @Field(() => REASON, { description: describe(['Jenis alasannya.', 'What kind of reason it is.']) })
  readonly kind: string;

  @Field(() => Int, { description: describe(['Nilainya, dari 1000; negatif bila mengurangi.', 'Its points, of 1000; negative where it takes away.']) })
  readonly points: number;

  @Field(() => [String], { description: describe(['Kata dasar, nama singkat, atau kode urusan yang sama, paling banyak 12.', 'The stems, short name or codes of affairs that are the same, at most 12.']) })
  readonly words: readonly string[];
}

/** An innovation that is like another one. */
@ObjectType('SimilarInnovation', { description: describe(['Satu inovasi yang mirip, dengan alasannya; usul, bukan putusan.', 'An innovation that is like another one, with the reasons: a suggestion, no verdict.']) })
export class SimilarInnovation {
  @Field(() => CLASS, { description: describe(['Kemungkinan hubungannya, atau hubungan yang sudah tercatat.', 'What it may be to the other one, or what is on record.']) })
  readonly likeness: string;

  @Field(() => Int, { description: describe(['Nilai kemiripan, 0 sampai 1000.', 'Points of likeness, 0 to 1000.']) })
  readonly score: number;

  @Field(() => [SimilarityReason], { description: describe(['Alasannya.', 'The reasons.']) })
  readonly reasons: readonly SimilarityReason[];
}
