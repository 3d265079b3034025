import { ArrayMaxSize, Length } from 'class-validator';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { SCREENING_DECISION, type ScreeningDecision } from '../../../domain/vocabulary/entry-words';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { Legible } from '../../../graphql-kit/legible';
import { LocalDate } from '../../../graphql-kit/scalars';
import { validateInput } from '../../../graphql-kit/validate-input';
import { workPayload, type WorkMutated } from '../../../graphql-kit/work-payload';
import type { Refusal } from '../../../platform/outcome';
import { screeningDecide } from '../usecases/screening-decide';
import { actOnEntry } from './entry-act';
import { EntryArgument, TenantArgument, VersionArgument } from './entry-arguments';

const MOST = 50;
const DECISION = enumOf(SCREENING_DECISION);
const { payload, resolver } = workPayload('ScreeningDecidePayload', ['Hasil memutuskan seleksi administrasi.', 'What came of a decision of screening.'],
  'screening', 'Screening', ['Keputusannya.', 'The decision.']);

@InputType('ScreeningReasonInput', { description: describe(['Alasan petugas dengan kata-katanya sendiri.', 'A reason of the officer, in words.']) })
export class ScreeningReasonInput {
  @Length(1, 60)
  @Field(() => String, { nullable: true, description: describe(['Kode pasal yang dimaksud; kosong bila di luar pasal.', 'Code of the clause that is meant; null beside all clauses.']) })
  clause?: string | null;

  @Legible()
  @Length(3, 2000)
  @Field(() => String, { description: describe(['Alasannya, 3 sampai 2.000 aksara.', 'The reason, 3 to 2,000 characters.']) })
  words: string;
}

@InputType('ScreeningProofInput', { description: describe(['Bukti yang dilihat dan diterima petugas.', 'Proof that the officer saw and accepted.']) })
export class ScreeningProofInput {
  @Length(1, 60)
  @Field(() => String, { description: describe(['Kode pasal yang dibuktikan.', 'Code of the clause that it proves.']) })
  clause: string;

  @Legible()
  @Length(3, 2000)
  @Field(() => String, { description: describe(['Bukti apa dan mengapa diterima, 3 sampai 2.000 aksara.', 'Which proof, and why it is accepted, 3 to 2,000 characters.']) })
  words: string;
}

@InputType('ScreeningDecideInput', { description: describe(['Keputusan seleksi administrasi.', 'A decision of screening.']) })
export class ScreeningDecideInput {
  @Field(() => DECISION, { description: describe(['Keputusannya.', 'The decision.']) })
  decision: ScreeningDecision;

  @ArrayMaxSize(MOST)
  @Field(() => [ScreeningReasonInput], { defaultValue: [], description: describe(['Alasan petugas, paling banyak 50; pasal yang tidak terpenuhi tercatat dengan sendirinya.', 'Reasons of the officer, at most 50; clauses that are not met are kept by themselves.']) })
  reasons: ScreeningReasonInput[];

  @ArrayMaxSize(MOST)
  @Field(() => [ScreeningProofInput], { defaultValue: [], description: describe(['Bukti yang diterima, paling banyak 50; wajib bagi tiap pasal yang butuh bukti atau pemeriksaan petugas bila lolos.', 'Proofs that are accepted, at most 50; to pass, one for each clause that needs proof or the check of an officer.']) })
  accepted: ScreeningProofInput[];

  @Field(() => LocalDate, { nullable: true, description: describe(['Hari terakhir untuk memperbaiki bila dikembalikan; kosong berarti sebanyak hari yang ditetapkan penyelenggaraan.', 'The last day for mending when it is returned; null for as many days as the edition gives.']) })
  mendUntil?: string | null;

  @Length(0, 4000)
  @Field(() => String, { nullable: true, description: describe(['Catatan, paling banyak 4.000 aksara.', 'A note, at most 4,000 characters.']) })
  note?: string | null;
}

function faultsOf(input: ScreeningDecideInput): readonly Refusal[] {
  // The lists are looked into only when they are not too long.
  const own = validateInput(input);
  const below = (list: 'reasons' | 'accepted'): Refusal[] => (input[list].length > MOST ? [] : input[list].flatMap((one, i) => validateInput(one, ['input', list, String(i)])));
  return [...own, ...below('reasons'), ...below('accepted')];
}

@Resolver()
export class ScreeningDecideMutation {
  @Mutation(() => payload, {
    description: describe([
      'Memutuskan seleksi administrasi atas usulan yang diajukan: lolos, tidak lolos, atau dikembalikan, dengan alasannya.',
      'Decides at screening on an entry that was submitted: it passes, fails or is returned, with the reasons.',
    ]),
  })
  screeningDecide(
    @TenantArgument() tenant: string,
    @EntryArgument() entry: string,
    @Arg('input', () => ScreeningDecideInput, { description: describe(['Keputusan dan alasannya.', 'The decision and its reasons.']) }) input: ScreeningDecideInput,
    @VersionArgument() expectedVersion: number,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const command = {
      decision: input.decision, reasons: input.reasons.map(({ clause, words }) => ({ clause: clause ?? null, words })),
      accepted: input.accepted.map(({ clause, words }) => ({ clause, words })), mendUntil: input.mendUntil ?? null, note: input.note ?? null,
    };
    return actOnEntry(context, { tenant, entry, expectedVersion }, {
      operation: 'screeningDecide', right: 'screening.decide', wrong: () => faultsOf(input), command, run: (tx, scope, asked) => screeningDecide(tx, scope, asked, context),
    });
  }
}

/** The resolvers of this mutation. */
export const SCREENING_DECIDE = [ScreeningDecideMutation, resolver];
