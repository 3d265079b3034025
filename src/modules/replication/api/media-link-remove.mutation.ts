import { Arg, Ctx, Field, ID, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { carryOut, keyIn, refusedWith } from '../../../graphql-kit/mutate';
import { Problem } from '../../../graphql-kit/problems';
import { idempotent, outcomeOf } from '../../identity';
import { mediaLinkRemove } from '../usecases/media-link-remove';
import { notFound, OwnTenant, publisher } from './own-arguments';

@ObjectType('MediaLinkRemovePayload', { description: describe(['Hasil menghapus tautan.', 'What came of removing a link.']) })
export class MediaLinkRemovePayload {
  @Field(() => ID, { nullable: true, description: describe(['Pengenal yang dihapus; kosong bila ditolak.', 'The id that was removed; null when it was refused.']) })
  removed: string | null;

  @Field(() => [Problem], { description: describe(['Sebab penolakan; kosong bila berhasil.', 'Why it was refused; empty when it was done.']) })
  problems: readonly Problem[];
}

@Resolver()
export class MediaLinkRemoveMutation {
  @Mutation(() => MediaLinkRemovePayload, { description: describe(['Menghapus satu tautan berita dari rak terbuka.', 'Takes a link to the press off the published shelf.']) })
  async mediaLinkRemove(
    @OwnTenant() tenant: string,
    @Arg('link', () => ID, { description: describe(['Pengenal tautannya.', 'Id of the link.']) }) link: string,
    @Ctx() context: Context,
  ): Promise<MediaLinkRemovePayload> {
    const scope = publisher(context, tenant);
    const id = keyIn('MediaLink', link);
    const refusals = 'code' in scope ? [scope] : id === null ? [notFound(['link'], 'link')] : [];
    if ('code' in scope || id === null) return { removed: null, problems: refusedWith(context, refusals).problems };
    const request = { operation: 'mediaLinkRemove', key: null, input: { id } };
    const { key, problems } = await carryOut(context, scope, outcomeOf, (tx) => idempotent(tx, scope, request, context, () => mediaLinkRemove(tx, scope, id, context)));
    return { removed: key === null ? null : link, problems };
  }
}
