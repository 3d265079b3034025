import { judgeReminder, recusal, roundWork, scoreCell } from '../../src/modules/judging/data/tables';
import { toInstant } from '../../src/platform/clock';
import { MovedClock } from '../support/entry-scene';
import { JudgingScene } from '../support/judging-scene';
import { ScoringDesk, type Said } from '../support/scoring-desk';
import { World, type TestActor } from '../support/world';

const COUNTS = '{ pending scored recused absent voided }';
const PROGRESS = `query($t: String!, $r: ID!) { judgingProgress(tenant: $t, round: $r) { state leastScores entries belowLeast cells ${COUNTS} judges { judge office remindedAt cells ${COUNTS} } panels { code name cells ${COUNTS} } } }`;
const REMIND = `mutation($t: String!, $r: ID!, $i: JudgeRemindInput!, $k: String!) { act: judgeRemind(tenant: $t, round: $r, input: $i, idempotencyKey: $k) {
  reminders { id words judge { id } } problems { code path message ... on StateProblem { state } } } }`;
const counts = (pending: number, scored = 0, recused = 0, absent = 0, voided = 0): object => ({ pending, scored, recused, absent, voided });

interface Progress {
  readonly state: string;
  readonly leastScores: number | null;
  readonly entries: number | null;
  readonly belowLeast: number | null;
  readonly cells: object;
  readonly judges: readonly { readonly judge: string; readonly cells: object; readonly remindedAt: string | null }[];
  readonly panels: readonly { readonly code: string; readonly cells: object }[];
}

describe('the progress of judging', () => {
  let world: World;
  const clock = new MovedClock('2026-05-04T03:00:00.000Z');
  beforeAll(async () => {
    world = await World.open(clock);
  });
  afterAll(() => world.close());
  const ask = async (s: JudgingScene, as: TestActor | null, round = s.rounds[0]): Promise<Progress | string> => {
    const answer = await world.ask(PROGRESS, { as, variables: { t: s.tenantCode, r: `rnd_${round}` } });
    return (answer.data?.judgingProgress as Progress | null) ?? answer.errors.map((e) => e.extensions.code).join();
  };
  const seen = async (s: JudgingScene, as: TestActor): Promise<Progress> => {
    const found = await ask(s, as);
    if (typeof found === 'string') throw new Error(found);
    return found;
  };
  const recuse = (s: JudgingScene, actor: TestActor, entry: string): Promise<string[]> =>
    world.rows(s.tenant, recusal, [{ edition_id: s.editionId, entry_id: entry, actor_id: actor.id, kind: 'FAMILY', reason: 'Keluarga' }]);

  it('tells the organiser all of it, without what it is recused from', async () => {
    const s = await JudgingScene.scoring(world, { entries: 4, judges: { utama: 2, kedua: 1 }, rules: { leastScores: 2 } });
    const [a, b, c] = s.judges;
    const [e, f, g] = s.entries;
    for (const j of [a, b, c]) await s.scored(j, e, [1, 2]);
    await s.scored(a, f, [1, 2]);
    await s.scored(b, f, [1, 2], 'VOIDED');
    await world.change(s.tenant, scoreCell, s.cell(b, g), { state: 'ABSENT', reason: 'Sakit' });
    await world.change(s.tenant, scoreCell, s.cell(c, g), { state: 'RECUSED' });
    expect(await seen(s, s.organizer)).toEqual({
      state: 'SCORING', leastScores: 2, entries: 4, belowLeast: 3, cells: counts(5, 4, 1, 1, 1),
      judges: [
        { judge: `jdg_${a.id}`, office: 'Juri uji', remindedAt: null, cells: counts(2, 2) },
        { judge: `jdg_${b.id}`, office: 'Juri uji', remindedAt: null, cells: counts(1, 1, 0, 1, 1) },
        { judge: `jdg_${c.id}`, office: 'Juri uji', remindedAt: null, cells: counts(2, 1, 1) },
      ].sort((x, y) => (x.judge < y.judge ? -1 : 1)),
      panels: [{ code: 'kedua', name: 'Panel kedua', cells: counts(2, 1, 1) }, { code: 'utama', name: 'Panel utama', cells: counts(3, 3, 0, 1, 1) }],
    });
    await recuse(s, s.organizer, e);
    const less = await seen(s, s.organizer);
    expect([less.entries, less.belowLeast, less.cells]).toEqual([3, 3, counts(5, 1, 1, 1, 1)]);
    expect(less.judges.map((j) => j.cells)).toEqual([a, b, c].sort((x, y) => (x.id < y.id ? -1 : 1)).map((j) => (j === a ? counts(2, 1) : j === b ? counts(1, 0, 0, 1, 1) : counts(2, 0, 1))));
  });

  it('tells a judge its own line and nothing of the others, nor of what it is recused from', async () => {
    const s = await JudgingScene.scoring(world, { entries: 3, judges: { utama: 3 } });
    const [a, b] = s.judges;
    await s.scored(a, s.entries[0], [1, 2]);
    await s.scored(b, s.entries[1], [1, 2]);
    const own = { state: 'SCORING', leastScores: 1, entries: null, belowLeast: null, panels: [] };
    expect(await ask(s, a.actor)).toEqual({ ...own, cells: counts(2, 1), judges: [{ judge: `jdg_${a.id}`, office: 'Juri uji', remindedAt: null, cells: counts(2, 1) }] });
    const before = await ask(s, a.actor);
    await s.scored(b, s.entries[2], [1, 2]);
    expect(await ask(s, a.actor)).toEqual(before);
    await recuse(s, a.actor, s.entries[0]);
    expect(await ask(s, a.actor)).toMatchObject({ cells: counts(2), judges: [{ cells: counts(2) }] });
  });

  it('is nobody else\'s', async () => {
    const s = await JudgingScene.scoring(world, { entries: 1, judges: { utama: 1 } });
    const other = await JudgingScene.scoring(world, { entries: 1, judges: { utama: 1 } });
    const as = async (role: 'RESEARCH_OFFICE' | 'COORDINATOR' | 'VIEWER' | 'JUDGE'): Promise<Progress | string> => ask(s, await world.actor([{ tenant: s.tenant, role }]));
    expect([await as('RESEARCH_OFFICE'), await as('COORDINATOR'), await as('VIEWER'), await as('JUDGE')]).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'NOT_FOUND']);
    expect([await ask(s, null), await ask(s, other.organizer), await ask(s, other.judges[0].actor)]).toEqual(['UNAUTHENTICATED', 'NOT_FOUND', 'NOT_FOUND']);
    expect([await ask(s, s.organizer, s.rounds[1]), await ask(s, s.organizer, other.rounds[0]), await ask(s, s.judges[0].actor, s.rounds[1])]).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
    const bound = await world.actor([{ tenant: s.tenant, role: 'ORGANIZER', programId: s.programId }]);
    const reading = await world.actor([{ tenant: s.tenant, role: 'ORGANIZER' }], { scopes: ['READ'] });
    expect([(await seen(s, bound)).entries, (await seen(s, reading)).entries]).toEqual([1, 1]);
  });

  it('costs as many statements for many as for one', async () => {
    const cost = async (entries: number, judges: number): Promise<number> => {
      const s = await JudgingScene.scoring(world, { entries, judges: { utama: judges } });
      const before = world.app.db.statements.count;
      expect((await seen(s, s.organizer)).entries).toBe(entries);
      return world.app.db.statements.count - before;
    };
    expect(await cost(20, 6)).toBe(await cost(1, 1));
  });

  const remind = (s: JudgingScene, input: object, key: string, as = s.organizer): Promise<Said> =>
    new ScoringDesk(s).said(REMIND, { t: s.tenantCode, r: `rnd_${s.rounds[0]}`, i: input, k: key }, as);
  const reminded = (said: Said): readonly string[] => ((said.payload.reminders ?? []) as { judge: { id: string } }[]).map((r) => r.judge.id.slice(4)).sort();

  it('a reminder goes to judges with something pending, each at most once an hour, once for a key', async () => {
    const s = await JudgingScene.scoring(world, { entries: 2, judges: { utama: 3 } });
    const [a, b, done] = s.judges;
    const both = [a.id, b.id].sort();
    for (const e of s.entries) await s.scored(done, e, [1, 2]);
    const said = await remind(s, { words: 'Mohon diselesaikan' }, 'ingatkan-1');
    expect([said.word, reminded(said)]).toEqual(['OK', both]);
    expect(await remind(s, { words: 'Mohon diselesaikan' }, 'ingatkan-1')).toMatchObject({ word: 'OK', payload: said.payload });
    expect((await remind(s, {}, 'ingatkan-2')).word).toBe('WRONG_STATE round');
    const late = toInstant(new Date(clock.now().getTime() - 3_600_000));
    const [[first]] = await new ScoringDesk(s).rows('judge_reminder', 'id', `x.judge_id = '${a.id}'`);
    await world.change(s.tenant, judgeReminder, String(first), { created_at: late });
    expect(reminded(await remind(s, {}, 'ingatkan-3'))).toEqual([a.id]);
    expect((await remind(s, { judges: [`jdg_${done.id}`, 'jdg_tidak'] }, 'ingatkan-4')).word).toBe('NOT_FOUND judges.0, NOT_FOUND judges.1');
    expect((await seen(s, s.organizer)).judges.filter((j) => j.remindedAt !== null).map((j) => j.judge.slice(4)).sort()).toEqual(both);
    expect((await remind(s, { judges: Array.from({ length: 101 }, () => `jdg_${a.id}`) }, 'ingatkan-4')).word).toBe('VALIDATION_FAILED input.judges');
    expect((await remind(s, { words: '...' }, 'ingatkan-4')).word).toBe('VALIDATION_FAILED input.words');
    const [[round]] = await new ScoringDesk(s).rows('round_work', 'id');
    await world.change(s.tenant, roundWork, String(round), { state: 'CLOSED' });
    expect((await remind(s, {}, 'ingatkan-5')).word).toBe('WRONG_STATE round');
    expect((await remind(s, {}, 'ingatkan-6', a.actor)).word).toBe('FORBIDDEN tenant');
  });

  it('a reminder of which the organiser may not know the cause is not made, and each judge reads its own', async () => {
    const s = await JudgingScene.scoring(world, { entries: 2, judges: { utama: 2 } });
    const [a, b] = s.judges;
    await s.scored(a, s.entries[1], [1, 2]);
    await recuse(s, s.organizer, s.entries[0]);
    expect((await remind(s, { judges: [`jdg_${a.id}`] }, 'ingatkan-7')).word).toBe('NOT_FOUND judges.0');
    expect(reminded(await remind(s, {}, 'ingatkan-8'))).toEqual([b.id]);
    const list = async (as: TestActor): Promise<number> => (await world.get<{ workspace: { judgeReminders: { totalCount: number } } }>('query($t: String!) { workspace(tenant: $t) { judgeReminders { totalCount } } }', { as, variables: { t: s.tenantCode } })).workspace.judgeReminders.totalCount;
    const viewer = await world.actor([{ tenant: s.tenant, role: 'VIEWER' }]);
    expect([await list(a.actor), await list(b.actor), await list(s.organizer), await list(viewer)]).toEqual([0, 1, 1, 0]);
  });
});
