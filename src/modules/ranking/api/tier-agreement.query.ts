import { Arg, Ctx, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { ApiError } from '../../../graphql-kit/api-error';
import { askAs } from '../../../graphql-kit/ask-as';
import { shelf, type Context, type Info as QueryInfo } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { keyIn } from '../../../graphql-kit/mutate';
import { readType } from '../../../graphql-kit/read-types';
import { loadRow } from '../../../graphql-kit/row-loader';
import { tiersCompare } from '../usecases/tiers-compare';
import { pageOf, PAGE } from './page-of';
import { agreementAnswer, pairAnswer, TierAgreementAnswer, TierPairAnswer, type AgreementKeys, type PairKeys } from './tier-agreement.types';

/** The GraphQL type of a readable type of another module, by its name. */
const named = (name: string) => (): never => readType(name).cls as never;

@Resolver(() => TierAgreementAnswer)
export class TierAgreementQuery {
  @Query(() => TierAgreementAnswer, { nullable: true, description: describe([
    'Seberapa jauh dua tingkat sepakat atas inovasi yang sama, sesudah peringkat keduanya diumumkan: keseluruhan, dan menurut standar yang disebut kriteria keduanya.',
    'How far two tiers agree on the same innovations, after the rankings of both are released: on the whole, and by standard that the criteria of both name.',
  ]) })
  async tierAgreement(
    @Arg('lower', () => ID, { description: describe(['Penyelenggaraan tingkat bawah.', 'The edition of the lower tier.']) }) lower: string,
    @Arg('upper', () => ID, { description: describe(['Penyelenggaraan tingkat atas.', 'The edition of the upper tier.']) }) upper: string,
    @Ctx() context: Context,
  ): Promise<TierAgreementAnswer & AgreementKeys> {
    const [lowerKey, upperKey] = [keyIn('Edition', lower), keyIn('Edition', upper)];
    const ask = askAs(context, shelf(context));
    const found = lowerKey === null || upperKey === null ? null : await tiersCompare(ask, lowerKey, upperKey);
    if (found === null || lowerKey === null || upperKey === null) throw new ApiError('NOT_FOUND', { what: 'edition' });
    if (found.synthetic) context.notes.synthetic += 1;
    return { ...agreementAnswer(found, context.language), found, lowerKey, upperKey };
  }

  @FieldResolver(named('Edition'), { nullable: true, description: describe(['Penyelenggaraan tingkat bawah.', 'The edition of the lower tier.']) })
  lower(@Root() { lowerKey }: TierAgreementAnswer & AgreementKeys, @Ctx() context: Context, @Info() info: QueryInfo): Promise<unknown> {
    return loadRow(context, info, 'Edition', lowerKey);
  }

  @FieldResolver(named('Edition'), { nullable: true, description: describe(['Penyelenggaraan tingkat atas.', 'The edition of the upper tier.']) })
  upper(@Root() { upperKey }: TierAgreementAnswer & AgreementKeys, @Ctx() context: Context, @Info() info: QueryInfo): Promise<unknown> {
    return loadRow(context, info, 'Edition', upperKey);
  }

  @FieldResolver(() => [TierPairAnswer], { description: describe(['Inovasi yang dibandingkan, menurut urutan tingkat atas.', 'The innovations that are compared, in the order of the upper tier.']) })
  pairs(
    @Root() { found }: TierAgreementAnswer & AgreementKeys,
    @Arg('first', () => Int, { defaultValue: PAGE, description: describe(['Banyaknya inovasi, 1 sampai 100.', 'How many innovations, 1 to 100.']) }) first: number,
    @Arg('skip', () => Int, { defaultValue: 0, description: describe(['Berapa yang dilewati dahulu.', 'How many to pass over first.']) }) skip: number,
  ): readonly TierPairAnswer[] {
    return pageOf(found.pairs, first, skip).map(pairAnswer);
  }
}

@Resolver(() => TierPairAnswer)
export class TierPairRows {
  @FieldResolver(named('Innovation'), { nullable: true, description: describe(['Inovasinya.', 'The innovation.']) })
  innovation(@Root() { innovationId }: TierPairAnswer & PairKeys, @Ctx() context: Context, @Info() info: QueryInfo): Promise<unknown> {
    return loadRow(context, info, 'Innovation', innovationId);
  }

  @FieldResolver(named('Entry'), { nullable: true, description: describe(['Usulannya pada tingkat bawah.', 'Its entry in the lower tier.']) })
  lowerEntry(@Root() { lowerKey }: TierPairAnswer & PairKeys, @Ctx() context: Context, @Info() info: QueryInfo): Promise<unknown> {
    return loadRow(context, info, 'Entry', lowerKey);
  }

  @FieldResolver(named('Entry'), { nullable: true, description: describe(['Usulannya pada tingkat atas.', 'Its entry in the upper tier.']) })
  upperEntry(@Root() { upperKey }: TierPairAnswer & PairKeys, @Ctx() context: Context, @Info() info: QueryInfo): Promise<unknown> {
    return loadRow(context, info, 'Entry', upperKey);
  }
}
