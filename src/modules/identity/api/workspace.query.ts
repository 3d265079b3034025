import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, Info, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { ROLE } from '../../../domain/vocabulary/region-words';
import { demand, shelf, tenantByCode, workspaceViewer, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { readType } from '../../../graphql-kit/read-types';
import { workspaceList, type WorkspaceRoot } from '../../../graphql-kit/workspace';
import { selectionOf } from '../../../reads/selection';
import { sql } from '../../../reads/sql';
import './workspace.types';

/** What one tenant keeps private. */
@ObjectType('Workspace', { description: describe(['Ruang kerja tertutup satu penyelenggara, menurut peran Anda di sana.', 'The private workspace of one organiser, by your roles there.']) })
export class Workspace {
  @Field(() => [enumOf(ROLE)], { description: describe(['Peran Anda di sini.', 'Your roles here.']) })
  roles: readonly string[];
}

@Resolver(() => Workspace)
export class WorkspaceQuery {
  @Query(() => Workspace, { nullable: true, description: describe(['Ruang kerja penyelenggara yang Anda anggotanya; yang lain tidak ditemukan.', 'The workspace of an organiser of which you are a member; any other is not found.']) })
  workspace(
    @Arg('tenant', () => String, { description: describe(['Kode penyelenggara, misalnya 32.72.', 'Code of the organiser, for example 32.72.']) }) tenant: string,
    @Ctx() context: Context,
  ): WorkspaceRoot & { roles: readonly string[] } {
    const tenantId = tenantByCode(context, tenant);
    const by = demand(context, { name: 'workspace.open', tenantId });
    return { __typename: 'Workspace', viewer: workspaceViewer(context, by), tenantId, roles: [...new Set(by.map((m) => m.role))].sort() };
  }

  @FieldResolver(() => readType('Tenant').cls as never, { description: describe(['Penyelenggara pemilik ruang kerja ini.', 'The organiser whose workspace this is.']) })
  async tenant(@Root() root: WorkspaceRoot, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    const { type } = readType('Tenant');
    const [row] = await context.reads.rows(type, selectionOf(info, type, info.fieldNodes), shelf(context), [sql('t0.id = ?', root.tenantId)], 1);
    return row;
  }
}

/** The lists of a workspace. */
export const WORKSPACE_RESOLVERS = [
  WorkspaceQuery,
  workspaceList(() => Workspace, 'innovations', 'WorkspaceInnovation', ['Naskah inovasi, yang sudah maupun belum terbit.', 'Working innovations, published or not.']),
  workspaceList(() => Workspace, 'replications', 'WorkspaceReplication', ['Replikasi yang sedang dikerjakan, sebagai replikator atau asal.', 'Replications under way, as replicator or as source.']),
  workspaceList(() => Workspace, 'visits', 'WorkspaceVisit', ['Kunjungan yang sedang disiapkan, sebagai tuan rumah atau tamu.', 'Visits in preparation, as host or as guest.']),
  workspaceList(() => Workspace, 'files', 'StoredFile', ['Berkas bukti, yang sudah maupun belum diunggah.', 'Files of evidence, uploaded or not.']),
  workspaceList(() => Workspace, 'entries', 'WorkspaceEntry', ['Usulan dalam pengerjaan, sejauh Anda boleh melihatnya.', 'Entries in work, as far as you may see them.']),
  workspaceList(() => Workspace, 'screenings', 'Screening', ['Keputusan seleksi administrasi atas tiap pengajuan.', 'The decisions of screening on each submission.']),
  workspaceList(() => Workspace, 'extensions', 'EntryExtension', ['Perpanjangan waktu bagi peserta tertentu.', 'More time that was given to certain entrants.']),
  workspaceList(() => Workspace, 'ideas', 'WorkspaceIdea', ['Gagasan, dari penggalian sampai penampilan hasil.', 'Ideas, from drum up to display.']),
  workspaceList(() => Workspace, 'monitoring', 'Monitoring', ['Rencana pemantauan dan evaluasi, mulai dari tenggat terawal.', 'Plans to monitor and evaluate, the earliest due first.']),
  workspaceList(() => Workspace, 'incentives', 'WorkspaceIncentive', ['Insentif yang diusulkan, dikaji, diputuskan, atau diberikan.', 'Incentives proposed, studied, decided or given.']),
  workspaceList(() => Workspace, 'editionRuns', 'EditionRun', ['Jalannya penyelenggaraan yang diurus di sini.', 'The running of the editions that are run here.']),
  workspaceList(() => Workspace, 'dutyExemptions', 'DutyExemption', ['Pembebasan perangkat daerah dari kewajiban berinovasi.', 'Exemptions of agencies from the duty to innovate.']),
  workspaceList(() => Workspace, 'members', 'WorkspaceMembership', ['Kantor-kantor yang memegang fungsi di sini.', 'The offices that hold a function here.']),
  workspaceList(() => Workspace, 'auditTrail', 'AuditEvent', ['Jejak tindakan, yang terbaru dahulu.', 'What was done, the newest first.']),
];
