import { Length } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { describe } from '../../../graphql-kit/describe';
import { Legible } from '../../../graphql-kit/legible';

@InputType('JudgingReasonInput', { description: describe(['Sebab suatu tindakan.', 'The reason for an act.']) })
export class JudgingReasonInput {
  @Legible()
  @Length(3, 500)
  @Field(() => String, { description: describe(['Sebabnya, 3 sampai 500 aksara.', 'The reason, 3 to 500 characters.']) })
  reason: string;
}
