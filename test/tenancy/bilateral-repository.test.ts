import type { Tx } from '../../src/db/database';
import { edition, program } from '../../src/modules/competition/data/tables';
import { innovation, innovationWork } from '../../src/modules/innovation/data/tables';
import { nomination, nominationPart } from '../../src/modules/nomination/data/tables';
import { region } from '../../src/modules/region/data/tables';
import { TABLES } from '../../src/tables';
import { BilateralRepository } from '../../src/tenancy/bilateral-repository';
import { NotAffected, TenantRepository, type Change } from '../../src/tenancy/repository';
import { GuardViolation } from '../../src/tenancy/sql-guard';
import { defineTable, fk, key, type Row, type Table } from '../../src/tenancy/table';
import { proveMembership, TenantScope } from '../../src/tenancy/tenant-scope';
import { World, type TestTenant } from '../support/world';

type Nomination = BilateralRepository<typeof nomination>;

describe('a partner\'s repository', () => {
  let world: World;
  let owner: TestTenant;
  let partner: TestTenant;
  let stranger: TestTenant;
  let actorId: string;
  let editionId: string;
  let otherEdition: string;
  let innovationId: string;
  beforeAll(async () => {
    world = await World.open();
    [owner, partner, stranger] = [await world.tenant(), await world.tenant(), await world.tenant()];
    actorId = (await world.actor([{ tenant: owner, role: 'ORGANIZER' }])).id;
    const editionOf = async (tenant: TestTenant): Promise<string> => {
      const [program_id] = await world.rows(tenant, program, [{ code: 'atas', name: 'Lomba Atas', tier: 'NATIONAL' }]);
      return (await world.rows(tenant, edition, [{ program_id, year: 2026, name: 'Lomba Atas 2026', phase: 'OPEN', held: 'HELD' }]))[0];
    };
    [editionId, otherEdition] = [await editionOf(partner), await editionOf(stranger)];
    [innovationId] = await world.rows(owner, innovation, [{ title: 'Gelis' }]);
  });
  afterAll(() => world.close());

  const scopeOf = (tenant: TestTenant): TenantScope =>
    TenantScope.of(proveMembership({ tenantId: tenant.id, tenantCode: tenant.code, actorId, role: 'ORGANIZER', synthetic: true, agencyId: null, programId: null }));
  const as = <T>(tenant: TestTenant, work: (tx: Tx, scope: TenantScope) => Promise<T>): Promise<T> => {
    const scope = scopeOf(tenant);
    return world.app.db.transact(scope.session, (tx) => work(tx, scope));
  };
  const on = <R>(tenant: TestTenant, work: (rows: Nomination) => Promise<R>): Promise<R> => as(tenant, (tx, scope) => work(new BilateralRepository(nomination, scope, tx)));
  const owned = (id: string): Promise<Row<typeof nomination> | null> => as(owner, (tx, scope) => new TenantRepository(nomination, scope, tx).find(id));
  /** A nomination of the owner to the partner. */
  const sent = async (id?: string): Promise<string> => {
    const [made] = await world.rows(owner, nomination, [{
      ...(id === undefined ? {} : { id }), partner_tenant_id: partner.id, innovation_id: innovationId, upper_edition_id: editionId, lineage_key: innovationId, title: 'Gelis', participant: 'CITY_GOVERNMENT',
      basis: 'STOCK', state: 'SENT', snapshot_hash: 'a'.repeat(64), sent_by: actorId,
    }]);
    return made;
  };

  it('finds what was addressed to its tenant, and changes what the table names for a partner', async () => {
    const id = await sent();
    expect(await on(partner, (rows) => rows.find(id))).toMatchObject({ owner_tenant_id: owner.id, partner_tenant_id: partner.id, version: 1, state: 'SENT' });
    await on(partner, (rows) => rows.update(id, { state: 'REFUSED', reason: 'Belum', settled_by: actorId }, { state: 'SENT', version: 1 }));
    expect(await on(partner, (rows) => rows.list({ id }))).toMatchObject([{ state: 'REFUSED', reason: 'Belum', version: 2, title: 'Gelis' }]);
    expect(await owned(id)).toMatchObject({ state: 'REFUSED', version: 2 });
  });

  it('finds nothing of others on any path, and leaves it as it was: neither a stranger\'s nor what its tenant owns', async () => {
    const id = await sent();
    const before = await owned(id);
    for (const tenant of [stranger, owner]) {
      expect(await on(tenant, (rows) => rows.find(id))).toBeNull();
      expect(await on(tenant, (rows) => rows.list({ id }))).toEqual([]);
      expect(await on(tenant, (rows) => rows.list({ title: 'Gelis' }))).toEqual([]);
      await expect(on(tenant, (rows) => rows.update(id, { state: 'ACCEPTED' }, { state: 'SENT' }))).rejects.toThrow(NotAffected);
    }
    expect(await owned(id)).toEqual(before);
  });

  it('answers an absent and a foreign row alike', async () => {
    const id = await sent();
    const told = (one: string): Promise<unknown> => on(stranger, (rows) => rows.update(one, { state: 'ACCEPTED' }, { state: 'SENT' })).catch((e: Error) => [e.constructor.name, e.message]);
    expect(await told(id)).toEqual(await told(world.ids.next()));
  });

  it('changes a row in the state that is named, and no row in another', async () => {
    const id = await sent();
    await on(partner, (rows) => rows.update(id, { state: 'RECEIVED' }, { state: 'SENT', version: 1 }));
    await expect(on(partner, (rows) => rows.update(id, { state: 'ACCEPTED' }, { state: 'SENT' }))).rejects.toThrow(NotAffected);
    await expect(on(partner, (rows) => rows.update(id, { state: 'ACCEPTED' }, { state: 'RECEIVED', version: 1 }))).rejects.toThrow(NotAffected);
    expect(await owned(id)).toMatchObject({ state: 'RECEIVED', version: 2 });
  });

  it('cannot change whose the row is, its key, or anything that the owner said in it, whatever the types are made to allow', async () => {
    const id = await sent();
    const before = await owned(id);
    const forged: Record<string, unknown> = { owner_tenant_id: partner.id, partner_tenant_id: stranger.id, id: world.ids.next(), version: 9, synthetic: 0, created_at: '2020-01-01T00:00:00.000Z', title: 'Lain', rank: 1, snapshot_hash: 'b'.repeat(64), innovation_id: world.ids.next(), upper_edition_id: otherEdition, stands_for: null, lineage_key: world.ids.next(), letter: 'x', basis: 'RANKING' };
    for (const [column, value] of Object.entries(forged)) {
      await expect(on(partner, (rows) => rows.update(id, { state: 'ACCEPTED', [column]: value } as unknown as Change<typeof nomination>, { state: 'SENT' }))).rejects.toThrow('is not its partner\'s to change');
    }
    await expect(on(partner, (rows) => rows.update(id, { 'state = \'ACCEPTED\', title': 'x' } as unknown as Change<typeof nomination>, { state: 'SENT' }))).rejects.toThrow('is not its partner\'s to change');
    expect(await owned(id)).toEqual(before);
  });

  it('says what it changes, and in which state', async () => {
    const id = await sent();
    await expect(on(partner, (rows) => rows.update(id, { state: 'ACCEPTED' }, {}))).rejects.toThrow('in which state');
    await expect(on(partner, (rows) => rows.update(id, {}, { state: 'SENT' }))).rejects.toThrow('says what');
    await expect(on(partner, (rows) => rows.update(id, { state: 'BOGUS' as 'SENT' }, { state: 'SENT' }))).rejects.toThrow('must be one of');
    for (const name of ['id = t.id OR t.id', '__scope_tenant', 'constructor']) {
      await expect(on(partner, (rows) => rows.update(id, { state: 'ACCEPTED' }, { [name]: id }))).rejects.toThrow('no such column');
      await expect(on(partner, (rows) => rows.list({ [name]: id }))).rejects.toThrow('no such column');
    }
    expect(await owned(id)).toMatchObject({ state: 'SENT', version: 1 });
  });

  it('keeps the scope\'s predicate from being replaced by a condition of the caller', async () => {
    const id = await sent();
    const forged = { partner_tenant_id: partner.id, owner_tenant_id: owner.id } as never;
    expect(await on(stranger, (rows) => rows.list(forged))).toEqual([]);
    await expect(on(stranger, (rows) => rows.update(id, { state: 'ACCEPTED' }, forged))).rejects.toThrow(NotAffected);
    expect(await owned(id)).toMatchObject({ state: 'SENT' });
  });

  it('cannot use the scope of one tenant in the transaction of another', async () => {
    const id = await sent();
    const [inside, outside] = [scopeOf(stranger), scopeOf(partner)];
    const crossed = (work: (rows: Nomination) => Promise<unknown>): Promise<unknown> =>
      world.app.db.transact(inside.session, (tx) => work(new BilateralRepository(nomination, outside, tx)));
    await expect(crossed((rows) => rows.find(id))).rejects.toThrow(GuardViolation);
    await expect(crossed((rows) => rows.update(id, { state: 'ACCEPTED' }, { state: 'SENT' }))).rejects.toThrow(GuardViolation);
    expect(await owned(id)).toMatchObject({ state: 'SENT' });
  });

  it('never takes one of two rows for the other, should two owners use one id', async () => {
    const id = await sent();
    const [theirs] = await world.rows(stranger, innovation, [{ title: 'Kembar' }]);
    await world.rows(stranger, nomination, [{
      id, partner_tenant_id: partner.id, innovation_id: theirs, upper_edition_id: editionId, lineage_key: theirs, title: 'Kembar', participant: 'CITY_GOVERNMENT', basis: 'STOCK', state: 'SENT',
      snapshot_hash: 'a'.repeat(64), sent_by: actorId,
    }]);
    await expect(on(partner, (rows) => rows.find(id))).rejects.toThrow('two rows of one id');
    await expect(on(partner, (rows) => rows.update(id, { state: 'ACCEPTED' }, { state: 'SENT' }))).rejects.toThrow(NotAffected);
    expect(await owned(id)).toMatchObject({ state: 'SENT', version: 1 });
  });

  it('is for bilateral tables alone, and names for the partner only where there is one', async () => {
    await expect(as(partner, (tx, scope) => new BilateralRepository(innovationWork as Table, scope, tx).list({}))).rejects.toThrow('has no partner');
    await expect(as(partner, (tx, scope) => new BilateralRepository(region as Table, scope, tx).list({}))).rejects.toThrow('has no partner');
    const id = await sent();
    const [part] = await world.rows(owner, nominationPart, [{ partner_tenant_id: partner.id, nomination_id: id, position: 1, kind: 'ANSWER', label: 'ringkasan', words: 'Isi' }]);
    // A snapshot is immutable: its table names nothing for the partner.
    await expect(as(partner, (tx, scope) => new BilateralRepository(nominationPart, scope, tx).update(part, { words: 'Lain' }, { position: 1 }))).rejects.toThrow('is not its partner\'s to change');
    for (const column of ['id', 'owner_tenant_id', 'partner_tenant_id', 'version', 'tidak_ada']) {
      expect(() => defineTable('nomination_part', { label: key() }, { partner: [column] })).toThrow('no such columns for a partner');
    }
    expect(() => defineTable('innovation_work', { label: key() }, { partner: ['label'], foreign: [fk('agency', 'tenant_id', 'label')] })).toThrow('no such columns for a partner');
  });

  it('is what the declared tables say, no more: what a partner may say of a nomination, a replication and a visit', () => {
    const named = Object.fromEntries(TABLES.filter((t) => t.partner.length > 0).map((t) => [t.name, [...t.partner].sort()]));
    expect(named).toEqual({
      nomination: ['reason', 'received_at', 'settled_at', 'settled_by', 'state', 'upper_entry_id'],
      replication_case: [
        'agreed_earliest', 'agreed_latest', 'agreement_number', 'approval_number', 'approved_on', 'certificate_number', 'certified_on', 'confirmed_by', 'evaluated_on', 'evaluation', 'evidence_level', 'kind',
        'parts_changed', 'parts_kept', 'refusal', 'replica_innovation_id', 'started_earliest', 'started_latest', 'state', 'stop_reason', 'stopped_earliest', 'stopped_latest', 'title',
      ],
      visit_case: ['approval_number', 'approved_on', 'checked_in_at', 'closed_on', 'day', 'ends', 'hosted_by', 'present', 'reason', 'room_id', 'starts', 'state'],
    });
  });
});
