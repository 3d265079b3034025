import { createHash } from 'node:crypto';
import { systemClock, type Clock } from '../../src/platform/clock';
import type { HttpClient, Reply } from './http-client';
import type { TestActor, TestTenant, World } from './world';

/** The beginnings of real files of each accepted type. */
export const HEADS: Readonly<Record<string, Buffer>> = {
  'application/pdf': Buffer.from('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n<< /Type /Catalog >>\n', 'latin1'),
  'image/png': Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex'),
  'image/jpeg': Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb0043000806060706', 'hex'),
  'video/mp4': Buffer.from('000000206674797069736f6d0000020069736f6d69736f32617663316d703431', 'hex'),
};

/** Bytes of an accepted type that are nobody else's: the beginning of its kind, then bytes that differ by `seed`. */
export function fileOfType(mediaType: string, bytes: number, seed = 'isi'): Buffer {
  const rest = Buffer.alloc(Math.max(0, bytes - HEADS[mediaType].length));
  for (let i = 0; i < rest.length; i += 32) createHash('sha256').update(`${seed}${i}`).digest().copy(rest, i);
  return Buffer.concat([HEADS[mediaType], rest]).subarray(0, bytes);
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What asking for an address answered. */
export interface Started {
  readonly file: { readonly id: string; readonly state: string; readonly name: string; readonly readAddress: string | null } | null;
  readonly uploadAddress: string | null;
  readonly problems: readonly { readonly code: string; readonly message: string; readonly path: readonly string[] }[];
}

const START = `mutation($t: String!, $i: EvidenceUploadStartInput!, $k: String!) {
  evidenceUploadStart(tenant: $t, input: $i, idempotencyKey: $k) { uploadAddress file { id state name readAddress } problems { code message path } } }`;
let keys = 0;

/** A new idempotency key. */
export const newKey = (): string => `kunci-berkas-${String((keys += 1))}`;

/** Asks for an address to upload a file of these bytes; `input` replaces parts of what is declared. */
export async function start(world: World, tenant: TestTenant, as: TestActor, bytes: number, input: Readonly<Record<string, unknown>> = {}, key = newKey(), language = 'id'): Promise<Started> {
  const variables = { t: tenant.code, k: key, i: { name: 'surat keputusan.pdf', mediaType: 'application/pdf', bytes, ...input } };
  return (await world.get<{ evidenceUploadStart: Started }>(START, { as, variables, language })).evidenceUploadStart;
}

/** The same, where it must be answered with an address; gives that and the key of the file. */
export async function started(world: World, tenant: TestTenant, as: TestActor, bytes: number, input: Readonly<Record<string, unknown>> = {}): Promise<{ readonly address: string; readonly key: string; readonly id: string }> {
  const { file, uploadAddress, problems } = await start(world, tenant, as, bytes, input);
  if (file === null || uploadAddress === null) throw new Error(JSON.stringify(problems));
  return { address: uploadAddress, id: file.id, key: file.id.slice('fil_'.length) };
}

/** Sends bytes to an address; the answer is checked to be clean. */
export function put(client: HttpClient, address: string, body: RequestInit['body'], headers: Readonly<Record<string, string>> = {}): Promise<Reply> {
  return client.send(address, { method: 'PUT', body, headers, ...(body instanceof ReadableStream ? { duplex: 'half' } : {}) });
}

/** The code of a refusal. */
export const codeOf = (reply: Reply): string | undefined => reply.body.errors?.[0].extensions.code;

/** Uploads a new file and gives its key. */
export async function uploaded(world: World, client: HttpClient, tenant: TestTenant, as: TestActor, bytes: Buffer, input: Readonly<Record<string, unknown>> = {}): Promise<{ readonly key: string; readonly id: string }> {
  const { address, key, id } = await started(world, tenant, as, bytes.length, input);
  const reply = await put(client, address, bytes);
  if (reply.status !== 201) throw new Error(reply.text);
  return { key, id };
}

/** The files of a tenant as somebody sees them, newest first. */
export interface SeenFile {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly bytes: number | null;
  readonly sha256: string | null;
  readonly mediaType: string;
  readonly readAddress: string | null;
}

/** Lists the files of a workspace. */
export async function filesSeen(world: World, tenant: TestTenant, as: TestActor): Promise<readonly SeenFile[]> {
  const query = 'query($t: String!) { workspace(tenant: $t) { files(first: 100) { nodes { id name state bytes sha256 mediaType readAddress } } } }';
  return (await world.get<{ workspace: { files: { nodes: SeenFile[] } } }>(query, { as, variables: { t: tenant.code } })).workspace.files.nodes;
}

/** A clock that stands at the time of its making until a test moves it. */
export class MovableClock implements Clock {
  private at = systemClock.now().getTime();

  now(): Date {
    return new Date(this.at);
  }

  /** Moves it on by so many minutes, back when they are negative. */
  move(minutes: number): void {
    this.at += minutes * 60_000;
  }
}
