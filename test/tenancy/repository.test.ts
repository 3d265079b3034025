import type { Tx } from '../../src/db/database';
import { isDuplicate, isForeignKey } from '../../src/db/errors';
import { agency } from '../../src/modules/agency/data/tables';
import { innovation, innovationWork } from '../../src/modules/innovation/data/tables';
import { region } from '../../src/modules/region/data/tables';
import { replicationCase } from '../../src/modules/replication/data/tables';
import { NotAffected, SystemRepository, TenantRepository, type Writable } from '../../src/tenancy/repository';
import { GuardViolation } from '../../src/tenancy/sql-guard';
import type { Table } from '../../src/tenancy/table';
import { proveMembership, SystemScope, TenantScope, type ProvenMembership } from '../../src/tenancy/tenant-scope';
import { World, type TestTenant } from '../support/world';

const NOW = '2026-01-02T03:04:05.000Z';
const faultOf = (work: Promise<unknown>): Promise<unknown> => work.then(() => 'no fault', (fault: unknown) => fault);
const system = new SystemScope('a test of the repositories');

describe('a tenant\'s repository', () => {
  let world: World;
  let mine: TestTenant;
  let theirs: TestTenant;
  beforeAll(async () => {
    world = await World.open();
    [mine, theirs] = [await world.tenant(), await world.tenant()];
  });
  afterAll(() => world.close());

  const scopeOf = (tenant: TestTenant): TenantScope =>
    TenantScope.of(proveMembership({ tenantId: tenant.id, tenantCode: tenant.code, actorId: world.ids.next(), role: 'ORGANIZER', synthetic: true, agencyId: null, programId: null }));
  const as = <T>(tenant: TestTenant, work: (tx: Tx, scope: TenantScope) => Promise<T>): Promise<T> => {
    const scope = scopeOf(tenant);
    return world.app.db.transact(scope.session, (tx) => work(tx, scope));
  };
  const on = <T extends Table, R>(tenant: TestTenant, table: T, work: (repository: TenantRepository<T>) => Promise<R>): Promise<R> =>
    as(tenant, (tx, scope) => work(new TenantRepository(table, scope, tx)));
  const draft = (title: string, more: Partial<Writable<typeof innovationWork>> = {}): Writable<typeof innovationWork> => ({
    id: world.ids.next(), synthetic: 1, version: 1, created_at: NOW, title, status: 'DRAFT', ...more,
  });

  it('finds, changes and deletes its own rows', async () => {
    const row = draft('Milik sendiri');
    await on(mine, innovationWork, (works) => works.insert(row));
    expect(await on(mine, innovationWork, (works) => works.find(row.id))).toMatchObject({ tenant_id: mine.id, title: 'Milik sendiri' });
    await on(mine, innovationWork, (works) => works.update(row.id, { title: 'Diubah' }, { version: 1 }));
    expect(await on(mine, innovationWork, (works) => works.list({ title: 'Diubah' }))).toMatchObject([{ id: row.id, version: 2 }]);
    await on(mine, innovationWork, (works) => works.delete(row.id));
    expect(await on(mine, innovationWork, (works) => works.find(row.id))).toBeNull();
  });

  it('does not find another tenant\'s row, on any path, and leaves it as it was', async () => {
    const row = draft('Milik orang');
    await on(theirs, innovationWork, (works) => works.insert(row));
    const before = await on(theirs, innovationWork, (works) => works.find(row.id));
    expect(before).toMatchObject({ tenant_id: theirs.id, version: 1 });

    expect(await on(mine, innovationWork, (works) => works.find(row.id))).toBeNull();
    expect(await on(mine, innovationWork, (works) => works.list({ id: row.id }))).toEqual([]);
    expect(await on(mine, innovationWork, (works) => works.list({ title: 'Milik orang' }))).toEqual([]);
    await expect(on(mine, innovationWork, (works) => works.update(row.id, { title: 'Direbut' }))).rejects.toThrow(NotAffected);
    await expect(on(mine, innovationWork, (works) => works.update(row.id, { title: 'Direbut' }, { version: 1 }))).rejects.toThrow(NotAffected);
    await expect(on(mine, innovationWork, (works) => works.delete(row.id))).rejects.toThrow(NotAffected);

    expect(await on(theirs, innovationWork, (works) => works.find(row.id))).toEqual(before);
  });

  it('answers an absent and a foreign row alike', async () => {
    const row = draft('Ada di sana');
    await on(theirs, innovationWork, (works) => works.insert(row));
    const told = async (id: string): Promise<unknown> => on(mine, innovationWork, (works) => works.update(id, { title: 'x' })).catch((e: Error) => [e.constructor.name, e.message]);
    expect(await told(row.id)).toEqual(await told(world.ids.next()));
  });

  it('cannot move a row to another tenant, whatever the types are made to allow', async () => {
    const row = draft('Tetap di sini');
    await on(mine, innovationWork, (works) => works.insert(row));
    const forged = { title: 'Pindah', tenant_id: theirs.id } as Partial<Writable<typeof innovationWork>>;
    await expect(on(mine, innovationWork, (works) => works.update(row.id, forged))).rejects.toThrow(GuardViolation);
    expect(await on(mine, innovationWork, (works) => works.find(row.id))).toMatchObject({ tenant_id: mine.id, title: 'Tetap di sini', version: 1 });
    // An insert says whose the row is by its scope alone.
    const smuggled = draft('Selundupan', { tenant_id: theirs.id } as Partial<Writable<typeof innovationWork>>);
    await on(mine, innovationWork, (works) => works.insert(smuggled));
    expect(await on(theirs, innovationWork, (works) => works.find(smuggled.id))).toBeNull();
    expect(await on(mine, innovationWork, (works) => works.find(smuggled.id))).toMatchObject({ tenant_id: mine.id });
  });

  it('keeps one tenant\'s where from being replaced by a condition of the caller', async () => {
    const row = draft('Di balik dinding');
    await on(theirs, innovationWork, (works) => works.insert(row));
    const forged = { tenant_id: theirs.id } as Partial<Writable<typeof innovationWork>>;
    expect(await on(mine, innovationWork, (works) => works.list(forged))).toEqual([]);
    for (const name of ['id = t.id OR t.id', '__scope_tenant', 'id/**/', 'constructor']) {
      const injected = { [name]: row.id } as Partial<Writable<typeof innovationWork>>;
      await expect(on(mine, innovationWork, (works) => works.list(injected))).rejects.toThrow('no such column');
      await expect(on(mine, innovationWork, (works) => works.update(row.id, { title: 'x' }, injected))).rejects.toThrow('no such column');
    }
  });

  it('cannot use the scope of one tenant in the transaction of another', async () => {
    const row = draft('Transaksi orang');
    await on(theirs, innovationWork, (works) => works.insert(row));
    const [inside, outside] = [scopeOf(mine), scopeOf(theirs)];
    const crossed = (work: (works: TenantRepository<typeof innovationWork>) => Promise<unknown>): Promise<unknown> =>
      world.app.db.transact(inside.session, (tx) => work(new TenantRepository(innovationWork, outside, tx)));
    await expect(crossed((works) => works.find(row.id))).rejects.toThrow(GuardViolation);
    await expect(crossed((works) => works.update(row.id, { title: 'x' }))).rejects.toThrow(GuardViolation);
    await expect(crossed((works) => works.delete(row.id))).rejects.toThrow(GuardViolation);
    await expect(crossed((works) => works.insert(draft('Titipan')))).rejects.toThrow(GuardViolation);
  });

  it('lets two tenants use one id, each for its own row', async () => {
    const id = world.ids.next();
    await on(mine, innovationWork, (works) => works.insert(draft('Punya A', { id })));
    await on(theirs, innovationWork, (works) => works.insert(draft('Punya B', { id })));
    await on(mine, innovationWork, (works) => works.update(id, { title: 'Punya A, diubah' }));
    await on(mine, innovationWork, (works) => works.delete(id));
    expect(await on(theirs, innovationWork, (works) => works.find(id))).toMatchObject({ title: 'Punya B', version: 1 });
    expect(isDuplicate(await faultOf(on(theirs, innovationWork, (works) => works.insert(draft('Kembar', { id })))))).toBe(true);
  });

  it('cannot hang a row on another tenant\'s parent: the database refuses', async () => {
    const [own] = await world.rows(mine, agency, [{ code: 'dinas', name: 'Dinas', kind: 'DINAS' }]);
    const [foreign] = await world.rows(theirs, agency, [{ code: 'dinas', name: 'Dinas', kind: 'DINAS' }]);
    await on(mine, innovationWork, (works) => works.insert(draft('Dinas sendiri', { agency_id: own })));
    const row = draft('Dinas orang', { agency_id: foreign });
    expect(isForeignKey(await faultOf(on(mine, innovationWork, (works) => works.insert(row))))).toBe(true);
    expect(isForeignKey(await faultOf(world.rows(mine, agency, [{ code: 'uptd', name: 'UPTD', kind: 'UPTD', parent_id: foreign }])))).toBe(true);
    const [work] = await on(mine, innovationWork, (works) => works.list({ title: 'Dinas sendiri' }));
    expect(isForeignKey(await faultOf(on(mine, innovationWork, (works) => works.update(work.id, { agency_id: foreign }))))).toBe(true);
    expect(await on(mine, innovationWork, (works) => works.find(work.id))).toMatchObject({ agency_id: own, version: 1 });
  });

  it('points a bilateral row at the side that owns the target, and at no other', async () => {
    const [source] = await world.rows(theirs, innovation, [{ title: 'Asal' }]);
    const [replica] = await world.rows(mine, innovation, [{ title: 'Hasil' }]);
    const row = (more: object): Writable<typeof replicationCase> => ({
      id: world.ids.next(), synthetic: 1, version: 1, created_at: NOW, partner_tenant_id: theirs.id, title: 'Replikasi', state: 'AGREED', confirmed_by: 'NONE', opened_by: 'REPLICATOR', replication_id: world.ids.next(),
      replicator_tenant_id: mine.id, source_tenant_id: theirs.id, source_innovation_id: source,
      replica_innovation_id: replica, ...more,
    });
    await on(mine, replicationCase, (cases) => cases.insert(row({})));
    expect(isForeignKey(await faultOf(on(mine, replicationCase, (cases) => cases.insert(row({ source_innovation_id: replica })))))).toBe(true);
    expect(isForeignKey(await faultOf(on(mine, replicationCase, (cases) => cases.insert(row({ replica_innovation_id: source })))))).toBe(true);
  });

  it('takes only strings and whole numbers in a where', async () => {
    for (const value of [true, 1.5, Number.NaN, 2 ** 53, [mine.id], { id: 1 }, new Date(NOW), 1n, Buffer.from('x'), () => 'x']) {
      await expect(on(mine, innovationWork, (works) => works.list({ title: value as unknown as string }))).rejects.toThrow('a where takes strings and whole numbers');
      await expect(on(mine, innovationWork, (works) => works.update(world.ids.next(), { title: 'x' }, { title: value as unknown as string }))).rejects.toThrow('a where takes');
    }
  });

  it('refuses a table that belongs to no tenant, as a system repository refuses one that does', async () => {
    await expect(on(mine, region, (regions) => regions.list({}))).rejects.toThrow('belongs to no tenant');
    await expect(world.system((tx, scope) => new SystemRepository(innovationWork, scope, tx).list({}))).rejects.toThrow('belongs to a tenant');
  });
});

describe('a scope', () => {
  const row = { tenantId: '01aaaaaaaaaaaaaaaaaaaaaaaa', tenantCode: '00.00', actorId: '01cccccccccccccccccccccccc', synthetic: true, role: 'ORGANIZER', agencyId: null, programId: null };

  it('is made of a membership that was proven, and of nothing that looks like one', () => {
    const proven = proveMembership(row);
    expect(TenantScope.of(proven).tenantId).toBe(row.tenantId);
    for (const forged of [row, { ...proven }, Object.create(proven) as object, structuredClone(row), JSON.parse(JSON.stringify(proven)) as object, new Proxy(proven, {})]) {
      expect(() => TenantScope.of(forged as unknown as ProvenMembership)).toThrow('proven');
    }
  });

  it('cannot be turned to another tenant afterwards', () => {
    const proven = proveMembership(row);
    expect(() => Object.assign(proven, { tenantId: 'other' })).toThrow(TypeError);
    const scope = TenantScope.of(proven);
    expect(() => Object.assign(scope, { tenantId: 'other' })).toThrow(TypeError);
    expect(scope.session).toEqual({ mode: 'scoped', tenantId: row.tenantId });
  });

  it('of the system has a reason, and narrows to one tenant', () => {
    expect(() => new SystemScope('why')).toThrow('names its reason');
    expect(system.forTenant(row.tenantId).session).toEqual({ mode: 'scoped', tenantId: row.tenantId });
  });
});
