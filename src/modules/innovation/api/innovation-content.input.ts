import { ArrayMaxSize, Length } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { LIFE_DATES, type LifeDate } from '../../../domain/innovation/life-dates';
import type { Period } from '../../../domain/time/day';
import { readPartialDate } from '../../../domain/time/partial-date';
import { IDEA_STAGE, IID_STAGE, INITIATOR, INNOVATION_FORM, type IdeaStage, type IidStage, type Initiator, type InnovationForm } from '../../../domain/vocabulary/innovation-words';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { keyIn } from '../../../graphql-kit/mutate';
import type { Refusal } from '../../../platform/outcome';
import type { InnovationContent } from '../usecases/innovation-content';

/** What drafting and revising have in common. */
@InputType('InnovationContentInput', { description: describe(['Isi naskah inovasi.', 'What a working innovation says.']) })
export abstract class InnovationContentInput {
  @Length(0, 8000)
  @Field(() => String, { nullable: true, description: describe(['Uraian singkat, paling banyak 8.000 aksara.', 'Short summary, at most 8,000 characters.']) })
  summary?: string | null;

  @Field(() => ID, { nullable: true, description: describe(['Perangkat daerah pengelolanya; wajib bagi petugas perangkat daerah.', 'The agency that runs it; compulsory for an officer of an agency.']) })
  agency?: string | null;

  @Field(() => enumOf(INITIATOR), { nullable: true, description: describe(['Pihak yang memprakarsai.', 'Who initiated it.']) })
  initiator?: Initiator | null;

  @Field(() => enumOf(INNOVATION_FORM), { nullable: true, description: describe(['Bentuk inovasi.', 'Form of the innovation.']) })
  form?: InnovationForm | null;

  @Field(() => enumOf(IDEA_STAGE), { nullable: true, description: describe(['Tahap gagasan.', 'Stage of the idea.']) })
  ideaStage?: IdeaStage | null;

  @Field(() => enumOf(IID_STAGE), { nullable: true, description: describe(['Tahapan Indeks Inovasi Daerah.', 'Stage in the regional innovation index.']) })
  iidStage?: IidStage | null;

  @Field(() => Boolean, { nullable: true, description: describe(['Digital atau bukan.', 'Digital or not.']) })
  digital?: boolean | null;

  @Field(() => String, { nullable: true, description: describe(['Kapan diprakarsai: 2023, 2023-03, 2023-03-28, atau rentang seperti 2022/2023-03.', 'When it was initiated: 2023, 2023-03, 2023-03-28, or a range such as 2022/2023-03.']) })
  initiated?: string | null;

  @Field(() => String, { nullable: true, description: describe(['Kapan diuji coba, ditulis serupa; tidak mendahului prakarsanya.', 'When it was tried out, written alike; not before it was initiated.']) })
  trial?: string | null;

  @Field(() => String, { nullable: true, description: describe(['Kapan mulai diterapkan, ditulis serupa; tidak mendahului uji cobanya.', 'When its use began, written alike; not before its trial.']) })
  implemented?: string | null;

  @ArrayMaxSize(17)
  @Field(() => [ID], { nullable: true, description: describe(['Tujuan pembangunan berkelanjutan yang dilayaninya: nomornya, misalnya 3, atau pengenalnya.', 'The Sustainable Development Goals that it serves: their numbers, such as 3, or their ids.']) })
  goals?: string[] | null;

  @ArrayMaxSize(40)
  @Field(() => [ID], { nullable: true, description: describe(['Urusan pemerintahan yang dilayaninya: kodenya, misalnya WYD-02, atau pengenalnya.', 'The government affairs that it serves: their codes, such as WYD-02, or their ids.']) })
  affairs?: string[] | null;
}

/** What an input says, with what is wrong in it; what the input leaves out is left out here. */
export interface ReadContent {
  readonly content: Partial<InnovationContent>;
  readonly wrong: readonly Refusal[];
}

const AFFAIR_CODE = /^[A-Z0-9.-]{1,20}$/;

function periodOf(name: LifeDate, text: string): Period | Refusal {
  const read = readPartialDate(text);
  if (read !== null) return { earliest: read[0], latest: read[1] };
  return {
    code: 'VALIDATION_FAILED', path: ['input', name], detail: {},
    reason: ['harus tanggal seperti 2023, 2023-03, 2023-03-28 atau 2022/2023-03', 'must be a date such as 2023, 2023-03, 2023-03-28 or 2022/2023-03'],
  };
}

/** Keys and codes of what an innovation is tied to, as far as they can name something; null where one cannot. */
function refsOf(given: readonly string[], typeName: string, codeOf: (text: string) => string | null): readonly string[] | null {
  const refs = given.map((text) => keyIn(typeName, text) ?? codeOf(text));
  return refs.includes(null) ? null : refs.filter((ref) => ref !== null);
}

/** Reads the common part of an input: dates, agency, goals and affairs; an agency that cannot be one is NOT_FOUND, as is a goal or an affair. */
export function readContent(input: InnovationContentInput): ReadContent {
  const wrong: Refusal[] = [];
  const content: { -readonly [K in keyof InnovationContent]?: InnovationContent[K] } = {};
  if (input.summary !== undefined) content.summary = input.summary;
  if (input.agency !== undefined) {
    content.agencyId = input.agency === null ? null : keyIn('Agency', input.agency);
    if (input.agency !== null && content.agencyId === null) wrong.push({ code: 'NOT_FOUND', path: ['input', 'agency'], detail: { what: 'agency' } });
  }
  if (input.form !== undefined) content.form = input.form;
  if (input.ideaStage !== undefined) content.ideaStage = input.ideaStage;
  if (input.iidStage !== undefined) content.iidStage = input.iidStage;
  if (input.digital !== undefined) content.digital = input.digital;
  if (input.initiator !== undefined) content.initiator = input.initiator;
  for (const name of LIFE_DATES) {
    const text = input[name];
    if (text === undefined) continue;
    const period = text === null ? null : periodOf(name, text);
    if (period !== null && 'code' in period) wrong.push(period);
    else content[name] = period;
  }
  const ties = [
    ['goals', 'SdgGoal', 'sdgGoal', (text: string) => (/^[1-9]\d{0,8}$/.test(text) ? text : null)],
    ['affairs', 'GovernmentAffair', 'governmentAffair', (text: string) => (AFFAIR_CODE.test(text.toUpperCase()) ? text.toUpperCase() : null)],
  ] as const;
  for (const [name, typeName, what, codeOf] of ties) {
    const given = input[name];
    if (given === undefined) continue;
    const refs = refsOf(given ?? [], typeName, codeOf);
    if (refs === null) wrong.push({ code: 'NOT_FOUND', path: ['input', name], detail: { what } });
    else content[name] = refs;
  }
  return { content, wrong };
}
