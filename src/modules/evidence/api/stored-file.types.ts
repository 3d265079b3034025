import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { FILE_STATE } from '../../../domain/vocabulary/entry-words';
import type { Context } from '../../../graphql-kit/context';
import { Code, Computed, Moment, One, Read, Text, Whole } from '../../../graphql-kit/read-types';
import { toInstant } from '../../../platform/clock';
import { storedFile } from '../data/tables';
import { fileRowsFor, judgedFileRows } from './visible-files';

/** How long an address to read is good, in milliseconds. */
const READ_MS = 5 * 60 * 1000;

/** The tenant and key of a file that can be read; null when there is nothing to read. */
interface Readable {
  readonly tenantId: string;
  readonly fileId: string;
}

function readable(row: Readonly<Record<string, unknown>>): Readable | null {
  return row.state === 'STORED' ? { tenantId: String(row.tenant_id), fileId: String(row.id) } : null;
}

/** A file of evidence: private to its tenant; an agency's officer sees those of the agency. */
@Read('StoredFile', {
  table: storedFile, prefix: 'fil', order: { column: 'id', direction: 'DESC' },
  visible: fileRowsFor(['ORGANIZER', 'RESEARCH_OFFICE', 'VIEWER']),
  about: ['Berkas bukti di ruang kerja; isinya diambil melalui alamat bertanda.', 'A file of evidence in the workspace; its content is fetched by a signed address.'],
})
export class StoredFile {
  @Text(['Namanya, sebagaimana diberikan saat diunggah.', 'Its name, as it was given for the upload.'], { filter: true, sort: true }) name: string;
  @Text(['Jenis medianya; setelah tersimpan, jenis itu sesuai isinya.', 'Its media type; once it is stored, that is the type of its content.'], { filter: true }) mediaType: string;
  @Code(FILE_STATE, ['Keadaannya.', 'Its state.'], { filter: true }) state: string;
  @Whole(['Ukurannya dalam bita; kosong sebelum tersimpan.', 'Its size in bytes; null until it is stored.'], { filter: true, sort: true }) bytes: number | null;
  @Whole(['Ukuran yang dinyatakan sebelum diunggah, dalam bita.', 'The size that was declared before the upload, in bytes.'], { column: 'most_bytes' }) declaredBytes: number;
  @Text(['SHA-256 isinya dalam heksadesimal; kosong sebelum tersimpan.', 'SHA-256 of its content in hex; null until it is stored.']) sha256: string | null;
  @Moment(['Saat isinya tersimpan.', 'When its content was stored.'], { column: 'stored_at', filter: true, sort: true }) uploadedAt: string | null;
  @Moment(['Saat alamat unggahnya diminta.', 'When the address for its upload was asked for.'], { filter: true, sort: true }) createdAt: string;
  @One('Agency', [['tenant_id', 'tenant_id'], ['agency_id', 'id']], ['Perangkat daerah pemiliknya; kosong bila milik penyelenggara.', 'The agency that it belongs to; null where it is the organiser\'s.'], { filter: true }) agency: unknown;
  @Computed(() => String, ['state', 'tenant_id'], [
    'Alamat untuk mengambil isinya dengan GET, nisbi terhadap server ini, berlaku lima menit bagi siapa pun yang memegangnya; kosong bila isinya tidak ada.',
    'The address at which its content is fetched by GET, relative to this server, good for five minutes to whoever holds it; null where there is no content.',
  ], readable, true) readAddress: unknown;
}

/** A file of evidence as judges see it: whose it is does not stand on it. */
@Read('JudgedFile', {
  table: storedFile, prefix: 'jfi', order: { column: 'id', direction: 'ASC' }, visible: judgedFileRows,
  about: ['Berkas bukti usulan yang dinilai, bila tahapnya memperlihatkan dokumen.', 'A file of evidence of an entry that is judged, where the round shows documents.'],
})
export class JudgedFile {
  @Text(['Namanya, sebagaimana diberikan saat diunggah.', 'Its name, as it was given for the upload.']) name: string;
  @Text(['Jenis medianya.', 'Its media type.']) mediaType: string;
  @Whole(['Ukurannya dalam bita; kosong bila isinya tidak ada.', 'Its size in bytes; null where there is no content.']) bytes: number | null;
  @Computed(() => String, ['state', 'tenant_id'], [
    'Alamat untuk mengambil isinya dengan GET, nisbi terhadap server ini, berlaku lima menit bagi siapa pun yang memegangnya; kosong bila isinya tidak ada.',
    'The address at which its content is fetched by GET, relative to this server, good for five minutes to whoever holds it; null where there is no content.',
  ], readable, true) readAddress: unknown;
}

function readAddressOf({ readAddress }: { readonly readAddress: Readable | null }, context: Context): string | null {
  if (readAddress === null) return null;
  const expiresAt = toInstant(new Date(Date.parse(context.instant) + READ_MS));
  return context.files.addresses.write({ purpose: 'READ', ...readAddress, expiresAt });
}

@Resolver(() => StoredFile)
export class StoredFileFields {
  @FieldResolver(() => String, { nullable: true })
  readAddress(@Root() row: { readonly readAddress: Readable | null }, @Ctx() context: Context): string | null {
    return readAddressOf(row, context);
  }
}

@Resolver(() => JudgedFile)
export class JudgedFileFields {
  @FieldResolver(() => String, { nullable: true })
  readAddress(@Root() row: { readonly readAddress: Readable | null }, @Ctx() context: Context): string | null {
    return readAddressOf(row, context);
  }
}
