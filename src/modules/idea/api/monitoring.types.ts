import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { daysBetween } from '../../../domain/time/day';
import { MONITORING_KIND, MONITORING_STATE } from '../../../domain/vocabulary/idea-words';
import type { Context } from '../../../graphql-kit/context';
import { Code, Computed, Day, Moment, One, Read, Text, Whole } from '../../../graphql-kit/read-types';
import { monitoring } from '../data/tables';
import { aboutSeen } from './seen-ideas';
import { todayOf } from './today';

/** A plan to monitor or evaluate, and what came of it: seen by whoever sees the idea or the innovation. */
@Read('Monitoring', {
  table: monitoring, prefix: 'mon', order: { column: 'due_on', direction: 'ASC' }, visible: aboutSeen,
  about: ['Rencana memantau atau mengevaluasi gagasan atau inovasi, dan hasilnya.', 'A plan to monitor or evaluate an idea or an innovation, and what was found.'],
})
export class Monitoring {
  @Code(MONITORING_KIND, ['Jenisnya.', 'Its kind.'], { filter: true }) kind: string;
  @Text(['Pokok yang dipantau.', 'What is looked at.'], { filter: true, sort: true }) subject: string;
  @Day(['Tenggatnya.', 'The day by which it is due.'], { filter: true, sort: true }) dueOn: string;
  @Code(MONITORING_STATE, ['Keadaannya.', 'Its state.'], { filter: true }) state: string;
  @Computed(() => Int, ['tenant_id', 'due_on', 'state'], [
    'Hari keterlambatan sampai hari ini menurut zona waktu daerahnya, 0 bila belum lewat tenggat; kosong bila rencananya sudah ditutup.',
    'Days overdue until today in the zone of its region, 0 while it is not; null when the plan is closed.',
  ], (row) => row, true) daysOverdue: unknown;
  @Day(['Tanggal dilaksanakan.', 'The day on which it was done.'], { filter: true, sort: true }) doneOn: string | null;
  @Text(['Temuannya.', 'What was found.'], { filter: true }) finding: string | null;
  @Text(['Alasan pembatalannya.', 'Why it was cancelled.']) reason: string | null;
  @Whole(['Versinya; sertakan pada perubahan.', 'Its version; send it along with a change.']) version: number;
  @Moment(['Saat direncanakan.', 'When it was planned.'], { column: 'created_at', sort: true }) plannedAt: string;
  @One('WorkspaceIdea', [['tenant_id', 'tenant_id'], ['idea_id', 'id']], ['Gagasan yang dipantau; kosong bila yang dipantau inovasi.', 'The idea that is looked at; null where it is an innovation.'], { filter: true }) idea: unknown;
  @One('WorkspaceInnovation', [['tenant_id', 'tenant_id'], ['innovation_id', 'id']], ['Naskah inovasi yang dipantau; kosong bila yang dipantau gagasan.', 'The working innovation that is looked at; null where it is an idea.'], { filter: true }) innovation: unknown;
}

@Resolver(() => Monitoring)
export class MonitoringFields {
  @FieldResolver(() => Int, { nullable: true })
  async daysOverdue(@Root() { daysOverdue }: { readonly daysOverdue: Readonly<Record<'tenant_id' | 'due_on' | 'state', string>> }, @Ctx() context: Context): Promise<number | null> {
    if (daysOverdue.state !== 'PLANNED') return null;
    return Math.max(0, daysBetween(daysOverdue.due_on, await todayOf(context, daysOverdue.tenant_id)));
  }
}
