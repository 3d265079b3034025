import { recusal, roundEntry, roundWork, sessionPlan } from '../../src/modules/judging/data/tables';
import { rowsOf, run, type Acted } from '../support/judging-acts';
import { JudgingScene } from '../support/judging-scene';
import { TestClock } from '../support/season-scene';
import { World, type TestActor } from '../support/world';

interface Seen {
  readonly id: string;
  readonly version: number;
  readonly startsAt: string;
  readonly state: string;
}
const ROW = 'session { id kind startsAt endsAt venue presenter accompaniedBy state settledReason version round { id } panel { code } entry { label } moves { nodes { position wasFrom wasUntil wasVenue reason } } }';
const at = (hour: number, minute = 0): string => `2026-06-10T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00.000Z`;

describe('sessions', () => {
  const clock = new TestClock('2026-06-01T01:00:00.000Z');
  let world: World;
  let keys = 0;
  beforeAll(async () => {
    world = await World.open(clock);
  });
  afterAll(() => world.close());
  beforeEach(() => {
    clock.at = '2026-06-01T01:00:00.000Z';
  });

  const scene = (): Promise<JudgingScene> => JudgingScene.scoring(world, { entries: 3, judges: { utama: 1, kedua: 1 } });
  const schedule = (s: JudgingScene, input: object, options: { readonly key?: string; readonly as?: TestActor } = {}): Promise<Acted<Seen>> => {
    keys += 1;
    return run<Seen>(s, 'sessionSchedule', { round: `rnd_${s.rounds[0]}`, idempotencyKey: options.key ?? `sesi-uji-${keys}`, input: { kind: 'PRESENTATION', startsAt: at(2), endsAt: at(3), ...input } }, ROW, { as: options.as });
  };
  const entry = (s: JudgingScene, i: number): string => `wen_${s.entries[i]}`;
  const panel = (s: JudgingScene, code: string): string => `pnl_${s.panels.get(code) ?? ''}`;
  const move = (s: JudgingScene, session: string, expectedVersion: number, input: object): Promise<Acted<Seen>> => run<Seen>(s, 'sessionMove', { session, expectedVersion, input: { startsAt: at(5), endsAt: at(6), reason: 'Ruang dipakai', ...input } }, ROW);
  const settle = (s: JudgingScene, session: string, expectedVersion: number, input: object): Promise<Acted<Seen>> => run<Seen>(s, 'sessionSettle', { session, expectedVersion, input }, ROW);
  const seenBy = async (s: JudgingScene, as: TestActor): Promise<readonly string[]> => {
    const { workspace } = await world.get<{ workspace: { sessions: { totalCount: number; nodes: { id: string }[] } } }>('query($t: String!) { workspace(tenant: $t) { sessions { totalCount nodes { id } } } }', { as, variables: { t: s.tenantCode } });
    expect(workspace.sessions.totalCount).toBe(workspace.sessions.nodes.length);
    return workspace.sessions.nodes.map(({ id }) => id);
  };

  it('are scheduled for an entry and a panel, once for a key, with offices and never persons', async () => {
    const s = await scene();
    const input = { entry: entry(s, 0), panel: panel(s, 'utama'), venue: 'Aula', presenter: 'Inovator', accompaniedBy: 'Kepala dinas' };
    const first = await schedule(s, input, { key: 'sesi-sama-1' });
    expect(first).toMatchObject({ codes: [], row: {
      kind: 'PRESENTATION', startsAt: at(2), endsAt: at(3), venue: 'Aula', presenter: 'Inovator', accompaniedBy: 'Kepala dinas', state: 'PLANNED', version: 1, round: { id: `rnd_${s.rounds[0]}` },
      panel: { code: 'utama' }, entry: { label: 'Usulan 001' }, moves: { nodes: [] },
    } });
    expect((await schedule(s, input, { key: 'sesi-sama-1' })).row?.id).toBe(first.row?.id);
    expect((await schedule(s, { ...input, startsAt: at(7), endsAt: at(8) }, { key: 'sesi-sama-1' })).codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    expect(await rowsOf(s, 'SELECT l.act FROM edition_log l WHERE l.tenant_id = ?')).toEqual([['sessionSchedule']]);
  });

  it('of an entry or of a panel never overlap, but follow one another, and others go on beside them', async () => {
    const s = await scene();
    await schedule(s, { entry: entry(s, 0), panel: panel(s, 'utama') });
    expect(await schedule(s, { entry: entry(s, 0), panel: panel(s, 'kedua'), startsAt: at(2, 59), endsAt: at(4) })).toMatchObject({ row: null, codes: ['WRONG_STATE'], messages: [expect.stringContaining('usulan ini mempunyai sesi lain')] });
    expect(await schedule(s, { entry: entry(s, 1), panel: panel(s, 'utama'), startsAt: at(1), endsAt: at(2, 1) })).toMatchObject({ codes: ['WRONG_STATE'], messages: [expect.stringContaining('panel ini mempunyai sesi lain')] });
    for (const input of [
      { entry: entry(s, 1), panel: panel(s, 'kedua') }, { entry: entry(s, 0), panel: panel(s, 'utama'), startsAt: at(3), endsAt: at(4) }, { startsAt: at(2), endsAt: at(4) }, { entry: entry(s, 2), startsAt: at(2), endsAt: at(4) },
    ]) expect((await schedule(s, input)).codes).toEqual([]);
  });

  it('have sane times, and name what is in the round', async () => {
    const [s, other] = [await scene(), await scene()];
    for (const [input, path] of [
      [{ startsAt: '2026-05-31T02:00:00Z' }, 'startsAt'], [{ startsAt: '2029-01-01T02:00:00Z', endsAt: '2029-01-01T03:00:00Z' }, 'startsAt'], [{ endsAt: at(2) }, 'endsAt'], [{ endsAt: at(2, 4) }, 'endsAt'],
      [{ endsAt: '2026-06-13T02:00:01Z' }, 'endsAt'], [{ venue: ' ' }, 'venue'],
    ] as const) expect([path, await schedule(s, input)]).toMatchObject([path, { row: null, codes: expect.arrayContaining(['VALIDATION_FAILED']) as unknown, paths: expect.arrayContaining([`input.${path}`]) as unknown }]);
    for (const [input, path] of [
      [{ entry: entry(other, 0) }, 'entry'], [{ entry: 'wen_x' }, 'entry'], [{ panel: panel(other, 'utama') }, 'panel'],
    ] as const) expect(await schedule(s, input)).toMatchObject({ codes: ['NOT_FOUND'], paths: [`input.${path}`] });
  });

  it('are moved with a reason, and where they were stays on record', async () => {
    const s = await scene();
    const { row } = await schedule(s, { entry: entry(s, 0), venue: 'Aula' });
    await schedule(s, { entry: entry(s, 0), startsAt: at(8), endsAt: at(9) });
    const id = row?.id ?? '';
    // It may overlap itself, but no other.
    expect((await move(s, id, 1, { startsAt: at(2, 30), endsAt: at(3, 30) })).row).toMatchObject({ startsAt: at(2, 30), venue: null, version: 2 });
    expect((await move(s, id, 1, {})).codes).toEqual(['VERSION_CONFLICT']);
    expect((await move(s, id, 2, { startsAt: at(8, 30), endsAt: at(9, 30) })).codes).toEqual(['WRONG_STATE']);
    expect((await move(s, id, 2, { startsAt: '2026-05-01T00:00:00Z' })).paths).toEqual(['input.startsAt']);
    expect((await move(s, id, 2, { venue: 'Balai kota' })).row).toMatchObject({ venue: 'Balai kota', moves: { nodes: [
      { position: 1, wasFrom: at(2), wasUntil: at(3), wasVenue: 'Aula', reason: 'Ruang dipakai' }, { position: 2, wasFrom: at(2, 30), wasUntil: at(3, 30), wasVenue: null, reason: 'Ruang dipakai' },
    ] } });
  });

  it('are held or cancelled, and then stand still; a cancelled one makes room', async () => {
    const s = await scene();
    const first = (await schedule(s, { entry: entry(s, 0) })).row?.id ?? '';
    expect((await settle(s, first, 1, { outcome: 'HELD' })).codes).toEqual(['WRONG_STATE']);
    expect((await settle(s, first, 1, { outcome: 'CANCELLED' })).paths).toEqual(['input.reason']);
    expect((await settle(s, first, 1, { outcome: 'CANCELLED', reason: 'Pengusul berhalangan' })).row).toMatchObject({ state: 'CANCELLED', settledReason: 'Pengusul berhalangan', version: 2 });
    expect((await move(s, first, 2, {})).codes).toEqual(['WRONG_STATE']);
    const second = (await schedule(s, { entry: entry(s, 0) })).row?.id ?? '';
    clock.at = at(4);
    const [[round]] = await rowsOf(s, 'SELECT w.id FROM round_work w WHERE w.tenant_id = ?');
    await world.change(s.tenant, roundWork, String(round), { state: 'CLOSED' });
    // What took place is recorded after the round closed, too; new ones are not planned then.
    expect((await settle(s, second, 1, { outcome: 'HELD' })).row).toMatchObject({ state: 'HELD', settledReason: null });
    expect((await schedule(s, { startsAt: at(6), endsAt: at(7) })).codes).toEqual(['WRONG_STATE']);
  });

  it('of many who plan the same hour at once one is taken', async () => {
    const s = await scene();
    const all = await Promise.all(Array.from({ length: 8 }, (_, i) => schedule(s, { entry: entry(s, i % 3), panel: panel(s, 'utama'), startsAt: at(2, i), endsAt: at(3, i) })));
    expect(all.filter(({ codes }) => codes.length === 0)).toHaveLength(1);
    expect(all.filter(({ codes }) => codes.join() === 'WRONG_STATE')).toHaveLength(7);
    expect(await rowsOf(s, 'SELECT COUNT(*) AS n FROM session_plan p WHERE p.tenant_id = ?')).toEqual([[1]]);
  });

  it('are seen by judges of the panel and not by others, and by nobody who is recused from the entry', async () => {
    const s = await scene();
    const made = [await schedule(s, { entry: entry(s, 0), panel: panel(s, 'utama') }), await schedule(s, { entry: entry(s, 1), panel: panel(s, 'kedua') }), await schedule(s, { panel: panel(s, 'utama'), startsAt: at(4), endsAt: at(5) })];
    const [first, second, third] = made.map(({ row }) => row?.id ?? '');
    const [judge, other] = s.judges;
    expect(await seenBy(s, s.organizer)).toEqual([first, second, third]);
    expect([await seenBy(s, judge.actor), await seenBy(s, other.actor)]).toEqual([[first, third], [second]]);
    await world.rows(s.tenant, recusal, [judge.actor.id, s.organizer.id].map((actor_id) => ({ edition_id: s.editionId, entry_id: s.entries[0], actor_id, kind: 'FAMILY' as const, reason: 'Keluarga' })));
    expect([await seenBy(s, judge.actor), await seenBy(s, s.organizer)]).toEqual([[third], [second, third]]);
    // Nor is it moved, settled or planned again by who is kept from it.
    expect([(await move(s, first, 1, {})).codes, (await settle(s, first, 1, { outcome: 'CANCELLED', reason: 'Uji coba' })).codes, (await schedule(s, { entry: entry(s, 0), startsAt: at(8), endsAt: at(9) })).codes])
      .toEqual([['NOT_FOUND'], ['NOT_FOUND'], ['NOT_FOUND']]);
  });

  it('of its own entries are seen by an entrant, but those of a later round only when all before are released', async () => {
    const s = await scene();
    const officer = await world.actor([{ tenant: s.tenant, role: 'AGENCY_OFFICER', agencyId: s.agencies[0] }]);
    const first = (await schedule(s, { entry: entry(s, 0) })).row?.id ?? '';
    await schedule(s, { entry: entry(s, 1), startsAt: at(4), endsAt: at(5) });
    expect(await seenBy(s, officer)).toEqual([first]);
    await world.rows(s.tenant, roundWork, [{ edition_id: s.editionId, round_id: s.rounds[1], state: 'PREPARED', turn: 0 }]);
    await world.rows(s.tenant, roundEntry, [{ edition_id: s.editionId, round_id: s.rounds[1], entry_id: s.entries[0], label: 'Usulan 001', participant: 'AGENCY', documents_shown: 0, bonus_hundredths: 0 }]);
    const [later] = (await world.rows(s.tenant, sessionPlan, [{
      edition_id: s.editionId, round_id: s.rounds[1], entry_id: s.entries[0], kind: 'INTERVIEW', starts_at: at(6), ends_at: at(7), state: 'PLANNED',
    }])).map((id) => `ssp_${id}`);
    expect(await seenBy(s, officer)).toEqual([first]);
    const [[round]] = (await rowsOf(s, 'SELECT w.id, w.round_id FROM round_work w WHERE w.tenant_id = ?')).filter(([, of]) => of === s.rounds[0]);
    for (const state of ['CLOSED', 'RELEASED'] as const) {
      await world.change(s.tenant, roundWork, String(round), { state });
      expect(await seenBy(s, officer)).toEqual(state === 'RELEASED' ? [first, later] : [first]);
    }
  });
});
