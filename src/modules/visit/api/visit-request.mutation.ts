import { ArrayMaxSize, ArrayMinSize, IsInt, Length, Max, Min } from 'class-validator';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { Legible } from '../../../graphql-kit/legible';
import { LocalDate } from '../../../graphql-kit/scalars';
import { validateInput } from '../../../graphql-kit/validate-input';
import type { WorkMutated } from '../../../graphql-kit/work-payload';
import { visitRequest, type VisitRequest } from '../usecases/visit-request';
import { KeyArgument, Named, TenantArgument, visitPayload, workOnVisits } from './visit-act';
import { MOST_OFFICES, readOffices, VisitOfficeInput } from './visit-office.input';

const { payload, resolver } = visitPayload('VisitRequestPayload', ['Hasil meminta kunjungan.', 'What came of asking for a visit.']);
const MOST_WISHES = 20;

@InputType('VisitWishInput', { description: describe(['Inovasi tuan rumah yang ingin dilihat.', 'An innovation of the host that the guest wants to see.']) })
export class VisitWishInput {
  @Field(() => ID, { description: describe(['Inovasinya, yang terbit.', 'The innovation, a published one.']) })
  innovation: string;

  @Legible()
  @Length(3, 300)
  @Field(() => String, { nullable: true, description: describe(['Mengapa ingin dilihat, 3 sampai 300 aksara.', 'Why it is of interest, 3 to 300 characters.']) })
  why?: string | null;
}

@InputType('VisitRequestInput', { description: describe(['Permintaan kunjungan; terbit bila tuan rumah menyetujuinya.', 'A request for a visit; it is published when the host approves it.']) })
export class VisitRequestInput {
  @Field(() => String, { description: describe(['Kode pemerintah tuan rumah.', 'Code of the government that shall host.']) })
  host: string;

  @Legible()
  @Length(3, 300)
  @Field(() => String, { description: describe(['Pokok kunjungan, 3 sampai 300 aksara.', 'The topic, 3 to 300 characters.']) })
  topic: string;

  @Legible()
  @Length(10, 4000)
  @Field(() => String, { description: describe(['Masalah Anda yang dicarikan jawaban, 10 sampai 4.000 aksara.', 'The problem of yours that looks for an answer, 10 to 4,000 characters.']) })
  problem: string;

  @Legible()
  @Length(3, 4000)
  @Field(() => String, { nullable: true, description: describe(['Maksud dan tujuan.', 'What the visit is for.']) })
  purpose?: string | null;

  @IsInt()
  @Min(1)
  @Max(500)
  @Field(() => Int, { description: describe(['Jumlah orang dalam rombongan, paling banyak 500.', 'Number of people in the delegation, at most 500.']) })
  headcount: number;

  @Legible()
  @Length(2, 200)
  @Field(() => String, { description: describe(['Jabatan pemimpin rombongan, misalnya Sekretaris Daerah; bukan nama orang.', 'Office of whoever leads it, such as the regional secretary; never a person\'s name.']) })
  ledBy: string;

  @Field(() => LocalDate, { description: describe(['Hari yang diminta.', 'The day that is wished.']) })
  wishedOn: string;

  @Field(() => LocalDate, { nullable: true, description: describe(['Hari pengganti.', 'Another day that would do.']) })
  otherDay?: string | null;

  @Legible()
  @Length(2, 120)
  @Field(() => String, { nullable: true, description: describe(['Nomor surat permohonan.', 'Number of the letter of request.']) })
  requestNumber?: string | null;

  @Field(() => LocalDate, { nullable: true, description: describe(['Tanggal surat permohonan.', 'Date of the letter of request.']) })
  requestedOn?: string | null;

  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_OFFICES)
  @Field(() => [VisitOfficeInput], { description: describe(['Kantor dalam rombongan, paling banyak 40.', 'The offices of the delegation, at most 40.']) })
  offices: VisitOfficeInput[];

  @ArrayMaxSize(MOST_WISHES)
  @Field(() => [VisitWishInput], { defaultValue: [], description: describe(['Inovasi yang ingin dilihat, paling banyak 20.', 'The innovations that are of interest, at most 20.']) })
  wishes: VisitWishInput[];
}

@Resolver()
export class VisitRequestMutation {
  @Mutation(() => payload, { description: describe([
    'Meminta kunjungan kepada pemerintah lain; hari yang tutup, penuh, atau terlalu dekat ditolak dengan hari kosong berikutnya.',
    'Asks another government for a visit; a day that is closed, full or too soon is refused with the next one that is free.',
  ]) })
  visitRequest(
    @TenantArgument() tenant: string, @KeyArgument() idempotencyKey: string,
    @Arg('input', () => VisitRequestInput, { description: describe(['Permintaannya.', 'The request.']) }) input: VisitRequestInput,
    @Ctx() context: Context,
  ): Promise<WorkMutated> {
    const named = new Named();
    const { offices, wrong } = readOffices(input.offices, named);
    const wishes = input.wishes.slice(0, MOST_WISHES);
    const told = wishes.map(({ innovation, why }, i) => ({ innovationId: named.key('Innovation', innovation, ['input', 'wishes', String(i), 'innovation'], 'innovation') ?? '', why: why ?? null }));
    const command: VisitRequest = {
      host: input.host, topic: input.topic, problem: input.problem, purpose: input.purpose ?? null, headcount: input.headcount, ledBy: input.ledBy, wishedOn: input.wishedOn, otherDay: input.otherDay ?? null,
      requestNumber: input.requestNumber ?? null, requestedOn: input.requestedOn ?? null, offices, wishes: told,
    };
    return workOnVisits(context, {
      operation: 'visitRequest', tenant, key: idempotencyKey, command, run: (tx, scope, asked) => visitRequest(tx, scope, asked, context),
      wrong: () => [...validateInput(input), ...wrong(), ...wishes.flatMap((w, i) => validateInput(w, ['input', 'wishes', String(i)])), ...named.wrong],
    });
  }
}

/** The resolvers of this mutation. */
export const VISIT_REQUEST = [VisitRequestMutation, resolver];
