import { IsInt, Length, Matches, Max, Min } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, ID, Info, InputType, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import { FILE_NAME, FILE_NAME_LENGTH } from '../../../domain/evidence/file-name';
import { askAs } from '../../../graphql-kit/ask-as';
import { demand, tenantByCode, workspaceViewer, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { Legible } from '../../../graphql-kit/legible';
import { carryOut, keyIn, readBack, refusedWith, scopeFor, type Mutated } from '../../../graphql-kit/mutate';
import { Problem } from '../../../graphql-kit/problems';
import { validateInput, validateKey } from '../../../graphql-kit/validate-input';
import type { Viewer } from '../../../reads/viewer';
import { idempotent, outcomeOf } from '../../identity';
import { evidenceUploadStart, uploadAddressOf } from '../usecases/evidence-upload-start';
import { StoredFile } from './stored-file.types';

@InputType('EvidenceUploadStartInput', { description: describe(['Berkas yang akan diunggah.', 'The file that shall be uploaded.']) })
export class EvidenceUploadStartInput {
  @Legible()
  @Matches(FILE_NAME)
  @Length(1, FILE_NAME_LENGTH)
  @Field(() => String, { description: describe([
    'Nama berkas, paling banyak 200 aksara, tanpa garis miring, aksara kendali, dan aksara pembalik arah tulisan.',
    'Name of the file, at most 200 characters, without slashes, control characters and characters that turn the direction of writing.',
  ]) })
  name: string;

  @Length(1, 80)
  @Field(() => String, { description: describe([
    'Jenis medianya: application/pdf, image/png, image/jpeg, atau video/mp4; isinya diperiksa saat diunggah.',
    'Its media type: application/pdf, image/png, image/jpeg or video/mp4; the content is checked at the upload.',
  ]) })
  mediaType: string;

  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  @Field(() => Int, { description: describe([
    'Ukurannya dalam bita, tepat; batas terbesarnya diatur pada server, 10 MiB bila tidak diatur.', 'Its size in bytes, exactly; the largest is set on the server, 10 MiB where it is not.',
  ]) })
  bytes: number;

  @Field(() => ID, { nullable: true, description: describe(['Perangkat daerah pemiliknya; wajib bagi petugas perangkat daerah.', 'The agency that it belongs to; compulsory for an officer of an agency.']) })
  agency?: string | null;
}

@ObjectType('EvidenceUploadStartPayload', { description: describe(['Hasil meminta alamat unggah.', 'What came of asking for an address to upload.']) })
export class EvidenceUploadStartPayload {
  @Field(() => [Problem], { description: describe(['Sebab penolakan; kosong bila berhasil.', 'Why it was refused; empty when it was done.']) })
  problems: readonly Problem[];
}

type Payload = Mutated & { readonly tenant: string };

/** Who asked, inside the tenant of the payload. */
function viewerOf(context: Context, { tenant }: Payload): { readonly viewer: Viewer; readonly tenantId: string } {
  const tenantId = tenantByCode(context, tenant);
  return { tenantId, viewer: workspaceViewer(context, demand(context, { name: 'workspace.open', tenantId })) };
}

@Resolver(() => EvidenceUploadStartPayload)
export class EvidenceUploadStartMutation {
  @Mutation(() => EvidenceUploadStartPayload, { description: describe([
    'Meminta alamat untuk mengunggah satu berkas bukti dengan PUT; isinya tidak melalui GraphQL. Yang tidak diunggah dalam 15 menit, atau tidak dipakai dalam 24 jam, dihapus.',
    'Asks for an address to which one file of evidence is uploaded by PUT; its content does not pass through GraphQL. What is not uploaded within 15 minutes, or not used within 24 hours, is deleted.',
  ]) })
  async evidenceUploadStart(
    @Arg('tenant', () => String, { description: describe(['Kode penyelenggara.', 'Code of the organiser.']) }) tenant: string,
    @Arg('input', () => EvidenceUploadStartInput, { description: describe(['Berkasnya.', 'The file.']) }) input: EvidenceUploadStartInput,
    @Arg('idempotencyKey', () => String, { description: describe(['Kunci dari Anda: permintaan yang diulang dengan kunci sama hanya berlaku sekali.', 'A key of yours: a request repeated with the same key has one effect.']) }) idempotencyKey: string,
    @Ctx() context: Context,
  ): Promise<Payload> {
    const agencyId = input.agency === null || input.agency === undefined ? null : keyIn('Agency', input.agency);
    // Evidence belongs to what is drafted: whoever may draft an innovation for an agency may bring the files that prove it.
    const scope = scopeFor(context, { name: 'innovation.draft', tenantId: tenantByCode(context, tenant), agencyId });
    if ('code' in scope) return { ...refusedWith(context, [scope]), tenant };
    const wrong = [...validateInput(input), ...validateKey(idempotencyKey)];
    if (input.agency !== null && input.agency !== undefined && agencyId === null) wrong.push({ code: 'NOT_FOUND', path: ['input', 'agency'], detail: { what: 'agency' } });
    if (wrong.length > 0) return { ...refusedWith(context, wrong), tenant };
    const command = { name: input.name, mediaType: input.mediaType, bytes: input.bytes, agencyId };
    const request = { operation: 'evidenceUploadStart', key: idempotencyKey, input: command };
    const services = { clock: context.clock, ids: context.ids, mostBytes: context.files.mostBytes };
    const mutated = await carryOut(context, scope, outcomeOf, (tx) => idempotent(tx, scope, request, services, () => evidenceUploadStart(tx, scope, command, services)));
    return { ...mutated, tenant };
  }

  @FieldResolver(() => StoredFile, { nullable: true, description: describe(['Berkas yang ditunggu.', 'The file that is expected.']) })
  file(@Root() payload: Payload, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    if (payload.key === null) return Promise.resolve(null);
    return readBack(context, info, 'StoredFile', payload.key, viewerOf(context, payload).viewer);
  }

  // Worked out anew each time: what is signed is a secret, and is kept nowhere.
  @FieldResolver(() => String, { nullable: true, description: describe([
    'Alamat tujuan PUT, nisbi terhadap server ini, berlaku 15 menit sejak pertama diminta dan untuk satu unggahan; kosong bila berkasnya sudah tersimpan.',
    'The address to PUT to, relative to this server, good for 15 minutes since it was first asked for and for one upload; null once the file is stored.',
  ]) })
  uploadAddress(@Root() payload: Payload, @Ctx() context: Context): Promise<string | null> {
    if (payload.key === null) return Promise.resolve(null);
    const { viewer, tenantId } = viewerOf(context, payload);
    return uploadAddressOf(askAs(context, viewer), context.files.addresses, tenantId, payload.key);
  }
}
