import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { entryDocument, entryWork } from '../../src/modules/entry/data/tables';
import { edition, program } from '../../src/modules/competition/data/tables';
import { fileHold, fileOf, filesClean, type Cleaned } from '../../src/modules/evidence';
import { idea, ideaMove } from '../../src/modules/idea/data/tables';
import { localStore } from '../../src/files/local-store';
import type { FileStore } from '../../src/files/file-store';
import { toInstant } from '../../src/platform/clock';
import { TABLES } from '../../src/tables';
import { TenantRepository } from '../../src/tenancy/repository';
import { SystemScope } from '../../src/tenancy/tenant-scope';
import { fileOfType, filesSeen, MovableClock, put, sha256, started, uploaded } from '../support/evidence';
import { HttpClient } from '../support/http-client';
import { EMBEDDED } from '../support/process-place';
import { World, type TestActor, type TestTenant } from '../support/world';

const system = new SystemScope('a test attaches files');
const BYTES = fileOfType('application/pdf', 3000, 'bersih');
const NOTHING: Cleaned = { expired: 0, unattached: 0, leftovers: 0, drafts: 0, unknown: 0 };
const DAY = 24 * 60;

describe('files that nobody uses', () => {
  const clock = new MovableClock();
  let world: World;
  let client: HttpClient;
  let store: FileStore;
  let as: TestActor;
  let tenant: TestTenant;
  let entryId: string;
  let ideaId: string;
  beforeAll(async () => {
    world = await World.open(clock);
    client = await HttpClient.of(world);
    store = await localStore(world.files);
  });
  beforeEach(async () => {
    tenant = await world.tenant();
    as = await world.actor([{ tenant, role: 'ORGANIZER' }], { days: 300 });
    const [programId] = await world.rows(tenant, program, [{ code: 'kiks', name: 'KIKS', tier: 'CITY' }]);
    const [editionId] = await world.rows(tenant, edition, [{ program_id: programId, year: 2026, name: 'Edisi', held: 'PLANNED', phase: 'ANNOUNCED' }]);
    [entryId] = await world.rows(tenant, entryWork, [{ edition_id: editionId, title: 'Usulan', participant: 'AGENCY', state: 'DRAFTED', submissions: 0 }]);
    [ideaId] = await world.rows(tenant, idea, [{ title: 'Gagasan', stage: 'DRUM_UP', stage_since: '2026-01-01', status: 'ACTIVE' }]);
  });
  afterAll(() => world.close());

  const clean = (): Promise<Cleaned> => filesClean({ db: world.app.db, store, clock }, () => false, [tenant.id]);
  const kept = (): readonly string[] => {
    try {
      return readdirSync(join(world.files, 'kept', tenant.id)).sort();
    } catch {
      return [];
    }
  };
  const stateOf = async (key: string): Promise<string | undefined> => (await filesSeen(world, tenant, as)).find((f) => f.id === `fil_${key}`)?.state;
  const scope = () => system.forTenant(tenant.id);
  /** Attaches a file as a module would: holds it, then refers to it, in one transaction. Answers the code of a refusal. */
  const attach = (key: string): Promise<string | null> => world.app.db.transact(scope().session, async (tx) => {
    const refusal = await fileHold(tx, scope(), key, ['input', 'file'], { clock });
    if (refusal !== null) return refusal.code;
    await new TenantRepository(entryDocument, scope(), tx).insert({ id: world.ids.next(), synthetic: 1, version: 1, created_at: toInstant(clock.now()), entry_id: entryId, requirement: 'sk', about: 'SK', file_id: key });
    return null;
  });

  it('are left alone while they have time, and cleared away when it is over: never uploaded', async () => {
    const { key, address } = await started(world, tenant, as, BYTES.length);
    clock.move(44);
    expect([await clean(), await stateOf(key)]).toEqual([NOTHING, 'EXPECTED']);
    clock.move(2);
    expect([await clean(), await stateOf(key)]).toEqual([{ ...NOTHING, expired: 1 }, 'DELETED']);
    expect([await clean(), await stateOf(key)]).toEqual([NOTHING, 'DELETED']);
    clock.move(-40);
    // Even where its address were still good, nothing can be put in any more.
    expect((await put(client, address, BYTES)).status).toBe(410);
    expect([await stateOf(key), kept()]).toEqual(['DELETED', []]);
  });

  it('are left alone for a day, and cleared away with their bytes when nothing refers to them by then', async () => {
    const { key } = await uploaded(world, client, tenant, as, BYTES);
    clock.move(DAY - 1);
    expect([await clean(), kept()]).toEqual([NOTHING, [`${key}.${sha256(BYTES)}`]]);
    clock.move(2);
    expect([await clean(), kept(), await stateOf(key)]).toEqual([{ ...NOTHING, unattached: 1 }, [], 'DELETED']);
    expect(await attach(key)).toBe('WRONG_STATE');
    const file = (await filesSeen(world, tenant, as)).find((f) => f.id === `fil_${key}`);
    expect(file?.readAddress).toBeNull();
  });

  it('by no document and no move: each table that points at files is known to the clearing', async () => {
    expect(TABLES.filter((t) => t.foreign.some((f) => f.target === 'stored_file')).map((t) => t.name).sort()).toEqual(['entry_document', 'idea_move']);
    const [document, move, nothing] = [await uploaded(world, client, tenant, as, BYTES), await uploaded(world, client, tenant, as, BYTES), await uploaded(world, client, tenant, as, BYTES)];
    await world.rows(tenant, entryDocument, [{ entry_id: entryId, requirement: 'sk', about: 'SK', file_id: document.key }]);
    await world.rows(tenant, ideaMove, [{ idea_id: ideaId, position: 1, actor_id: as.id, to_stage: 'DIAGNOSE', status: 'ACTIVE', moved_on: '2026-01-02', reason: 'uji', file_id: move.key }]);
    clock.move(DAY + 1);
    expect(await clean()).toEqual({ ...NOTHING, unattached: 1 });
    expect([await stateOf(document.key), await stateOf(move.key), await stateOf(nothing.key)]).toEqual(['STORED', 'STORED', 'DELETED']);
    expect(kept()).toEqual([document.key, move.key].map((key) => `${key}.${sha256(BYTES)}`).sort());
  });

  it('any more: a document that was taken away lets its file go, within a week', async () => {
    const { key } = await uploaded(world, client, tenant, as, BYTES);
    expect(await attach(key)).toBeNull();
    clock.move(DAY + 1);
    expect(await clean()).toEqual(NOTHING);
    await world.app.db.transact(scope().session, (tx) => new TenantRepository(entryDocument, scope(), tx).deleteWhere({ file_id: key }));
    clock.move(7 * DAY + 1);
    expect([await clean(), await stateOf(key)]).toEqual([{ ...NOTHING, unattached: 1 }, 'DELETED']);
  });

  it('yet can be attached, and then they are not cleared away: of thirty at the same moment, each is wholly the one or the other', async () => {
    const files = await Promise.all(Array.from({ length: 30 }, () => uploaded(world, client, tenant, as, BYTES)));
    files.sort((a, b) => (a.key < b.key ? -1 : 1));
    clock.move(DAY + 1);
    // Clearing goes through them in the order of their keys; who attaches comes from the other end, so they meet.
    const attaching = (async () => {
      const answers: (string | null)[] = [];
      for (const { key } of [...files].reverse()) {
        answers.unshift(await attach(key));
        await new Promise((next) => setTimeout(next, 1));
      }
      return answers;
    })();
    const [refusals, ...passes] = await Promise.all([attaching, clean(), clean(), clean()]);
    const attached = files.filter((_, i) => refusals[i] === null);
    expect(refusals.filter((code) => code !== null && code !== 'WRONG_STATE')).toEqual([]);
    expect(passes.reduce((sum, p) => sum + p.unattached, 0)).toBe(files.length - attached.length);
    for (const [i, { key }] of files.entries()) expect([key, await stateOf(key)]).toEqual([key, refusals[i] === null ? 'STORED' : 'DELETED']);
    expect(kept()).toEqual(attached.map(({ key }) => `${key}.${sha256(BYTES)}`).sort());
    expect(attached.length).toBeGreaterThan(0);
    expect(attached.length).toBeLessThan(files.length);
  });

  it('are not cleared away under an attachment that is not committed yet, nor attached under a clearing', async () => {
    const [one, other] = [await uploaded(world, client, tenant, as, BYTES), await uploaded(world, client, tenant, as, BYTES)];
    clock.move(DAY + 1);
    // The attachment holds the row; the clearing waits for it, and then finds the reference.
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    let holding = (): void => undefined;
    const begun = new Promise<void>((resolve) => (holding = resolve));
    const attaching = world.app.db.transact(scope().session, async (tx) => {
      expect(await fileHold(tx, scope(), one.key, ['file'], { clock })).toBeNull();
      holding();
      await held;
      await new TenantRepository(entryDocument, scope(), tx).insert({ id: world.ids.next(), synthetic: 1, version: 1, created_at: toInstant(clock.now()), entry_id: entryId, requirement: 'sk', about: 'SK', file_id: one.key });
    });
    await begun;
    const cleaning = clean();
    await new Promise((next) => setTimeout(next, 200));
    letGo();
    await attaching;
    expect(await cleaning).toEqual({ ...NOTHING, unattached: 1 });
    expect([await stateOf(one.key), await stateOf(other.key)]).toEqual(['STORED', 'DELETED']);
    expect(await world.app.db.transact(scope().session, (tx) => fileHold(tx, scope(), other.key, ['input', 'file'], { clock }))).toMatchObject({
      code: 'WRONG_STATE', path: ['input', 'file'], detail: { state: 'DELETED' }, reason: [expect.stringMatching(/sudah dihapus/), expect.stringMatching(/was deleted/)],
    });
  });

  it('are only held when they are stored, and are this tenant\'s', async () => {
    const { key } = await started(world, tenant, as, BYTES.length);
    expect(await attach(key)).toBe('WRONG_STATE');
    expect(await attach(world.ids.next())).toBe('NOT_FOUND');
    const other = await world.tenant();
    const theirs = await uploaded(world, client, other, await world.actor([{ tenant: other, role: 'ORGANIZER' }], { days: 300 }), BYTES);
    expect(await attach(theirs.key)).toBe('NOT_FOUND');
    const ask = (sql: string, params: readonly unknown[]): Promise<unknown[][]> => world.app.db.query(scope().session, sql, params);
    expect(await fileOf(ask, tenant.id, key)).toEqual({ state: 'EXPECTED', agencyId: null, name: 'surat keputusan.pdf', mediaType: 'application/pdf', bytes: null });
    expect([await fileOf(ask, tenant.id, theirs.key), await fileOf(ask, tenant.id, world.ids.next())]).toEqual([null, null]);
  });

  it('nor what a process that died has left: drafts that nobody writes to, bytes whose row names others or is given up', async () => {
    const { key } = await uploaded(world, client, tenant, as, BYTES);
    const expected = await started(world, tenant, as, BYTES.length);
    const given = await started(world, tenant, as, BYTES.length);
    const folder = join(world.files, 'kept', tenant.id);
    const other = 'ab'.repeat(32);
    const strange = world.ids.next();
    for (const name of [`${key}.${other}`, `${expected.key}.${other}`, `${given.key}.${other}`, `${strange}.${other}`, 'catatan.txt']) writeFileSync(join(folder, name), 'sisa');
    mkdirSync(join(world.files, 'drafts', 'folder'));
    const [young, old] = ['muda', 'tua'].map((name) => join(world.files, 'drafts', name));
    for (const path of [young, old]) writeFileSync(path, 'sisa');
    const hour = clock.now().getTime() / 1000 - 3600;
    utimesSync(old, hour - 1, hour - 1);
    utimesSync(young, hour + 60, hour + 60);
    await world.system((tx) => tx.manager.query("UPDATE stored_file SET state = 'DELETED' WHERE tenant_id = ? AND id = ?", [tenant.id, given.key]));
    expect(await clean()).toEqual({ ...NOTHING, leftovers: 2, drafts: 1, unknown: 1 });
    expect(readdirSync(join(world.files, 'drafts')).sort()).toEqual(['folder', 'muda']);
    // What is expected may be stored at this moment; what is not known may belong to a newer copy of the database.
    expect(kept()).toEqual(['catatan.txt', `${expected.key}.${other}`, `${key}.${sha256(BYTES)}`, `${strange}.${other}`].sort());
    clock.move(60);
    expect(await clean()).toEqual({ ...NOTHING, expired: 1, leftovers: 1, drafts: 1, unknown: 1 });
    expect((await put(client, expected.address, BYTES)).status).toBe(410);
    expect(await stateOf(key)).toBe('STORED');
  });

  // With a clock of its own a server clears the rows of every other test: only on a database that no other test uses.
  if (EMBEDDED) {
    it('are cleared away by a server as soon as it starts, and again and again', async () => {
      const { key } = await started(world, tenant, as, BYTES.length);
      clock.move(60);
      const gone = async (of: string): Promise<void> => {
        for (let i = 0; i < 200 && (await stateOf(of)) !== 'DELETED'; i += 1) await new Promise((next) => setTimeout(next, 20));
        expect(await stateOf(of)).toBe('DELETED');
      };
      const second = await World.open(clock, { database: world.url, files: { store, mostBytes: 1, cleanEveryMs: 20 } });
      try {
        await gone(key);
        const later = await started(world, tenant, as, BYTES.length);
        clock.move(60);
        await gone(later.key);
      } finally {
        await second.close();
      }
    });
  }
});
