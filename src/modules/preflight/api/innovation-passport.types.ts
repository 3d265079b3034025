import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, FieldResolver, Info, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { PassportEvent } from '../../../domain/readiness/passport';
import { ENTRY_OUTCOME, PROGRAM_TIER } from '../../../domain/vocabulary/competition-words';
import { ENTRY_STATE } from '../../../domain/vocabulary/entry-words';
import { PASSPORT_EVENT } from '../../../domain/vocabulary/readiness-words';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { PartialDate, partialDateOf } from '../../../graphql-kit/partial-date';
import { readType } from '../../../graphql-kit/read-types';
import { loadRow } from '../../../graphql-kit/row-loader';
import type { Viewer } from '../../../reads/viewer';

const PASSPORT_EVENT_ENUM = enumOf(PASSPORT_EVENT);
const PROGRAM_TIER_ENUM = enumOf(PROGRAM_TIER);
const ENTRY_OUTCOME_ENUM = enumOf(ENTRY_OUTCOME);
const ENTRY_STATE_ENUM = enumOf(ENTRY_STATE);

/** Something that happened to an innovation. */
@ObjectType('PassportEvent', { description: describe(['Satu peristiwa dalam perjalanan inovasi.', 'Something that happened on the way of an innovation.']) })
export class PassportStep {
  @Field(() => PASSPORT_EVENT_ENUM, { description: describe(['Jenisnya.', 'What kind of event it is.']) })
  readonly kind: string;

  @Field(() => PartialDate, { nullable: true, description: describe(['Kapan, sejauh diketahui; usulan menurut penutupan pendaftarannya.', 'When, as far as it is known; entries by the closing of registration.']) })
  readonly on: PartialDate | null;

  @Field(() => Int, { nullable: true, description: describe(['Tahunnya.', 'The year.']) })
  readonly year: number | null;

  @Field(() => String, { nullable: true, description: describe(['Judulnya saat itu, nama penghargaan, atau pokok kunjungan.', 'Its title then, the name of the award, or the topic of the visit.']) })
  readonly title: string | null;

  @Field(() => PROGRAM_TIER_ENUM, { nullable: true, description: describe(['Tingkat kompetisinya.', 'The tier of the contest.']) })
  readonly tier: string | null;

  @Field(() => String, { nullable: true, description: describe(['Kode pihak lain: penyelenggara, pemberi, pemilik asal, replikator, atau tamu.', 'Code of the other side: organiser, giver, owner of the origin, replicator or guest.']) })
  readonly partnerCode: string | null;

  @Field(() => String, { nullable: true, description: describe(['Kode programnya.', 'Code of the programme.']) })
  readonly programCode: string | null;

  @Field(() => ENTRY_OUTCOME_ENUM, { nullable: true, description: describe([
    'Hasil terbit usulannya; nilai dan peringkat, atau sebab ditahannya, ada pada usulan itu.', 'The published outcome of the entry; its score and rank, or why they are withheld, stand at the entry.',
  ]) })
  readonly outcome: string | null;

  @Field(() => ENTRY_STATE_ENUM, { nullable: true, description: describe(['Keadaan usulan di ruang kerja Anda.', 'Where the entry stands in your workspace.']) })
  readonly state: string | null;
}

/** What the fields of an event read. */
export type PassportKeys = Pick<PassportEvent, 'editionKey' | 'entryKey' | 'workKey' | 'awardKey' | 'replicationKey' | 'visitKey' | 'nominationKey'> & { readonly viewer: Viewer };

/** An event as the API answers it. */
export function passportStep(event: PassportEvent, viewer: Viewer): PassportStep & PassportKeys {
  const { kind, on, year, title, tier, partner, program, outcome, state, editionKey, entryKey, workKey, awardKey, replicationKey, visitKey, nominationKey } = event;
  return {
    kind, on: partialDateOf(on?.earliest, on?.latest), year, title, tier, partnerCode: partner, programCode: program, outcome, state, editionKey, entryKey, workKey, awardKey,
    replicationKey, visitKey, nominationKey, viewer,
  };
}

/** The GraphQL type of a readable type of another module, by its name. */
const named = (name: string) => (): never => readType(name).cls as never;
type Step = PassportStep & PassportKeys;

@Resolver(() => PassportStep)
export class PassportStepRows {
  @FieldResolver(named('Edition'), { nullable: true, description: describe(['Penyelenggaraannya.', 'The edition.']) })
  edition(@Root() { editionKey }: Step, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'Edition', editionKey);
  }

  @FieldResolver(named('Entry'), { nullable: true, description: describe(['Usulannya sebagaimana diterbitkan.', 'The entry as it was published.']) })
  entry(@Root() { entryKey }: Step, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'Entry', entryKey);
  }

  @FieldResolver(named('WorkspaceEntry'), { nullable: true, description: describe(['Usulannya di ruang kerja Anda.', 'The entry in your workspace.']) })
  workspaceEntry(@Root() { workKey, viewer }: Step, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'WorkspaceEntry', workKey, viewer);
  }

  @FieldResolver(named('Nomination'), { nullable: true, description: describe(['Pengusulannya, sejauh Anda boleh melihatnya.', 'The nomination, as far as you may see it.']) })
  nomination(@Root() { nominationKey, viewer }: Step, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'Nomination', nominationKey, viewer);
  }

  @FieldResolver(named('Award'), { nullable: true, description: describe(['Penghargaannya.', 'The award.']) })
  award(@Root() { awardKey }: Step, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'Award', awardKey);
  }

  @FieldResolver(named('Replication'), { nullable: true, description: describe(['Replikasinya.', 'The replication.']) })
  replication(@Root() { replicationKey }: Step, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'Replication', replicationKey);
  }

  @FieldResolver(named('Visit'), { nullable: true, description: describe(['Kunjungannya.', 'The visit.']) })
  visit(@Root() { visitKey }: Step, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'Visit', visitKey);
  }
}
