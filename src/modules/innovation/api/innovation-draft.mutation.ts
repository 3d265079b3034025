import { Length } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, ID, Info, InputType, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { demand, tenantByCode, workspaceViewer, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { Legible } from '../../../graphql-kit/legible';
import { carryOut, keyIn, readBack, refusedWith, scopeFor, type Mutated } from '../../../graphql-kit/mutate';
import { Problem } from '../../../graphql-kit/problems';
import { scopeInReach } from '../../../graphql-kit/reach-scope';
import { validateInput, validateKey } from '../../../graphql-kit/validate-input';
import { idempotent, outcomeOf } from '../../identity';
import { innovationDraft, type InnovationDraft } from '../usecases/innovation-draft';
import { InnovationContentInput, readContent } from './innovation-content.input';
import { WorkspaceInnovation } from './workspace-innovation.types';

@InputType('InnovationOriginInput', { description: describe(['Inovasi lama yang dilanjutkan naskah baru.', 'The earlier innovation that a new draft goes on from.']) })
export class InnovationOriginInput {
  @Field(() => ID, { description: describe(['Pengenal naskah inovasi lama itu di ruang kerja yang sama.', 'Id of that earlier working innovation in the same workspace.']) })
  innovation: string;

  @Legible()
  @Length(3, 500)
  @Field(() => String, { description: describe(['Mengapa keduanya satu inovasi, misalnya berganti judul atau perangkat daerah; 3 sampai 500 aksara.', 'Why the two are one innovation, such as a new title or another agency; 3 to 500 characters.']) })
  reason: string;
}

@InputType('InnovationDraftInput', { description: describe(['Isi naskah inovasi baru.', 'What a new working innovation says.']) })
export class InnovationDraftInput extends InnovationContentInput {
  @Legible()
  @Length(3, 300)
  @Field(() => String, { description: describe(['Judul, 3 sampai 300 aksara.', 'Title, 3 to 300 characters.']) })
  title: string;

  @Field(() => InnovationOriginInput, { nullable: true, description: describe([
    'Inovasi lama yang dilanjutkannya; keikutsertaannya dihitung bersama. Petugas perangkat daerah hanya dapat menyebut inovasi perangkat daerahnya.',
    'The earlier innovation that it goes on from; their participations are counted together. An officer can name innovations of its own agency only.',
  ]) })
  developsFrom?: InnovationOriginInput | null;
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
    const tenantId = tenantByCode(context, tenant);
    const { content, wrong: unread } = readContent(input);
    const agencyId = content.agencyId ?? null;
    const scope = scopeFor(context, { name: 'innovation.draft', tenantId, agencyId });
    if ('code' in scope) return { ...refusedWith(context, [scope]), tenant };
    const origin = input.developsFrom ?? null;
    const originId = origin === null ? null : keyIn('WorkspaceInnovation', origin.innovation);
    const wrong = [...validateInput(input), ...(origin === null ? [] : validateInput(origin, ['input', 'developsFrom'])), ...validateKey(idempotencyKey), ...unread];
    if (origin !== null && originId === null) wrong.push({ code: 'NOT_FOUND', path: ['input', 'developsFrom', 'innovation'], detail: { what: 'innovation' } });
    if (wrong.length > 0) return { ...refusedWith(context, wrong), tenant };
    const { initiator, initiated, trial, implemented, goals, affairs } = content;
    // Last and only where it is given: a request of before these fields existed keeps its meaning, and its hash.
    const command: InnovationDraft = {
      title: input.title, summary: content.summary ?? null, agencyId, form: content.form ?? null, ideaStage: content.ideaStage ?? null, iidStage: content.iidStage ?? null,
      digital: content.digital ?? null, initiator, initiated, trial, implemented, goals, affairs,
      ...(origin === null || originId === null ? {} : { developsFrom: { innovationId: originId, reason: origin.reason } }),
    };
    const within = scopeInReach(context, tenantId, (of) => ({ name: 'innovation.draft', tenantId, agencyId: of }));
    const reach = 'code' in within ? [] : within.reach;
    const request = { operation: 'innovationDraft', key: idempotencyKey, input: command };
    const mutated = await carryOut(context, scope, outcomeOf, (tx) => idempotent(tx, scope, request, context, () => innovationDraft(tx, scope, command, context, reach)));
    return { ...mutated, tenant };
  }

  @FieldResolver(() => WorkspaceInnovation, { nullable: true, description: describe(['Naskah yang dibuat.', 'The working innovation that was made.']) })
  innovation(@Root() payload: Mutated & { tenant: string }, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    if (payload.key === null) return Promise.resolve(null);
    const by = demand(context, { name: 'workspace.open', tenantId: tenantByCode(context, payload.tenant) });
    return readBack(context, info, 'WorkspaceInnovation', payload.key, workspaceViewer(context, by));
  }
}
