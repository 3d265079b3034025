import { askIn, askOf } from '../../src/db/ask';
import { roundEntry, scoreCell, scoreMark, scoreSheet } from '../../src/modules/judging/data/tables';
import { tallyOf } from '../../src/modules/judging';
import { entryWork } from '../../src/modules/entry/data/tables';
import { SystemScope } from '../../src/tenancy/tenant-scope';
import { JudgingScene } from '../support/judging-scene';
import { World } from '../support/world';

const scope = new SystemScope('a test reads a tally');

describe('what counts in a round', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  it('is whole for 681 entries and three judges, in as many statements as for one entry', async () => {
    const s = await JudgingScene.scoring(world, { entries: 1 });
    const tenant = s.tenant;
    const own = scope.forTenant(tenant.id).session;
    const ask = askOf(world.app.db, own);
    for (const judge of s.judges) await s.scored(judge, s.entries[0], [1, 2]);
    const before = world.app.db.statements.count;
    const small = await tallyOf(ask, tenant.id, s.rounds[0]);
    const statements = world.app.db.statements.count - before;
    expect([small?.tally.entries.length, small?.tally.cells.length]).toEqual([1, 3]);

    const more = await world.rows(tenant, entryWork, Array.from({ length: 680 }, (_, i) => ({
      edition_id: s.editionId, agency_id: s.agencies[0], title: `Lagi ${i}`, participant: 'AGENCY' as const, state: 'PASSED' as const, submissions: 1,
    })));
    await world.rows(tenant, roundEntry, more.map((entry_id, i) => ({
      edition_id: s.editionId, round_id: s.rounds[0], entry_id, label: `Lagi ${i}`, participant: 'AGENCY' as const, documents_shown: 1 as const, bonus_hundredths: i, carried: i % 2 === 0 ? `${i}/7` : null,
    })));
    const at = s.judges.flatMap((judge) => more.map((entry) => ({ judge, entry })));
    const base = { round_id: s.rounds[0], panel_id: s.panels.get('utama') ?? '' };
    const cells = await world.rows(tenant, scoreCell, at.map(({ judge, entry }) => ({ ...base, judge_id: judge.id, entry_id: entry, state: 'SCORED' as const, revision: 2, counted: 2 })));
    const sheets = await world.rows(tenant, scoreSheet, at.map(({ judge, entry }, i) => ({ cell_id: cells[i], round_id: s.rounds[0], judge_id: judge.id, entry_id: entry, revision: 2, state: 'SUBMITTED' as const, actor_id: judge.actor.id })));
    await world.rows(tenant, scoreMark, sheets.flatMap((sheet_id, i) => s.criteria.map((criterion_id, c) => ({ sheet_id, criterion_id, hundredths: (i * 7 + c) % 10_001 }))));

    const then = world.app.db.statements.count;
    const big = await tallyOf(ask, tenant.id, s.rounds[0]);
    expect(world.app.db.statements.count - then).toBe(statements);
    if (big === null) throw new Error('no tally');
    expect([big.tally.entries.length, big.tally.cells.length, big.tally.decisions]).toEqual([681, 2043, []]);
    expect(big.tally.cells.reduce((n, c) => n + Object.keys(c.marks).length, 0)).toBe(2043 * 2);
    expect(big.tally.entries.map((e) => e.id)).toEqual([...big.tally.entries.map((e) => e.id)].sort());
    expect(big.cells.map((c) => c.cellId)).toEqual([...big.cells.map((c) => c.cellId)].sort());
    const byCell = new Map(big.cells.map((c, i) => [c.cellId, big.tally.cells[i]]));
    for (const i of [0, 679, 1500, 2039]) {
      expect(byCell.get(cells[i])).toEqual({
        entry: at[i].entry, judge: at[i].judge.id, panel: 'utama', state: 'SCORED', marks: Object.fromEntries(s.criteria.map((id, c) => [id, (i * 7 + c) % 10_001])),
      });
    }
    const seventh = big.tally.entries.find((e) => e.id === more[14]);
    expect(seventh).toEqual({ id: more[14], participant: 'AGENCY', bonusHundredths: 14, carried: { num: 2n, den: 1n } });
    // Inside a transaction it is the same.
    expect(await world.app.db.transact(own, (tx) => tallyOf(askIn(tx), tenant.id, s.rounds[0]))).toEqual(big);
  });

  it('is the marks of the sheet that the cell names, of scored cells only', async () => {
    const s = await JudgingScene.scoring(world, { entries: 1, judges: { utama: 5 } });
    const [scored, again, voided, recused] = s.judges;
    await s.scored(scored, s.entries[0], [9000, 8000]);
    await s.scored(again, s.entries[0], [100, 200]);
    const [sheet, draft] = await world.rows(s.tenant, scoreSheet, [2, 3].map((revision) => ({
      cell_id: s.cell(again, s.entries[0]), round_id: s.rounds[0], judge_id: again.id, entry_id: s.entries[0], revision, state: revision === 2 ? 'SUBMITTED' as const : 'DRAFT' as const, actor_id: again.actor.id,
    })));
    await world.rows(s.tenant, scoreMark, [sheet, draft].flatMap((sheet_id, n) => s.criteria.map((criterion_id, i) => ({ sheet_id, criterion_id, hundredths: 300 + 100 * i + 1000 * n }))));
    await world.change(s.tenant, scoreCell, s.cell(again, s.entries[0]), { revision: 3, counted: 2 });
    await s.scored(voided, s.entries[0], [1, 1], 'VOIDED');
    await s.scored(recused, s.entries[0], [1, 1], 'RECUSED');
    const found = await tallyOf(askOf(world.app.db, scope.forTenant(s.tenant.id).session), s.tenant.id, s.rounds[0]);
    const marksOf = (id: string): unknown => found?.tally.cells.filter((c) => c.judge === id).map((c) => [c.state, s.criteria.flatMap((id) => c.marks[id] ?? [])]);
    expect(s.judges.map((j) => marksOf(j.id))).toEqual([[['SCORED', [9000, 8000]]], [['SCORED', [300, 400]]], [['VOIDED', []]], [['RECUSED', []]], [['PENDING', []]]]);
    expect(found?.rulesHash).toMatch(/^[0-9a-f]{64}$/);
    expect(found?.tally.rules).toEqual(s.rules);
  });

  it('is null while the rules are not frozen, and for another tenant', async () => {
    const s = await JudgingScene.scoring(world, { entries: 1 });
    const other = await world.tenant();
    expect(await tallyOf(askOf(world.app.db, scope.forTenant(s.tenant.id).session), s.tenant.id, s.rounds[1])).toBeNull();
    expect(await tallyOf(askOf(world.app.db, scope.forTenant(other.id).session), other.id, s.rounds[0])).toBeNull();
  });
});
