import { Length, Matches } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { JUDGE_ORIGIN, type JudgeOrigin } from '../../../domain/vocabulary/judging-words';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { Legible } from '../../../graphql-kit/legible';
import { validateInput } from '../../../graphql-kit/validate-input';
import { workPayload, type WorkMutated } from '../../../graphql-kit/work-payload';
import { panelCreate } from '../usecases/panel-create';
import { runJudging } from './run-judging';
import { RoundArgument, roundGiven } from './running-arguments';
import { TenantArgument } from './scoring-arguments';

const ORIGIN = enumOf(JUDGE_ORIGIN);
const { payload, resolver } = workPayload('PanelCreatePayload', ['Hasil membentuk panel.', 'What came of forming a panel.'], 'panel', 'Panel', ['Panelnya.', 'The panel.']);

@InputType('PanelCreateInput', { description: describe(['Panel juri yang dibentuk.', 'A panel of judges to be formed.']) })
export class PanelCreateInput {
  @Matches(/^[a-z0-9][a-z0-9-]*$/)
  @Length(1, 40)
  @Field(() => String, { description: describe(['Kodenya: huruf kecil, angka, dan tanda hubung, 1 sampai 40 aksara; pada panel berbobot sama dengan kode dalam aturan.', 'Its code: lower-case letters, digits and hyphens, 1 to 40 characters; for weighted panels the code in the rules.']) })
  code: string;

  @Legible()
  @Length(1, 200)
  @Field(() => String, { description: describe(['Namanya, 1 sampai 200 aksara.', 'Its name, 1 to 200 characters.']) })
  name: string;

  @Field(() => ORIGIN, { nullable: true, description: describe(['Asal juri yang dapat duduk di sini; kosong bila semua.', 'Where its judges come from; null where any may sit on it.']) })
  origin?: JudgeOrigin | null;
}

@Resolver()
export class PanelCreateMutation {
  @Mutation(() => payload, { description: describe(['Membentuk panel juri pada tahap yang disiapkan.', 'Forms a panel of judges in a round that is prepared.']) })
  panelCreate(
    @TenantArgument() tenant: string,
    @RoundArgument() round: string,
    @Arg('input', () => PanelCreateInput, { description: describe(['Panelnya.', 'The panel.']) }) input: PanelCreateInput,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const { code, name, origin = null } = input;
    return runJudging(context, tenant, roundGiven(round), {
      operation: 'panelCreate', input: { code, name, origin }, wrong: () => validateInput(input),
      run: (tx, scope, { key }) => panelCreate(tx, scope, { roundId: key, code, name, origin }, context),
    });
  }
}

/** The resolvers of this mutation. */
export const PANEL_CREATE = [PanelCreateMutation, resolver];
