import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, ID, Info, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { authorise } from '../../../authz/authorise';
import { countEvents } from '../../../domain/readiness/passport';
import { ApiError } from '../../../graphql-kit/api-error';
import { askAs } from '../../../graphql-kit/ask-as';
import { shelf, workspaceViewer, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { readType } from '../../../graphql-kit/read-types';
import { loadRow } from '../../../graphql-kit/row-loader';
import { within } from '../../../reads/sql';
import type { Viewer } from '../../../reads/viewer';
import { publishedPassport, workingPassport, type Passport } from '../usecases/innovation-passport';
import { typeOfId } from './asking';
import { passportStep, PassportStep } from './innovation-passport.types';
import { keysOf, ONLY_ID } from './season';

const PAGE = 100;

/** How often each kind of thing happened. */
@ObjectType('PassportCounts', { description: describe(['Berapa kali tiap hal terjadi, paling banyak 200 untuk tiap jenis.', 'How often each thing happened, at most 200 of each kind.']) })
export class PassportCounts {
  @Field(() => Int, { description: describe(['Pembaruan sesudah versi pertama.', 'Renewals after the first version.']) })
  readonly versions: number;

  @Field(() => Int, { description: describe(['Keikutsertaan.', 'Entries.']) })
  readonly entries: number;

  @Field(() => Int, { description: describe(['Pengusulan ke tingkat atas; hanya dalam paspor naskah Anda.', 'Nominations to the next tier; only in the passport of a working innovation of yours.']) })
  readonly nominations: number;

  @Field(() => Int, { description: describe(['Penghargaan.', 'Awards.']) })
  readonly awards: number;

  @Field(() => Int, { description: describe(['Replikasi yang melahirkannya.', 'Replications out of which it came.']) })
  readonly replicates: number;

  @Field(() => Int, { description: describe(['Replikasi oleh pihak lain.', 'Replications by others.']) })
  readonly replicated: number;

  @Field(() => Int, { description: describe(['Kunjungan yang meninjaunya.', 'Visits on which it was seen.']) })
  readonly visits: number;
}

/** The way of one innovation. */
@ObjectType('InnovationPassport', { description: describe(['Paspor satu inovasi melalui penyelenggaraan dan tingkat.', 'The passport of an innovation through editions and tiers.']) })
export class InnovationPassport {
  @Field(() => String, { description: describe(['Judulnya kini.', 'Its title now.']) })
  readonly title: string;

  @Field(() => PassportCounts, { description: describe(['Berapa kali tiap hal terjadi.', 'How often each thing happened.']) })
  readonly counts: PassportCounts;

  @Field(() => Boolean, { description: describe(['Salah bila suatu jenis peristiwa lebih banyak daripada yang dimuat.', 'False where a kind of event has more than are held here.']) })
  readonly complete: boolean;
}

type Answered = InnovationPassport & { readonly passport: Passport; readonly viewer: Viewer; readonly members: readonly string[] };

/** The workspaces that the asker may open. */
function workspacesOf(context: Context): readonly Viewer[] {
  const tenants = [...new Set((context.actor?.memberships ?? []).map((m) => m.tenantId))];
  return tenants.flatMap((tenantId) => {
    const verdict = authorise(context.actor, { name: 'workspace.open', tenantId });
    return verdict.allowed ? [workspaceViewer(context, verdict.by)] : [];
  });
}

/** Which rows of these keys the viewer sees. */
async function seenAmong(context: Context, viewer: Viewer, typeName: string, keys: readonly string[]): Promise<ReadonlySet<string>> {
  if (keys.length === 0) return new Set();
  return new Set(keysOf(await context.reads.rows(readType(typeName).type, ONLY_ID, viewer, [within('t0.id', keys)], keys.length)));
}

async function find(context: Context, id: string): Promise<{ readonly passport: Passport; readonly viewer: Viewer } | null> {
  const found = typeOfId(id, ['Innovation', 'WorkspaceInnovation']);
  if (found === null) return null;
  if (found.name === 'Innovation') {
    const passport = await publishedPassport(askAs(context, shelf(context)), found.key);
    return passport === null ? null : { passport, viewer: shelf(context) };
  }
  for (const viewer of workspacesOf(context)) {
    if (!(await seenAmong(context, viewer, found.name, [found.key])).has(found.key)) continue;
    const passport = await workingPassport(askAs(context, viewer), viewer.scope?.tenantId ?? '', found.key, (name, keys) => seenAmong(context, viewer, name, keys));
    if (passport !== null) return { passport, viewer };
  }
  return null;
}

@Resolver(() => InnovationPassport)
export class InnovationPassportQuery {
  @Query(() => InnovationPassport, { nullable: true, description: describe([
    'Paspor inovasi: terbuka bagi inovasi terbit; bagi naskah di ruang kerja Anda juga usulan yang belum terbit, pengusulan ke tingkat atas, dan judul atau perangkat daerah sebelumnya.',
    'The passport of an innovation: open for a published one; for a working one of yours also with entries that are not published, nominations, and earlier titles or agencies.',
  ]) })
  async innovationPassport(
    @Arg('innovation', () => ID, { description: describe(['Inovasi terbit, atau naskah di ruang kerja Anda.', 'A published innovation, or a working one of yours.']) }) innovation: string,
    @Ctx() context: Context,
  ): Promise<Answered> {
    const found = await find(context, innovation);
    if (found === null) throw new ApiError('NOT_FOUND', { what: 'innovation' });
    const { passport, viewer } = found;
    if (passport.synthetic) context.notes.synthetic += 1;
    const counts = countEvents(passport.events);
    return {
      title: passport.title, complete: passport.complete, passport, viewer, members: passport.lineage,
      counts: { versions: counts.VERSION, entries: counts.ENTRY, nominations: counts.NOMINATED, awards: counts.AWARD, replicates: counts.REPLICATES, replicated: counts.REPLICATED, visits: counts.VISIT },
    };
  }

  @FieldResolver(() => [PassportStep], { description: describe(['Peristiwanya menurut urutan waktu, yang tertua dahulu.', 'The events in order of time, the oldest first.']) })
  events(@Root() { passport, viewer }: Answered, @Arg('first', () => Int, { defaultValue: PAGE, description: describe(['Banyaknya peristiwa, 1 sampai 100.', 'How many events, 1 to 100.']) }) first: number): readonly PassportStep[] {
    if (first < 1 || first > PAGE) throw new ApiError('PAGE_SIZE_INVALID', { first, limit: PAGE });
    return passport.events.slice(0, first).map((event) => passportStep(event, viewer));
  }

  @FieldResolver(() => readType('Innovation').cls as never, { nullable: true, description: describe(['Terbitannya; kosong bila belum terbit.', 'Its published form; null while it has none.']) })
  innovation(@Root() { passport }: Answered, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'Innovation', passport.id);
  }

  @FieldResolver(() => [readType('WorkspaceInnovation').cls as never], { description: describe([
    'Inovasi yang sama dengan judul atau perangkat daerah lain, sejauh Anda boleh melihatnya; kosong bagi inovasi terbit.', 'The same innovation under other titles or agencies, as far as you may see it; empty for a published one.',
  ]) })
  async lineage(@Root() { members, viewer }: Answered, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<readonly unknown[]> {
    const rows = await Promise.all(members.map((key) => loadRow(context, info, 'WorkspaceInnovation', key, viewer)));
    return rows.filter((row) => row !== null);
  }
}
