import { Field, ID, InputType } from 'type-graphql';
import { describe } from '../../../graphql-kit/describe';
import { keyIn } from '../../../graphql-kit/mutate';
import type { Refusal } from '../../../platform/outcome';
import type { Recipient } from '../usecases/incentive-recipients';

/** How many agencies one incentive is for at most. */
export const RECIPIENTS_LIMIT = 200;

/** An agency that receives. */
@InputType('IncentiveRecipientInput', { description: describe(['Perangkat daerah penerima.', 'An agency that receives.']) })
export class IncentiveRecipientInput {
  @Field(() => ID, { description: describe(['Perangkat daerahnya.', 'The agency.']) })
  agency: string;

  @Field(() => ID, { nullable: true, description: describe(['Gagasan perangkat daerah itu yang dihargai.', 'The idea of that agency for which it is.']) })
  idea?: string | null;

  @Field(() => ID, { nullable: true, description: describe(['Naskah inovasi perangkat daerah itu yang dihargai.', 'The working innovation of that agency for which it is.']) })
  innovation?: string | null;
}

/** The recipients as the use-cases take them, and each id that names nothing. */
export function readRecipients(inputs: readonly IncentiveRecipientInput[]): { readonly recipients: readonly Recipient[]; readonly wrong: readonly Refusal[] } {
  const wrong: Refusal[] = [];
  const keyAt = (type: string, id: string | null | undefined, i: number, what: string): string | null => {
    if (id === null || id === undefined) return null;
    const key = keyIn(type, id);
    if (key === null) wrong.push({ code: 'NOT_FOUND', path: ['input', 'recipients', String(i), what], detail: { what } });
    return key;
  };
  const recipients = inputs.slice(0, RECIPIENTS_LIMIT).map(({ agency, idea, innovation }, i): Recipient => ({
    agencyId: keyAt('Agency', agency, i, 'agency') ?? '', ideaId: keyAt('WorkspaceIdea', idea, i, 'idea'), innovationId: keyAt('WorkspaceInnovation', innovation, i, 'innovation'),
  }));
  return { recipients, wrong };
}
