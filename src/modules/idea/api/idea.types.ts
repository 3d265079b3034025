import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { StageDays } from '../../../domain/idea/stage-days';
import { daysBetween } from '../../../domain/time/day';
import { IDEA_STATUS } from '../../../domain/vocabulary/idea-words';
import { IDEA_STAGE, INITIATOR } from '../../../domain/vocabulary/innovation-words';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { Code, Computed, Day, Many, Moment, One, Read, Text, Whole } from '../../../graphql-kit/read-types';
import { idea, ideaMove } from '../data/tables';
import { belowIdea, seenIdeas } from './seen-ideas';
import { stagesOf, todayOf } from './today';

/** How long an idea was in a stage. */
@ObjectType('IdeaStageDays', { description: describe(['Lama suatu gagasan pada satu tahap.', 'How long an idea was in one stage.']) })
export class IdeaStageDays {
  @Field(() => enumOf(IDEA_STAGE), { description: describe(['Tahapnya.', 'The stage.']) })
  readonly stage: string;

  @Field(() => Int, { description: describe(['Hari kalender di tahap itu sampai hari ini, semua kunjungannya; hari sesudah dihentikan tidak dihitung.', 'Calendar days there until today, over all its visits; days after it was given up do not count.']) })
  readonly days: number;

  @Field(() => Int, { description: describe(['Di antaranya, hari selama ditunda.', 'Days among them in which it was put aside.']) })
  readonly parked: number;

  @Field(() => Int, { description: describe(['Berapa kali tahap itu dimasuki.', 'How often it came there.']) })
  readonly visits: number;

  @Field(() => Boolean, { description: describe(['Benar bila gagasan kini di tahap itu.', 'True when the idea stands there now.']) })
  readonly current: boolean;
}

const wholeRow = (row: Readonly<Record<string, unknown>>): unknown => row;

/** An idea: private to its tenant; an agency's officer sees those of the agency. */
@Read('WorkspaceIdea', {
  table: idea, prefix: 'ide', order: { column: 'id', direction: 'DESC' }, visible: seenIdeas,
  about: ['Gagasan di ruang kerja, dari penggalian sampai penampilan hasil.', 'An idea in the workspace, from drum up to display.'],
})
export class WorkspaceIdea {
  @Text(['Judulnya.', 'Its title.'], { filter: true, sort: true }) title: string;
  @Text(['Masalah yang hendak diatasi.', 'The problem that it is to solve.'], { filter: true }) problem: string | null;
  @Text(['Usulan pemecahannya.', 'What it proposes.'], { filter: true }) proposal: string | null;
  @Code(INITIATOR, ['Pihak yang memprakarsai.', 'Who initiated it.'], { filter: true }) initiator: string | null;
  @Code(IDEA_STAGE, ['Tahapnya kini.', 'Its stage now.'], { filter: true }) stage: string;
  @Day(['Sejak kapan di tahap itu.', 'Since when it is in that stage.'], { filter: true, sort: true }) stageSince: string;
  @Code(IDEA_STATUS, ['Keadaannya.', 'Its state.'], { filter: true }) status: string;
  @Computed(() => Int, ['tenant_id', 'stage_since', 'status'], [
    'Hari kalender sejak masuk tahap itu sampai hari ini menurut zona waktu daerahnya; kosong bila dihentikan.', 'Calendar days since it came to that stage until today in the zone of its region; null when it was given up.',
  ], wholeRow, true) daysInStage: unknown;
  @Whole(['Versinya; sertakan pada perubahan.', 'Its version; send it along with a change.']) version: number;
  @Moment(['Saat dicatat.', 'When it was recorded.'], { filter: true, sort: true }) createdAt: string;
  @One('Agency', [['tenant_id', 'tenant_id'], ['agency_id', 'id']], ['Perangkat daerahnya; kosong bila belum ada.', 'Its agency; null while it has none.'], { filter: true }) agency: unknown;
  @One('WorkspaceInnovation', [['tenant_id', 'tenant_id'], ['innovation_id', 'id']], ['Naskah inovasi yang lahir darinya; kosong sebelum diluncurkan.', 'The working innovation that came of it; null before its launch.'], { filter: true }) innovation: unknown;
  @Many('IdeaMove', [['tenant_id', 'tenant_id'], ['id', 'idea_id']], ['Langkah-langkahnya, mulai dari yang pertama.', 'Its steps, the first one first.']) moves: unknown;
  @Many('Monitoring', [['tenant_id', 'tenant_id'], ['id', 'idea_id']], ['Rencana pemantauan dan evaluasinya.', 'The plans to monitor and evaluate it.']) monitoring: unknown;
  @Computed(() => [IdeaStageDays], ['tenant_id', 'id'], ['Lama di setiap tahap yang pernah dimasuki.', 'How long it was in each stage that it has been in.'], wholeRow) stages: unknown;
}

type Columns = Readonly<Record<'tenant_id' | 'id' | 'stage_since' | 'status', string>>;

@Resolver(() => WorkspaceIdea)
export class WorkspaceIdeaFields {
  @FieldResolver(() => Int, { nullable: true })
  async daysInStage(@Root() { daysInStage }: { readonly daysInStage: Columns }, @Ctx() context: Context): Promise<number | null> {
    return daysInStage.status === 'DROPPED' ? null : daysBetween(daysInStage.stage_since, await todayOf(context, daysInStage.tenant_id));
  }

  @FieldResolver(() => [IdeaStageDays])
  stages(@Root() { stages }: { readonly stages: Columns }, @Ctx() context: Context): Promise<readonly StageDays[]> {
    return stagesOf(context, stages.tenant_id, stages.id);
  }
}

/** A step of an idea. */
@Read('IdeaMove', {
  table: ideaMove, prefix: 'imv', order: { column: 'position', direction: 'ASC' }, visible: belowIdea,
  about: ['Satu langkah gagasan: dari tahap mana ke tahap mana, kapan, mengapa, dan dokumennya.', 'One step of an idea: from which stage to which, when, why, and its document.'],
})
export class IdeaMove {
  @Whole(['Urutannya, mulai dari 1.', 'Its number, from 1.'], { sort: true }) position: number;
  @Code(IDEA_STAGE, ['Tahap sebelumnya; kosong pada langkah pertama.', 'The stage before; null in the first step.'], { column: 'from_stage', filter: true }) from: string | null;
  @Code(IDEA_STAGE, ['Tahap sesudahnya; sama bila hanya keadaannya yang berubah.', 'The stage after; the same where only its state changed.'], { column: 'to_stage', filter: true }) to: string;
  @Code(IDEA_STATUS, ['Keadaan gagasan sesudah langkah ini.', 'State of the idea after this step.'], { filter: true }) status: string;
  @Day(['Tanggal hukumnya.', 'Its legal date.'], { filter: true, sort: true }) movedOn: string;
  @Whole(['Hari kalender sejak masuk tahap sebelumnya; kosong pada langkah pertama.', 'Calendar days since it came to the stage before; null in the first step.']) days: number | null;
  @Text(['Alasannya.', 'Why.'], { filter: true }) reason: string;
  @Text(['Nomor dokumennya.', 'Number of the document.'], { filter: true }) documentNumber: string | null;
  @Day(['Tanggal dokumennya.', 'Date of the document.'], { filter: true }) documentDated: string | null;
  @Text(['Tentang apa dokumennya.', 'What the document is about.'], { filter: true }) documentAbout: string | null;
  @Moment(['Saat langkah ini dicatat.', 'When this step was recorded.'], { column: 'created_at', sort: true }) recordedAt: string;
  @One('StoredFile', [['tenant_id', 'tenant_id'], ['file_id', 'id']], ['Berkas dokumennya, sejauh Anda boleh melihatnya.', 'The file of the document, as far as you may see it.']) file: unknown;
}
