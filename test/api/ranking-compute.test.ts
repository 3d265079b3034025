import { judgingRulesOf } from '../../src/domain/judging/rules-text';
import { canonicalInputs, canonicalOutcome } from '../../src/domain/ranking/canonical';
import { readFraction } from '../../src/domain/ranking/fraction';
import { rankRound } from '../../src/domain/ranking/rank-round';
import type { Tally, TallyCell } from '../../src/domain/ranking/tally';
import { canonicalJson } from '../../src/domain/rules/canonical';
import { scoreCell } from '../../src/modules/judging/data/tables';
import { textHash } from '../../src/modules/ledger';
import { RankingScene } from '../support/ranking-scene';
import { World } from '../support/world';

const HASHES = 'ranking { id revision method rulesHash inputsHash outputHash reason released { id } }';

/** What a kept revision was made from, read from its own rows and the sheets that it names, and from nothing that may have changed since. */
async function inputsOf(s: RankingScene, revision: number): Promise<Tally> {
  const { tenant: { id: tenant }, rounds: [round] } = s.scene;
  const rows = (sql: string, ...params: readonly (string | number)[]): Promise<readonly (readonly unknown[])[]> => s.world.app.db.query({ mode: 'scoped', tenantId: tenant }, sql, params);
  const [[ranking]] = await rows('SELECT k.id FROM ranking_work k WHERE k.tenant_id = ? AND k.round_id = ? AND k.revision = ?', tenant, round, revision);
  const [[rules]] = await rows('SELECT w.rules FROM round_work w WHERE w.tenant_id = ? AND w.round_id = ?', tenant, round);
  const entries = await rows('SELECT e.entry_id, e.participant, e.bonus_hundredths, e.carried FROM round_entry e WHERE e.tenant_id = ? AND e.round_id = ? ORDER BY e.label DESC', tenant, round);
  const cells = await rows(
    `SELECT i.cell_id, i.state, i.counted, c.entry_id, c.judge_id, p.code FROM ranking_input i JOIN score_cell c ON c.tenant_id = ? AND c.id = i.cell_id JOIN panel p ON p.tenant_id = ? AND p.id = c.panel_id
     WHERE i.tenant_id = ? AND i.ranking_id = ?`, tenant, tenant, tenant, String(ranking));
  const marks = await rows('SELECT x.cell_id, x.revision, m.criterion_id, m.hundredths FROM score_sheet x JOIN score_mark m ON m.tenant_id = ? AND m.sheet_id = x.id WHERE x.tenant_id = ?', tenant, tenant);
  const decisions = await rows(
    'SELECT d.entry_id, d.kind, d.position FROM ranking_decision g JOIN cut_decision d ON d.tenant_id = ? AND d.id = g.decision_id WHERE g.tenant_id = ? AND g.ranking_id = ?', tenant, tenant, String(ranking));
  return {
    rules: judgingRulesOf(String(rules)),
    entries: entries.map(([id, participant, bonus, carried]) => ({ id: String(id), participant: participant as 'AGENCY', bonusHundredths: Number(bonus), carried: typeof carried === 'string' ? readFraction(carried) : null })),
    cells: cells.map(([cell, state, counted, entry, judge, panel]): TallyCell => ({
      entry: String(entry), judge: String(judge), panel: String(panel), state: state as TallyCell['state'],
      marks: Object.fromEntries(marks.filter(([of_, number]) => of_ === cell && Number(number) === Number(counted)).map(([, , criterion, hundredths]) => [String(criterion), Number(hundredths)])),
    })),
    decisions: decisions.map(([entry, kind, position]) => ({ entry: String(entry), kind: kind as 'INVITED', position: position === null ? null : Number(position) })),
  };
}

describe('the first ranking of a round', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  it('ranks what was scored, keeps it with its hashes, and is logged', async () => {
    // Two judges, two criteria of 60 and 40 percent; the best two go in.
    const s = await RankingScene.closed(world, [70, [[90, 80], 80], [[60, 100], [60, 100]], 50]);
    const made = await s.act<Record<string, unknown>>('rankingCompute', { round: s.round }, HASHES);
    expect(made.codes).toEqual([]);
    expect(made.row).toMatchObject({ revision: 1, method: 'lumbung-ranking@1', reason: null, released: null, inputsHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string, outputHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
    // 60 % of 90 and 40 % of 80 are 86; with the other judge's 80 the mean is 83.
    expect(await s.lines()).toEqual([[2, 1, 'INSIDE', '83'], [3, 2, 'INSIDE', '76'], [1, 3, 'OUTSIDE', '70'], [4, 4, 'OUTSIDE', '50']]);
    const log = await s.rows('SELECT l.act, l.body FROM edition_log l WHERE l.tenant_id = ?');
    expect(log.map(([act]) => act)).toEqual(['rankingCompute']);
    expect(JSON.parse(String(log[0][1])).detail).toMatchObject({ revision: 1, inputs: made.row?.inputsHash, output: made.row?.outputHash, rules: made.row?.rulesHash });
    expect((await s.rows("SELECT a.detail FROM audit_event a WHERE a.tenant_id = ? AND a.action = 'rankingCompute'")).map(([d]) => d)).toEqual([JSON.stringify({ round: s.scene.rounds[0], revision: 1 })]);
    expect(await s.compute()).toMatchObject({ row: null, codes: ['ALREADY_DONE'], paths: ['round'] });
  });

  it('shares ranks 1, 2, 2, 4, never counts a blank as zero, and tells step by step how a tie broke', async () => {
    const s = await RankingScene.closed(world, [[80, 60], [70, 70], [90, null], [[75, 60], [75, 60]]]);
    expect((await s.compute()).codes).toEqual([]);
    expect(await s.lines()).toEqual([[3, 1, 'INSIDE', '90'], [1, 2, 'TIED_AT_CUT', '70'], [2, 2, 'TIED_AT_CUT', '70'], [4, 4, 'OUTSIDE', '69']]);
    const { workspace } = await world.get<{ workspace: { rankingLines: { nodes: { ties: { step: string; criterion: string | null; others: number; parted: boolean; with: string[] }[] }[] } } }>(
      'query($t: String!) { workspace(tenant: $t) { rankingLines(where: { rank: { eq: 2 } }) { nodes { ties { step criterion others with own best parted } } } } }', { as: s.scene.organizer, variables: { t: s.scene.tenantCode } },
    );
    expect(workspace.rankingLines.nodes.map(({ ties }) => ties.map(({ step, criterion, parted }) => [step, criterion, parted]))).toEqual(
      [0, 1].map(() => [['CRITERIA', 'kebaruan', false], ['CRITERIA', 'manfaat', false], ['HEAD_TO_HEAD', null, false], ['MEDIAN', null, false], ['PLENARY', null, false]]),
    );
    expect(workspace.rankingLines.nodes.flatMap(({ ties }) => ties[0].with).sort()).toEqual([s.entry(1), s.entry(2)].sort());
  });

  it('comes only of a closed round, by somebody who runs its judging', async () => {
    const s = await RankingScene.scored(world, [70, 60]);
    expect(await s.compute()).toMatchObject({ row: null, codes: ['WRONG_STATE'], paths: ['round'] });
    expect(await s.act('rankingCompute', { round: `rnd_${s.scene.rounds[1]}` }, 'ranking { id }')).toMatchObject({ codes: ['NOT_FOUND'] });
    await s.state('CLOSED');
    const [judge, viewer] = [s.scene.judges[0].actor, await world.actor([{ tenant: s.scene.tenant, role: 'VIEWER' }])];
    for (const actor of [judge, viewer]) expect((await s.compute(undefined, actor)).codes).toEqual(['FORBIDDEN']);
    const elsewhere = await s.elsewhere();
    expect((await s.compute(undefined, elsewhere)).codes).toEqual(['NOT_FOUND']);
    expect(await s.rows('SELECT k.id FROM ranking_work k WHERE k.tenant_id = ?')).toEqual([]);
    expect((await s.compute()).codes).toEqual([]);
    // Nobody reads it but organisers of the programme.
    for (const actor of [judge, viewer, elsewhere]) expect(await s.lines(actor)).toEqual([]);
  });

  it('tells nothing to an organiser who is recused from one of its entries, until the recusal is lifted', async () => {
    const s = await RankingScene.closed(world, [70, 60, 50]);
    await s.recuse(s.second, 3);
    expect(await s.compute(undefined, s.second)).toMatchObject({ row: null, codes: [] });
    expect(await s.lines(s.second)).toEqual([]);
    expect(await s.lines()).toHaveLength(3);
  });

  it('is made again from its kept inputs and the sheets, with the same hashes, whatever happened since', async () => {
    const s = await RankingScene.closed(world, [[80, 61], [70, 70], [75, null], 40, 40], { rules: { cut: { kind: 'TOP_N', size: 3, markHundredths: null, quotas: null } } });
    expect((await s.compute()).codes).toEqual([]);
    // A judge turns out to be recused, the plenary settles a tie: a second revision is made from something else.
    await world.change(s.scene.tenant, scoreCell, s.scene.cell(s.scene.judges[0], s.scene.entries[0]), { state: 'RECUSED', counted: 0 });
    expect((await s.decide('TIE_ORDER', [5, 4])).codes).toEqual([]);
    expect((await s.recomputed()).codes).toEqual([]);
    const kept = await s.rows('SELECT k.revision, k.inputs_hash, k.output_hash FROM ranking_work k WHERE k.tenant_id = ? ORDER BY k.revision');
    expect(kept).toHaveLength(2);
    expect(kept[0][1]).not.toBe(kept[1][1]);
    for (const [revision, inputs, output] of kept) {
      const tally = await inputsOf(s, Number(revision));
      expect(textHash(canonicalJson(canonicalInputs(tally)))).toBe(inputs);
      expect(textHash(canonicalJson(canonicalOutcome(rankRound(tally))))).toBe(output);
    }
    expect(await s.lines()).toEqual([[3, 1, 'INSIDE', '75'], [2, 2, 'INSIDE', '70'], [1, 3, 'INSIDE', '61'], [5, 4, 'OUTSIDE', '40'], [4, 5, 'OUTSIDE', '40']]);
  });
});
