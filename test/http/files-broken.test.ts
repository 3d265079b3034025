import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import type { FileStore } from '../../src/files/file-store';
import { localStore } from '../../src/files/local-store';
import { systemClock } from '../../src/platform/clock';
import { codeOf, fileOfType, filesSeen, put, sha256, started, uploaded } from '../support/evidence';
import { HttpClient } from '../support/http-client';
import { MOST_BYTES, World, type TestActor, type TestTenant } from '../support/world';

const BYTES = fileOfType('application/pdf', 200_000, 'putus');

/** Waits until something holds; fails after some seconds. */
async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 600 && !holds(); i += 1) await new Promise((next) => setTimeout(next, 10));
  expect(holds()).toBe(true);
}

describe('an upload that breaks', () => {
  let world: World;
  let client: HttpClient;
  let tenant: TestTenant;
  let as: TestActor;
  const fault: { at: 'draft' | 'write' | 'keep' | 'kept' | 'open' | null } = { at: null };
  beforeAll(async () => {
    // The store of the house, on a disk that can be made to fail at each of its steps.
    let folder = '';
    const failing = (at: typeof fault.at): void => {
      if (fault.at === at) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    };
    let inner: Promise<FileStore> | null = null;
    const store = (): Promise<FileStore> => (inner ??= localStore(folder));
    const brittle: FileStore = {
      draft: async () => {
        failing('draft');
        const draft = await (await store()).draft();
        return {
          write: async (bytes) => { failing('write'); await draft.write(bytes); },
          keep: async (key) => { failing('keep'); await draft.keep(key); failing('kept'); },
          drop: () => draft.drop(),
        };
      },
      open: async (key) => { failing('open'); return (await store()).open(key); },
      erase: async (key) => (await store()).erase(key),
      list: async (tenantId) => (await store()).list(tenantId),
      eraseDrafts: async (before) => (await store()).eraseDrafts(before),
    };
    world = await World.open(systemClock, { files: { store: brittle, mostBytes: MOST_BYTES } });
    folder = world.files;
    await store();
    client = await HttpClient.of(world);
    tenant = await world.tenant();
    as = await world.actor([{ tenant, role: 'ORGANIZER' }]);
  });
  afterEach(() => {
    fault.at = null;
  });
  afterAll(() => world.close());

  const drafts = (): readonly string[] => readdirSync(join(world.files, 'drafts'));
  const kept = (): readonly string[] => readdirSync(join(world.files, 'kept'), { recursive: true }).map(String);
  const stateOf = async (id: string): Promise<string | undefined> => (await filesSeen(world, tenant, as)).find((f) => f.id === id)?.state;
  /** Begins an upload on a bare connection and waits until its first bytes have arrived. */
  const begun = async (address: string): Promise<{ readonly socket: Socket; readonly answer: () => string }> => {
    const socket = connect(Number(new URL(client.base).port), '127.0.0.1');
    let text = '';
    socket.setEncoding('utf8').on('data', (part: string) => (text += part)).on('error', () => undefined);
    socket.write(`PUT ${address} HTTP/1.1\r\nhost: localhost\r\ncontent-length: ${BYTES.length}\r\n\r\n`);
    socket.write(BYTES.subarray(0, 100_000));
    await until(() => drafts().length === 1);
    return { socket, answer: () => text };
  };

  it.each<[string, (socket: Socket) => unknown]>([['is closed', (s) => s.destroy()], ['is reset', (s) => s.resetAndDestroy()], ['says that it ends here', (s) => s.end()]])('half-way, where the connection %s, leaves nothing, and can be done again', async (_how, breaks) => {
    const { address, id, key } = await started(world, tenant, as, BYTES.length);
    breaks((await begun(address)).socket);
    await until(() => drafts().length === 0);
    expect([await stateOf(id), kept().filter((name) => name.includes(key))]).toEqual(['EXPECTED', []]);
    expect((await put(client, address, BYTES)).status).toBe(201);
    expect(await stateOf(id)).toBe('STORED');
  });

  it('may take longer than any other request: it goes on after a pause of six seconds', async () => {
    const { address, id } = await started(world, tenant, as, BYTES.length);
    const { socket, answer } = await begun(address);
    await new Promise((next) => setTimeout(next, 6000));
    expect([answer(), drafts().length]).toEqual(['', 1]);
    socket.write(BYTES.subarray(100_000));
    await until(() => answer().includes(sha256(BYTES)));
    expect(answer()).toMatch(/^HTTP\/1\.1 201 /);
    expect(await stateOf(id)).toBe('STORED');
    socket.destroy();
  }, 20_000);

  it('before its address is known to be good has no more time than any other request', async () => {
    const { text, milliseconds } = await client.raw([`PUT /files/${'x'.repeat(100)} HTTP/1.1\r\nhost: localhost\r\ncontent-length: 100000\r\n\r\n`, ...'%PDF-1.7 sedikit demi sedikit'], 400);
    expect(text).toMatch(/^HTTP\/1\.1 404 /);
    expect(text.match(/HTTP\/1\.1/g)).toHaveLength(1);
    expect(milliseconds).toBeLessThan(8000);
  }, 20_000);

  it.each(['draft', 'write', 'keep', 'kept'] as const)('because the storage fails (%s) is told so in both languages, leaves no draft, and can be done again', async (at) => {
    const { address, id } = await started(world, tenant, as, BYTES.length);
    fault.at = at;
    for (const [language, words] of [['id', /Penyimpanan berkas/], ['en', /storage of files/]] as const) {
      const reply = await put(client, address, BYTES, { 'accept-language': language });
      expect([reply.status, codeOf(reply)]).toEqual([503, 'STORAGE_UNAVAILABLE']);
      expect(reply.body.errors?.[0].message).toMatch(words);
    }
    expect([await stateOf(id), drafts()]).toEqual(['EXPECTED', []]);
    fault.at = null;
    expect((await put(client, address, BYTES)).status).toBe(201);
    expect(await stateOf(id)).toBe('STORED');
  });

  it('is not taken for a file when its bytes are gone or cut short: reading says that the storage fails', async () => {
    const { id, key } = await uploaded(world, client, tenant, as, BYTES);
    const address = (await filesSeen(world, tenant, as)).find((f) => f.id === id)?.readAddress ?? '';
    fault.at = 'open';
    expect(codeOf(await client.send(address))).toBe('STORAGE_UNAVAILABLE');
    fault.at = null;
    const path = join(world.files, 'kept', tenant.id, `${key}.${sha256(BYTES)}`);
    for (const harm of [() => writeFileSync(path, BYTES.subarray(0, 10)), () => writeFileSync(path, ''), () => rmSync(path)]) {
      harm();
      const reply = await client.send(address);
      expect([reply.status, codeOf(reply)]).toEqual([503, 'STORAGE_UNAVAILABLE']);
    }
  });
});
