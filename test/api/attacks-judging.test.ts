import { judge, panelMember } from '../../src/modules/judging/data/tables';
import { run, type Acted } from '../support/judging-acts';
import { JudgingScene, type SceneJudge } from '../support/judging-scene';
import { RankingScene } from '../support/ranking-scene';
import { ReleasedScene } from '../support/released-scene';
import { ScoringDesk } from '../support/scoring-desk';
import { World, type TestActor } from '../support/world';

const TOP = (size: number) => ({ kind: 'TOP_N' as const, size, markHundredths: null, quotas: null });

describe('what attackers tried on judging', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  const prepareSecond = (s: JudgingScene): Promise<Acted<{ readonly id: string }>> => run(s, 'roundPrepare', { round: `rnd_${s.rounds[1]}` }, 'roundRun { id }');
  /** A judge says that it has something to do with an agency. */
  const declare = (s: JudgingScene, by: TestActor, agency: number): Promise<{ readonly errors: readonly unknown[] }> => world.ask(
    'mutation($t: String!, $e: ID!, $i: ConflictInput!, $k: String!) { conflictDeclare(tenant: $t, edition: $e, input: $i, idempotencyKey: $k) { problems { code } } }',
    { as: by, variables: { t: s.tenantCode, e: `edn_${s.editionId}`, k: `benturan-${world.ids.next()}`, i: { kind: 'FAMILY', reason: 'Keluarga di sana', agency: `agy_${s.agencies[agency]}` } } },
  );

  it('a judge who left the panel changes no score of it any more, and gives none that was called absent or void', async () => {
    const s = await JudgingScene.scoring(world, { entries: 3, judges: { utama: 2 } });
    const [desk, [j]] = [new ScoringDesk(s), s.judges];
    const [scored, begun, voided] = s.entries;
    await s.scored(j, scored, [8000, 7000]);
    await s.scored(j, voided, [8000, 7000], 'VOIDED');
    expect((await desk.save(j, begun, 1, [5000])).word).toBe('OK');
    const [panel, judgeId] = [`pnl_${s.panels.get('utama') ?? ''}`, `jdg_${j.id}`];
    expect((await run(s, 'panelLeave', { panel, judge: judgeId, input: { reason: 'Tidak netral' } }, 'member { id }')).codes).toEqual([]);
    const tried = async (entry: string): Promise<string> => (await desk.submit(j, entry, (await desk.cell(j, entry)).version, [100, 100], { reason: 'Berubah pikiran' })).word;
    for (const entry of s.entries) expect(await tried(entry)).toBe('FORBIDDEN assignment');
    expect((await desk.save(j, scored, (await desk.cell(j, scored)).version, [100])).word).toBe('FORBIDDEN assignment');
    const sheet = { assignment: `asg_${s.cell(j, scored)}`, expectedVersion: (await desk.cell(j, scored)).version, marks: s.rules.criteria.map(({ code }) => ({ criterion: code, hundredths: 100 })), reason: 'Berubah' };
    expect((await desk.bulk(j, [sheet], 'borongan-keluar-1')).word).toBe('FORBIDDEN sheets.0.assignment');
    expect((await run(s, 'panelJoin', { panel, judge: judgeId }, 'member { id }')).codes).toEqual([]);
    expect(await tried(voided)).toBe('OK');
  });

  it('an organiser who is a judge as well voids no score of an entry of which it has read the scores of the others', async () => {
    const s = await JudgingScene.scoring(world, { entries: 2, judges: { utama: 1 } });
    const actor = await world.actor([{ tenant: s.tenant, role: 'JUDGE' }, { tenant: s.tenant, role: 'ORGANIZER' }]);
    const [id] = await world.rows(s.tenant, judge, [{ edition_id: s.editionId, actor_id: actor.id, office: 'Sekretaris tim', origin: 'INTERNAL', decree: 'SK 1/2026' }]);
    await world.rows(s.tenant, panelMember, [{ panel_id: s.panels.get('utama') ?? '', judge_id: id }]);
    const both: SceneJudge = { id, actor, panel: 'utama' };
    await s.assign(both, s.entries);
    const [desk, [other]] = [new ScoringDesk(s), s.judges];
    for (const entry of s.entries) expect((await desk.submit(other, entry, 1, [9000, 9000])).word).toBe('OK');
    expect((await desk.submit(both, s.entries[0], 1, [4000, 4000])).word).toBe('OK');
    const voiding = (entry: string, as: TestActor): Promise<string> => desk.act('scoreVoid', s.cell(other, entry), 2, { reason: 'Lembar keliru' }, as).then(({ word }) => word);
    expect(await voiding(s.entries[0], actor)).toBe('WRONG_STATE assignment');
    expect(await voiding(s.entries[1], actor)).toBe('OK');
    expect(await voiding(s.entries[0], s.organizer)).toBe('OK');
  });

  it('who reads the audit trail without the right to read judging learns from it nobody who went on', async () => {
    const s = await RankingScene.closed(world, [80, 70, 60], {});
    await s.compute();
    expect((await prepareSecond(s.scene)).codes).toEqual([]);
    const day = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
    const session = await run<{ readonly id: string; readonly version: number }>(s.scene, 'sessionSchedule', {
      round: `rnd_${s.scene.rounds[1]}`, idempotencyKey: 'sesi-bocor-1', input: { kind: 'FIELD_VISIT', entry: s.entry(1), startsAt: `${day}T02:00:00Z`, endsAt: `${day}T03:00:00Z`, venue: 'Kantor Dinas 1' },
    }, 'session { id version }');
    expect(session.codes).toEqual([]);
    const moved = await run(s.scene, 'sessionMove', { session: session.row?.id, expectedVersion: 1, input: { startsAt: `${day}T04:00:00Z`, endsAt: `${day}T05:00:00Z`, venue: 'Kantor Dinas 1', reason: 'Kepala Dinas 1 berhalangan' } }, 'session { id }');
    expect(moved.codes).toEqual([]);
    expect((await run(s.scene, 'sessionSettle', { session: session.row?.id, expectedVersion: 2, input: { outcome: 'CANCELLED', reason: 'Dinas 1 menolak' } }, 'session { id }')).codes).toEqual([]);
    const readers = [await world.actor([{ tenant: s.scene.tenant, role: 'RESEARCH_OFFICE' }]), await s.elsewhere()];
    for (const as of readers) {
      const { workspace } = await world.get<{ workspace: { auditTrail: { nodes: { action: string; subjectId: string; detail: string }[] } } }>('query($t: String!) { workspace(tenant: $t) { auditTrail(first: 50) { nodes { action subjectId detail } } } }', { as, variables: { t: s.scene.tenantCode } });
      const { nodes } = workspace.auditTrail;
      expect(nodes.map((n) => n.action)).toEqual(expect.arrayContaining(['roundPrepare', 'sessionSchedule', 'sessionMove', 'sessionSettle']));
      const told = JSON.stringify(nodes);
      expect(s.scene.entries.filter((key) => told.includes(key))).toEqual([]);
      expect(told).not.toContain('Dinas 1');
      // Nor how many: where a mark is to be passed that is a result too.
      expect(nodes.filter((n) => n.action === 'roundPrepare').map((n) => n.detail).join()).not.toMatch(/\d+,|:\d/);
    }
    // Who is recused from the entry reads nothing of its sessions there, as before.
    await s.recuse(s.second, 1);
    const { workspace } = await world.get<{ workspace: { auditTrail: { totalCount: number } } }>('query($t: String!) { workspace(tenant: $t) { auditTrail(where: { action: { startsWith: "session" } }) { totalCount } } }', { as: s.second, variables: { t: s.scene.tenantCode } });
    expect(workspace.auditTrail.totalCount).toBe(0);
  });

  it('a conflict that is declared once the next round rests on a ranking binds the judge, and blocks no release for ever', async () => {
    const s = await RankingScene.closed(world, [[90, 50], 62, 61]);
    await s.compute();
    await s.plan();
    expect((await prepareSecond(s.scene)).codes).toEqual([]);
    const [j] = s.scene.judges;
    expect((await declare(s.scene, j.actor, 0)).errors).toEqual([]);
    const seen = await world.get<{ workspace: { roundEntries: { nodes: { label: string }[] } } }>('query($t: String!) { workspace(tenant: $t) { roundEntries { nodes { label } } } }', { as: j.actor, variables: { t: s.scene.tenantCode } });
    expect(seen.workspace.roundEntries.nodes).toHaveLength(2);
    expect(await s.release()).toMatchObject({ codes: [], row: { revision: 1 } });
  });

  it('the next round rests on no ranking that is outdated: it is computed anew first', async () => {
    const s = await RankingScene.closed(world, [[90, 50], 62, 61]);
    await s.compute();
    expect((await declare(s.scene, s.scene.judges[0].actor, 0)).errors).toEqual([]);
    expect(await prepareSecond(s.scene)).toMatchObject({ codes: ['WRONG_STATE'], messages: [expect.stringContaining('CHANGED') as string] });
    expect((await s.recomputed()).codes).toEqual([]);
    expect((await prepareSecond(s.scene)).codes).toEqual([]);
    const rows = await s.rows(`SELECT e.entry_id FROM round_entry e WHERE e.tenant_id = ? AND e.round_id = '${s.scene.rounds[1]}'`);
    expect(rows.map(([entry]) => s.scene.entries.indexOf(String(entry)) + 1).sort()).toEqual([2, 3]);
    await s.plan();
    expect((await s.release()).codes).toEqual([]);
    // A decision of the plenary that no ranking holds yet is the same.
    const t = await RankingScene.closed(world, [70, 70, 60], { rules: { cut: TOP(1) } });
    await t.decide('PLENARY_IN', [1]);
    await t.decide('PLENARY_OUT', [2]);
    await t.compute();
    await t.decide('PLENARY_OUT', [1]);
    expect((await prepareSecond(t.scene)).codes).toEqual(['WRONG_STATE']);
  });

  it('a released result becomes none that nobody has cut: the plenary decides before it is computed anew', async () => {
    const s = await RankingScene.closed(world, [[80, 70], 70], { rules: { cut: TOP(1) } });
    await s.compute();
    await s.plan();
    expect((await s.release()).codes).toEqual([]);
    await s.recuseJudge(0, 1);
    await s.object(1);
    const set = (await s.propose()).row?.id ?? '';
    expect(await s.apply(set)).toMatchObject({ row: null, codes: ['WRONG_STATE'], messages: [expect.stringContaining('TIED_AT_CUT') as string] });
    expect((await s.act('recomputeCancel', { recompute: set, expectedVersion: 1 }, 'recompute { id }')).codes).toEqual([]);
    await s.decide('PLENARY_IN', [2]);
    await s.decide('PLENARY_OUT', [1]);
    expect((await s.recomputed()).codes).toEqual([]);
    expect((await s.lines()).map(([n, , place]) => [n, place])).toEqual([[1, 'OUTSIDE'], [2, 'INSIDE']]);
  });

  it('nobody gives, reads or takes back an award of an entry from which it is recused, by way of a round that the entry is not in', async () => {
    const s = await ReleasedScene.ranked(world, [80, 70, 60]);
    await s.ranking.prepareSecond([1, 2]);
    const { second } = s.ranking;
    await s.ranking.recuse(second, 3);
    const more = { round: `rnd_${s.scene.rounds[1]}`, name: 'Inovasi Terpuji', level: 'HONOUR', rank: null };
    expect(await s.prepare(3, more, second)).toMatchObject({ codes: ['NOT_FOUND'], paths: ['input.entry'] });
    expect(await s.prepare(3, { ...more, level: 'TOP_LIST' }, second)).toMatchObject({ codes: ['NOT_FOUND'], paths: ['input.entry'] });
    const made = (await s.prepare(3, more)).row?.id ?? '';
    const read = (as: TestActor) => world.get<{ workspace: { awardPlans: { totalCount: number } } }>('query($t: String!) { workspace(tenant: $t) { awardPlans { totalCount } } }', { as, variables: { t: s.scene.tenantCode } });
    expect([await read(s.scene.organizer), await read(second)].map(({ workspace }) => workspace.awardPlans.totalCount)).toEqual([1, 0]);
    expect((await s.ranking.act('awardWithdraw', { award: made, expectedVersion: 1 }, 'withdrawn', second)).codes).toEqual(['NOT_FOUND']);
    expect((await s.prepare(1, { ...more, name: 'Lain' }, second)).codes).toEqual([]);
  });
});
