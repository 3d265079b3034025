import { Length } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, ID, Info, InputType, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { demand, tenantByCode, workspaceViewer, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { Legible } from '../../../graphql-kit/legible';
import { carryOut, keyIn, readBack, refusedWith, type Mutated } from '../../../graphql-kit/mutate';
import { Problem } from '../../../graphql-kit/problems';
import { scopeInReach } from '../../../graphql-kit/reach-scope';
import { validateInput } from '../../../graphql-kit/validate-input';
import type { Refusal } from '../../../platform/outcome';
import { idempotent, outcomeOf } from '../../identity';
import { innovationRevise } from '../usecases/innovation-revise';
import { InnovationContentInput, readContent } from './innovation-content.input';
import { WorkspaceInnovation } from './workspace-innovation.types';

@InputType('InnovationReviseInput', { description: describe(['Yang berubah: bidang yang tidak disebut tetap, null mengosongkan.', 'What changes: a field that is left out stays, null clears it.']) })
export class InnovationReviseInput extends InnovationContentInput {
  @Legible()
  @Length(3, 300)
  @Field(() => String, { nullable: true, description: describe(['Judul, 3 sampai 300 aksara; tidak dapat dikosongkan.', 'Title, 3 to 300 characters; it cannot be cleared.']) })
  title?: string | null;
}

/** The rule on the note beside the input. */
class Note {
  @Length(0, 500)
  readonly note: string | null;

  constructor(note: string | null) {
    this.note = note;
  }
}

@ObjectType('InnovationRevisePayload', { description: describe(['Hasil mengubah naskah inovasi.', 'What came of revising an innovation.']) })
export class InnovationRevisePayload {
  @Field(() => [Problem], { description: describe(['Sebab penolakan; kosong bila berhasil.', 'Why it was refused; empty when it was done.']) })
  problems: readonly Problem[];
}

/** What is wrong with the title, and an input that changes nothing. */
function wrongIn(input: InnovationReviseInput, changed: number): readonly Refusal[] {
  if (input.title === null) return [{ code: 'VALIDATION_FAILED', path: ['input', 'title'], detail: {}, reason: ['tidak dapat dikosongkan', 'cannot be cleared'] }];
  return changed > 0 ? [] : [{ code: 'VALIDATION_FAILED', path: ['input'], detail: {}, reason: ['tidak menyebut perubahan', 'names no change'] }];
}

@Resolver(() => InnovationRevisePayload)
export class InnovationReviseMutation {
  @Mutation(() => InnovationRevisePayload, { description: describe([
    'Mengubah naskah inovasi; setiap versi tersimpan. Petugas mengubah naskah perangkat daerahnya; memindahkannya ke perangkat daerah lain dilakukan penyelenggara atau kantor penelitian.',
    'Revises a working innovation; every version is kept. Officers revise those of their own agency; moving one to another agency is for the organiser or the research office.',
  ]) })
  async innovationRevise(
    @Arg('tenant', () => String, { description: describe(['Kode penyelenggara.', 'Code of the organiser.']) }) tenant: string,
    @Arg('innovation', () => ID, { description: describe(['Pengenal naskah.', 'Id of the working innovation.']) }) innovation: string,
    @Arg('input', () => InnovationReviseInput, { description: describe(['Yang berubah.', 'What changes.']) }) input: InnovationReviseInput,
    @Arg('expectedVersion', () => Int, { description: describe(['Versi naskah yang Anda lihat.', 'The version of the working copy that you saw.']) }) expectedVersion: number,
    @Arg('note', () => String, { nullable: true, description: describe(['Mengapa diubah, paling banyak 500 aksara; tersimpan pada versinya.', 'Why it was changed, at most 500 characters; kept with the version.']) }) note: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<Mutated & { tenant: string }> {
    const tenantId = tenantByCode(context, tenant);
    const within = scopeInReach(context, tenantId, (agencyId) => ({ name: 'innovation.draft', tenantId, agencyId }));
    if ('code' in within) return { ...refusedWith(context, [within]), tenant };
    const innovationId = keyIn('WorkspaceInnovation', innovation);
    const { content, wrong: unread } = readContent(input);
    const changes = { ...content, ...(typeof input.title === 'string' ? { title: input.title } : {}) };
    const wrong = [...validateInput(input), ...validateInput(new Note(note ?? null), []), ...unread, ...(unread.length > 0 ? [] : wrongIn(input, Object.keys(changes).length))];
    if (innovationId === null) wrong.unshift({ code: 'NOT_FOUND', path: ['innovation'], detail: { what: 'innovation' } });
    if (innovationId === null || wrong.length > 0) return { ...refusedWith(context, wrong), tenant };
    const { scope, reach } = within;
    const command = { innovationId, expectedVersion, changes, note: note ?? null };
    // The expected version is the natural key: a repeated request meets a newer version and is told so.
    const request = { operation: 'innovationRevise', key: null, input: command };
    const mutated = await carryOut(context, scope, outcomeOf, (tx) => idempotent(tx, scope, request, context, () => innovationRevise(tx, scope, command, context, reach)));
    return { ...mutated, tenant };
  }

  @FieldResolver(() => WorkspaceInnovation, { nullable: true, description: describe(['Naskah setelah diubah.', 'The working innovation as revised.']) })
  innovation(@Root() payload: Mutated & { tenant: string }, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    if (payload.key === null) return Promise.resolve(null);
    const by = demand(context, { name: 'workspace.open', tenantId: tenantByCode(context, payload.tenant) });
    return readBack(context, info, 'WorkspaceInnovation', payload.key, workspaceViewer(context, by));
  }
}
