import { Length } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { Legible } from '../../../graphql-kit/legible';
import { validateInput, validateKey } from '../../../graphql-kit/validate-input';
import type { WorkMutated } from '../../../graphql-kit/work-payload';
import { replicationInterest } from '../usecases/replication-interest';
import { KeyArgument, namedIn, onReplications, replicationPayload, TenantArgument, told } from './replication-act';

const { payload, resolver } = replicationPayload('ReplicationInterestPayload', ['Hasil menyatakan minat.', 'What came of declaring an interest.']);

@InputType('ReplicationInterestInput', { description: describe(['Minat mereplikasi inovasi pemerintah lain.', 'An interest in replicating an innovation of another government.']) })
export class ReplicationInterestInput {
  @Field(() => ID, { description: describe(['Inovasi asal yang terbit, milik pemerintah lain.', 'The published innovation of origin, of another government.']) })
  source: string;

  @Field(() => ID, { nullable: true, description: describe([
    'Replikasi Anda di ruang kerja atas replika yang sama dengan asal lain: replikanya lalu punya beberapa asal.', 'A replication in your workspace of the same replica with another origin: the replica then has several parents.',
  ]) })
  alongside?: string | null;

  @Legible()
  @Length(3, 300)
  @Field(() => String, { nullable: true, description: describe(['Judul sementara replikanya; kosong berarti judul inovasi asal.', 'Working title of the replica; left out, that of the innovation of origin.']) })
  title?: string | null;

  @Length(0, 4000)
  @Field(() => String, { nullable: true, description: describe(['Mengapa berminat dan apa yang dibutuhkan, paling banyak 4.000 aksara.', 'Why, and what is needed, at most 4,000 characters.']) })
  interest?: string | null;

  @Legible()
  @Length(1, 120)
  @Field(() => String, { nullable: true, description: describe(['Surat minatnya: nomor dan tanggal.', 'The letter of interest: its number and date.']) })
  letter?: string | null;

  @Legible()
  @Length(3, 200)
  @Field(() => String, { nullable: true, description: describe(['Kantor yang dapat dihubungi; bukan nama orang.', 'The office to turn to; no name of a person.']) })
  contactOffice?: string | null;
}

@Resolver()
export class ReplicationInterestMutation {
  @Mutation(() => payload, { description: describe(['Menyatakan minat mereplikasi inovasi pemerintah lain; pemiliknya langsung dapat membacanya.', 'Declares an interest in replicating an innovation of another government, which can read it at once.']) })
  replicationInterest(
    @TenantArgument() tenant: string,
    @Arg('input', () => ReplicationInterestInput, { description: describe(['Minatnya.', 'The interest.']) }) input: ReplicationInterestInput,
    @KeyArgument() idempotencyKey: string,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const source = namedIn('Innovation', ['input', 'source'], 'innovation', input.source);
    const alongside = namedIn('WorkspaceReplication', ['input', 'alongside'], 'replication', input.alongside);
    const command = {
      sourceId: source.key ?? '', alongside: alongside.key, title: input.title ?? null, interest: told(input.interest), letter: input.letter ?? null, contactOffice: input.contactOffice ?? null,
    };
    const wrong = [...validateInput(input), ...validateKey(idempotencyKey), ...source.wrong, ...alongside.wrong];
    return onReplications(context, { operation: 'replicationInterest', tenant, key: idempotencyKey, wrong, command }, (tx, scope, asked) => replicationInterest(tx, scope, asked, context));
  }
}

/** The resolvers of this mutation. */
export const REPLICATION_INTEREST = [ReplicationInterestMutation, resolver];
