import { Length } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { describe } from '../../../graphql-kit/describe';
import { Legible } from '../../../graphql-kit/legible';
import { LocalDate } from '../../../graphql-kit/scalars';
import { validateInput } from '../../../graphql-kit/validate-input';
import type { Refusal } from '../../../platform/outcome';
import type { IdeaDocument } from '../usecases/idea-document';
import { rowNamed } from './idea-payload';

/** A document. */
@InputType('IdeaDocumentInput', { description: describe(['Dokumen yang menunjukkan suatu langkah.', 'The document that shows a step.']) })
export class IdeaDocumentInput {
  @Legible()
  @Length(1, 120)
  @Field(() => String, { description: describe(['Nomornya, paling banyak 120 aksara.', 'Its number, at most 120 characters.']) })
  number: string;

  @Field(() => LocalDate, { description: describe(['Tanggalnya, tidak sesudah hari ini.', 'Its date, not after today.']) })
  dated: string;

  @Legible()
  @Length(3, 300)
  @Field(() => String, { description: describe(['Tentang apa, 3 sampai 300 aksara.', 'What it is about, 3 to 300 characters.']) })
  about: string;

  @Field(() => ID, { nullable: true, description: describe(['Berkasnya, yang sudah diunggah.', 'Its file, which has been uploaded.']) })
  file?: string | null;
}

/** Why and when an idea is put aside, taken up or given up. */
@InputType('IdeaStatusInput', { description: describe(['Alasan dan tanggal menunda, melanjutkan, atau menghentikan.', 'Why and when it is put aside, taken up or given up.']) })
export class IdeaStatusInput {
  @Legible()
  @Length(3, 1000)
  @Field(() => String, { description: describe(['Alasannya, 3 sampai 1.000 aksara.', 'Why, 3 to 1,000 characters.']) })
  reason: string;

  @Field(() => LocalDate, { nullable: true, description: describe([
    'Tanggal hukumnya, tidak sesudah hari ini dan tidak sebelum langkah terakhir; bawaannya hari ini.', 'Its legal date, not after today and not before the last step; today unless it is given.',
  ]) })
  movedOn?: string | null;
}

/** A document as the use-cases take it, and what is wrong with it. */
export function readDocument(input: IdeaDocumentInput | null | undefined): { readonly document: IdeaDocument | null; readonly wrong: readonly Refusal[] } {
  if (input === null || input === undefined) return { document: null, wrong: [] };
  const path = ['input', 'document'];
  const file = input.file === null || input.file === undefined ? null : rowNamed('StoredFile', input.file, [...path, 'file'], 'file');
  const { number, dated, about } = input;
  return { document: { number, dated, about, fileId: file?.key ?? null }, wrong: [...validateInput(input, path), ...(file?.wrong ?? [])] };
}
