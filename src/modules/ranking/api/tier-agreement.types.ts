import { Field, Int, ObjectType } from 'type-graphql';
import { fixed, near } from '../../../domain/statistics/statistic';
import type { RankAgreement, TierPair } from '../../../domain/statistics/tier-agreement';
import { AGREEMENT_REFUSAL, type AgreementRefusal } from '../../../domain/vocabulary/statistic-words';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { Decimal } from '../../../graphql-kit/scalars';
import type { Language } from '../../../platform/messages';
import { innovationKey, type TiersCompared } from '../usecases/tiers-compare';

const REFUSAL = enumOf(AGREEMENT_REFUSAL);
const DIGITS = 3;

/** What is told of two orders: the same on the whole and on each standard. */
@ObjectType()
abstract class OrdersCompared {
  @Field(() => Int, { description: describe(['Banyaknya inovasi yang dibandingkan.', 'How many innovations are compared.']) })
  readonly compared: number;

  @Field(() => Decimal, { nullable: true, description: describe(['Korelasi peringkat Spearman, -1 sampai 1; kosong bila tidak dihitung.', 'Spearman\'s rank correlation, -1 to 1; null where it is not told.']) })
  readonly spearman: string | null;

  @Field(() => Decimal, { nullable: true, description: describe(['Tau-b Kendall, -1 sampai 1; kosong bila tidak dihitung.', 'Kendall\'s tau-b, -1 to 1; null where it is not told.']) })
  readonly kendallTau: string | null;

  @Field(() => REFUSAL, { nullable: true, description: describe(['Sebab tidak dihitung; kosong bila dihitung.', 'Why it is not told; null where it is.']) })
  readonly refusal: string | null;

  @Field(() => String, { description: describe(['Dalam satu kalimat.', 'In a sentence.']) })
  readonly words: string;
}

/** How far two tiers agree on one standard. */
@ObjectType('StandardAgreement', { description: describe(['Kesepakatan dua tingkat atas satu standar yang disebut kedua lembar penilaian.', 'How far two tiers agree on a standard that both rubrics name.']) })
export class StandardAgreement extends OrdersCompared {
  @Field(() => String, { description: describe(['Standarnya, misalnya KIPP-2022.', 'The standard, for example KIPP-2022.']) })
  readonly tag: string;
}

/** An innovation in two tiers. */
@ObjectType('TierPair', { description: describe(['Satu inovasi yang berperingkat pada kedua tingkat.', 'An innovation that has a place in both tiers.']) })
export class TierPairAnswer {
  @Field(() => Int, { description: describe(['Kedudukannya pada tingkat bawah; 1 yang terbaik.', 'How it stood in the lower tier; 1 is the best.']) })
  readonly lowerStanding: number;

  @Field(() => Int, { description: describe(['Kedudukannya pada tingkat atas; 1 yang terbaik.', 'How it stood in the upper tier; 1 is the best.']) })
  readonly upperStanding: number;
}

/** How far two tiers agree. */
@ObjectType('TierAgreement', { description: describe([
  'Kesepakatan dua tingkat atas inovasi yang sama, dari peringkat yang sudah diumumkan saja.', 'How far two tiers agree on the same innovations, from released rankings only.',
]) })
export class TierAgreementAnswer extends OrdersCompared {
  @Field(() => [StandardAgreement], { description: describe(['Menurut standar yang disebut kriteria kedua tingkat.', 'By standard that criteria of both tiers name.']) })
  readonly byStandard: readonly StandardAgreement[];

  @Field(() => REFUSAL, { nullable: true, description: describe(['Sebab tidak ada yang dihitung menurut standar; kosong bila ada.', 'Why nothing is told by standard; null where something is.']) })
  readonly byStandardRefusal: string | null;
}

/** What the resolvers of an agreement and of its pairs need. */
export interface AgreementKeys {
  readonly found: TiersCompared;
  readonly lowerKey: string;
  readonly upperKey: string;
}
export interface PairKeys {
  readonly lowerKey: string;
  readonly upperKey: string;
  readonly innovationId: string;
}

function ordersAnswer({ compared, spearman, kendallTau, refused }: RankAgreement, language: Language): OrdersCompared {
  const text = (x: number | null): string | null => (x === null || refused !== null ? null : fixed(near(x, DIGITS), DIGITS));
  const [rho, tau, at] = [text(spearman), text(kendallTau), language === 'id' ? 0 : 1];
  const told = language === 'id' ? `Korelasi Spearman ${rho?.replace('.', ',') ?? ''} dan tau-b Kendall ${tau?.replace('.', ',') ?? ''} atas ${compared} inovasi.` : `Spearman's correlation ${rho ?? ''} and Kendall's tau-b ${tau ?? ''} over ${compared} innovations.`;
  return { compared, spearman: rho, kendallTau: tau, refusal: refused, words: refused === null ? told : AGREEMENT_REFUSAL.values[refused][at] };
}

/** The agreement of two tiers as the API answers it, in the language of the reader. */
export function agreementAnswer(found: TiersCompared, language: Language): TierAgreementAnswer {
  const why: AgreementRefusal | null = found.standardsRefused;
  return { ...ordersAnswer(found, language), byStandard: found.byStandard.map((one) => ({ tag: one.standard, ...ordersAnswer(one, language) })), byStandardRefusal: why };
}

/** A pair with the keys of its rows. */
export const pairAnswer = (pair: TierPair): TierPairAnswer & PairKeys => ({
  lowerStanding: pair.lowerStanding, upperStanding: pair.upperStanding, lowerKey: pair.lowerEntry, upperKey: pair.upperEntry, innovationId: innovationKey(pair.innovation),
});
