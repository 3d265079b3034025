import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SystemScope } from '../../src/tenancy/tenant-scope';
import { codeOf, fileOfType, filesSeen, HEADS, MovableClock, put, sha256, started, uploaded, type SeenFile } from '../support/evidence';
import { HttpClient, type Reply } from '../support/http-client';
import { MOST_BYTES, World, type TestActor, type TestTenant } from '../support/world';

const scope = new SystemScope('a test looks behind the files');

/** A body that does not say how long it is. */
function streamed(...chunks: readonly Buffer[]): ReadableStream<Uint8Array> {
  const rest = [...chunks];
  return new ReadableStream({
    pull: (controller) => {
      const next = rest.shift();
      if (next === undefined) controller.close();
      else controller.enqueue(next);
    },
  });
}

describe('files over HTTP', () => {
  const clock = new MovableClock();
  let world: World;
  let client: HttpClient;
  let tenant: TestTenant;
  let organizer: TestActor;
  beforeAll(async () => {
    world = await World.open(clock);
    client = await HttpClient.of(world);
    tenant = await world.tenant();
    organizer = await world.actor([{ tenant, role: 'ORGANIZER' }]);
  });
  afterEach(() => {
    // Whatever happened, no draft is left.
    expect(readdirSync(join(world.files, 'drafts'))).toEqual([]);
  });
  afterAll(() => world.close());

  const keptOf = (of: TestTenant): readonly string[] => {
    try {
      return readdirSync(join(world.files, 'kept', of.id)).sort();
    } catch {
      return [];
    }
  };
  const seen = async (id: string): Promise<SeenFile | undefined> => (await filesSeen(world, tenant, organizer)).find((f) => f.id === id);
  const bytesAt = async (address: string): Promise<{ readonly status: number; readonly headers: Headers; readonly bytes: Buffer }> => {
    const response = await fetch(client.base + address);
    return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
  };
  const expectRefused = (reply: Reply, status: number, code: string): void => {
    expect([reply.status, codeOf(reply)]).toEqual([status, code]);
    expect(reply.headers.get('x-request-id')).toBe(reply.body.errors?.[0].extensions.requestId);
  };
  /** Refused, and nothing is stored: the file is expected as before. */
  const expectNothing = async (id: string, key: string): Promise<void> => {
    expect(await seen(id)).toMatchObject({ state: 'EXPECTED', bytes: null, sha256: null, readAddress: null });
    expect(keptOf(tenant).filter((name) => name.startsWith(key))).toEqual([]);
  };

  it.each(Object.keys(HEADS))('come back byte by byte: %s', async (mediaType) => {
    const bytes = fileOfType(mediaType, 150_000, mediaType);
    const { address, id, key } = await started(world, tenant, organizer, bytes.length, { mediaType, name: 'berkas "asli" é' });
    const reply = await put(client, address, bytes);
    expect([reply.status, reply.body]).toEqual([201, { file: { id: key, name: 'berkas "asli" é', mediaType, bytes: bytes.length, sha256: sha256(bytes) } }]);
    const file = await seen(id);
    expect(file).toMatchObject({ state: 'STORED', bytes: bytes.length, sha256: sha256(bytes), mediaType });
    expect(keptOf(tenant)).toContain(`${key}.${sha256(bytes)}`);
    const got = await bytesAt(file?.readAddress ?? '');
    expect([got.status, got.bytes.equals(bytes)]).toEqual([200, true]);
    expect(Object.fromEntries(got.headers)).toMatchObject({
      'content-type': mediaType, 'content-length': String(bytes.length), 'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox", 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer',
    });
    expect(got.headers.get('content-disposition')).toMatch(/^attachment; filename="berkas _asli_ e\.\w{3}"; filename\*=UTF-8''berkas%20%22asli%22%20%C3%A9\.\w{3}$/);
    expect(got.headers.get('content-encoding')).toBeNull();
  });

  it('that were uploaded stand in the trail, by the office that asked for the address', async () => {
    const bytes = fileOfType('application/pdf', 5000, 'jejak');
    const { key } = await uploaded(world, client, tenant, organizer, bytes);
    const rows = await world.app.db.query(scope.session, 'SELECT a.action, a.actor_id, a.detail FROM audit_event a WHERE a.tenant_id = ? AND a.subject_id = ? ORDER BY a.id', [tenant.id, key]);
    expect(rows.map(([action, actor]) => [action, actor]).sort()).toEqual([['evidenceUpload', organizer.id], ['evidenceUploadStart', organizer.id]]);
    expect(JSON.stringify(rows)).toContain(sha256(bytes));
  });

  it('may come in chunks without a length, of any size', async () => {
    const bytes = fileOfType('image/png', 100_000, 'potongan');
    const { address, id } = await started(world, tenant, organizer, bytes.length, { mediaType: 'image/png', name: 'foto.png' });
    expect((await put(client, address, streamed(bytes.subarray(0, 1), bytes.subarray(1, 7), bytes.subarray(7, 70_000), bytes.subarray(70_000)))).status).toBe(201);
    expect((await bytesAt((await seen(id))?.readAddress ?? '')).bytes.equals(bytes)).toBe(true);
  });

  it.each<[string, string, Buffer, RegExp]>([
    ['a page that calls itself PDF', 'application/pdf', Buffer.from(`<!doctype html><script>alert(1)</script>${' '.repeat(200)}`), /isinya bukan application\/pdf/],
    ['a PNG that calls itself JPEG', 'image/jpeg', fileOfType('image/png', 3000), /isinya image\/png, bukan image\/jpeg/],
    ['a program that calls itself PNG', 'image/png', Buffer.concat([Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), Buffer.alloc(200_000)]), /isinya bukan image\/png/],
    ['a file shorter than what tells its type', 'application/pdf', Buffer.from('%PD'), /isinya bukan/],
  ])('are refused when their content is not what was declared: %s', async (_what, mediaType, bytes, words) => {
    const { address, id, key } = await started(world, tenant, organizer, bytes.length, { mediaType });
    const reply = await put(client, address, bytes, { 'content-type': mediaType });
    expectRefused(reply, 422, 'FILE_REFUSED');
    expect(reply.body.errors?.[0].message).toMatch(words);
    expect((await put(client, address, bytes, { 'accept-language': 'en' })).body.errors?.[0].message).toMatch(/content is (not|image)/);
    await expectNothing(id, key);
    // The address is still good for the right content.
    if (bytes.length > 32) expect((await put(client, address, fileOfType(mediaType, bytes.length))).status).toBe(201);
  });

  it('are refused as soon as they are longer than declared, announced or not', async () => {
    const bytes = fileOfType('application/pdf', 1000);
    const { address, id, key } = await started(world, tenant, organizer, bytes.length);
    const longer = Buffer.concat([bytes, Buffer.from('x')]);
    const limited = await put(client, address, longer);
    expectRefused(limited, 413, 'PAYLOAD_TOO_LARGE');
    expect(limited.body.errors?.[0].message).toMatch(/batasnya 1000 bita/);
    expectRefused(await put(client, address, streamed(bytes, Buffer.from('x'))), 413, 'PAYLOAD_TOO_LARGE');
    await expectNothing(id, key);
  });

  it('are refused when they are over the limit of the server, however little was declared', async () => {
    const { address, id, key } = await started(world, tenant, organizer, MOST_BYTES);
    const endless = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(HEADS['application/pdf']),
      pull: (controller) => controller.enqueue(Buffer.alloc(60_000)),
    });
    // The server answers in the middle of what is sent; whether the client then still reads is the client's affair.
    const reply = await put(client, address, endless).catch(() => null);
    if (reply !== null) expectRefused(reply, 413, 'PAYLOAD_TOO_LARGE');
    await expectNothing(id, key);
  });

  it('are refused when they are shorter than declared, or empty', async () => {
    const bytes = fileOfType('application/pdf', 1000);
    const { address, id, key } = await started(world, tenant, organizer, bytes.length);
    for (const body of [bytes.subarray(0, 999), streamed(bytes.subarray(0, 999))]) expectRefused(await put(client, address, body), 422, 'FILE_REFUSED');
    for (const body of [Buffer.alloc(0), undefined, streamed()]) {
      const reply = await put(client, address, body);
      expectRefused(reply, 422, 'FILE_REFUSED');
      expect(reply.body.errors?.[0].message).toMatch(/kosong/);
    }
    await expectNothing(id, key);
  });

  it('are taken once: a second upload is told so, whatever it brings, and changes nothing', async () => {
    const bytes = fileOfType('application/pdf', 1000, 'pertama');
    const { address, id, key } = await started(world, tenant, organizer, bytes.length);
    expect((await put(client, address, bytes)).status).toBe(201);
    for (const body of [bytes, fileOfType('application/pdf', 1000, 'kedua')]) expectRefused(await put(client, address, body), 409, 'ALREADY_DONE');
    expect(keptOf(tenant).filter((name) => name.startsWith(key))).toEqual([`${key}.${sha256(bytes)}`]);
    expect((await bytesAt((await seen(id))?.readAddress ?? '')).bytes.equals(bytes)).toBe(true);
  });

  it.each<[string, (i: number) => string]>([['other bytes each', (i) => `isi ${i}`], ['the same bytes', () => 'isi']])('of ten uploads at once to one address exactly one is stored: %s', async (_what, seed) => {
    const { address, id, key } = await started(world, tenant, organizer, 50_000);
    const bodies = Array.from({ length: 10 }, (_, i) => fileOfType('application/pdf', 50_000, seed(i)));
    const replies = await Promise.all(bodies.map((body) => put(client, address, body)));
    expect(replies.map((r) => r.status).sort()).toEqual([201, ...Array.from({ length: 9 }, () => 409)]);
    for (const reply of replies.filter((r) => r.status === 409)) expectRefused(reply, 409, 'ALREADY_DONE');
    const winner = bodies[replies.findIndex((r) => r.status === 201)];
    const file = await seen(id);
    expect(file?.sha256).toBe(sha256(winner));
    expect((await bytesAt(file?.readAddress ?? '')).bytes.equals(winner)).toBe(true);
    expect(keptOf(tenant).filter((name) => name.startsWith(key))).toEqual([`${key}.${sha256(winner)}`]);
  });
});
