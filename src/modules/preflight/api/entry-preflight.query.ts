import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { PARTICIPANT_KIND, type ParticipantType } from '../../../domain/vocabulary/competition-words';
import { ApiError } from '../../../graphql-kit/api-error';
import { askAs } from '../../../graphql-kit/ask-as';
import { shelf, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { readType } from '../../../graphql-kit/read-types';
import { loadRow } from '../../../graphql-kit/row-loader';
import { LocalDate } from '../../../graphql-kit/scalars';
import { entryPreflight, type AskedAbout, type PreflightFault } from '../usecases/entry-preflight';
import { demandKey, demandVisible, openWorkspace, readerOf, seesTitles, typeOfId, type Opened } from './asking';
import { EntryPreflight, preflightAnswer, type PreflightKeys } from './entry-preflight.types';

const PARTICIPANT_KIND_ENUM = enumOf(PARTICIPANT_KIND);

/** What is asked, beside about whom. */
@ArgsType()
export class PreflightArgs {
  @Field(() => ID, { nullable: true, description: describe(['Penyelenggaraan yang dituju, milik siapa pun; kosong berarti penyelenggaraan usulannya sendiri.', 'The edition asked about, whoever runs it; left out, the one of the entry itself.']) })
  edition?: string | null;

  @Field(() => ID, { nullable: true, description: describe(['Paket aturan tanpa penyelenggaraan; pilih ini atau penyelenggaraan, tidak keduanya.', 'A rule pack without an edition; this or an edition, not both.']) })
  rulePack?: string | null;

  @Field(() => LocalDate, { nullable: true, description: describe(['Andai pendaftaran ditutup pada tanggal ini.', 'What if registration closed on this date.']) })
  closesOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: describe(['Hari yang ditanyakan; kosong berarti hari ini menurut penyelenggaranya.', 'The day that is asked for; left out, today at the organiser.']) })
  asOf?: string | null;

  @Field(() => String, { nullable: true, description: describe(['Kode kelompok yang diandaikan.', 'Code of the group that is assumed.']) })
  group?: string | null;

  @Field(() => PARTICIPANT_KIND_ENUM, { nullable: true, description: describe(['Jenis peserta yang diandaikan; kosong berarti menurut perangkat daerah atau pemerintahnya.', 'The kind of participant that is assumed; left out, by its agency or government.']) })
  participant?: ParticipantType | null;

  @Field(() => String, { nullable: true, description: describe(['Kode kategori yang diandaikan.', 'Code of the category that is assumed.']) })
  category?: string | null;
}

function bad(indonesian: string, english: string): ApiError {
  return new ApiError('BAD_USER_INPUT', { detail: [indonesian, english] });
}

function errorOf(fault: PreflightFault): ApiError {
  switch (fault.fault) {
    case 'SUBJECT':
      return new ApiError('NOT_FOUND', { what: 'innovation' });
    case 'EDITION':
      return new ApiError('NOT_FOUND', { what: 'edition' });
    case 'PACK':
      return new ApiError('NOT_FOUND', { what: 'rulePack' });
    case 'CATEGORY':
      return new ApiError('NOT_FOUND', { what: 'category' });
    case 'GROUP': {
      const groups = fault.groups.length === 0 ? '-' : fault.groups.join(', ');
      return bad(`group: kelompok paket ini ${groups}`, `group: the groups of this pack are ${groups}`);
    }
  }
}

/** About whom it is asked, once the asker may see it. */
async function askedAbout(context: Context, opened: Opened | null, entry: string | null, innovation: string | null): Promise<AskedAbout> {
  const found = innovation === null ? typeOfId(entry ?? '', ['WorkspaceEntry']) : typeOfId(innovation, ['WorkspaceInnovation', 'Innovation']);
  const what = innovation === null ? 'entry' : 'innovation';
  if (found === null) throw new ApiError('NOT_FOUND', { what });
  if (found.name === 'Innovation') return { kind: 'PUBLISHED', key: found.key };
  if (opened === null) throw bad('tenant: wajib untuk usulan dan naskah di ruang kerja', 'tenant: compulsory for entries and working innovations');
  await demandVisible(context, opened.viewer, found.name, found.key, what);
  return { kind: found.name === 'WorkspaceEntry' ? 'ENTRY' : 'WORKING', tenantId: opened.tenantId, key: found.key };
}

@Resolver(() => EntryPreflight)
export class EntryPreflightQuery {
  @Query(() => EntryPreflight, { nullable: true, description: describe([
    'Memeriksa usulan atau inovasi terhadap aturan suatu penyelenggaraan atau paket, kapan pun dan tanpa menyimpan; inovasi terbit dapat diperiksa siapa saja. Dari penyelenggara lain hanya yang terbit yang dibaca, jadi kuota dan judul di sana tidak diketahui.',
    'Checks an entry or an innovation against the rules of an edition or a pack, as of any day and without saving; a published innovation can be checked by anybody. Of another organiser only what is published is read, so quotas and titles there are unknown.',
  ]) })
  async entryPreflight(
    @Arg('tenant', () => String, { nullable: true, description: describe(['Kode ruang kerja Anda; wajib untuk usulan dan naskah.', 'Code of your workspace; compulsory for entries and working innovations.']) }) tenant: string | null | undefined,
    @Arg('entry', () => ID, { nullable: true, description: describe(['Usulan di ruang kerja; pilih ini atau inovasi.', 'An entry of the workspace; this or an innovation.']) }) entry: string | null | undefined,
    @Arg('innovation', () => ID, { nullable: true, description: describe(['Naskah inovasi Anda, atau inovasi terbit mana pun.', 'A working innovation of yours, or any published one.']) }) innovation: string | null | undefined,
    @Args(() => PreflightArgs) args: PreflightArgs,
    @Ctx() context: Context,
  ): Promise<EntryPreflight & PreflightKeys> {
    const given = (id: string | null | undefined): string | null => id ?? null;
    const [ofEntry, ofInnovation, edition, pack] = [given(entry), given(innovation), given(args.edition), given(args.rulePack)];
    if ((ofEntry === null) === (ofInnovation === null)) throw bad('pilih satu: entry atau innovation', 'choose one: entry or innovation');
    if (edition !== null && pack !== null) throw bad('pilih satu: edition atau rulePack', 'choose one: edition or rulePack');
    if (ofEntry === null && edition === null && pack === null) throw bad('edition atau rulePack wajib untuk inovasi', 'edition or rulePack is compulsory for an innovation');
    const opened = tenant === undefined || tenant === null ? null : openWorkspace(context, tenant);
    const viewer = opened?.viewer ?? shelf(context);
    const about = await askedAbout(context, opened, ofEntry, ofInnovation);
    const answer = await entryPreflight(askAs(context, viewer), {
      about, editionId: edition === null ? null : demandKey('Edition', edition, 'edition'), packId: pack === null ? null : demandKey('RulePack', pack, 'rulePack'),
      closesOn: args.closesOn ?? null, asOf: args.asOf ?? null, instant: context.instant, showsTitles: seesTitles(viewer), reader: readerOf(viewer),
      assumed: { group: args.group ?? null, participant: args.participant ?? null, category: args.category ?? null },
    });
    if ('fault' in answer) throw errorOf(answer);
    if (answer.synthetic) context.notes.synthetic += 1;
    return preflightAnswer(answer, context.language);
  }

  @FieldResolver(() => readType('Edition').cls as never, { nullable: true, description: describe(['Penyelenggaraan yang ditanyakan; kosong bila hanya paket aturan.', 'The edition asked about; null where it was only a rule pack.']) })
  edition(@Root() { editionKey }: EntryPreflight & PreflightKeys, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'Edition', editionKey);
  }

  @FieldResolver(() => readType('RulePack').cls as never, { nullable: true, description: describe(['Paket aturan yang dipakai.', 'The rule pack that was used.']) })
  rulePack(@Root() { packKey }: EntryPreflight & PreflightKeys, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'RulePack', packKey);
  }
}
