import { IsInt, Length, Max, Min } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, Info, InputType, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { readPartialDate } from '../../../domain/time/partial-date';
import { INDICATOR_GOAL, type IndicatorGoal } from '../../../domain/vocabulary/replication-words';
import { shelf, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { Legible } from '../../../graphql-kit/legible';
import { carryOut, keyIn, readBack, refusedWith, type Mutated } from '../../../graphql-kit/mutate';
import { Problem } from '../../../graphql-kit/problems';
import { Decimal } from '../../../graphql-kit/scalars';
import { validateInput } from '../../../graphql-kit/validate-input';
import type { Refusal } from '../../../platform/outcome';
import { idempotent, outcomeOf } from '../../identity';
import { indicatorOutcomeKeep, type Measured } from '../usecases/indicator-outcome-keep';
import { IndicatorOutcome } from './kit.types';
import { kept, notFound, OwnInnovation, OwnTenant, publisher, wrongPart } from './own-arguments';

const GOAL = enumOf(INDICATOR_GOAL);

@InputType('IndicatorOutcomeKeepInput', { description: describe(['Satu indikator sebelum dan sesudah; isi seluruhnya menggantikan yang lama.', 'An indicator before and after; all of it replaces what was there.']) })
export class IndicatorOutcomeKeepInput {
  @Legible()
  @Length(3, 200)
  @Field(() => String, { description: describe(['Nama indikatornya, 3 sampai 200 aksara; pengenalnya di dalam satu inovasi.', 'The name of the indicator, 3 to 200 characters; inside an innovation it is known by it.']) })
  indicator: string;

  @Legible()
  @Length(1, 60)
  @Field(() => String, { description: describe(['Satuannya, paling banyak 60 aksara.', 'Its unit, at most 60 characters.']) })
  unit: string;

  @Field(() => GOAL, { description: describe(['Arah yang baik.', 'Which way is good.']) })
  goal: IndicatorGoal;

  @Field(() => Decimal, { nullable: true, description: describe(['Nilai sebelum; paling banyak enam angka di belakang koma.', 'The value before; at most six decimals.']) })
  valueBefore?: string | null;

  @Field(() => String, { nullable: true, description: describe(['Kapan diukur: 2023, 2023-03, 2023-03-28, atau rentang.', 'When it was measured: 2023, 2023-03, 2023-03-28, or a range.']) })
  measuredBefore?: string | null;

  @Field(() => Decimal, { nullable: true, description: describe(['Nilai sesudah.', 'The value after.']) })
  valueAfter?: string | null;

  @Field(() => String, { nullable: true, description: describe(['Kapan diukur, ditulis serupa.', 'When it was measured, written alike.']) })
  measuredAfter?: string | null;

  @Legible()
  @Length(1, 4000)
  @Field(() => String, { nullable: true, description: describe(['Cara mengukurnya, paling banyak 4.000 aksara.', 'How it was measured, at most 4,000 characters.']) })
  method?: string | null;

  @Legible()
  @Length(1, 300)
  @Field(() => String, { nullable: true, description: describe(['Dokumen yang membuktikannya.', 'The document that proves it.']) })
  document?: string | null;

  @IsInt()
  @Min(1)
  @Max(5)
  @Field(() => Int, { nullable: true, description: describe(['Tingkat bukti, 1 sampai 5.', 'Level of evidence, 1 to 5.']) })
  evidenceLevel?: number | null;
}

@ObjectType('IndicatorOutcomeKeepPayload', { description: describe(['Hasil menyimpan indikator.', 'What came of keeping an indicator.']) })
export class IndicatorOutcomeKeepPayload {
  @Field(() => [Problem], { description: describe(['Sebab penolakan; kosong bila berhasil.', 'Why it was refused; empty when it was done.']) })
  problems: readonly Problem[];
}

const decimals = (text: string | null | undefined): number => (text ?? '').replace(/0+$/, '').split('.').at(1)?.length ?? 0;
/** A decimal text in units of 10 to the power of minus the scale, exact. */
const scaledOf = (text: string, scale: number): bigint => {
  const [whole, rest = ''] = text.replace('-', '').split('.');
  const digits = BigInt(whole + rest.replace(/0+$/, '').padEnd(scale, '0'));
  return text.startsWith('-') ? -digits : digits;
};

/** One side of the input with what is wrong in it; a day without a value is nothing that was measured. */
function measured(name: 'Before' | 'After', value: string | null | undefined, on: string | null | undefined, scale: number, wrong: Refusal[]): Measured | null {
  const period = on === null || on === undefined ? null : readPartialDate(on);
  if (typeof on === 'string' && period === null) wrong.push(wrongPart(`measured${name}`, ['harus tanggal seperti 2023, 2023-03, 2023-03-28 atau 2022/2023-03', 'must be a date such as 2023, 2023-03, 2023-03-28 or 2022/2023-03']));
  if (value === null || value === undefined) {
    if (typeof on === 'string') wrong.push(wrongPart(`value${name}`, ['nilainya wajib bila waktunya diisi', 'the value must be given with its time']));
    return null;
  }
  const scaled = scaledOf(value, scale);
  if (scaled > BigInt(Number.MAX_SAFE_INTEGER) || scaled < -BigInt(Number.MAX_SAFE_INTEGER)) wrong.push(wrongPart(`value${name}`, ['terlalu besar', 'is too large']));
  return { scaled: Number(scaled), on: period === null ? null : { earliest: period[0], latest: period[1] } };
}

@Resolver(() => IndicatorOutcomeKeepPayload)
export class IndicatorOutcomeKeepMutation {
  @Mutation(() => IndicatorOutcomeKeepPayload, { description: describe([
    'Menyimpan indikator sebelum dan sesudah dari suatu inovasi terbit, pada inovasi asal maupun replikanya; langsung terbit.',
    'Keeps an indicator before and after of a published innovation, be it a source or a replica; published at once.',
  ]) })
  async indicatorOutcomeKeep(
    @OwnTenant() tenant: string,
    @OwnInnovation() innovation: string,
    @Arg('input', () => IndicatorOutcomeKeepInput, { description: describe(['Indikatornya.', 'The indicator.']) }) input: IndicatorOutcomeKeepInput,
    @Ctx() context: Context,
  ): Promise<Mutated> {
    const scope = publisher(context, tenant);
    if ('code' in scope) return refusedWith(context, [scope]);
    const innovationId = keyIn('Innovation', innovation);
    const wrong: Refusal[] = [...validateInput(input), ...(innovationId === null ? [notFound(['innovation'], 'innovation')] : [])];
    const scale = Math.max(decimals(input.valueBefore), decimals(input.valueAfter));
    const before = measured('Before', input.valueBefore, input.measuredBefore, scale, wrong);
    const after = measured('After', input.valueAfter, input.measuredAfter, scale, wrong);
    if (innovationId === null || wrong.length > 0) return refusedWith(context, wrong);
    const { indicator, unit, goal, method, document, evidenceLevel } = input;
    const command = { innovationId, indicator, unit, goal, scale, before, after, method: kept(method) ?? null, document: kept(document) ?? null, evidenceLevel: evidenceLevel ?? null };
    return carryOut(context, scope, outcomeOf, (tx) => idempotent(tx, scope, { operation: 'indicatorOutcomeKeep', key: null, input: command }, context, () => indicatorOutcomeKeep(tx, scope, command, context)));
  }

  @FieldResolver(() => IndicatorOutcome, { nullable: true, description: describe(['Indikatornya sebagaimana terbit; kosong bila ditolak.', 'The indicator as it is published; null when it was refused.']) })
  outcome(@Root() { key }: Mutated, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return readBack(context, info, 'IndicatorOutcome', key, shelf(context));
  }
}
