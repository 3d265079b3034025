import { readdirSync } from 'node:fs';
import { signedAddresses } from '../../src/files/addresses';
import { localStore } from '../../src/files/local-store';
import { toInstant } from '../../src/platform/clock';
import { codeOf, fileOfType, filesSeen, MovableClock, put, started, uploaded } from '../support/evidence';
import { HttpClient, type Reply } from '../support/http-client';
import { World, type TestActor, type TestTenant } from '../support/world';

const BYTES = fileOfType('application/pdf', 2000, 'alamat');

/** A tenant with somebody who works there. */
interface Home {
  readonly tenant: TestTenant;
  readonly as: TestActor;
}

describe('the address of a file', () => {
  const clock = new MovableClock();
  let world: World;
  let client: HttpClient;
  let mine: Home;
  let theirs: Home;
  beforeAll(async () => {
    world = await World.open(clock);
    client = await HttpClient.of(world);
    const home = async (): Promise<Home> => {
      const tenant = await world.tenant();
      return { tenant, as: await world.actor([{ tenant, role: 'ORGANIZER' }]) };
    };
    [mine, theirs] = [await home(), await home()];
  });
  afterAll(() => world.close());

  const readAddressOf = async ({ tenant, as }: Home, id: string): Promise<string> => (await filesSeen(world, tenant, as)).find((f) => f.id === id)?.readAddress ?? '';
  const refusedAs = (reply: Reply): readonly unknown[] => [reply.status, codeOf(reply)];
  const in15Minutes = (): string => toInstant(new Date(clock.now().getTime() + 15 * 60_000));

  it('to read is good for five minutes and no longer, and then a new one is', async () => {
    const { id } = await uploaded(world, client, mine.tenant, mine.as, BYTES);
    const address = await readAddressOf(mine, id);
    clock.move(4.99);
    expect((await client.send(address, { method: 'HEAD' })).status).toBe(200);
    clock.move(0.02);
    for (const [language, words] of [['id', /sudah kedaluwarsa/], ['en', /has expired/]] as const) {
      const late = await client.send(address, { headers: { 'accept-language': language } });
      expect(refusedAs(late)).toEqual([410, 'ADDRESS_EXPIRED']);
      expect(late.body.errors?.[0].message).toMatch(words);
      expect(late.headers.get('cache-control')).toBe('no-store');
    }
    expect((await fetch(client.base + await readAddressOf(mine, id))).status).toBe(200);
  });

  it('to upload is good for a quarter of an hour and no longer', async () => {
    const { address } = await started(world, mine.tenant, mine.as, BYTES.length);
    clock.move(15);
    expect(refusedAs(await put(client, address, BYTES))).toEqual([410, 'ADDRESS_EXPIRED']);
    clock.move(-0.01);
    expect((await put(client, address, BYTES)).status).toBe(201);
  });

  it('to upload takes no more than the server does now, whatever it was given for', async () => {
    const { address } = await started(world, mine.tenant, mine.as, BYTES.length);
    const stricter = await World.open(clock, { database: world.url, files: { store: await localStore(world.files), mostBytes: BYTES.length - 1 } });
    try {
      const reply = await put(await HttpClient.of(stricter), address, BYTES);
      expect([refusedAs(reply), reply.body.errors?.[0].message]).toEqual([[413, 'PAYLOAD_TOO_LARGE'], expect.stringMatching(/batasnya 1999 bita/)]);
    } finally {
      await stricter.close();
    }
    expect((await put(client, address, BYTES)).status).toBe(201);
  });

  it('is none when it was tampered with: not one that lives longer, nor of another file, tenant or purpose', async () => {
    const own = await uploaded(world, client, mine.tenant, mine.as, BYTES);
    const foreign = await uploaded(world, client, theirs.tenant, theirs.as, BYTES);
    const expected = await started(world, theirs.tenant, theirs.as, BYTES.length);
    const [, letter, tenantId, fileId, expires, signature] = /^\/files\/(.)\.(\w+)\.(\w+)\.(\w+)\.(.+)$/.exec(await readAddressOf(mine, own.id)) ?? [];
    const attempts = [
      [letter, tenantId, fileId, (parseInt(expires, 36) + 60_000).toString(36), signature],
      [letter, tenantId, foreign.key, expires, signature],
      [letter, theirs.tenant.id, foreign.key, expires, signature],
      [letter, theirs.tenant.id, fileId, expires, signature],
      ['u', tenantId, fileId, expires, signature],
      ['u', theirs.tenant.id, expected.key, expires, signature],
      [letter, tenantId, fileId, expires, `${signature.slice(0, -1)}${signature.endsWith('A') ? 'B' : 'A'}`],
      [letter, tenantId, fileId, expires, ''],
      [letter, tenantId, fileId, expires],
      [letter, tenantId.toUpperCase(), fileId, expires, signature],
    ];
    for (const parts of attempts) {
      const address = `/files/${parts.join('.')}`;
      for (const reply of [await client.send(address), await put(client, address, BYTES)]) expect(refusedAs(reply)).toEqual([404, 'NOT_FOUND']);
    }
    expect((await filesSeen(world, theirs.tenant, theirs.as)).find((f) => f.id === expected.id)?.state).toBe('EXPECTED');
  });

  it('that another installation signed is none, and one of ours that mixes tenants finds no file', async () => {
    const foreign = await uploaded(world, client, theirs.tenant, theirs.as, BYTES);
    const mixed = { purpose: 'READ' as const, tenantId: mine.tenant.id, fileId: foreign.key, expiresAt: in15Minutes() };
    const right = { ...mixed, tenantId: theirs.tenant.id };
    for (const [key, address, status] of [[8, right, 404], [7, mixed, 404], [7, right, 200]] as const) {
      expect((await fetch(client.base + signedAddresses(Buffer.alloc(32, key)).write(address))).status).toBe(status);
    }
    const upload = { ...mixed, purpose: 'UPLOAD' as const };
    expect(refusedAs(await put(client, signedAddresses(Buffer.alloc(32, 7)).write(upload), BYTES))).toEqual([404, 'NOT_FOUND']);
  });

  it('is for its purpose only: what uploads does not read, and what reads does not upload', async () => {
    const { address, id } = await started(world, mine.tenant, mine.as, BYTES.length);
    expect(refusedAs(await client.send(address))).toEqual([404, 'NOT_FOUND']);
    expect((await put(client, address, BYTES)).status).toBe(201);
    expect(refusedAs(await client.send(address))).toEqual([404, 'NOT_FOUND']);
    expect(refusedAs(await put(client, await readAddressOf(mine, id), BYTES))).toEqual([404, 'NOT_FOUND']);
  });

  it('answers HEAD as GET, without the bytes, and no other method', async () => {
    const { id } = await uploaded(world, client, mine.tenant, mine.as, BYTES);
    const address = await readAddressOf(mine, id);
    const [get, head] = [await fetch(client.base + address), await fetch(client.base + address, { method: 'HEAD' })];
    await get.arrayBuffer();
    const shown = (headers: Headers): unknown => Object.fromEntries([...headers].filter(([name]) => !['date', 'x-request-id', 'connection', 'keep-alive'].includes(name)));
    expect([head.status, (await head.arrayBuffer()).byteLength, shown(head.headers)]).toEqual([200, 0, shown(get.headers)]);
    for (const method of ['POST', 'PATCH', 'DELETE', 'OPTIONS']) {
      const reply = await client.send(address, { method });
      expect([refusedAs(reply), reply.headers.get('allow')]).toEqual([[405, 'METHOD_NOT_ALLOWED'], 'GET, HEAD, PUT']);
    }
    expect((await fetch(client.base + address)).status).toBe(200);
  });

  it('cannot lead anywhere else', async () => {
    const ways = ['..%2f..%2fpackage.json', '%2e%2e%2f%2e%2e%2fapp.key', '..%5c..%5capp.key', 'a'.repeat(190), '%00', 'kept', `kept%2f${mine.tenant.id}`, 'u.%2e%2e.%2e%2e.0.0', '%e0%a4%a'];
    for (const way of ways) {
      for (const reply of [await client.send(`/files/${way}`), await put(client, `/files/${way}`, BYTES)]) expect([way, [404, 400].includes(reply.status)]).toEqual([way, true]);
    }
    for (const path of ['/files', '/files/', '/files/a/b', '/kept/', `/files/${'a'.repeat(300)}`]) expect([404, 414, 400]).toContain((await client.send(path)).status);
    expect(readdirSync(world.files).sort()).toEqual(['drafts', 'kept']);
  });

  it('is nothing to whoever may not see the file: no list, no id and no argument gives one', async () => {
    const { id } = await uploaded(world, client, theirs.tenant, theirs.as, BYTES);
    const query = 'query($id: ID!) { node(id: $id) { ... on StoredFile { readAddress } } }';
    expect((await world.get<{ node: { readAddress: string } }>(query, { as: theirs.as, variables: { id } })).node.readAddress).toMatch(/^\/files\/r\./);
    for (const as of [mine.as, null, await world.actor([{ tenant: theirs.tenant, role: 'JUDGE' }])]) {
      const { data, errors } = await world.ask(query, { as, variables: { id } });
      expect([data, errors.map((e) => e.extensions.code)]).toEqual([{ node: null }, ['NOT_FOUND']]);
    }
    expect((await filesSeen(world, mine.tenant, mine.as)).map((f) => f.id)).not.toContain(id);
  });
});
