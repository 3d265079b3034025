import { agency } from '../../src/modules/agency/data/tables';
import { edition, program } from '../../src/modules/competition/data/tables';
import { entryDocument, entryWork } from '../../src/modules/entry/data/tables';
import { storedFile } from '../../src/modules/evidence/data/tables';
import { actorCreate, tokenCreate } from '../../src/modules/identity';
import { systemClock, toInstant } from '../../src/platform/clock';
import { SystemScope } from '../../src/tenancy/tenant-scope';
import { filesSeen, MovableClock, newKey, start } from '../support/evidence';
import { MOST_BYTES, World, type TestActor, type TestTenant } from '../support/world';

const scope = new SystemScope('a test looks behind the files');

describe('asking for an address to upload', () => {
  const clock = new MovableClock();
  let world: World;
  let tenant: TestTenant;
  let organizer: TestActor;
  let agencies: readonly string[];
  let officer: TestActor;
  beforeAll(async () => {
    world = await World.open(clock);
    tenant = await world.tenant();
    agencies = await world.rows(tenant, agency, ['dinkes', 'disdik'].map((code) => ({ code, name: code, kind: 'DINAS' as const })));
    organizer = await world.actor([{ tenant, role: 'ORGANIZER' }]);
    officer = await world.actor([{ tenant, role: 'AGENCY_OFFICER', agencyId: agencies[0] }]);
  });
  afterAll(() => world.close());

  const rowsOf = async (of: TestTenant): Promise<unknown[][]> => world.app.db.query(scope.session, 'SELECT f.id, f.state, f.most_bytes, f.bytes, f.expires_at, f.actor_id FROM stored_file f WHERE f.tenant_id = ? ORDER BY f.id', [of.id]);

  it('expects the file for a quarter of an hour and says so in the trail, without its name', async () => {
    const { file, uploadAddress, problems } = await start(world, tenant, organizer, 1234, { name: 'SK Bupati.pdf' });
    expect([problems, file]).toEqual([[], { id: file?.id, state: 'EXPECTED', name: 'SK Bupati.pdf', readAddress: null }]);
    expect(uploadAddress).toMatch(/^\/files\/u\.[\w.-]+$/);
    const [id, ...rest] = (await rowsOf(tenant)).at(-1) ?? [];
    expect([`fil_${String(id)}`, ...rest.map((v) => (typeof v === 'bigint' ? Number(v) : v))]).toEqual([file?.id, 'EXPECTED', 1234, null, toInstant(new Date(clock.now().getTime() + 15 * 60_000)), organizer.id]);
    const trail = await world.app.db.query(scope.session, 'SELECT a.action, a.detail FROM audit_event a WHERE a.tenant_id = ? AND a.subject_id = ?', [tenant.id, id]);
    expect(trail).toEqual([['evidenceUploadStart', '{"mediaType":"application/pdf","bytes":1234}']]);
  });

  it('has one effect for one key, answers the same address again, and keeps it nowhere', async () => {
    const key = newKey();
    const [first, again] = [await start(world, tenant, organizer, 10, {}, key), await start(world, tenant, organizer, 10, {}, key)];
    expect(again).toEqual(first);
    const other = await start(world, tenant, organizer, 11, {}, key);
    expect([other.file, other.uploadAddress, other.problems.map((p) => p.code)]).toEqual([null, null, ['IDEMPOTENCY_KEY_REUSED']]);
    const [[result]] = await world.app.db.query(scope.session, 'SELECT r.result FROM idempotency_record r WHERE r.tenant_id = ? AND r.idempotency_key = ?', [tenant.id, key]);
    expect(result).toBe(JSON.stringify({ id: first.file?.id.slice(4) }));
    const signature = first.uploadAddress?.split('.').at(-1) ?? '-';
    for (const table of ['idempotency_record', 'audit_event', 'stored_file']) {
      expect(JSON.stringify(await world.app.db.query(scope.session, `SELECT * FROM ${table} x WHERE x.tenant_id = ?`, [tenant.id]))).not.toContain(signature);
    }
  });

  it('answers no address any more once the file is stored', async () => {
    const key = newKey();
    const { file } = await start(world, tenant, organizer, 10, {}, key);
    await world.system(async (tx) => {
      await tx.manager.query("UPDATE stored_file SET state = 'STORED' WHERE tenant_id = ? AND id = ?", [tenant.id, file?.id.slice(4)]);
    });
    const again = await start(world, tenant, organizer, 10, {}, key);
    expect([again.uploadAddress, again.file?.state, again.problems]).toEqual([null, 'STORED', []]);
    expect(again.file?.readAddress).toMatch(/^\/files\/r\./);
  });

  it.each<[string, Readonly<Record<string, unknown>>, string, string, RegExp]>([
    ['a control character in its name', { name: 'surat\u0007.pdf' }, 'VALIDATION_FAILED', 'input.name', /aksara yang tidak diterima/],
    ['a name that turns the direction', { name: 'surat\u202efdp.exe' }, 'VALIDATION_FAILED', 'input.name', /aksara yang tidak diterima/],
    ['a name that climbs', { name: '../../etc/passwd' }, 'VALIDATION_FAILED', 'input.name', /aksara yang tidak diterima/],
    ['a name of dots', { name: '...' }, 'VALIDATION_FAILED', 'input.name', /huruf atau angka/],
    ['no name', { name: '' }, 'VALIDATION_FAILED', 'input.name', /paling sedikit 1 aksara/],
    ['a long name', { name: `${'n'.repeat(197)}.pdf` }, 'VALIDATION_FAILED', 'input.name', /paling banyak 200 aksara/],
    ['a type that is not on the list', { mediaType: 'text/html' }, 'FILE_REFUSED', 'input.mediaType', /application\/pdf, image\/png, image\/jpeg, video\/mp4/],
    ['a type written otherwise', { mediaType: 'application/PDF' }, 'FILE_REFUSED', 'input.mediaType', /salah satu dari/],
    ['no bytes', { bytes: 0 }, 'VALIDATION_FAILED', 'input.bytes', /paling kecil 1/],
    ['fewer than none', { bytes: -1 }, 'VALIDATION_FAILED', 'input.bytes', /paling kecil 1/],
    ['a byte over the limit', { bytes: MOST_BYTES + 1 }, 'FILE_REFUSED', 'input.bytes', new RegExp(`paling besar ${MOST_BYTES} bita`)],
    ['an agency that is none', { agency: 'agy_0' }, 'NOT_FOUND', 'input.agency', /Tidak ditemukan/],
  ])('is refused for %s, and leaves nothing', async (_what, input, code, path, words) => {
    const before = await rowsOf(tenant);
    const said = await start(world, tenant, organizer, 10, input);
    expect([said.file, said.uploadAddress]).toEqual([null, null]);
    expect(said.problems.map((p) => [p.code, p.path.join('.')])).toContainEqual([code, path]);
    expect(said.problems.find((p) => p.code === code)?.message).toMatch(words);
    const english = await start(world, tenant, organizer, 10, input, newKey(), 'en');
    expect(english.problems[0].message).not.toBe(said.problems[0].message);
    expect(await rowsOf(tenant)).toEqual(before);
  });

  it('is not even read with a NUL or half a character in its name', async () => {
    for (const name of ['surat\0.pdf', 'surat\ud83d.pdf']) await expect(start(world, tenant, organizer, 10, { name })).rejects.toThrow('BAD_USER_INPUT');
  });

  it('takes a byte less than one over, and an agency of the tenant only', async () => {
    expect((await start(world, tenant, organizer, MOST_BYTES)).problems).toEqual([]);
    expect((await start(world, tenant, organizer, 10, { agency: `agy_${agencies[1]}` })).problems).toEqual([]);
    const other = await world.tenant();
    const [theirs] = await world.rows(other, agency, [{ code: 'dinkes', name: 'Dinkes', kind: 'DINAS' }]);
    expect((await start(world, tenant, organizer, 10, { agency: `agy_${theirs}` })).problems.map((p) => p.code)).toEqual(['NOT_FOUND']);
  });

  it('is for who drafts: officers for their agency, organiser and research office for all', async () => {
    const of = async (as: TestActor, agencyKey?: string): Promise<string | undefined> => (await start(world, tenant, as, 10, agencyKey === undefined ? {} : { agency: `agy_${agencyKey}` })).problems[0]?.code;
    expect([await of(officer, agencies[0]), await of(officer, agencies[1]), await of(officer)]).toEqual([undefined, 'FORBIDDEN', 'FORBIDDEN']);
    expect(await of(await world.actor([{ tenant, role: 'RESEARCH_OFFICE' }]), agencies[1])).toBeUndefined();
    for (const role of ['JUDGE', 'COORDINATOR', 'VIEWER'] as const) expect(await of(await world.actor([{ tenant, role }]))).toBe('FORBIDDEN');
    expect(await of(await world.actor([{ tenant, role: 'ORGANIZER' }], { scopes: ['READ'] }))).toBe('FORBIDDEN');
  });

  it('shows files to who may see them: officers those of their agency, a function for one programme those of its entries', async () => {
    const own = await world.tenant();
    const [dinkes, disdik] = await world.rows(own, agency, ['dinkes', 'disdik'].map((code) => ({ code, name: code, kind: 'DINAS' as const })));
    const file = { actor_id: organizer.id, media_type: 'application/pdf', most_bytes: 1, state: 'EXPECTED' as const, expires_at: toInstant(clock.now()) };
    const [ofDinkes, ofDisdik, ofNobody] = await world.rows(own, storedFile, [dinkes, disdik, null].map((agency_id, i) => ({ ...file, agency_id, name: `berkas ${i}` })));
    const programs = await world.rows(own, program, ['kiks', 'lain'].map((code) => ({ code, name: code, tier: 'CITY' as const })));
    const editions = await world.rows(own, edition, programs.map((program_id) => ({ program_id, year: 2026, name: 'Edisi', held: 'PLANNED' as const, phase: 'ANNOUNCED' as const })));
    const entries = await world.rows(own, entryWork, editions.map((edition_id) => ({ edition_id, agency_id: disdik, title: 'Usulan', participant: 'AGENCY' as const, state: 'DRAFTED' as const, submissions: 0 })));
    await world.rows(own, entryDocument, [{ entry_id: entries[0], requirement: 'sk', about: 'SK', file_id: ofNobody }, { entry_id: entries[1], requirement: 'sk', about: 'SK', file_id: ofDisdik }]);
    const bound = async (programId: string): Promise<TestActor> => world.system(async (tx, system) => {
      const id = await actorCreate(tx, system, { label: 'Kantor', maxTokens: 5, synthetic: true, grants: [{ tenantId: own.id, role: 'ORGANIZER', agencyId: null, programId }] }, systemClock, world.ids);
      return { id, secret: (await tokenCreate(tx, { actorId: id, label: 'uji', scopes: ['READ'], days: 1 }, systemClock, world.ids))?.secret ?? '' };
    });
    const seen = async (as: TestActor): Promise<readonly string[]> => (await filesSeen(world, own, as)).map((f) => f.id.slice(4)).sort();
    for (const role of ['ORGANIZER', 'RESEARCH_OFFICE', 'VIEWER'] as const) {
      expect(await seen(await world.actor([{ tenant: own, role }]))).toEqual([ofDinkes, ofDisdik, ofNobody].sort());
    }
    expect(await seen(await world.actor([{ tenant: own, role: 'AGENCY_OFFICER', agencyId: dinkes }]))).toEqual([ofDinkes]);
    expect(await seen(await bound(programs[0]))).toEqual([ofNobody]);
    expect(await seen(await bound(programs[1]))).toEqual([ofDisdik]);
    for (const role of ['JUDGE', 'COORDINATOR'] as const) expect(await seen(await world.actor([{ tenant: own, role }]))).toEqual([]);
  });
});
