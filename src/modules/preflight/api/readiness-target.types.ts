import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, FieldResolver, ID, Info, InputType, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { Timing } from '../../../domain/readiness/target';
import { CLOSING_FROM, TARGET_STANDING } from '../../../domain/vocabulary/readiness-words';
import { ApiError } from '../../../graphql-kit/api-error';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { PartialDate, partialDateOf } from '../../../graphql-kit/partial-date';
import { readType } from '../../../graphql-kit/read-types';
import { loadRow } from '../../../graphql-kit/row-loader';
import { LocalDate } from '../../../graphql-kit/scalars';
import type { TargetAsked, TargetFault, TargetFound } from '../usecases/readiness-target';
import { demandKey } from './asking';

const STANDING = enumOf(TARGET_STANDING);
const FROM = enumOf(CLOSING_FROM);

/** For what innovations are to be ready. */
@InputType('ReadinessTargetInput', { description: describe([
  'Penyelenggaraan yang dituju: pengenalnya, atau penyelenggara, program, dan tahun, juga yang belum diumumkan.', 'The edition aimed at: its id, or organiser, programme and year, also one that is not announced.',
]) })
export class ReadinessTargetInput {
  @Field(() => ID, { nullable: true, description: describe(['Penyelenggaraan yang sudah ada.', 'An edition that is there.']) })
  edition?: string | null;

  @Field(() => String, { nullable: true, description: describe(['Kode penyelenggara program.', 'Code of the organiser of the programme.']) })
  organizer?: string | null;

  @Field(() => String, { nullable: true, description: describe(['Kode program.', 'Code of the programme.']) })
  program?: string | null;

  @Field(() => Int, { nullable: true, description: describe(['Tahun yang dituju.', 'The year aimed at.']) })
  year?: number | null;

  @Field(() => LocalDate, { nullable: true, description: describe(['Andai pendaftaran ditutup pada tanggal ini.', 'What if registration closed on this date.']) })
  closesOn?: string | null;

  @Field(() => ID, { nullable: true, description: describe(['Paket aturan yang diandaikan; kosong berarti yang terakhir dipakai program itu.', 'The rule pack that is assumed; left out, the latest that the programme used.']) })
  rulePack?: string | null;

  @Field(() => String, { nullable: true, description: describe(['Satu kelompok saja; kosong berarti semua kelompok.', 'One group only; left out, every group.']) })
  group?: string | null;
}

/** What is asked for, as far as its form goes; throws BAD_USER_INPUT or NOT_FOUND. */
export function targetAsked(input: ReadinessTargetInput): TargetAsked {
  const { edition, organizer, program, year, closesOn, rulePack, group } = input;
  const named = [organizer, program, year].filter((v) => v !== undefined && v !== null).length;
  const byId = edition !== undefined && edition !== null;
  if (byId ? named > 0 : named < 3) {
    throw new ApiError('BAD_USER_INPUT', { detail: ['target: pilih satu, edition atau organizer, program, dan year', 'target: choose one, edition or organizer, program and year'] });
  }
  if (year !== undefined && year !== null && (year < 1945 || year > 2200)) throw new ApiError('BAD_USER_INPUT', { detail: `target.year: ${year} (1945–2200)` });
  return {
    edition: byId ? demandKey('Edition', edition, 'edition') : null, program: byId ? null : { organizer: organizer ?? '', program: program ?? '', year: year ?? 0 },
    closesOn: closesOn ?? null, packId: rulePack === undefined || rulePack === null ? null : demandKey('RulePack', rulePack, 'rulePack'), group: group ?? null,
  };
}

/** The error that says why a target is not found. */
export function targetError(fault: TargetFault): ApiError {
  switch (fault.fault) {
    case 'EDITION':
      return new ApiError('NOT_FOUND', { what: 'edition' });
    case 'PROGRAM':
      return new ApiError('NOT_FOUND', { what: 'program' });
    case 'PACK':
      return new ApiError('NOT_FOUND', { what: 'rulePack' });
    case 'GROUP': {
      const groups = fault.groups.length === 0 ? '-' : fault.groups.join(', ');
      return new ApiError('BAD_USER_INPUT', { detail: [`target.group: kelompok paket ini ${groups}`, `target.group: the groups of this pack are ${groups}`] });
    }
  }
}

/** An edition as innovations are made ready for it. */
@ObjectType('TargetTiming', { description: describe(['Satu penyelenggaraan yang diumumkan atau diandaikan, dengan tanggalnya.', 'An edition, announced or assumed, with its dates.']) })
export class TargetTiming {
  @Field(() => Int, { description: describe(['Tahunnya.', 'Its year.']) })
  readonly year: number;

  @Field(() => STANDING, { description: describe(['Kepastiannya.', 'How sure it is.']) })
  readonly standing: string;

  @Field(() => PartialDate, { nullable: true, description: describe(['Pembukaan pendaftaran, sejauh diketahui.', 'When registration opens, as far as it is known.']) })
  readonly opens: PartialDate | null;

  @Field(() => PartialDate, { nullable: true, description: describe(['Penutupan pendaftaran yang dipakai.', 'The closing date that was used.']) })
  readonly closes: PartialDate | null;

  @Field(() => FROM, { description: describe(['Asal tanggal penutupan itu.', 'Where that closing date comes from.']) })
  readonly closesFrom: string;
}

/** What a readiness answers about. */
@ObjectType('ReadinessTarget', { description: describe(['Penyelenggaraan yang dituju, dan yang menjadi dasar jawabannya.', 'The edition aimed at, and the one that the answer is about.']) })
export class ReadinessTarget {
  @Field(() => String, { description: describe(['Kode penyelenggaranya.', 'Code of the organiser.']) })
  readonly organizerCode: string;

  @Field(() => String, { description: describe(['Kode programnya.', 'Code of the programme.']) })
  readonly programCode: string;

  @Field(() => TargetTiming, { description: describe(['Yang ditanyakan.', 'What was asked for.']) })
  readonly asked: TargetTiming;

  @Field(() => TargetTiming, { description: describe(['Yang menjadi dasar jawaban: sama, kecuali bila yang ditanyakan tidak diselenggarakan.', 'What the answer is about: the same, unless what was asked for is not held.']) })
  readonly judged: TargetTiming;

  @Field(() => LocalDate, { description: describe(['Hari yang dipakai memeriksa: hari ini, atau hari pembukaan bila masih di depan.', 'The day on which it is judged: today, or the opening day while that lies ahead.']) })
  readonly asOf: string;
}

interface TimingKeys {
  readonly editionKey: string | null;
  readonly copiedKey: string | null;
}
interface TargetKeys {
  readonly packKey: string;
  readonly rulesFromKey: string | null;
}

const timingAnswer = (t: Timing): TargetTiming & TimingKeys => ({
  year: t.year, standing: t.standing, opens: partialDateOf(t.opens?.earliest, t.opens?.latest), closes: partialDateOf(t.closes?.earliest, t.closes?.latest), closesFrom: t.closesFrom,
  editionKey: t.editionId, copiedKey: t.copiedFromId,
});

/** A target as the API answers it. */
export function targetAnswer(target: TargetFound): ReadinessTarget & TargetKeys {
  return {
    organizerCode: target.organizer, programCode: target.program, asked: timingAnswer(target.asked), judged: timingAnswer(target.judged), asOf: target.asOf,
    packKey: target.packId, rulesFromKey: target.rulesFromId,
  };
}

const edition = (): never => readType('Edition').cls as never;

@Resolver(() => TargetTiming)
export class TargetTimingRows {
  @FieldResolver(edition, { nullable: true, description: describe(['Penyelenggaraannya; kosong bila belum diumumkan.', 'The edition; null while it is not announced.']) })
  edition(@Root() { editionKey }: TargetTiming & TimingKeys, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'Edition', editionKey);
  }

  @FieldResolver(edition, { nullable: true, description: describe(['Penyelenggaraan asal tanggal yang disalin.', 'The edition from which the dates were copied.']) })
  copiedFrom(@Root() { copiedKey }: TargetTiming & TimingKeys, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'Edition', copiedKey);
  }
}

@Resolver(() => ReadinessTarget)
export class ReadinessTargetRows {
  @FieldResolver(() => readType('RulePack').cls as never, { nullable: true, description: describe(['Paket aturan yang dipakai.', 'The rule pack that is used.']) })
  rulePack(@Root() { packKey }: ReadinessTarget & TargetKeys, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'RulePack', packKey);
  }

  @FieldResolver(edition, { nullable: true, description: describe(['Penyelenggaraan yang aturannya dipakai; kosong bila paketnya diandaikan.', 'The edition whose rules are used; null where the pack was given.']) })
  rulesFrom(@Root() { rulesFromKey }: ReadinessTarget & TargetKeys, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'Edition', rulesFromKey);
  }
}
