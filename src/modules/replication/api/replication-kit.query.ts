import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, ID, Info, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { ADOPTION_STANDING, KIT_PART } from '../../../domain/vocabulary/adoption-words';
import { ApiError } from '../../../graphql-kit/api-error';
import { askAs } from '../../../graphql-kit/ask-as';
import { shelf, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { keyIn } from '../../../graphql-kit/mutate';
import { readType } from '../../../graphql-kit/read-types';
import { loadRow } from '../../../graphql-kit/row-loader';
import { KIT_ROWS, replicationKit, type KitReplica, type ReplicationKit as Kit } from '../usecases/replication-kit';

const PAGE = 20;
const PART = enumOf(KIT_PART);
const STANDING = enumOf(ADOPTION_STANDING);
const named = (name: string) => (): never => readType(name).cls as never;

/** A part of a kit in words. */
@ObjectType('KitPartTold', { description: describe(['Satu bagian bekal dalam kata-kata, juga bila belum diisi.', 'One part of a kit in words, also where nobody filled it in.']) })
export class KitPartTold {
  @Field(() => PART, { description: describe(['Bagiannya.', 'Which part it is.']) })
  readonly part: string;

  @Field(() => Boolean, { description: describe(['Salah bila belum diisi.', 'False while nobody filled it in.']) })
  readonly told: boolean;

  @Field(() => String, { description: describe(['Isinya, atau "belum diisi"; tidak pernah kosong.', 'What it says, or "not filled in yet"; never empty.']) })
  readonly words: string;
}

/** A replication as a kit tells of it. */
@ObjectType('KitReplica', { description: describe(['Satu replikasi sebagaimana dimuat bekal.', 'A replication as a kit tells of it.']) })
export class KitReplicaAnswer {
  @Field(() => STANDING, { description: describe(['Kedudukannya; klaim dipisahkan dari yang dikonfirmasi.', 'How it counts; claims stand apart from what is confirmed.']) })
  readonly standing: string;

  @Field(() => String, { description: describe(['Bagian yang dipertahankan, atau "belum diisi".', 'What was kept, or "not filled in yet".']) })
  readonly keptWords: string;

  @Field(() => String, { description: describe(['Bagian yang diubah, atau "belum diisi".', 'What was changed, or "not filled in yet".']) })
  readonly changedWords: string;
}

/** What another government needs to copy an innovation. */
@ObjectType('ReplicationKit', { description: describe(['Bekal untuk mereplikasi satu inovasi: isi dari pemiliknya, hasilnya, dan pengalaman yang sudah mereplikasi.', 'What is needed to replicate an innovation: what its owner says, its outcomes, and what those found who replicated it.']) })
export class ReplicationKit {
  @Field(() => String, { description: describe(['Judul inovasinya.', 'The title of the innovation.']) })
  readonly title: string;

  @Field(() => [KitPartTold], { description: describe(['Semua bagian menurut urutan tetap; yang belum diisi mengatakannya.', 'All parts in a fixed order; those that nobody filled in say so.']) })
  readonly parts: readonly KitPartTold[];
}

type Answered = ReplicationKit & { readonly found: Kit };
type AnsweredReplica = KitReplicaAnswer & { readonly row: KitReplica };

function page<T>(rows: readonly T[], first: number): readonly T[] {
  if (first < 1 || first > KIT_ROWS) throw new ApiError('PAGE_SIZE_INVALID', { first, limit: KIT_ROWS });
  return rows.slice(0, first);
}

const rowsOf = async (context: Context, info: GraphQLResolveInfo, typeName: string, keys: readonly string[]): Promise<readonly unknown[]> =>
  (await Promise.all(keys.map((key) => loadRow(context, info, typeName, key)))).filter((row) => row !== null);

/** The argument of a list in a kit. */
const First = () => Arg('first', () => Int, { defaultValue: PAGE, description: describe(['Banyaknya baris, 1 sampai 100.', 'How many rows, 1 to 100.']) });

@Resolver(() => ReplicationKit)
export class ReplicationKitQuery {
  @Query(() => ReplicationKit, { nullable: true, description: describe([
    'Bekal replikasi suatu inovasi terbit: prasyarat, biaya, tenaga, pendorong, penghambat, dokumen, kantor yang dihubungi, hasil, dan replikanya.',
    'The replication kit of a published innovation: prerequisites, cost, staff, drivers, obstacles, documents, the office to contact, outcomes, and its replicas.',
  ]) })
  async replicationKit(@Arg('innovation', () => ID, { description: describe(['Inovasi terbit.', 'A published innovation.']) }) innovation: string, @Ctx() context: Context): Promise<Answered> {
    const key = keyIn('Innovation', innovation);
    const found = key === null ? null : await replicationKit(askAs(context, shelf(context)), key);
    if (found === null) throw new ApiError('NOT_FOUND', { what: 'innovation' });
    if (found.synthetic) context.notes.synthetic += 1;
    const [id, en] = [0, 1] as const;
    return { title: found.title, parts: found.parts.map(({ part, told, words }) => ({ part, told, words: words[context.language === 'id' ? id : en] })), found };
  }

  @FieldResolver(named('Innovation'), { nullable: true, description: describe(['Inovasinya, dengan penghargaan, berita, dan pemiliknya.', 'The innovation, with its awards, press and owner.']) })
  innovation(@Root() { found }: Answered, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'Innovation', found.innovationId);
  }

  @FieldResolver(named('InnovationKit'), { nullable: true, description: describe(['Bekal sebagaimana diterbitkan pemiliknya; kosong bila belum ada.', 'The kit as its owner published it; null while there is none.']) })
  kit(@Root() { found }: Answered, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'InnovationKit', found.kitId);
  }

  @FieldResolver(() => [readType('IndicatorOutcome').cls] as never, { description: describe(['Indikator inovasi ini sebelum dan sesudah, bukti terkuat dahulu.', 'Indicators of this innovation before and after, the strongest evidence first.']) })
  outcomes(@Root() { found }: Answered, @First() first: number, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<readonly unknown[]> {
    return rowsOf(context, info, 'IndicatorOutcome', page(found.outcomeIds, first));
  }

  @FieldResolver(() => [KitReplicaAnswer], { description: describe(['Replikasi langsung dari inovasi ini, bukti terkuat dahulu.', 'The direct replications of this innovation, the strongest evidence first.']) })
  replicas(@Root() { found }: Answered, @First() first: number, @Ctx() context: Context): readonly AnsweredReplica[] {
    const untold = context.language === 'id' ? 'belum diisi' : 'not filled in yet';
    return page(found.replicas, first).map((row) => ({ standing: row.standing, keptWords: row.partsKept ?? untold, changedWords: row.partsChanged ?? untold, row }));
  }

  @FieldResolver(() => [readType('VisitInnovation').cls] as never, { description: describe(['Kunjungan yang meninjau inovasi ini, yang terakhir dahulu.', 'Visits on which this innovation was seen, the latest first.']) })
  visits(@Root() { found }: Answered, @First() first: number, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<readonly unknown[]> {
    return rowsOf(context, info, 'VisitInnovation', page(found.visitIds, first));
  }
}

@Resolver(() => KitReplicaAnswer)
export class KitReplicaRows {
  @FieldResolver(named('Replication'), { nullable: true, description: describe(['Replikasinya.', 'The replication.']) })
  replication(@Root() { row }: AnsweredReplica, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'Replication', row.replicationId);
  }

  @FieldResolver(named('Innovation'), { nullable: true, description: describe(['Inovasi hasil replikasi, dengan indikatornya; kosong bila belum terbit.', 'The replica as an innovation, with its outcomes; null while it is not published.']) })
  innovation(@Root() { row }: AnsweredReplica, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'Innovation', row.replicaId);
  }
}
