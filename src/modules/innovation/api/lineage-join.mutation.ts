import { Length } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, ID, Info, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { demand, tenantByCode, workspaceViewer, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { Legible } from '../../../graphql-kit/legible';
import { carryOut, keyIn, readBack, refusedWith, scopeFor, type Mutated } from '../../../graphql-kit/mutate';
import { Problem } from '../../../graphql-kit/problems';
import { validateInput } from '../../../graphql-kit/validate-input';
import { idempotent, outcomeOf } from '../../identity';
import { lineageJoin } from '../usecases/lineage-join';
import { WorkspaceInnovation } from './workspace-innovation.types';

/** The rule on the reason. */
class Reason {
  @Legible()
  @Length(3, 500)
  readonly reason: string;

  constructor(reason: string) {
    this.reason = reason;
  }
}

@ObjectType('LineageJoinPayload', { description: describe(['Hasil menyatukan dua silsilah inovasi.', 'What came of joining two lineages.']) })
export class LineageJoinPayload {
  @Field(() => [Problem], { description: describe(['Sebab penolakan; kosong bila berhasil.', 'Why it was refused; empty when it was done.']) })
  problems: readonly Problem[];
}

@Resolver(() => LineageJoinPayload)
export class LineageJoinMutation {
  @Mutation(() => LineageJoinPayload, { description: describe([
    'Menyatakan dua inovasi sebagai inovasi yang sama, dengan judul atau perangkat daerah lain: silsilah keduanya menjadi satu dan keikutsertaannya dijumlahkan. Tidak dapat dipisahkan lagi; hanya bagi penyelenggara dan kantor penelitian.',
    'Declares two innovations to be the same one, under another title or in another agency: their lineages become one and their participations are added up. It cannot be undone; for the organiser and the research office only.',
  ]) })
  async lineageJoin(
    @Arg('tenant', () => String, { description: describe(['Kode penyelenggara.', 'Code of the organiser.']) }) tenant: string,
    @Arg('innovation', () => ID, { description: describe(['Pengenal naskah yang lebih baru.', 'Id of the later working innovation.']) }) innovation: string,
    @Arg('earlier', () => ID, { description: describe(['Pengenal naskah yang lebih lama; pangkal silsilahnya menjadi pangkal bersama.', 'Id of the earlier working innovation; the root of its lineage becomes the root of both.']) }) earlier: string,
    @Arg('reason', () => String, { description: describe(['Mengapa keduanya satu inovasi, 3 sampai 500 aksara.', 'Why the two are one innovation, 3 to 500 characters.']) }) reason: string,
    @Arg('expectedVersion', () => Int, { description: describe(['Versi naskah yang lebih baru, yang Anda lihat.', 'The version of the later working copy that you saw.']) }) expectedVersion: number,
    @Ctx() context: Context,
  ): Promise<Mutated & { tenant: string }> {
    // Who may publish for all agencies also says which innovations are one.
    const scope = scopeFor(context, { name: 'innovation.publish', tenantId: tenantByCode(context, tenant), agencyId: null });
    if ('code' in scope) return { ...refusedWith(context, [scope]), tenant };
    const [innovationId, earlierId] = [keyIn('WorkspaceInnovation', innovation), keyIn('WorkspaceInnovation', earlier)];
    const wrong = validateInput(new Reason(reason), []);
    if (innovationId === null) wrong.push({ code: 'NOT_FOUND', path: ['innovation'], detail: { what: 'innovation' } });
    if (earlierId === null) wrong.push({ code: 'NOT_FOUND', path: ['earlier'], detail: { what: 'innovation' } });
    if (innovationId === null || earlierId === null || wrong.length > 0) return { ...refusedWith(context, wrong), tenant };
    const command = { innovationId, earlierId, reason, expectedVersion };
    // The expected version is the natural key: a repeated request meets a newer version and is told so.
    const request = { operation: 'lineageJoin', key: null, input: command };
    const mutated = await carryOut(context, scope, outcomeOf, (tx) => idempotent(tx, scope, request, context, () => lineageJoin(tx, scope, command, context)));
    return { ...mutated, tenant };
  }

  @FieldResolver(() => WorkspaceInnovation, { nullable: true, description: describe(['Naskah yang lebih baru, kini dalam silsilah bersama.', 'The later working innovation, now in the common lineage.']) })
  innovation(@Root() payload: Mutated & { tenant: string }, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    if (payload.key === null) return Promise.resolve(null);
    const by = demand(context, { name: 'workspace.open', tenantId: tenantByCode(context, payload.tenant) });
    return readBack(context, info, 'WorkspaceInnovation', payload.key, workspaceViewer(context, by));
  }
}
