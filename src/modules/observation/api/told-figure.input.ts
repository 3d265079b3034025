import { Length } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { FIGURE_ORIGIN, MISSING_REASON, UNIT, type FigureOrigin, type MissingReason, type Unit } from '../../../domain/vocabulary/figure-words';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { Legible } from '../../../graphql-kit/legible';
import { Decimal, LocalDate } from '../../../graphql-kit/scalars';
import { validateInput } from '../../../graphql-kit/validate-input';
import type { Refusal } from '../../../platform/outcome';
import { webAddress } from '../../../platform/web-address';
import type { FigureTold } from '../usecases/observation-write';

const [ORIGIN, MISSING, UNIT_ENUM] = [enumOf(FIGURE_ORIGIN), enumOf(MISSING_REASON), enumOf(UNIT)];

@InputType('FigureDocumentInput', { description: describe(['Dokumen dasar suatu angka, di luar sumber yang tercatat.', 'The document that a figure rests on, outside the sources on record.']) })
export class FigureDocumentInput {
  @Legible()
  @Length(3, 300)
  @Field(() => String, { description: describe(['Judulnya, 3 sampai 300 aksara.', 'Its title, 3 to 300 characters.']) })
  title: string;

  @Legible()
  @Length(1, 120)
  @Field(() => String, { nullable: true, description: describe(['Nomornya, paling banyak 120 aksara.', 'Its number, at most 120 characters.']) })
  number?: string | null;

  @Field(() => LocalDate, { nullable: true, description: describe(['Tanggalnya.', 'Its date.']) })
  issuedOn?: string | null;

  @Field(() => String, { nullable: true, description: describe(['Alamat webnya, http atau https.', 'Its web address, http or https.']) })
  url?: string | null;
}

/** What a source says of a figure: the same words where it is recorded and where it disputes another. */
@InputType()
export abstract class ToldFigureInput {
  @Field(() => Decimal, { nullable: true, description: describe(['Nilainya; isi tepat satu dari value, text, dan missing.', 'The value; give exactly one of value, text and missing.']) })
  value?: string | null;

  @Legible()
  @Length(1, 2000)
  @Field(() => String, { nullable: true, description: describe(['Pernyataannya dalam kata-kata, paling banyak 2.000 aksara.', 'The statement in words, at most 2,000 characters.']) })
  text?: string | null;

  @Field(() => MISSING, { nullable: true, description: describe(['Sebab sumber itu tidak memberi nilai: NOT_REPORTED, NOT_APPLICABLE, atau NOT_ASSESSED.', 'Why the source gives no value: NOT_REPORTED, NOT_APPLICABLE or NOT_ASSESSED.']) })
  missing?: MissingReason | null;

  @Field(() => UNIT_ENUM, { description: describe(['Satuannya; harus satuan angka itu, atau TEXT bagi pernyataan.', 'Its unit; must be that of the metric, or TEXT for a statement.']) })
  unit: Unit;

  @Field(() => ORIGIN, { defaultValue: 'REPORTED', description: describe(['Asalnya: REPORTED atau CLAIMED.', 'Where it comes from: REPORTED or CLAIMED.']) })
  origin: FigureOrigin;

  @Legible()
  @Length(1, 2000)
  @Field(() => String, { nullable: true, description: describe(['Kata-kata sumbernya, dikutip singkat.', 'The words of the source, quoted briefly.']) })
  wording?: string | null;

  @Legible()
  @Length(1, 80)
  @Field(() => String, { nullable: true, description: describe(['Kode sumber yang tercatat; isi source atau document.', 'The code of a source on record; give source or document.']) })
  source?: string | null;

  @Legible()
  @Length(1, 200)
  @Field(() => String, { nullable: true, description: describe(['Letaknya di dalam sumber atau dokumen.', 'Where in the source or document it stands.']) })
  sourcePlace?: string | null;

  @Field(() => FigureDocumentInput, { nullable: true, description: describe(['Dokumennya, bila bukan sumber yang tercatat.', 'The document, where it is no source on record.']) })
  document?: FigureDocumentInput | null;
}

/** Reads what a source says; answers it with every refusal of its form: one source or one document, and a web address that is one. */
export function readTold(input: ToldFigureInput): { readonly told: FigureTold; readonly wrong: readonly Refusal[] } {
  const [sourceCode, given] = [input.source ?? null, input.document ?? null];
  const wrong: Refusal[] = given === null ? [] : [...validateInput(given, ['input', 'document'])];
  if ((sourceCode === null) === (given === null)) wrong.push({ code: 'VALIDATION_FAILED', path: ['input', 'source'], detail: {}, reason: ['isi source atau document, tepat satu', 'give source or document, exactly one'] });
  const address = given?.url ?? null;
  const url = address === null ? null : webAddress(address);
  if (address !== null && url === null) wrong.push({ code: 'VALIDATION_FAILED', path: ['input', 'document', 'url'], detail: {}, reason: ['harus alamat web http atau https', 'must be a web address, http or https'] });
  const document = given === null ? null : { title: given.title, number: given.number ?? null, issuedOn: given.issuedOn ?? null, url };
  return {
    told: {
      unit: input.unit, value: input.value ?? null, text: input.text ?? null, missing: input.missing ?? null, origin: input.origin, wording: input.wording ?? null, sourceCode,
      sourcePlace: input.sourcePlace ?? null, document,
    },
    wrong,
  };
}
