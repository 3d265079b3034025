import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, ID, Info, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { groupOf } from '../../../domain/compliance/duty';
import { dutySentence } from '../../../domain/compliance/sentence';
import { ApiError } from '../../../graphql-kit/api-error';
import { askAs } from '../../../graphql-kit/ask-as';
import { demand, tenantByCode, workspaceViewer, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { keyIn } from '../../../graphql-kit/mutate';
import { readType } from '../../../graphql-kit/read-types';
import { loadRow } from '../../../graphql-kit/row-loader';
import { PAGE_LIMIT } from '../../../reads/read-room';
import type { Viewer } from '../../../reads/viewer';
import { entryRowsFor } from '../../../reads/visible-to';
import { compliance, type ComplianceReport } from '../usecases/compliance';
import { ENTRY_READERS, FIRST_YEAR, LAST_YEAR, PROGRAM_CODE } from './season-argument';
import { checkedDefinition, ComplianceDefinition, ComplianceDefinitionInput, ComplianceRow, ComplianceTotals, definitionAnswer, GROUP, lineAnswer, overrideOf, ServiceUnitCoverage, type DutyGroup, type LineKeys } from './compliance.types';
import { CompliancePublishMutation } from './compliance-publish.mutation';
import { DutyExemptMutation } from './duty-exempt.mutation';
import { DutyExemptionRevokeMutation } from './duty-exemption-revoke.mutation';
import { DutyExemption } from './duty-exemption.types';

const named = (name: string) => (): never => readType(name).cls as never;

/** A report, and for whom it was made. */
interface Reported {
  readonly report: ComplianceReport;
  readonly viewer: Viewer;
}

/** A report on the duty to innovate. */
@ObjectType('Compliance', { description: describe(['Laporan kewajiban berinovasi (satu perangkat daerah satu inovasi) pada satu musim.', 'Report on the duty to innovate (one agency, one innovation) in a season.']) })
export class Compliance {
  @Field(() => Int, { description: describe(['Tahunnya.', 'The year.']) })
  year: number;

  @Field(() => [ComplianceDefinition], { description: describe(['Definisi yang dipakai, menurut urutan; kosong bila tidak ada yang mengatakannya.', 'The definitions that were used, in order; empty where nobody said anything.']) })
  definitions: readonly ComplianceDefinition[];

  @Field(() => ComplianceTotals, { description: describe(['Jumlah keseluruhan, tidak bergantung pada halaman.', 'The totals, whatever the page.']) })
  totals: ComplianceTotals;

  @Field(() => String, { description: describe(['Hasilnya dalam kata-kata, beserta yang tidak ikut dihitung.', 'What it comes to in Indonesian words, with who is not counted.']) })
  sentence: string;

  @Field(() => String, { description: describe(['Hasilnya dalam bahasa Inggris.', 'What it comes to in English.']) })
  sentenceEn: string;

  @Field(() => Int, { nullable: true, description: describe(['Yang terhitung tetapi bukan milik perangkat daerah dalam daftar, misalnya usulan organisasi; kosong bila tidak ada yang tahu.', 'What counts but belongs to no agency of the list, such as an entry of an organisation; null where nobody knows.']) })
  others: number | null;

  @Field(() => ServiceUnitCoverage, { description: describe(['Cakupan UPP pada tahun itu.', 'Coverage of public-service units in that year.']) })
  serviceUnits: ServiceUnitCoverage;
}

@Resolver(() => Compliance)
export class ComplianceQuery {
  @Query(() => Compliance, { nullable: true, description: describe([
    'Siapa yang memenuhi kewajiban berinovasi, siapa yang belum, siapa yang dibebaskan, dan siapa yang kewajibannya tidak diketahui; sebutkan tahun, penyelenggaraan, atau keduanya.',
    'Who met the duty to innovate, who did not, who is exempt, and whose duty is not known; name a year, an edition, or both.',
  ]) })
  async compliance(
    @Arg('tenant', () => String, { description: describe(['Kode penyelenggara.', 'Code of the organiser.']) }) tenant: string,
    @Arg('program', () => String, { description: describe(['Kode program, misalnya kiks; huruf besar boleh.', 'Code of the programme, for example kiks; capitals will do.']) }) givenProgram: string,
    @Arg('year', () => Int, { nullable: true, description: describe(['Tahunnya.', 'The year.']) }) year: number | null | undefined,
    @Arg('edition', () => ID, { nullable: true, description: describe(['Penyelenggaraannya.', 'The edition.']) }) edition: string | null | undefined,
    @Arg('definition', () => ComplianceDefinitionInput, { nullable: true, description: describe(['Definisi andaian sebagai pengganti yang tertulis dalam aturan.', 'A definition to assume instead of the one in the rules.']) }) definition: ComplianceDefinitionInput | null | undefined,
    @Ctx() context: Context,
  ): Promise<Compliance & Reported> {
    const tenantId = tenantByCode(context, tenant);
    const viewer = workspaceViewer(context, demand(context, { name: 'season.read', tenantId }));
    const [asked, program] = [year ?? null, givenProgram.toLowerCase()];
    if (asked === null && (edition ?? null) === null) throw new ApiError('BAD_USER_INPUT', { detail: ['sebutkan year atau edition', 'name year or edition'] });
    if (asked !== null && (asked < FIRST_YEAR || asked > LAST_YEAR)) throw new ApiError('BAD_USER_INPUT', { detail: `year: ${asked} (${FIRST_YEAR}–${LAST_YEAR})` });
    const editionId = edition === null || edition === undefined ? null : keyIn('Edition', edition);
    if ((edition ?? null) !== null && editionId === null) throw new ApiError('NOT_FOUND', { what: 'edition' });
    const override = overrideOf(checkedDefinition(definition ?? null));
    const report = PROGRAM_CODE.test(program)
      ? await compliance(askAs(context, viewer), { tenantId, program, year: asked, editionId, override, seen: entryRowsFor(ENTRY_READERS)(viewer, 'e') })
      : 'PROGRAM';
    if (report === 'PROGRAM') throw new ApiError('NOT_FOUND', { what: 'program' });
    if (report === 'EDITION') throw new ApiError('NOT_FOUND', { what: 'edition' });
    if (report.synthetic) context.notes.synthetic += 1;
    const [sentence, sentenceEn] = dutySentence(report.totals);
    return {
      year: report.year, definitions: report.definitions.map(definitionAnswer), totals: report.totals, sentence, sentenceEn, others: report.others,
      serviceUnits: { registered: report.registered, agencies: report.totals.agencies }, report, viewer,
    };
  }

  @FieldResolver(named('Program'), { description: describe(['Programnya.', 'The programme.']) })
  program(@Root() { report }: Reported, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'Program', report.programId);
  }

  @FieldResolver(named('Edition'), { nullable: true, description: describe(['Penyelenggaraannya; kosong bila tahun itu tidak ada.', 'The edition; null where that year has none.']) })
  edition(@Root() { report }: Reported, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'Edition', report.editionId);
  }

  @FieldResolver(() => [ComplianceRow], { description: describe(['Perangkat daerah menurut urutan kodenya, sehalaman.', 'The agencies in order of their codes, a page of them.']) })
  rows(
    @Root() { report, viewer }: Reported,
    @Arg('first', () => Int, { defaultValue: 100, description: describe(['Banyaknya, 1 sampai 100.', 'How many, 1 to 100.']) }) first: number,
    @Arg('after', () => String, { nullable: true, description: describe(['Setelah perangkat daerah dengan kode ini.', 'After the agency with this code.']) }) after: string | null | undefined,
    @Arg('only', () => GROUP, { nullable: true, description: describe(['Hanya kelompok ini, misalnya yang belum memenuhi.', 'This group only, such as those missing.']) }) only: DutyGroup | null | undefined,
  ): readonly (ComplianceRow & LineKeys & Pick<Reported, 'viewer'>)[] {
    if (first < 1 || first > PAGE_LIMIT) throw new ApiError('PAGE_SIZE_INVALID', { first, limit: PAGE_LIMIT });
    const lines = report.lines.map((line) => ({ line, group: groupOf(line) })).filter(({ line, group }) => (after === null || after === undefined || line.code > after) && (only === null || only === undefined || group === only));
    return lines.slice(0, first).map(({ line, group }) => ({ ...lineAnswer(line, group, report.definitions), viewer }));
  }
}

@Resolver(() => ComplianceRow)
export class ComplianceRowLinks {
  @FieldResolver(named('Agency'), { description: describe(['Perangkat daerahnya.', 'The agency.']) })
  agency(@Root() { agencyKey }: LineKeys, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'Agency', agencyKey);
  }

  @FieldResolver(() => DutyExemption, { nullable: true, description: describe(['Pembebasannya, dengan alasan dan rujukan.', 'Its exemption, with reason and citation.']) })
  exemption(@Root() { exemptionKey, viewer }: LineKeys & Pick<Reported, 'viewer'>, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'DutyExemption', exemptionKey, viewer);
  }
}

/** The resolvers of the module. */
export const COMPLIANCE_RESOLVERS = [ComplianceQuery, ComplianceRowLinks, DutyExemptMutation, DutyExemptionRevokeMutation, CompliancePublishMutation];
