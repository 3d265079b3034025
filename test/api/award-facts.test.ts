import { edition, editionRules } from '../../src/modules/competition/data/tables';
import { entryWork } from '../../src/modules/entry/data/tables';
import { innovation } from '../../src/modules/innovation/data/tables';
import { entryOrigin, nomination } from '../../src/modules/nomination/data/tables';
import { PreflightScene, testPack } from '../support/preflight-scene';
import { ReleasedScene } from '../support/released-scene';
import { TestClock } from '../support/season-scene';
import { World } from '../support/world';

interface Facts { readonly limit: string; readonly inPassport: readonly string[]; readonly counted: string | null }

describe('what an award counts for', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open(new TestClock('2026-06-01T03:00:00.000Z'));
  });
  afterAll(() => world.close());

  it('an award bars where the rules say so, stands in the passport and is counted; taken back it does none of these', async () => {
    const s = await ReleasedScene.released(world, [90, 80, 70]);
    const { tenant, organizer, programId } = s.scene;
    const pack = testPack('sekali', [{ kind: 'AWARD_LIMIT', with: { awards: [{ name: 'Juara I' }], most: 0 } }]);
    const [next] = await world.rows(tenant, edition, [{ program_id: programId, year: 2027, name: 'Lomba Nilai 2027', phase: 'OPEN', held: 'HELD', closes_earliest: '2999-12-31', closes_latest: '2999-12-31' }]);
    await world.rows(tenant, editionRules, [{ edition_id: next, pack_tenant_id: tenant.id, pack_id: await new PreflightScene(world).pack(tenant, pack), pack_hash: 'x' }]);
    const [[working]] = await s.ranking.rows(`SELECT e.innovation_id FROM entry_work e WHERE e.tenant_id = ? AND e.id = '${s.scene.entries[0]}'`);
    const facts = async (): Promise<Facts> => {
      const { entryPreflight, innovationPassport, compareRegions } = await world.get<{ entryPreflight: { findings: { clause: string; outcome: string }[] }; innovationPassport: { events: { kind: string; title: string }[] }; compareRegions: { cells: { value: string | null }[] } }>(
        `query($t: String!, $i: ID!, $e: ID!) { entryPreflight(tenant: $t, innovation: $i, edition: $e) { findings { clause outcome } }
          innovationPassport(innovation: $i) { events(first: 50) { kind title } } compareRegions(codes: [$t], years: [2026], metrics: [AWARDS], per: RAW) { cells { value } } }`,
        { as: organizer, variables: { t: tenant.code, i: `win_${String(working)}`, e: `edn_${next}` } });
      return {
        limit: entryPreflight.findings.find((f) => f.clause === 'butir-0')?.outcome ?? '', inPassport: innovationPassport.events.filter((e) => e.kind === 'AWARD').map((e) => e.title), counted: compareRegions.cells[0].value,
      };
    };
    expect(await facts()).toMatchObject({ limit: 'MET', inPassport: [] });
    const made = await s.prepare(1);
    // The innovation is not published: the shelf cannot name it, and its own papers know it all the same.
    expect(await facts()).toMatchObject({ limit: 'NEVER', counted: '1' });
    const [[version]] = await s.ranking.rows(`SELECT i.version FROM innovation_work i WHERE i.tenant_id = ? AND i.id = '${String(working)}'`);
    await world.get('mutation($t: String!, $i: ID!, $v: Int!) { innovationPublish(tenant: $t, innovation: $i, expectedVersion: $v) { problems { code } } }', { as: organizer, variables: { t: tenant.code, i: `win_${String(working)}`, v: Number(version) } });
    expect(await facts()).toEqual({ limit: 'NEVER', inPassport: ['Juara I'], counted: '1' });
    expect((await s.revoke(`awd_${String(made.row?.id).slice(4)}`)).codes).toEqual([]);
    expect(await facts()).toEqual({ limit: 'MET', inPassport: [], counted: '0' });
  });

  it('goes to an organisation outside the governments by its name, and to the government below that sent a nomination', async () => {
    const s = await ReleasedScene.ranked(world, [90, 80, 70]);
    await s.outside(1);
    const below = await world.tenant('Kota Bawah');
    const [innovationId] = await world.rows(below, innovation, [{ title: 'Inovasi dari bawah' }]);
    const [sent] = await world.rows(below, nomination, [{
      partner_tenant_id: s.scene.tenant.id, innovation_id: innovationId, upper_edition_id: s.scene.editionId, lineage_key: innovationId, title: 'Inovasi dari bawah', participant: 'CITY_GOVERNMENT', basis: 'RANKING',
      state: 'ACCEPTED', snapshot_hash: 'a'.repeat(64), sent_by: s.scene.organizer.id,
    }]);
    await world.change(s.scene.tenant, entryWork, s.scene.entries[1], { agency_id: null, innovation_id: null });
    await world.rows(s.scene.tenant, entryOrigin, [{ entry_id: s.scene.entries[1], from_tenant_id: below.id, nomination_id: sent, innovation_id: innovationId }]);
    await s.prepare(1);
    await s.prepare(2, { name: 'Juara II', rank: 2 });
    await s.release();
    const { awards } = await world.get<{ awards: { nodes: unknown[] } }>(
      'query($t: String!) { awards(first: 10, synthetic: INCLUDE, where: { tenant: { code: { eq: $t } } }) { nodes { rank recipient { code } organization { name } innovation { title } agency { name } detail { entry { title } } } } }',
      { as: null, variables: { t: s.scene.tenantCode } });
    expect(awards.nodes).toHaveLength(2);
    expect(awards.nodes).toEqual(expect.arrayContaining([
      { rank: 1, recipient: null, organization: { name: 'Universitas Uji' }, innovation: null, agency: null, detail: { entry: { title: 'Usulan 1' } } },
      { rank: 2, recipient: { code: below.code }, organization: null, innovation: { title: 'Inovasi dari bawah' }, agency: null, detail: { entry: { title: 'Usulan 2' } } },
    ]));
  });
});
