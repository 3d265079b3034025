import { Length } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, ID, Info, InputType, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { IDEA_STAGE, IID_STAGE, INNOVATION_FORM, type IdeaStage, type IidStage, type InnovationForm } from '../../../domain/vocabulary/innovation-words';
import { demand, tenantByCode, workspaceViewer, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { Legible } from '../../../graphql-kit/legible';
import { carryOut, keyIn, readBack, refusedWith, scopeFor, type Mutated } from '../../../graphql-kit/mutate';
import { Problem } from '../../../graphql-kit/problems';
import { validateInput, validateKey } from '../../../graphql-kit/validate-input';
import { idempotent, outcomeOf } from '../../identity';
import { innovationDraft } from '../usecases/innovation-draft';
import { WorkspaceInnovation } from './workspace-innovation.types';

@InputType('InnovationDraftInput', { description: describe(['Isi naskah inovasi baru.', 'What a new working innovation says.']) })
export class InnovationDraftInput {
  @Legible()
  @Length(3, 300)
  @Field(() => String, { description: describe(['Judul, 3 sampai 300 aksara.', 'Title, 3 to 300 characters.']) })
  title: string;

  @Length(0, 8000)
  @Field(() => String, { nullable: true, description: describe(['Uraian singkat, paling banyak 8.000 aksara.', 'Short summary, at most 8,000 characters.']) })
  summary?: string | null;

  @Field(() => ID, { nullable: true, description: describe(['Perangkat daerah pengelolanya; wajib bagi petugas perangkat daerah.', 'The agency that runs it; compulsory for an officer of an agency.']) })
  agency?: string | null;

  @Field(() => enumOf(INNOVATION_FORM), { nullable: true, description: describe(['Bentuk inovasi.', 'Form of the innovation.']) })
  form?: InnovationForm | null;

  @Field(() => enumOf(IDEA_STAGE), { nullable: true, description: describe(['Tahap gagasan.', 'Stage of the idea.']) })
  ideaStage?: IdeaStage | null;

  @Field(() => enumOf(IID_STAGE), { nullable: true, description: describe(['Tahapan Indeks Inovasi Daerah.', 'Stage in the regional innovation index.']) })
  iidStage?: IidStage | null;

  @Field(() => Boolean, { nullable: true, description: describe(['Digital atau bukan.', 'Digital or not.']) })
  digital?: boolean | null;
}

@ObjectType('InnovationDraftPayload', { description: describe(['Hasil membuat naskah inovasi.', 'What came of drafting an innovation.']) })
export class InnovationDraftPayload {
  @Field(() => [Problem], { description: describe(['Sebab penolakan; kosong bila berhasil.', 'Why it was refused; empty when it was done.']) })
  problems: readonly Problem[];
}

@Resolver(() => InnovationDraftPayload)
export class InnovationDraftMutation {
  @Mutation(() => InnovationDraftPayload, { description: describe(['Membuat naskah inovasi di ruang kerja; tidak terbit.', 'Drafts an innovation in the workspace; nothing is published.']) })
  async innovationDraft(
    @Arg('tenant', () => String, { description: describe(['Kode penyelenggara.', 'Code of the organiser.']) }) tenant: string,
    @Arg('input', () => InnovationDraftInput, { description: describe(['Isi naskah.', 'What it says.']) }) input: InnovationDraftInput,
    @Arg('idempotencyKey', () => String, { description: describe(['Kunci dari Anda: permintaan yang diulang dengan kunci sama hanya berlaku sekali.', 'A key of yours: a request repeated with the same key has one effect.']) }) idempotencyKey: string,
    @Ctx() context: Context,
  ): Promise<Mutated & { tenant: string }> {
    const agencyId = input.agency === null || input.agency === undefined ? null : keyIn('Agency', input.agency);
    const scope = scopeFor(context, { name: 'innovation.draft', tenantId: tenantByCode(context, tenant), agencyId });
    if ('code' in scope) return { ...refusedWith(context, [scope]), tenant };
    const wrong = [...validateInput(input), ...validateKey(idempotencyKey)];
    if (input.agency !== null && input.agency !== undefined && agencyId === null) wrong.push({ code: 'NOT_FOUND', path: ['input', 'agency'], detail: { what: 'agency' } });
    if (wrong.length > 0) return { ...refusedWith(context, wrong), tenant };
    const command = {
      title: input.title, summary: input.summary ?? null, agencyId, form: input.form ?? null, ideaStage: input.ideaStage ?? null,
      iidStage: input.iidStage ?? null, digital: input.digital ?? null,
    };
    const request = { operation: 'innovationDraft', key: idempotencyKey, input: command };
    const mutated = await carryOut(context, scope, outcomeOf, (tx) => idempotent(tx, scope, request, context, () => innovationDraft(tx, scope, command, context)));
    return { ...mutated, tenant };
  }

  @FieldResolver(() => WorkspaceInnovation, { nullable: true, description: describe(['Naskah yang dibuat.', 'The working innovation that was made.']) })
  innovation(@Root() payload: Mutated & { tenant: string }, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    if (payload.key === null) return Promise.resolve(null);
    const by = demand(context, { name: 'workspace.open', tenantId: tenantByCode(context, payload.tenant) });
    return readBack(context, info, 'WorkspaceInnovation', payload.key, workspaceViewer(context, by));
  }
}
