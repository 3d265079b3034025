import { ArrayMaxSize, Length } from 'class-validator';
import { Arg, Field, ID, InputType, Int } from 'type-graphql';
import { describe } from '../../../graphql-kit/describe';
import { Legible } from '../../../graphql-kit/legible';
import { validateInput } from '../../../graphql-kit/validate-input';
import type { Refusal } from '../../../platform/outcome';

const MOST_MARKS = 50;

/** The tenant in whose workspace something is judged. */
export function TenantArgument(): ReturnType<typeof Arg> {
  return Arg('tenant', () => String, { description: describe(['Kode penyelenggara.', 'Code of the organiser.']) });
}

/** The scoring of one entry by one judge. */
export function AssignmentArgument(): ReturnType<typeof Arg> {
  return Arg('assignment', () => ID, { description: describe(['Pengenal penugasan: penilaian satu usulan oleh satu juri.', 'Id of the assignment: the scoring of one entry by one judge.']) });
}

/** The version of the assignment that was seen: the natural key of every change of it. */
export function SeenArgument(): ReturnType<typeof Arg> {
  return Arg('expectedVersion', () => Int, { description: describe(['Versi penugasan yang Anda lihat.', 'The version of the assignment that you saw.']) });
}

/** An assignment as the arguments of a mutation name it. */
export interface AssignmentNamed {
  readonly tenant: string;
  readonly assignment: string;
  readonly expectedVersion: number;
}

@InputType('ScoreMarkInput', { description: describe(['Angka untuk satu kriteria.', 'The points for one criterion.']) })
export class ScoreMarkInput {
  @Length(1, 60)
  @Field(() => String, { description: describe(['Kode kriteria pada lembar penilaian tahap ini.', 'Code of the criterion in the rubric of this round.']) })
  criterion: string;

  @Field(() => Int, { description: describe(['Angkanya dalam perseratus: 8550 berarti 85,50.', 'The points in hundredths: 8550 means 85.50.']) })
  hundredths: number;
}

/** The round that is judged. */
export function RoundArgument(): ReturnType<typeof Arg> {
  return Arg('round', () => ID, { description: describe(['Pengenal tahap.', 'Id of the round.']) });
}

/** The key under which a repeated request has one effect. */
export function KeyArgument(): ReturnType<typeof Arg> {
  return Arg('idempotencyKey', () => String, { description: describe(['Kunci buatan Anda; permintaan yang diulang dengan kunci sama hanya berlaku sekali.', 'A key of your making; a request repeated with it has one effect only.']) });
}

@InputType('ScoreSheetInput', { description: describe(['Isi satu lembar nilai.', 'The content of a score sheet.']) })
export class ScoreSheetInput {
  @ArrayMaxSize(MOST_MARKS)
  @Field(() => [ScoreMarkInput], { description: describe(['Angka tiap kriteria, paling banyak 50; lembar yang dikirim memuat semuanya.', 'The points for each criterion, at most 50; a sheet that is submitted has them all.']) })
  marks: ScoreMarkInput[];

  @Length(0, 4000)
  @Field(() => String, { nullable: true, description: describe(['Catatan juri, paling banyak 4.000 aksara.', 'A comment of the judge, at most 4,000 characters.']) })
  comment?: string | null;

  @Legible()
  @Length(3, 500)
  @Field(() => String, { nullable: true, description: describe(['Sebab menggantikan lembar yang sudah dikirim, 3 sampai 500 aksara; wajib bila ada.', 'Why it replaces a sheet that is in, 3 to 500 characters; compulsory where there is one.']) })
  reason?: string | null;
}

/** What is wrong with the form of a sheet; its marks are looked into only when they are not too many. */
export function sheetInputFaults(input: ScoreSheetInput, path: readonly string[] = ['input']): readonly Refusal[] {
  const marks = input.marks.length > MOST_MARKS ? [] : input.marks.flatMap((mark, i) => validateInput(mark, [...path, 'marks', String(i)]));
  return [...validateInput(input, path), ...marks];
}

/** The content of a sheet as the use-case takes it: an empty comment is none. */
export function sheetOf({ marks, comment, reason }: ScoreSheetInput): { readonly marks: readonly { readonly criterion: string; readonly hundredths: number }[]; readonly comment: string | null; readonly reason: string | null } {
  return { marks: marks.map(({ criterion, hundredths }) => ({ criterion, hundredths })), comment: comment === undefined || comment === '' ? null : comment, reason: reason ?? null };
}
