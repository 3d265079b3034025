import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import type { WorkMutated } from '../../../graphql-kit/work-payload';
import { replicationLink } from '../usecases/replication-link';
import { namedIn, ReplicationArgument, replicationPayload, stepReplication, TenantArgument, VersionArgument } from './replication-act';

const { payload, resolver } = replicationPayload('ReplicationLinkPayload', ['Hasil menautkan inovasi hasil replikasi.', 'What came of linking the innovation that came of a replication.']);

@InputType('ReplicationLinkInput', { description: describe(['Inovasi hasil replikasi.', 'The innovation that came of a replication.']) })
export class ReplicationLinkInput {
  @Field(() => ID, { description: describe(['Inovasi Anda yang terbit.', 'A published innovation of yours.']) })
  replica: string;
}

@Resolver()
export class ReplicationLinkMutation {
  @Mutation(() => payload, { description: describe(['Replikator menautkan inovasinya yang terbit sebagai hasil replikasi, bagi semua asalnya.', 'The replicator names its published innovation as what came of a replication, for all of its parents.']) })
  replicationLink(
    @TenantArgument() tenant: string,
    @ReplicationArgument() replication: string,
    @VersionArgument() expectedVersion: number,
    @Arg('input', () => ReplicationLinkInput, { description: describe(['Inovasinya.', 'The innovation.']) }) input: ReplicationLinkInput,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const named = namedIn('Innovation', ['input', 'replica'], 'innovation', input.replica);
    const asked = { wrong: [...named.wrong], command: { replicaId: named.key ?? '' } };
    return stepReplication(context, 'replicationLink', { tenant, replication, expectedVersion }, asked, (tx, scope, command) => replicationLink(tx, scope, command, context));
  }
}

/** The resolvers of this mutation. */
export const REPLICATION_LINK = [ReplicationLinkMutation, resolver];
