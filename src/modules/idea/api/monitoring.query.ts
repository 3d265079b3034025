import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, Info, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { askAs } from '../../../graphql-kit/ask-as';
import { demand, tenantByCode, workspaceViewer, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { readType } from '../../../graphql-kit/read-types';
import { loadRow } from '../../../graphql-kit/row-loader';
import { LocalDate } from '../../../graphql-kit/scalars';
import { PageInfo } from '../../../graphql-kit/connections';
import type { Connection } from '../../../reads/read-room';
import { connectionSelection } from '../../../reads/selection';
import { sql } from '../../../reads/sql';
import { monitoringByAgency, type WaitingOfAgency } from '../usecases/monitoring-by-agency';
import { Monitoring } from './monitoring.types';
import { todayOf } from './today';

const TENANT = { description: describe(['Kode penyelenggara.', 'Code of the organiser.']) };
const BEFORE = { description: describe(['Hari terakhir yang ikut.', 'The last day that is included.']) };

/** The plans of an agency that wait. */
@ObjectType('MonitoringOfAgency', { description: describe(['Rencana pemantauan yang menunggu pada satu perangkat daerah.', 'The plans to monitor that wait in one agency.']) })
export class MonitoringOfAgency {
  @Field(() => Int, { description: describe(['Yang jatuh tempo sampai hari itu, yang terlambat juga.', 'Due on or before that day, overdue ones included.']) })
  readonly due: number;

  @Field(() => Int, { description: describe(['Yang sudah lewat tenggat hari ini.', 'Overdue today.']) })
  readonly overdue: number;

  @Field(() => Int, { description: describe(['Keterlambatan terlama dalam hari.', 'The most days that one is overdue.']) })
  readonly longestDays: number;
}

/** A page of plans that are due. It is no Relay connection: `before` is a day here, and no cursor. */
@ObjectType('MonitoringDue', { description: describe(['Satu halaman rencana pemantauan yang jatuh tempo.', 'One page of plans to monitor that are due.']) })
export class MonitoringDue {
  @Field(() => [Monitoring], { description: describe(['Rencananya, mulai dari tenggat terawal.', 'The plans, the earliest due first.']) })
  readonly nodes: readonly unknown[];

  @Field(() => PageInfo, { description: describe(['Letak halaman ini.', 'Where this page stands.']) })
  readonly pageInfo: unknown;

  @Field(() => Int, { nullable: true, description: describe(['Banyaknya rencana seluruhnya; dihitung hanya bila diminta.', 'How many plans there are in all; counted only when it is asked for.']) })
  readonly totalCount: number | null;
}

@Resolver(() => MonitoringOfAgency)
export class MonitoringQuery {
  @Query(() => MonitoringDue, { nullable: true, description: describe([
    'Rencana pemantauan yang masih terbuka dan jatuh tempo sampai suatu hari, yang terlambat juga, mulai dari tenggat terawal.', 'Open plans to monitor that are due on or before a day, overdue ones included, the earliest first.',
  ]) })
  monitoringDue(
    @Arg('tenant', () => String, TENANT) tenant: string,
    @Arg('before', () => LocalDate, BEFORE) before: string,
    @Arg('first', () => Int, { defaultValue: 20, description: describe(['Banyaknya baris, 1 sampai 100.', 'How many rows, 1 to 100.']) }) first: number,
    @Arg('after', () => String, { nullable: true, description: describe(['Lanjutkan sesudah penanda ini.', 'Go on after this cursor.']) }) after: string | null | undefined,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection> {
    const viewer = workspaceViewer(context, demand(context, { name: 'workspace.open', tenantId: tenantByCode(context, tenant) }));
    const { type } = readType('Monitoring');
    const wanted = connectionSelection(info, type, info.fieldNodes, 'MonitoringDue');
    return context.reads.connection('monitoringDue', type, { first, after }, wanted, viewer, [sql("t0.state = 'PLANNED' AND t0.due_on <= ?", before)]);
  }

  @Query(() => [MonitoringOfAgency], { nullable: true, description: describe([
    'Rencana pemantauan yang jatuh tempo sampai suatu hari, dihitung per perangkat daerah; tanpa perangkat daerah paling akhir.', 'Plans to monitor due on or before a day, counted by agency; those of no agency last.',
  ]) })
  async monitoringByAgency(
    @Arg('tenant', () => String, TENANT) tenant: string,
    @Arg('before', () => LocalDate, BEFORE) before: string,
    @Ctx() context: Context,
  ): Promise<readonly WaitingOfAgency[]> {
    const tenantId = tenantByCode(context, tenant);
    const viewer = workspaceViewer(context, demand(context, { name: 'workspace.open', tenantId }));
    return monitoringByAgency(askAs(context, viewer), tenantId, readType('Monitoring').type.visible(viewer, 'm'), before, await todayOf(context, tenantId));
  }

  @FieldResolver(() => readType('Agency').cls as never, { nullable: true, description: describe(['Perangkat daerahnya; kosong bagi yang tanpa perangkat daerah.', 'The agency; null for those of none.']) })
  agency(@Root() { agencyId }: WaitingOfAgency, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'Agency', agencyId);
  }
}
