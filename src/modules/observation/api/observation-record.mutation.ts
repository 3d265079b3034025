import { Length, Matches } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, ID, Info, InputType, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { METRIC, type MetricCode } from '../../../domain/metrics';
import { FIGURE_FLAG, type FigureFlag } from '../../../domain/vocabulary/figure-words';
import { shelf, tenantByCode, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { carryOut, keyIn, readBack, refusedWith, scopeFor, type Mutated } from '../../../graphql-kit/mutate';
import { Problem } from '../../../graphql-kit/problems';
import { LocalDate } from '../../../graphql-kit/scalars';
import { validateInput, validateKey } from '../../../graphql-kit/validate-input';
import type { Refusal } from '../../../platform/outcome';
import { idempotent, outcomeOf } from '../../identity';
import { observationRecord, type OwnSubject } from '../usecases/observation-record';
import { Observation } from './observation.types';
import { readTold, ToldFigureInput } from './told-figure.input';

const [METRIC_ENUM, FLAG] = [enumOf(METRIC), enumOf(FIGURE_FLAG)];

@InputType('ObservationRecordInput', { description: describe(['Satu angka atau pernyataan dari satu sumber.', 'One figure or statement of one source.']) })
export class ObservationRecordInput extends ToldFigureInput {
  @Length(1, 20)
  @Field(() => String, { nullable: true, description: describe([
    'Kode daerah yang diterangkan pada tahun itu; kosong berarti daerah sendiri. Provinsi boleh menyebut kabupaten dan kotanya, kementerian semua daerah.',
    'Code in that year of the region that it tells about; null is the own one. A province may name its regencies and cities, a ministry any region.',
  ]) })
  region?: string | null;

  @Field(() => ID, { nullable: true, description: describe(['Penyelenggaraan sendiri yang diterangkan.', 'The own edition that it tells about.']) })
  edition?: string | null;

  @Field(() => ID, { nullable: true, description: describe(['Inovasi sendiri yang diterangkan.', 'The own innovation that it tells about.']) })
  innovation?: string | null;

  @Field(() => ID, { nullable: true, description: describe(['Kunjungan di daerah sendiri yang diterangkan.', 'The visit to the own region that it tells about.']) })
  visit?: string | null;

  @Field(() => METRIC_ENUM, { description: describe(['Angka yang dimaksud.', 'Which figure it is.']) })
  metric: MetricCode;

  @Field(() => Int, { description: describe(['Tahun yang diterangkan, tidak sesudah tahun ini.', 'The year it tells about, not after this one.']) })
  year: number;

  @Field(() => LocalDate, { nullable: true, description: describe(['Hari pertama masa yang diterangkan, bila bukan setahun penuh.', 'First day of the time it tells about, where that is no whole year.']) })
  from?: string | null;

  @Field(() => LocalDate, { nullable: true, description: describe(['Hari terakhirnya.', 'Its last day.']) })
  until?: string | null;

  @Matches(/^[a-z][A-Za-z]{0,39}=[\x21-\x7e]{1,80}$/)
  @Field(() => String, { nullable: true, description: describe(['Batas cakupannya sebagai nama=nilai, misalnya participant=AGENCY.', 'What it is limited to as name=value, for example participant=AGENCY.']) })
  dimensions?: string | null;

  @Field(() => FLAG, { nullable: true, description: describe(['ESTIMATED, PROVISIONAL, atau BREAK.', 'ESTIMATED, PROVISIONAL or BREAK.']) })
  flag?: FigureFlag | null;
}

/** Which one thing a figure is about; null for a region, and a refusal where more than one is named or the id is none. */
function subjectIn({ region, edition, innovation, visit }: ObservationRecordInput): { readonly of: OwnSubject | null; readonly wrong: readonly Refusal[] } {
  const named = ([['EDITION', 'Edition', edition], ['INNOVATION', 'Innovation', innovation], ['VISIT', 'Visit', visit]] as const).filter(([, , id]) => (id ?? null) !== null);
  if (named.length + ((region ?? null) === null ? 0 : 1) > 1) {
    return { of: null, wrong: [{ code: 'VALIDATION_FAILED', path: ['input', 'region'], detail: {}, reason: ['sebutkan satu saja: region, edition, innovation, atau visit', 'name one alone of region, edition, innovation and visit'] }] };
  }
  if (named.length === 0) return { of: null, wrong: [] };
  const [subject, type, id] = named[0];
  const key = keyIn(type, id ?? '');
  return key === null ? { of: null, wrong: [{ code: 'NOT_FOUND', path: ['input', subject.toLowerCase()], detail: { what: subject.toLowerCase() } }] } : { of: { subject, id: key }, wrong: [] };
}

@ObjectType('ObservationRecordPayload', { description: describe(['Hasil mencatat angka.', 'What came of recording a figure.']) })
export class ObservationRecordPayload {
  @Field(() => [Problem], { description: describe(['Sebab penolakan; kosong bila berhasil.', 'Why it was refused; empty when it was done.']) })
  problems: readonly Problem[];
}

@Resolver(() => ObservationRecordPayload)
export class ObservationRecordMutation {
  @Mutation(() => ObservationRecordPayload, { description: describe([
    'Mencatat angka atau pernyataan dari suatu sumber di rak terbuka; angka lain tentang hal yang sama tetap ada di sampingnya.',
    'Puts a figure or statement of a source on the open shelf; other figures of the same thing stay beside it.',
  ]) })
  async observationRecord(
    @Arg('tenant', () => String, { description: describe(['Kode penyelenggara.', 'Code of the organiser.']) }) tenant: string,
    @Arg('input', () => ObservationRecordInput, { description: describe(['Angkanya.', 'The figure.']) }) input: ObservationRecordInput,
    @Arg('idempotencyKey', () => String, { description: describe(['Kunci dari Anda: permintaan yang diulang dengan kunci sama hanya berlaku sekali.', 'A key of yours: a request repeated with the same key has one effect.']) }) idempotencyKey: string,
    @Ctx() context: Context,
  ): Promise<Mutated> {
    const tenantId = tenantByCode(context, tenant);
    const scope = scopeFor(context, { name: 'figure.record', tenantId });
    if ('code' in scope) return refusedWith(context, [scope]);
    const { told, wrong: unread } = readTold(input);
    const { of, wrong: nameless } = subjectIn(input);
    const wrong = [...validateInput(input), ...validateKey(idempotencyKey), ...unread, ...nameless];
    if (wrong.length > 0) return refusedWith(context, wrong);
    const command = {
      ...told, regionCode: input.region ?? null, of, metric: input.metric, year: input.year, from: input.from ?? null, until: input.until ?? null, dimensions: input.dimensions ?? null,
      flag: input.flag ?? null,
    };
    const request = { operation: 'observationRecord', key: idempotencyKey, input: command };
    return carryOut(context, scope, outcomeOf, (tx) => idempotent(tx, scope, request, context, () => observationRecord(tx, scope, command, context)));
  }

  @FieldResolver(() => Observation, { nullable: true, description: describe(['Angka yang tercatat; kosong bila ditolak.', 'The figure on record; null when it was refused.']) })
  observation(@Root() { key }: Mutated, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return readBack(context, info, 'Observation', key, shelf(context));
  }
}
