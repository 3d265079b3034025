import { award } from '../../src/modules/award/data/tables';
import { innovation } from '../../src/modules/innovation/data/tables';
import { replication, replicationParent, replicationRecord } from '../../src/modules/replication/data/tables';
import { Season, TestClock } from '../support/season-scene';
import { World } from '../support/world';

const ASK = 'query($t: String!, $e: ID!) { entryPreflight(tenant: $t, entry: $e, asOf: "2023-03-01") { eligibility findings { clause outcome value remedy } } }';

describe('the rule of the replication group', () => {
  const clock = new TestClock('2023-02-10T03:00:00.000Z');
  let world: World;
  beforeAll(async () => {
    world = await World.open(clock);
  });
  afterAll(() => world.close());
  beforeEach(() => {
    clock.at = '2023-02-10T03:00:00.000Z';
  });

  it('is met by what both sides confirmed and by nothing less, in the preflight and in the screening', async () => {
    const [ministry, owner] = [await world.tenant('Kementerian'), await world.tenant('Kota Asal')];
    const clauses = [{ code: 'hasil-replikasi', kind: 'REPLICATION_REQUIRED', confidence: 'SYNTHETIC', citation: 'Pedoman Uji, huruf b', with: { awards: [{ organizer: ministry.code, name: 'Top 99' }] } }];
    const season = await Season.announce(world, { clauses });
    const { tenant } = season;
    const entry = await season.entry({ state: 'SUBMITTED' });
    const [[own]] = await world.app.db.query({ mode: 'scoped', tenantId: tenant.id }, 'SELECT e.innovation_id FROM entry_work e WHERE e.tenant_id = ? AND e.id = ?', [tenant.id, entry]);
    await world.rows(tenant, innovation, [{ id: String(own), title: 'Replika kami' }]);
    const [origin] = await world.rows(owner, innovation, [{ title: 'Asal pemenang' }]);
    await world.rows(ministry, award, [{ name: 'Top 99 KIPP 2019', level: 'TOP_LIST', year: 2019, recipient_tenant_id: owner.id, innovation_id: origin }]);
    const [copy] = await world.rows(tenant, replication, [{ title: 'Tiruan', state: 'INTEREST', replica_innovation_id: String(own), confirmed_by: 'NONE' }]);
    await world.rows(tenant, replicationParent, [{ replication_id: copy, parent_tenant_id: owner.id, parent_innovation_id: origin }]);
    await season.toScreening(clock);

    interface Asked { readonly eligibility: string; readonly findings: readonly { readonly clause: string; readonly outcome: string; readonly value: string | null; readonly remedy: string | null }[] }
    const now = async (): Promise<readonly unknown[]> => {
      const { entryPreflight: { eligibility, findings } } = await world.get<{ entryPreflight: Asked }>(ASK, { as: season.organizer, language: 'en', variables: { t: tenant.code, e: `wen_${entry}` } });
      return [eligibility, ...findings.filter(({ clause }) => clause === 'hasil-replikasi').map(({ outcome, value, remedy }) => [outcome, value, remedy])];
    };
    const stands = (state: 'AGREED' | 'CLAIMED' | 'DENIED' | 'IMPLEMENTED' | 'STOPPED', confirmed_by: 'BOTH' | 'REPLICATOR' | 'NONE'): Promise<void> => world.change(tenant, replication, copy, { state, confirmed_by });
    const record = ['NEEDS_PROOF', ['NEEDS_PROOF', null, expect.stringContaining('Record the innovation that it replicates')]];
    const confirm = ['NEEDS_PROOF', ['NEEDS_PROOF', 'Asal pemenang', expect.stringContaining('Ask the owner of the source to confirm')]];

    expect(await now()).toEqual(record);
    await stands('AGREED', 'BOTH');
    expect(await now()).toEqual(['NEEDS_PROOF', ['NEEDS_PROOF', 'Asal pemenang', expect.stringContaining('Put the agreed replication to use')]]);
    await stands('DENIED', 'NONE');
    expect(await now()).toEqual(record);
    await stands('CLAIMED', 'REPLICATOR');
    expect(await now()).toEqual(confirm);
    await stands('IMPLEMENTED', 'REPLICATOR');
    expect(await now()).toEqual(confirm);
    // Approved and given up before it ran: no replica, and so no proof, whatever both sides stand behind.
    const [parent] = (await world.app.db.query({ mode: 'scoped', tenantId: tenant.id }, 'SELECT p.id FROM replication_parent p WHERE p.tenant_id = ? AND p.replication_id = ?', [tenant.id, copy])).flat();
    const [told] = await world.rows(tenant, replicationRecord, [{ parent_id: String(parent), state: 'STOPPED', confirmed_by: 'BOTH', approved_on: '2022-05-06' }]);
    await stands('STOPPED', 'BOTH');
    expect(await now()).toEqual(record);
    await world.system((tx) => tx.manager.createQueryBuilder().delete().from(replicationRecord.name).where('tenant_id = :t AND id = :id', { t: tenant.id, id: told }).execute());
    await stands('IMPLEMENTED', 'REPLICATOR');
    const early = await season.decide(entry, { decision: 'PASS' }, { language: 'en' });
    expect(early.payload.screening).toBeNull();
    expect(early.payload.problems).toMatchObject([{ code: 'RULE_REFUSES', clause: 'hasil-replikasi', outcome: 'NEEDS_PROOF' }]);

    // The other side confirms, and the same entry in the same version passes.
    await stands('IMPLEMENTED', 'BOTH');
    expect(await now()).toEqual(['ELIGIBLE', ['MET', 'Asal pemenang', null]]);
    const passed = await season.decide(entry, { decision: 'PASS' });
    expect(passed.payload.problems).toEqual([]);
    expect(passed.payload.screening).toMatchObject({ decision: 'PASS', entry: { state: 'PASSED' } });
  });
});
