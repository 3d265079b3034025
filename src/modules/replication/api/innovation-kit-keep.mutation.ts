import { ArrayMaxSize, IsInt, Length, Max, Min, ValidateNested } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, Info, InputType, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { shelf, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { Legible } from '../../../graphql-kit/legible';
import { carryOut, keyIn, readBack, refusedWith, type Mutated } from '../../../graphql-kit/mutate';
import { Problem } from '../../../graphql-kit/problems';
import { Decimal } from '../../../graphql-kit/scalars';
import { validateInput } from '../../../graphql-kit/validate-input';
import { webAddress } from '../../../platform/web-address';
import type { Refusal } from '../../../platform/outcome';
import { idempotent, outcomeOf } from '../../identity';
import { innovationKitKeep, KIT_DOCUMENTS, type KitContent } from '../usecases/innovation-kit-keep';
import { InnovationKit } from './kit.types';
import { kept, notFound, OwnInnovation, OwnTenant, publisher, wrongPart } from './own-arguments';

@InputType('KitDocumentInput', { description: describe(['Satu dokumen bekal.', 'A document of a kit.']) })
export class KitDocumentInput {
  @Legible()
  @Length(1, 200)
  @Field(() => String, { description: describe(['Judulnya, paling banyak 200 aksara.', 'Its title, at most 200 characters.']) })
  title: string;

  @Legible()
  @Length(1, 300)
  @Field(() => String, { nullable: true, description: describe(['Isinya secara singkat, paling banyak 300 aksara.', 'What it holds, at most 300 characters.']) })
  about?: string | null;

  @Length(1, 500)
  @Field(() => String, { nullable: true, description: describe(['Alamat http atau https; tanpa alamat berarti diberikan bila diminta.', 'An address with http or https; without one it is given on request.']) })
  url?: string | null;
}

@InputType('InnovationKitKeepInput', { description: describe(['Isi bekal replikasi; yang tidak disebut tetap, null mengosongkan.', 'What a replication kit says; what is left out stays, null empties.']) })
export class InnovationKitKeepInput {
  @Legible()
  @Length(1, 8000)
  @Field(() => String, { nullable: true, description: describe(['Prasyarat, paling banyak 8.000 aksara.', 'Prerequisites, at most 8,000 characters.']) })
  prerequisites?: string | null;

  @Field(() => Decimal, { nullable: true, description: describe(['Biaya dalam rupiah penuh, tanpa desimal, paling banyak 15 angka.', 'Cost in whole rupiah, without decimals, at most 15 digits.']) })
  costRupiah?: string | null;

  @IsInt()
  @Min(1945)
  @Max(2100)
  @Field(() => Int, { nullable: true, description: describe(['Tahun harganya; wajib bila biaya diisi.', 'The year of its prices; compulsory with a cost.']) })
  costYear?: number | null;

  @Legible()
  @Length(1, 300)
  @Field(() => String, { nullable: true, description: describe(['Keterangan biaya, paling banyak 300 aksara.', 'What the cost is for, at most 300 characters.']) })
  costNote?: string | null;

  @Legible()
  @Length(1, 8000)
  @Field(() => String, { nullable: true, description: describe(['Tenaga sebagai jabatan dan jumlah, bukan nama orang.', 'Staff as offices and numbers, never names.']) })
  staff?: string | null;

  @Legible()
  @Length(1, 8000)
  @Field(() => String, { nullable: true, description: describe(['Faktor pendorong.', 'What drives it.']) })
  drivers?: string | null;

  @Legible()
  @Length(1, 8000)
  @Field(() => String, { nullable: true, description: describe(['Faktor yang menghambatnya.', 'What stands in its way.']) })
  obstacles?: string | null;

  @Legible()
  @Length(3, 200)
  @Field(() => String, { nullable: true, description: describe(['Kantor yang dapat dihubungi, bukan nama orang; wajib pada bekal pertama.', 'The office to contact, never a name; compulsory in the first kit.']) })
  contactOffice?: string | null;

  @Legible()
  @Length(1, 300)
  @Field(() => String, { nullable: true, description: describe(['Cara menghubunginya.', 'How to reach it.']) })
  contactNote?: string | null;

  @ArrayMaxSize(KIT_DOCUMENTS)
  @ValidateNested({ each: true })
  @Field(() => [KitDocumentInput], { nullable: true, description: describe(['Semua dokumennya menurut urutan, paling banyak 20.', 'All its documents in their order, at most 20.']) })
  documents?: KitDocumentInput[] | null;
}

@ObjectType('InnovationKitKeepPayload', { description: describe(['Hasil menyimpan bekal replikasi.', 'What came of keeping a replication kit.']) })
export class InnovationKitKeepPayload {
  @Field(() => [Problem], { description: describe(['Sebab penolakan; kosong bila berhasil.', 'Why it was refused; empty when it was done.']) })
  problems: readonly Problem[];
}

/** What an input says and what is wrong in it. */
function contentOf({ costRupiah, costYear, contactOffice, documents, ...texts }: InnovationKitKeepInput): { readonly content: KitContent; readonly wrong: readonly Refusal[] } {
  const wrong: Refusal[] = [];
  if (costRupiah !== undefined && costRupiah !== null && !/^\d{1,15}$/.test(costRupiah)) wrong.push(wrongPart('costRupiah', ['harus rupiah penuh tanpa desimal, paling banyak 15 angka', 'must be whole rupiah without decimals, at most 15 digits']));
  if (contactOffice === null) wrong.push(wrongPart('contactOffice', ['tidak dapat dikosongkan', 'cannot be emptied']));
  const listed = documents?.map(({ title, about, url }, i) => {
    const address = url === undefined || url === null ? null : webAddress(url);
    if (address === null && typeof url === 'string') wrong.push({ ...wrongPart('documents', ['harus alamat http atau https', 'must be an address with http or https']), path: ['input', 'documents', String(i), 'url'] });
    return { title: title.trim(), about: kept(about) ?? null, url: address };
  });
  const { prerequisites, costNote, staff, drivers, obstacles, contactNote } = texts;
  const content: KitContent = {
    prerequisites: kept(prerequisites), costNote: kept(costNote), staff: kept(staff), drivers: kept(drivers), obstacles: kept(obstacles), contactNote: kept(contactNote), costYear,
    costRupiah: costRupiah === null || costRupiah === undefined ? costRupiah : Number(costRupiah), contactOffice: contactOffice?.trim(), documents: documents === null ? null : listed,
  };
  return { content, wrong };
}

@Resolver(() => InnovationKitKeepPayload)
export class InnovationKitKeepMutation {
  @Mutation(() => InnovationKitKeepPayload, { description: describe([
    'Menyimpan bekal replikasi suatu inovasi terbit; satu bekal untuk satu inovasi, langsung terbit, sehingga permintaan yang sama tidak mengubah apa pun.',
    'Keeps the replication kit of a published innovation; one kit an innovation, published at once, so that the same request again changes nothing.',
  ]) })
  async innovationKitKeep(
    @OwnTenant() tenant: string,
    @OwnInnovation() innovation: string,
    @Arg('input', () => InnovationKitKeepInput, { description: describe(['Isinya.', 'What it says.']) }) input: InnovationKitKeepInput,
    @Ctx() context: Context,
  ): Promise<Mutated> {
    const scope = publisher(context, tenant);
    if ('code' in scope) return refusedWith(context, [scope]);
    const innovationId = keyIn('Innovation', innovation);
    const { content, wrong } = contentOf(input);
    const refusals = [...validateInput(input), ...wrong, ...(innovationId === null ? [notFound(['innovation'], 'innovation')] : [])];
    if (innovationId === null || refusals.length > 0) return refusedWith(context, refusals);
    const command = { innovationId, content };
    return carryOut(context, scope, outcomeOf, (tx) => idempotent(tx, scope, { operation: 'innovationKitKeep', key: null, input: command }, context, () => innovationKitKeep(tx, scope, command, context)));
  }

  @FieldResolver(() => InnovationKit, { nullable: true, description: describe(['Bekalnya sebagaimana terbit; kosong bila ditolak.', 'The kit as it is published; null when it was refused.']) })
  kit(@Root() { key }: Mutated, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return readBack(context, info, 'InnovationKit', key, shelf(context));
  }
}
