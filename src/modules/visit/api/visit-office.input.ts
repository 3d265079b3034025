import { IsInt, Length, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { describe } from '../../../graphql-kit/describe';
import { Legible } from '../../../graphql-kit/legible';
import { validateInput } from '../../../graphql-kit/validate-input';
import type { Refusal } from '../../../platform/outcome';
import type { VisitOfficeTold } from '../usecases/visit-request';
import type { Named } from './visit-act';

/** How many offices one side can name. */
export const MOST_OFFICES = 40;

@InputType('VisitOfficeInput', { description: describe(['Kantor yang ikut serta.', 'An office that takes part.']) })
export class VisitOfficeInput {
  @Legible()
  @Length(2, 200)
  @Field(() => String, { description: describe(['Kantor atau jabatannya, 2 sampai 200 aksara; bukan nama orang.', 'The office, 2 to 200 characters; never a person\'s name.']) })
  office: string;

  @Field(() => ID, { nullable: true, description: describe(['Perangkat daerah Anda yang dimaksud.', 'The agency of yours that is meant.']) })
  agency?: string | null;

  @IsInt()
  @Min(1)
  @Max(500)
  @Field(() => Int, { nullable: true, description: describe(['Jumlah orangnya.', 'How many people of it.']) })
  people?: number | null;
}

/** The offices of an input, with all that is wrong with them. */
export function readOffices(inputs: readonly VisitOfficeInput[], named: Named): { readonly offices: readonly VisitOfficeTold[]; readonly wrong: () => readonly Refusal[] } {
  const at = (i: number): readonly string[] => ['input', 'offices', String(i)];
  const few = inputs.slice(0, MOST_OFFICES);
  return {
    offices: few.map(({ office, agency, people }, i) => ({ office, agencyId: named.key('Agency', agency, [...at(i), 'agency'], 'agency'), people: people ?? null })),
    wrong: () => few.flatMap((input, i) => validateInput(input, at(i))),
  };
}
