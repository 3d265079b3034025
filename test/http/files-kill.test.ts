import { readdirSync, readFileSync, utimesSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { filesCleanCommand } from '../../src/cli/files-clean';
import { readConfig } from '../../src/config/env';
import { openDatabase } from '../../src/db/database';
import { TABLES } from '../../src/tables';
import { guardStatement } from '../../src/tenancy/sql-guard';
import { SystemScope } from '../../src/tenancy/tenant-scope';
import { fileOfType, sha256 } from '../support/evidence';
import { ServerUnderTest } from '../support/process';
import { ENGINE, EMBEDDED, Place, type Home } from '../support/process-place';

const KILLS = EMBEDDED ? 3 : 2;
const TENANT = '32.72';
const AT_LEAST = 40;
const scope = new SystemScope('a test looks at files after a crash');
const START = 'mutation($i: EvidenceUploadStartInput!, $k: String!) { evidenceUploadStart(tenant: "32.72", input: $i, idempotencyKey: $k) { uploadAddress file { id } } }';

/** Uploads without pause, until the server is gone; remembers what it was told of. */
class UploadLoad {
  readonly acknowledged = new Map<string, string>();
  readonly halves: Socket[] = [];
  private stopped = false;
  private readonly workers: readonly Promise<void>[];
  private count = 0;

  constructor(private readonly url: string, private readonly token: string, private readonly round: number) {
    this.workers = Array.from({ length: 4 }, () => this.work());
  }

  private async address(bytes: number): Promise<{ readonly id: string; readonly address: string }> {
    this.count += 1;
    const variables = { k: `bunuh-${this.round}-${this.count}`, i: { name: 'bukti.pdf', mediaType: 'application/pdf', bytes } };
    const response = await fetch(`${this.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${this.token}` }, body: JSON.stringify({ query: START, variables }) });
    const { data } = await response.json() as { data: { evidenceUploadStart: { uploadAddress: string; file: { id: string } } } };
    return { id: data.evidenceUploadStart.file.id.slice(4), address: data.evidenceUploadStart.uploadAddress };
  }

  private async work(): Promise<void> {
    for (let i = 0; !this.stopped; i += 1) {
      try {
        const bytes = fileOfType('application/pdf', 20_000 + 1000 * (i % 50), `${this.round}-${this.count}`);
        const { id, address } = await this.address(bytes.length);
        const reply = await fetch(this.url + address, { method: 'PUT', body: bytes });
        if (reply.status === 201) this.acknowledged.set(id, sha256(bytes));
      } catch {
        // What is met at the server's death is no acknowledgement.
        await new Promise((next) => setTimeout(next, 5));
      }
    }
  }

  /** Leaves an upload open half-way. */
  async half(): Promise<void> {
    const { address } = await this.address(100_000);
    const { hostname, port } = new URL(this.url);
    const socket = connect(Number(port), hostname).on('error', () => undefined);
    this.halves.push(socket);
    socket.write(`PUT ${address} HTTP/1.1\r\nhost: localhost\r\ncontent-length: 100000\r\n\r\n`);
    socket.write(fileOfType('application/pdf', 50_000));
  }

  async reaches(count: number): Promise<void> {
    for (let i = 0; i < 6000 && this.acknowledged.size < count; i += 1) await new Promise((next) => setTimeout(next, 5));
    expect(this.acknowledged.size).toBeGreaterThanOrEqual(count);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    for (const socket of this.halves) socket.destroy();
    await Promise.all(this.workers);
  }
}

/** The rows of the tenant's files, read past the server; `change` is done first. */
async function rowsIn({ address, settings }: Home, change?: string): Promise<ReadonlyMap<string, { readonly state: string; readonly sha256: string | null; readonly bytes: number }>> {
  const { database } = readConfig({ ...settings, DATABASE_URL: address });
  const db = await openDatabase(database, TABLES, guardStatement);
  try {
    const [[tenantId]] = await db.query(scope.session, 'SELECT t.id FROM tenant t WHERE t.code = ?', [TENANT]);
    if (change !== undefined) await db.transact(scope.session, (tx) => tx.manager.query(change, [tenantId]));
    const rows = await db.query(scope.session, 'SELECT f.id, f.state, f.sha256, f.bytes FROM stored_file f WHERE f.tenant_id = ?', [tenantId]);
    return new Map(rows.map(([id, state, sha, bytes]) => [String(id), { state: String(state), sha256: typeof sha === 'string' ? sha : null, bytes: Number(bytes) }]));
  } finally {
    await db.close();
  }
}

describe('kill -9 of the server under uploads', () => {
  let place: Place;
  const loads: UploadLoad[] = [];
  beforeAll(async () => {
    place = await Place.make();
  });
  afterAll(async () => {
    await Promise.all([place.remove(), ...loads.map((load) => load.stop())]);
  });

  it('leaves no stored file without its bytes and loses none that was acknowledged; what is left over is cleared away', async () => {
    const home = await place.home();
    const files = join(home.settings.DATA_DIR, 'files');
    const drafts = (): readonly string[] => readdirSync(join(files, 'drafts'));
    const kept = (): readonly string[] => readdirSync(join(files, 'kept'), { recursive: true }).map(String).filter((name) => name.includes('.')).sort();
    let server = await ServerUnderTest.start(home.settings);
    const token = await server.token('ORGANIZER');
    const acknowledged = new Map<string, string>();
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const load = new UploadLoad(server.url, token, kill);
      loads.push(load);
      await load.half();
      await load.reaches(AT_LEAST);
      expect((await server.kill9()).signal).toBe('SIGKILL');
      await load.stop();
      for (const [id, sha] of load.acknowledged) acknowledged.set(id, sha);
      expect(drafts().length).toBeGreaterThan(0);

      server = await ServerUnderTest.start(home.settings);
      const rows = await rowsIn(home);
      const stored = [...rows].filter(([, row]) => row.state === 'STORED');
      const whole = stored.filter(([id, row]) => {
        const name = kept().find((path) => path.endsWith(`${id}.${String(row.sha256)}`));
        const bytes = name === undefined ? null : readFileSync(join(files, 'kept', name));
        return bytes?.length === row.bytes && sha256(bytes) === row.sha256;
      });
      expect(stored.length - whole.length).toBe(0);
      const lost = [...acknowledged].filter(([id, sha]) => rows.get(id)?.state !== 'STORED' || rows.get(id)?.sha256 !== sha);
      expect(lost).toEqual([]);
      process.stdout.write(`[${ENGINE}] kill -9 under uploads ${kill}: ${load.acknowledged.size} acknowledged, ${lost.length} lost; ${stored.length} stored, all with their bytes; ${drafts().length} drafts left\n`);
    }
    expect((await server.terminate()).code).toBe(0);

    // An hour later, so to speak.
    const past = Date.now() / 1000 - 3700;
    for (const name of drafts()) utimesSync(join(files, 'drafts', name), past, past);
    const before = await rowsIn(home, "UPDATE stored_file SET expires_at = '2020-01-01T00:00:00.000Z' WHERE tenant_id = ? AND state = 'EXPECTED'");
    const said: string[] = [];
    await filesCleanCommand(readConfig({ SEED: 'none', ...home.settings }), (line) => said.push(line));
    const expected = [...before].filter(([, row]) => row.state === 'EXPECTED').length;
    expect(expected).toBeGreaterThanOrEqual(KILLS);
    expect(said[0]).toBe(`Berkas yang tidak pernah diunggah / files never uploaded: ${expected}`);
    expect(said[1]).toMatch(/: 0$/);
    const after = await rowsIn(home);
    const stored = [...after].filter(([, row]) => row.state === 'STORED');
    expect([...after].filter(([, row]) => row.state === 'EXPECTED')).toEqual([]);
    expect([drafts(), kept().map((path) => path.slice(-(26 + 1 + 64))).sort()]).toEqual([[], stored.map(([id, row]) => `${id}.${String(row.sha256)}`).sort()]);
    expect(stored.length).toBeGreaterThanOrEqual(acknowledged.size);
  }, 120_000);
});
