import { Length } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { SESSION_KIND, type SessionKind } from '../../../domain/vocabulary/competition-words';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { Legible } from '../../../graphql-kit/legible';
import { keyIn } from '../../../graphql-kit/mutate';
import { Instant } from '../../../graphql-kit/scalars';
import { validateInput, validateKey } from '../../../graphql-kit/validate-input';
import { workPayload, type WorkMutated } from '../../../graphql-kit/work-payload';
import { sessionSchedule } from '../usecases/session-schedule';
import { runJudging } from './run-judging';
import { RoundArgument, roundGiven } from './running-arguments';
import { TenantArgument } from './scoring-arguments';

const KIND = enumOf(SESSION_KIND);
const { payload, resolver } = workPayload('SessionSchedulePayload', ['Hasil menjadwalkan sesi.', 'What came of scheduling a session.'], 'session', 'SessionPlan', ['Sesinya.', 'The session.']);

@InputType('SessionScheduleInput', { description: describe(['Sesi yang dijadwalkan.', 'A session to be scheduled.']) })
export class SessionScheduleInput {
  @Field(() => KIND, { description: describe(['Jenisnya.', 'Its kind.']) })
  kind: SessionKind;

  @Field(() => ID, { nullable: true, description: describe(['Usulan yang tampil; kosong bila sesi panel atau tahapnya.', 'The entry that presents; null for a session of a panel or of the round.']) })
  entry?: string | null;

  @Field(() => ID, { nullable: true, description: describe(['Panel yang hadir.', 'The panel that attends.']) })
  panel?: string | null;

  @Field(() => Instant, { description: describe(['Saat mulai; sesudah saat ini, paling lama dua tahun lagi.', 'When it starts; later than now, within two years.']) })
  startsAt: string;

  @Field(() => Instant, { description: describe(['Saat selesai; lima menit sampai tiga hari sesudah mulai.', 'When it ends; five minutes to three days after the start.']) })
  endsAt: string;

  @Legible()
  @Length(2, 300)
  @Field(() => String, { nullable: true, description: describe(['Tempatnya, 2 sampai 300 aksara.', 'Where it is held, 2 to 300 characters.']) })
  venue?: string | null;

  @Legible()
  @Length(2, 200)
  @Field(() => String, { nullable: true, description: describe(['Jabatan yang memaparkan, misalnya inovator, 2 sampai 200 aksara; bukan nama orang.', 'The office that presents, for example the innovator, 2 to 200 characters; never a person\'s name.']) })
  presenter?: string | null;

  @Legible()
  @Length(2, 200)
  @Field(() => String, { nullable: true, description: describe(['Jabatan yang mendampingi, misalnya kepala perangkat daerah, 2 sampai 200 aksara; bukan nama orang.', 'The office that accompanies, for example the head of the agency, 2 to 200 characters; never a person\'s name.']) })
  accompaniedBy?: string | null;
}

@Resolver()
export class SessionScheduleMutation {
  @Mutation(() => payload, { description: describe([
    'Menjadwalkan presentasi, wawancara, atau kunjungan lapangan; sesi satu usulan atau satu panel tidak pernah bertumpang tindih.',
    'Schedules a presentation, an interview or a field visit; sessions of an entry or of a panel never overlap.',
  ]) })
  sessionSchedule(
    @TenantArgument() tenant: string,
    @RoundArgument() round: string,
    @Arg('idempotencyKey', () => String, { description: describe(['Kunci yang menjamin satu akibat bagi permintaan yang diulang.', 'A key that gives a repeated request one effect.']) }) idempotencyKey: string,
    @Arg('input', () => SessionScheduleInput, { description: describe(['Sesinya.', 'The session.']) }) input: SessionScheduleInput,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const keyOf = (type: string, id: string | null | undefined): string | null => (id === null || id === undefined ? null : (keyIn(type, id) ?? ''));
    const command = {
      kind: input.kind, entryId: keyOf('WorkspaceEntry', input.entry), panelId: keyOf('Panel', input.panel), startsAt: input.startsAt, endsAt: input.endsAt, venue: input.venue ?? null,
      presenter: input.presenter ?? null, accompaniedBy: input.accompaniedBy ?? null,
    };
    return runJudging(context, tenant, roundGiven(round), {
      operation: 'sessionSchedule', idempotencyKey, input: command, wrong: () => [...validateInput(input), ...validateKey(idempotencyKey)],
      run: (tx, scope, { key }) => sessionSchedule(tx, scope, { ...command, roundId: key }, context),
    });
  }
}

/** The resolvers of this mutation. */
export const SESSION_SCHEDULE = [SessionScheduleMutation, resolver];
