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
  workspaceList(() => Workspace, 'replicationNotes', 'WorkspaceReplicationNote', ['Catatan atas replikasi, dari kedua pihak.', 'Notes on replications, of both sides.']),
  workspaceList(() => Workspace, 'visits', 'WorkspaceVisit', ['Kunjungan yang sedang disiapkan, sebagai tuan rumah atau tamu.', 'Visits in preparation, as host or as guest.']),
  workspaceList(() => Workspace, 'nominationsSent', 'Nomination', ['Pengusulan yang Anda kirim ke tingkat atas.', 'Nominations that you sent to a tier above.'], 'owner'),
  workspaceList(() => Workspace, 'nominationsReceived', 'Nomination', ['Pengusulan yang dikirim kepada Anda.', 'Nominations that were sent to you.'], 'partner'),
  workspaceList(() => Workspace, 'files', 'StoredFile', ['Berkas bukti, yang sudah maupun belum diunggah.', 'Files of evidence, uploaded or not.']),
  workspaceList(() => Workspace, 'entries', 'WorkspaceEntry', ['Usulan dalam pengerjaan, sejauh Anda boleh melihatnya.', 'Entries in work, as far as you may see them.']),
  workspaceList(() => Workspace, 'screenings', 'Screening', ['Keputusan seleksi administrasi atas tiap pengajuan.', 'The decisions of screening on each submission.']),
  workspaceList(() => Workspace, 'extensions', 'EntryExtension', ['Perpanjangan waktu bagi peserta tertentu.', 'More time that was given to certain entrants.']),
  workspaceList(() => Workspace, 'ideas', 'WorkspaceIdea', ['Gagasan, dari penggalian sampai penampilan hasil.', 'Ideas, from drum up to display.']),
  workspaceList(() => Workspace, 'monitoring', 'Monitoring', ['Rencana pemantauan dan evaluasi, mulai dari tenggat terawal.', 'Plans to monitor and evaluate, the earliest due first.']),
  workspaceList(() => Workspace, 'incentives', 'WorkspaceIncentive', ['Insentif yang diusulkan, dikaji, diputuskan, atau diberikan.', 'Incentives proposed, studied, decided or given.']),
  workspaceList(() => Workspace, 'editionRuns', 'EditionRun', ['Jalannya penyelenggaraan yang diurus di sini.', 'The running of the editions that are run here.']),
  workspaceList(() => Workspace, 'roundRuns', 'RoundRun', ['Jalannya penilaian tiap tahap.', 'The judging of rounds as it runs.']),
  workspaceList(() => Workspace, 'panels', 'Panel', ['Panel juri.', 'Panels of judges.']),
  workspaceList(() => Workspace, 'judges', 'Judge', ['Juri tiap penyelenggaraan, sejauh Anda boleh melihatnya.', 'The judges of editions, as far as you may see them.']),
  workspaceList(() => Workspace, 'sessions', 'SessionPlan', ['Sesi yang dijadwalkan, mulai dari yang terawal.', 'Sessions that are scheduled, the earliest first.']),
  workspaceList(() => Workspace, 'scoreSheets', 'ScoreSheet', ['Versi lembar nilai, sejauh Anda boleh melihatnya, yang terbaru dahulu.', 'Versions of score sheets, as far as you may see them, the newest first.']),
  workspaceList(() => Workspace, 'judgeReminders', 'JudgeReminder', ['Pengingat kepada juri, yang terbaru dahulu.', 'Reminders to judges, the newest first.']),
  workspaceList(() => Workspace, 'dutyExemptions', 'DutyExemption', ['Pembebasan perangkat daerah dari kewajiban berinovasi.', 'Exemptions of agencies from the duty to innovate.']),
  workspaceList(() => Workspace, 'rankings', 'RankingRevision', ['Peringkat tiap tahap, revisi demi revisi, sebelum dan sesudah diumumkan.', 'The rankings of the rounds, revision by revision, before and after their release.']),
  workspaceList(() => Workspace, 'rankingLines', 'RankingRevisionLine', ['Usulan pada peringkat itu.', 'The entries in those rankings.']),
  workspaceList(() => Workspace, 'cutDecisions', 'CutDecision', ['Keputusan atas batas potong.', 'The decisions at the cut.']),
  workspaceList(() => Workspace, 'recomputeSets', 'RecomputeSet', ['Usul penghitungan ulang, yang terbaru dahulu.', 'Recompute sets, the newest first.']),
  workspaceList(() => Workspace, 'releasePlans', 'ReleasePlan', ['Rencana pengumuman hasil tiap tahap.', 'The planned releases of the results of the rounds.']),
  workspaceList(() => Workspace, 'members', 'WorkspaceMembership', ['Kantor-kantor yang memegang fungsi di sini.', 'The offices that hold a function here.']),
  workspaceList(() => Workspace, 'editionLog', 'EditionLogEntry', ['Log penilaian, menurut nomor; isinya terbaca sesudah hasil diumumkan.', 'The log of judging, by number; its content can be read once the results are out.']),
  workspaceList(() => Workspace, 'objections', 'Objection', ['Sanggahan peserta atas hasil yang diumumkan, sejauh Anda boleh melihatnya.', 'Objections of entrants to released results, as far as you may see them.']),
  workspaceList(() => Workspace, 'feedback', 'EntryFeedback', ['Umpan balik bagi peserta; pesertanya membacanya sesudah hasil diumumkan.', 'Feedback to entrants, who read it once the results are released.']),
  workspaceList(() => Workspace, 'awardPlans', 'AwardPlan', ['Penghargaan yang disiapkan, bagi penyelenggara.', 'Awards in preparation, for organisers.']),
  workspaceList(() => Workspace, 'roundEntries', 'RoundEntry', ['Usulan pada tahap-tahap yang dinilai: bagi juri hanya yang ditugaskan kepadanya.', 'Entries in the rounds that are judged: for a judge those assigned to it only.']),
  workspaceList(() => Workspace, 'assignments', 'Assignment', ['Penugasan juri: bagi juri hanya miliknya.', 'The assignments of judges: for a judge its own only.']),
  workspaceList(() => Workspace, 'conflicts', 'Conflict', ['Benturan kepentingan: yang Anda nyatakan sendiri, dan bagi penyelenggara milik yang lain.', 'Conflicts of interest: what you declared yourself, and for organisers those of others.']),
  workspaceList(() => Workspace, 'recusals', 'Recusal', ['Siapa yang mundur dari usulan mana, bagi penyelenggara yang boleh membacanya.', 'Who is recused from which entry, for organisers who may read it.']),
  workspaceList(() => Workspace, 'recusalOverrides', 'RecusalOverride', ['Pencabutan yang diusulkan, disahkan, atau ditarik.', 'Overrides that were proposed, confirmed or withdrawn.']),
  workspaceList(() => Workspace, 'ownRecusals', 'OwnRecusal', ['Usulan yang Anda sendiri mundur darinya; hanya labelnya yang terbaca.', 'The entries from which you are recused yourself; only their labels are read.']),
  workspaceList(() => Workspace, 'auditTrail', 'AuditEvent', ['Jejak tindakan, yang terbaru dahulu.', 'What was done, the newest first.']),
];
