import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { authorise } from '../../../authz/authorise';
import { ApiError } from '../../../graphql-kit/api-error';
import { askAs } from '../../../graphql-kit/ask-as';
import { shelf, workspaceViewer, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { keyIn } from '../../../graphql-kit/mutate';
import { readType } from '../../../graphql-kit/read-types';
import { loadRow } from '../../../graphql-kit/row-loader';
import { sql } from '../../../reads/sql';
import type { Viewer } from '../../../reads/viewer';
import { visitBriefing, type VisitBriefed } from '../usecases/visit-briefing';
import {
  BriefedContact, BriefedContest, BriefedInnovation, BriefedReplica, briefingAnswer, VisitBriefing, type KeyedContact, type KeyedContest, type KeyedInnovation, type KeyedReplica,
} from './visit-briefing.types';

const named = (name: string) => (): never => readType(name).cls as never;
const listOf = (name: string) => (): never => [readType(name).cls] as never;

/** A briefing, and for whom it was made. */
type Answered = VisitBriefing & { readonly briefed: VisitBriefed; readonly viewer: Viewer };

/** The first of the asker's workspaces in which this visit is seen; null where none is. */
async function viewerOf(context: Context, key: string): Promise<Viewer | null> {
  for (const tenantId of new Set((context.actor?.memberships ?? []).map((m) => m.tenantId))) {
    const verdict = authorise(context.actor, { name: 'workspace.open', tenantId });
    if (!verdict.allowed) continue;
    const viewer = workspaceViewer(context, verdict.by);
    const rows = await context.reads.rows(readType('WorkspaceVisit').type, { fields: new Set(['id']), ones: new Map(), manys: new Map() }, viewer, [sql('t0.id = ?', key)], 1);
    if (rows.length > 0) return viewer;
  }
  return null;
}

const rowsOf = async (context: Context, info: GraphQLResolveInfo, typeName: string, keys: readonly string[]): Promise<readonly unknown[]> =>
  (await Promise.all(keys.map((key) => loadRow(context, info, typeName, key)))).filter((row) => row !== null);

@Resolver(() => VisitBriefing)
export class VisitBriefingQuery {
  @Query(() => VisitBriefing, { nullable: true, description: describe([
    'Bahan kunjungan dalam satu layar: kedua daerah berdampingan, inovasi dengan bekal dan replikanya, acara, aturan lomba tuan rumah, dan pengalaman tamu sebelumnya.',
    'The briefing of a visit on one screen: both regions side by side, innovations with kits and replicas, agenda, the rules of the host\'s contests, and what earlier guests found.',
  ]) })
  async visitBriefing(
    @Arg('id', () => ID, { description: describe(['Kunjungan terbit, untuk siapa saja; atau kunjungan di ruang kerja Anda sebagai tamu atau tuan rumah.', 'A published visit, for anybody; or one of your workspace as guest or host.']) }) id: string,
    @Ctx() context: Context,
  ): Promise<Answered> {
    const [published, inWork] = [keyIn('Visit', id), keyIn('WorkspaceVisit', id)];
    const viewer = inWork === null ? shelf(context) : await viewerOf(context, inWork);
    const key = published ?? inWork;
    const briefed = key === null || viewer === null ? null : await visitBriefing(askAs(context, viewer), { id: key, tenantId: viewer.scope?.tenantId ?? null }, context.instant.slice(0, 10));
    if (briefed === null || viewer === null) throw new ApiError('NOT_FOUND', { what: 'visit' });
    if (briefed.visit.synthetic) context.notes.synthetic += 1;
    return { ...briefingAnswer(briefed, context.language), briefed, viewer };
  }

  @FieldResolver(named('Visit'), { nullable: true, description: describe(['Kunjungan yang terbit, dengan acara dan pesertanya; kosong sebelum disetujui.', 'The published visit, with its agenda and who took part; null before its approval.']) })
  visit(@Root() { briefed }: Answered, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'Visit', briefed.visit.id);
  }

  @FieldResolver(named('WorkspaceVisit'), { nullable: true, description: describe(['Kunjungan di ruang kerja, dengan ruang, permintaan, dan temuannya; kosong bila yang ditanyakan yang terbit.', 'The visit in the workspace, with its room, wishes and findings; null where the published one was asked for.']) })
  workspaceVisit(@Root() { briefed, viewer }: Answered, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'WorkspaceVisit', briefed.visit.inWork ? briefed.visit.id : null, viewer);
  }

  @FieldResolver(named('Tenant'), { description: describe(['Tuan rumah.', 'The host.']) })
  host(@Root() { briefed }: Answered, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'Tenant', briefed.visit.hostId);
  }

  @FieldResolver(named('Tenant'), { description: describe(['Tamu.', 'The guest.']) })
  guest(@Root() { briefed }: Answered, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'Tenant', briefed.visit.guestId);
  }

  @FieldResolver(named('VisitRule'), { nullable: true, description: describe(['Aturan kunjungan tuan rumah; kosong bila tidak ada.', 'The rule of visits of the host; null where it has none.']) })
  rule(@Root() { briefed }: Answered, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'VisitRule', briefed.ruleId);
  }

  @FieldResolver(listOf('Visit'), { description: describe(['Kunjungan yang diterima tuan rumah sebelumnya, yang terbaru lebih dulu, paling banyak sepuluh.', 'Visits that the host received before, the latest first, at most ten.']) })
  earlierVisits(@Root() { briefed }: Answered, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return rowsOf(context, info, 'Visit', briefed.visitIds);
  }

  @FieldResolver(listOf('VisitAnswer'), { description: describe(['Temuan tamu sebelumnya di sana, yang menjawab seluruhnya lebih dulu, paling banyak dua puluh.', 'What earlier guests found there, full answers first, at most twenty.']) })
  earlierAnswers(@Root() { briefed }: Answered, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return rowsOf(context, info, 'VisitAnswer', briefed.answerIds);
  }

  @FieldResolver(listOf('VisitOutcome'), { description: describe(['Yang dilakukan tamu sebelumnya setelah berkunjung, paling banyak dua puluh.', 'What earlier guests did afterwards, at most twenty.']) })
  earlierOutcomes(@Root() { briefed }: Answered, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return rowsOf(context, info, 'VisitOutcome', briefed.outcomeIds);
  }

  @FieldResolver(listOf('VisitOutcome'), { description: describe(['Tindak lanjut kunjungan ini yang belum disampaikan, menurut jatuh temponya.', 'The follow-ups of this visit that nobody has told, by when they fall due.']) })
  followUpsDue(@Root() { briefed }: Answered, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return rowsOf(context, info, 'VisitOutcome', briefed.dueIds);
  }
}

@Resolver(() => BriefedInnovation)
export class BriefedInnovationRows {
  @FieldResolver(named('Innovation'), { description: describe(['Inovasinya.', 'The innovation.']) })
  innovation(@Root() { id }: KeyedInnovation, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'Innovation', id);
  }

  @FieldResolver(listOf('IndicatorOutcome'), { description: describe(['Indikatornya sebelum dan sesudah, bukti terkuat lebih dulu, paling banyak sepuluh.', 'Its indicators before and after, the strongest evidence first, at most ten.']) })
  outcomes(@Root() { outcomeIds }: KeyedInnovation, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return rowsOf(context, info, 'IndicatorOutcome', outcomeIds);
  }

  @FieldResolver(() => [BriefedReplica], { description: describe(['Replikasinya di daerah lain, bukti terkuat lebih dulu, paling banyak sepuluh.', 'Its replications elsewhere, the strongest evidence first, at most ten.']) })
  replicas(@Root() { replicas }: KeyedInnovation): readonly KeyedReplica[] {
    return replicas.map(({ id, standing }) => ({ standing, replicationKey: id }));
  }
}

@Resolver(() => BriefedReplica)
export class BriefedReplicaRows {
  @FieldResolver(named('Replication'), { description: describe(['Replikasinya.', 'The replication.']) })
  replication(@Root() { replicationKey }: KeyedReplica, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'Replication', replicationKey);
  }
}

@Resolver(() => BriefedContest)
export class BriefedContestRows {
  @FieldResolver(named('Edition'), { description: describe(['Penyelenggaraan terbarunya.', 'Its newest edition.']) })
  edition(@Root() { editionKey }: KeyedContest, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'Edition', editionKey);
  }

  @FieldResolver(named('RulePack'), { nullable: true, description: describe(['Paket aturannya; kosong bila tidak ada.', 'Its rule pack; null where it has none.']) })
  rulePack(@Root() { packKey }: KeyedContest, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'RulePack', packKey);
  }
}

@Resolver(() => BriefedContact)
export class BriefedContactRows {
  @FieldResolver(named('Innovation'), { nullable: true, description: describe(['Inovasi yang diurusnya; kosong bila kantor itu menerima seluruh rombongan.', 'The innovation that it answers for; null where it receives the delegation as a whole.']) })
  innovation(@Root() { innovationKey }: KeyedContact, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'Innovation', innovationKey);
  }
}

/** The resolvers of the briefing. */
export const VISIT_BRIEFING_RESOLVERS = [VisitBriefingQuery, BriefedInnovationRows, BriefedReplicaRows, BriefedContestRows, BriefedContactRows];
