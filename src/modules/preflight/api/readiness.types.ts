import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, FieldResolver, Info, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { ELIGIBILITY } from '../../../domain/vocabulary/rule-words';
import { PageInfo } from '../../../graphql-kit/connections';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { readType } from '../../../graphql-kit/read-types';
import { loadRow } from '../../../graphql-kit/row-loader';
import { LocalDate } from '../../../graphql-kit/scalars';
import type { Language } from '../../../platform/messages';
import type { Viewer } from '../../../reads/viewer';
import type { ReadyRow } from '../usecases/readiness-of';
import { findingAnswer, RuleFinding } from './finding.types';
import { ReadinessTarget } from './readiness-target.types';

const ELIGIBILITY_ENUM = enumOf(ELIGIBILITY);

/** One way to enter. */
@ObjectType('ReadinessOption', { description: describe(['Kesiapan dalam satu kelompok aturan, atau tanpa kelompok bila aturannya tidak berkelompok.', 'Readiness in one group of the rules, or without a group where they have none.']) })
export class ReadinessOption {
  @Field(() => String, { nullable: true, description: describe(['Kode kelompoknya.', 'Code of the group.']) })
  readonly group: string | null;

  @Field(() => ELIGIBILITY_ENUM, { description: describe(['Kelayakan menurut semua aturan yang mengikat; selama belum disusun, jawaban dan dokumennya belum ada.', 'Eligibility by every binding rule; until an entry is written, its answers and documents are missing.']) })
  readonly eligibility: string;

  @Field(() => LocalDate, { nullable: true, description: describe(['Hari pertama waktu tidak lagi menghalangi, selain yang masih harus dilengkapi; kosong bila tidak dapat diketahui atau tidak akan tiba.', 'The first day on which time no longer stands in the way, whatever else must still be supplied; null where nobody can say, or never.']) })
  readonly eligibleOn: string | null;

  @Field(() => Boolean, { nullable: true, description: describe(['Apakah hari itu masih dalam pendaftaran; kosong bila tidak dapat diketahui.', 'Whether that day still lies within registration; null where it cannot be told.']) })
  readonly inTime: boolean | null;

  @Field(() => Int, { nullable: true, description: describe(['Sisa keikutsertaan yang pasti, kali ini termasuk; kosong bila tidak dibatasi atau tidak diketahui.', 'Participations that are certainly left, this time included; null without a limit, or where it is not known.']) })
  readonly participationsLeft: number | null;

  @Field(() => Int, { nullable: true, description: describe(['Sisa kuota pengusulnya; kosong bila tidak ada kuota, atau kuota penyelenggara lain.', 'Places left in the quota of its entrant; null without one, or where another organiser counts it.']) })
  readonly quotaLeft: number | null;

  @Field(() => [RuleFinding], { description: describe(['Aturan mengikat yang buktinya belum ada, dengan yang harus dilakukan.', 'Binding rules that need proof, with what to do.']) })
  readonly missing: readonly RuleFinding[];

  @Field(() => [RuleFinding], { description: describe(['Aturan mengikat yang pasti belum terpenuhi.', 'Binding rules that are certainly not met.']) })
  readonly refusing: readonly RuleFinding[];
}

/** An edition in which an innovation took part. */
@ObjectType('TookPart', { description: describe(['Keikutsertaan suatu inovasi, juga dengan judul atau perangkat daerah sebelumnya.', 'A participation of an innovation, also under an earlier title or agency.']) })
export class TookPart {
  @Field(() => String, { description: describe(['Kode penyelenggaranya.', 'Code of the organiser.']) })
  readonly organizerCode: string;

  @Field(() => String, { description: describe(['Kode programnya.', 'Code of the programme.']) })
  readonly programCode: string;

  @Field(() => Int, { description: describe(['Tahunnya.', 'The year.']) })
  readonly year: number;

  @Field(() => Boolean, { nullable: true, description: describe(['Apakah lolos seleksi administrasi; kosong bila tidak diketahui.', 'Whether it passed screening; null where that is not known.']) })
  readonly passed: boolean | null;
}

/** How ready one innovation is. */
@ObjectType('ReadinessRow', { description: describe(['Kesiapan satu inovasi.', 'How ready one innovation is.']) })
export class ReadinessRow {
  @Field(() => [ReadinessOption], { description: describe(['Satu untuk setiap kelompok aturan.', 'One for each group of the rules.']) })
  readonly options: readonly ReadinessOption[];

  @Field(() => Boolean, { description: describe(['Benar bila sudah diajukan pada penyelenggaraan ini.', 'True when it is already submitted in this edition.']) })
  readonly entered: boolean;

  @Field(() => [TookPart], { description: describe(['Penyelenggaraan pihak lain tempat inovasi ini dikirim: usulan yang terbit, dan pengusulan yang tidak ditolak atau ditarik.', 'Editions of other organisers to which it was sent up: published entries, and nominations that were neither refused nor withdrawn.']) })
  readonly sentUp: readonly TookPart[];
}

/** How ready the innovations of a tenant are. */
@ObjectType('Readiness', { description: describe(['Kesiapan inovasi suatu penyelenggara untuk satu penyelenggaraan yang dituju.', 'How ready the innovations of a tenant are for an edition aimed at.']) })
export class Readiness {
  @Field(() => ReadinessTarget, { description: describe(['Yang dituju.', 'What is aimed at.']) })
  readonly target: ReadinessTarget;

  @Field(() => [ReadinessRow], { description: describe(['Satu halaman inovasi, naskah terbaru dahulu.', 'One page of innovations, the newest working copy first.']) })
  readonly rows: readonly ReadinessRow[];

  @Field(() => PageInfo, { description: describe(['Letak halaman ini.', 'Where this page stands.']) })
  readonly pageInfo: PageInfo;
}

/** What the rows of a plain answer carry for the fields that read them. */
export interface RowKeys {
  readonly innovationKey: string;
  readonly viewer: Viewer;
}
interface EditionKey {
  readonly editionKey: string;
}

/** A row as the API answers it. */
export function readinessRowAnswer(row: ReadyRow, viewer: Viewer, language: Language): ReadinessRow & RowKeys {
  return {
    innovationKey: row.innovationId, viewer, entered: row.entered,
    options: row.options.map((o) => ({
      ...o, missing: o.missing.map((f) => findingAnswer(f, language)), refusing: o.refusing.map((f) => findingAnswer(f, language)),
    })),
    sentUp: row.sentUp.map((p): TookPart & EditionKey => ({ organizerCode: p.organizer, programCode: p.program, year: p.year, passed: p.passed, editionKey: p.editionKey })),
  };
}

@Resolver(() => ReadinessRow)
export class ReadinessRowRows {
  @FieldResolver(() => readType('WorkspaceInnovation').cls as never, { description: describe(['Inovasinya.', 'The innovation.']) })
  innovation(@Root() { innovationKey, viewer }: ReadinessRow & RowKeys, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'WorkspaceInnovation', innovationKey, viewer);
  }
}

@Resolver(() => TookPart)
export class TookPartRows {
  @FieldResolver(() => readType('Edition').cls as never, { nullable: true, description: describe(['Penyelenggaraannya.', 'The edition.']) })
  edition(@Root() { editionKey }: TookPart & EditionKey, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return loadRow(context, info, 'Edition', editionKey);
  }
}
