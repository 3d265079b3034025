import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { askAs } from '../../../graphql-kit/ask-as';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { readType } from '../../../graphql-kit/read-types';
import { LocalDate } from '../../../graphql-kit/scalars';
import { readinessOf, stockScope } from '../usecases/readiness-of';
import { readerOf, seesTitles } from './asking';
import { ReadinessTargetInput, targetAnswer } from './readiness-target.types';
import { Readiness, readinessRowAnswer } from './readiness.types';
import { ABOUT, findTarget, keysOf, ONLY_ID, openSeason } from './season';

@Resolver(() => Readiness)
export class ReadinessQuery {
  @Query(() => Readiness, { nullable: true, description: describe([
    'Kesiapan inovasi Anda untuk satu penyelenggaraan, milik siapa pun: yang diumumkan, diandaikan, atau batal. Petugas perangkat daerah melihat inovasi perangkat daerahnya.',
    'How ready your innovations are for an edition, whoever runs it: announced, assumed or cancelled. An officer of an agency sees those of the agency.',
  ]) })
  async readiness(
    @Arg('tenant', () => String, { description: ABOUT.tenant }) tenant: string,
    @Arg('target', () => ReadinessTargetInput, { description: describe(['Yang dituju.', 'What is aimed at.']) }) target: ReadinessTargetInput,
    @Arg('first', () => Int, { defaultValue: 20, description: describe(['Banyaknya inovasi, 1 sampai 100.', 'How many innovations, 1 to 100.']) }) first: number,
    @Arg('after', () => String, { nullable: true, description: describe(['Lanjutkan sesudah penanda ini.', 'Go on after this cursor.']) }) after: string | null | undefined,
    @Arg('stockOnly', () => Boolean, { defaultValue: false, description: ABOUT.stock }) stockOnly: boolean,
    @Arg('asOf', () => LocalDate, { nullable: true, description: ABOUT.asOf }) asOf: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<Readiness> {
    const opened = openSeason(context, tenant);
    const found = await findTarget(context, opened, target, asOf ?? null);
    const { tenantId, viewer } = opened;
    const scope = stockOnly ? [stockScope(tenantId)] : [];
    const page = await context.reads.connection('readiness', readType('WorkspaceInnovation').type, { first, after: after ?? null }, { node: ONLY_ID, total: false, rows: true }, viewer, scope);
    const rows = await readinessOf(askAs(context, viewer), tenantId, found, keysOf(page.nodes), seesTitles(viewer), readerOf(viewer));
    return { target: targetAnswer(found), rows: rows.map((row) => readinessRowAnswer(row, viewer, context.language)), pageInfo: page.pageInfo };
  }
}
