import { Field, Int, ObjectType } from 'type-graphql';
import { packKinds } from '../../../domain/rules/kinds';
import type { ParameterSpec, ParameterSpecs } from '../../../domain/rules/parameters';
import { RULE_GATE, RULE_KIND } from '../../../domain/vocabulary/rule-words';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';

const KIND = enumOf(RULE_KIND);
const GATE = enumOf(RULE_GATE);
const FORCE = enumOf({
  name: 'RuleForce',
  about: ['Apa yang dapat diperbuat satu jenis aturan.', 'What a kind of rule can do.'],
  values: {
    REFUSES: ['Menolak bila mengikat dan pasti tidak terpenuhi.', 'It refuses where it binds and is certainly not met.'],
    DECLARES: ['Tidak menolak; dipakai petugas, penilaian, atau hitungan kewajiban.', 'It refuses nobody; officers, judging or the count of duties act on it.'],
    ADVISES: ['Hanya mengingatkan.', 'It only warns.'],
  },
});
const FORM = enumOf({
  name: 'RuleParameterForm',
  about: ['Bentuk satu parameter aturan.', 'What a parameter of a rule looks like.'],
  values: {
    WHOLE: ['Bilangan bulat antara least dan most.', 'A whole number between least and most.'],
    TEXT: ['Teks paling banyak most aksara.', 'Text of at most so many characters as most says.'],
    WORDS: ['Teks dalam dua bahasa, dengan bagian id dan en, masing-masing paling banyak most aksara.', 'Text in both languages, in its parts id and en, each of at most so many characters as most says.'],
    DAY: ['Tanggal seperti 2023-03-28.', 'A date such as 2023-03-28.'],
    FLAG: ['Ya atau tidak: true atau false.', 'Yes or no: true or false.'],
    ONE: ['Salah satu dari choices.', 'One of the choices.'],
    SOME: ['Daftar tanpa ulangan dari choices.', 'A list without repetition of the choices.'],
    LIST: ['Daftar paling banyak most isi, masing-masing dengan parts.', 'A list of at most so many items as most says, each with these parts.'],
  },
});

/** A parameter of a kind of rule. */
@ObjectType('RuleParameter', { description: describe(['Satu parameter jenis aturan, sebagaimana ditulis di bawah with.', 'A parameter of a kind of rule, as it is written below with.']) })
export class RuleParameter {
  @Field(() => String, { description: describe(['Namanya.', 'Its name.']) })
  readonly name: string;

  @Field(() => FORM, { description: describe(['Bentuknya.', 'What it looks like.']) })
  readonly form: string;

  @Field(() => Boolean, { description: describe(['Benar bila wajib ada.', 'True when it is compulsory.']) })
  readonly compulsory: boolean;

  @Field(() => String, { description: describe(['Artinya.', 'What it means.']) })
  readonly meaning: string;

  @Field(() => String, { description: describe(['Artinya dalam bahasa Inggris.', 'What it means, in English.']) })
  readonly meaningEnglish: string;

  @Field(() => Int, { nullable: true, description: describe(['Nilai terkecil; kosong bila tidak ada.', 'The least value; null where there is none.']) })
  readonly least: number | null;

  @Field(() => Int, { nullable: true, description: describe(['Nilai terbesar, atau panjang terbesar; kosong bila tidak ada.', 'The greatest value or length; null where there is none.']) })
  readonly most: number | null;

  @Field(() => [String], { description: describe(['Pilihannya; kosong bila bukan pilihan.', 'What can be chosen; empty where nothing is chosen.']) })
  readonly choices: readonly string[];

  @Field(() => [RuleParameter], { description: describe(['Bagian setiap isi daftar; kosong bila bukan daftar.', 'The parts of each item of a list; empty where it is no list.']) })
  readonly parts: readonly RuleParameter[];
}

/** A kind of rule, so that a pack can be written without reading our code. */
@ObjectType('RuleKindGuide', { description: describe(['Satu jenis aturan yang dapat dipakai dalam paket, dengan parameternya.', 'A kind of rule that a pack may use, with its parameters.']) })
export class RuleKindGuide {
  @Field(() => KIND, { description: describe(['Kodenya, ditulis sebagai kind.', 'Its code, written as kind.']) })
  readonly kind: string;

  @Field(() => String, { description: describe(['Gunanya.', 'What it is for.']) })
  readonly meaning: string;

  @Field(() => String, { description: describe(['Gunanya dalam bahasa Inggris.', 'What it is for, in English.']) })
  readonly meaningEnglish: string;

  @Field(() => FORCE, { description: describe(['Apa yang dapat diperbuatnya.', 'What it can do.']) })
  readonly force: string;

  @Field(() => GATE, { description: describe(['Gerbangnya bila aturan tidak menyebut yang lain.', 'Its gate unless the clause names another.']) })
  readonly gate: string;

  @Field(() => [RuleParameter], { description: describe(['Parameternya.', 'Its parameters.']) })
  readonly parameters: readonly RuleParameter[];
}

function parameterOf(name: string, spec: ParameterSpec): RuleParameter {
  const [meaning, meaningEnglish] = spec.about ?? ['', ''];
  return {
    name, form: spec.is.toUpperCase(), compulsory: spec.optional !== true, meaning, meaningEnglish,
    least: spec.is === 'whole' ? spec.least : null, most: 'most' in spec ? spec.most : null,
    choices: 'of' in spec ? spec.of : [], parts: spec.is === 'list' ? parametersOf(spec.each) : [],
  };
}

function parametersOf(specs: ParameterSpecs): readonly RuleParameter[] {
  return Object.entries(specs).map(([name, spec]) => parameterOf(name, spec));
}

/** The kinds of rule that a pack may use, in order of declaration. */
export function ruleKindGuides(): readonly RuleKindGuide[] {
  return packKinds().map(({ kind, force, gate, parameters }) => {
    const [meaning, meaningEnglish] = RULE_KIND.values[kind];
    return { kind, meaning, meaningEnglish, force, gate, parameters: parametersOf(parameters) };
  });
}
