import { innovationLineage, innovationWork } from '../../src/modules/innovation/data/tables';
import { EntryScene, MovedClock, type Acted } from '../support/entry-scene';
import { World } from '../support/world';

const AT_ONCE = 50;

/** How often each answer came: OK, or the codes of its problems and errors with the clause that refused. */
function tally(acted: readonly Acted[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { problems, errors } of acted) {
    const name = [...errors, ...problems.map((p) => (p.clause === undefined ? p.code : `${p.code} ${p.clause}`))].join(', ') || 'OK';
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

describe(`${AT_ONCE} at once`, () => {
  let world: World;
  let scene: EntryScene;
  beforeAll(async () => {
    world = await World.open(new MovedClock('2026-03-10T03:00:00.000Z'));
  });
  beforeEach(async () => {
    scene = await EntryScene.of(world);
  });
  afterAll(() => world.close());

  const submitAll = (ids: readonly string[]): Promise<Acted[]> => Promise.all(ids.map((id) => scene.act('entrySubmit', `wen_${id}`, 1)));
  const submitted = async (): Promise<unknown[][]> => (await scene.rowsOf('entry_work', 'state, submissions, submitted_at, snapshot, version')).filter(([, submissions]) => submissions !== 0);
  /** What belongs together in the database: submitted rows, claims, the count of the edition and the trail. */
  const whole = async (): Promise<Record<string, number>> => ({
    submitted: (await submitted()).length, lineages: (await scene.rowsOf('entry_claim', 'id', "x.kind = 'LINEAGE'")).length,
    entered: (await scene.rowsOf('edition_work', 'entered')).reduce((sum, [n]) => sum + Number(n), 0), trail: (await scene.rowsOf('audit_event', 'id', "x.action = 'entrySubmit'")).length,
  });

  it('under a quota of 5: exactly 5 are submitted, and 45 are told which rule refuses', async () => {
    const edition = await scene.edition({ clauses: [{ code: 'kuota', kind: 'QUOTA', with: { per: 'AGENCY', most: 5 } }] });
    const acted = await submitAll(await scene.collected(edition, Array.from({ length: AT_ONCE }, () => ({}))));
    expect(tally(acted)).toEqual({ OK: 5, 'RULE_REFUSES kuota': AT_ONCE - 5 });
    expect(await whole()).toEqual({ submitted: 5, lineages: 5, entered: 5, trail: 5 });
    expect(await scene.used()).toEqual({ [`quota/${edition}/kuota/agency/${scene.agencies[0]}`]: 5 });
    for (const { problems: [problem] } of acted.filter((a) => a.problems.length > 0)) expect(problem).toMatchObject({ outcome: 'NOT_YET', message: expect.stringMatching(/terpakai 5 dari 5/) as string });
  });

  it('under several limits: each holds, and what one refuses takes no place under another', async () => {
    const kinds = { code: 'kuota-sekolah', kind: 'QUOTA', with: { per: 'PARTICIPANT_KIND', most: 3, kinds: ['SCHOOL'] } };
    const edition = await scene.edition({ clauses: [kinds, { code: 'kuota-semua', kind: 'QUOTA', with: { per: 'EDITION', most: 10 } }] });
    const rows = Array.from({ length: AT_ONCE }, (_, i) => ({ participant: i % 2 === 0 ? ('SCHOOL' as const) : ('AGENCY' as const) }));
    const acted = await submitAll(await scene.collected(edition, rows));
    expect(tally(acted).OK).toBe(10);
    const counters = await scene.used();
    expect(counters[`quota/${edition}/kuota-semua/edition`]).toBe(10);
    const schools = (await scene.rowsOf('entry_work', 'participant, state')).filter(([kind, state]) => kind === 'SCHOOL' && state === 'SUBMITTED').length;
    expect(schools).toBeLessThanOrEqual(3);
    expect(counters[`quota/${edition}/kuota-sekolah/kind/SCHOOL`]).toBe(schools);
    expect(await whole()).toEqual({ submitted: 10, lineages: 10, entered: 10, trail: 10 });
  });

  it('of one lineage, under new titles and by other agencies, in five editions: it takes part at most twice', async () => {
    const [root, ...heirs] = await world.rows(scene.tenant, innovationWork, Array.from({ length: AT_ONCE }, (_, i) => ({ title: `Nama ke-${i}`, status: 'DRAFT' as const, agency_id: scene.agencies[i % 2] })));
    await world.rows(scene.tenant, innovationLineage, heirs.map((id) => ({ innovation_id: id, root_id: root, reason: 'berganti nama' })));
    const ids: string[] = [];
    for (let e = 0; e < 5; e += 1) {
      const edition = await scene.edition({ year: 2026 + e, clauses: [{ code: 'dua-kali', kind: 'PARTICIPATION_LIMIT', with: { most: 2, counts: 'SUBMITTED' } }] });
      const own = [root, ...heirs].filter((_, i) => i % 5 === e);
      ids.push(...(await scene.collected(edition, own.map((innovation_id, i) => ({ innovation_id, title: `Judul ${e} ${i}`, agency_id: scene.agencies[i % 2] })))));
    }
    const counts = tally(await submitAll(ids));
    expect(counts.OK).toBe(2);
    expect(Object.keys(counts).filter((c) => !['OK', 'ALREADY_CLAIMED', 'RULE_REFUSES dua-kali'].includes(c))).toEqual([]);
    expect(await whole()).toEqual({ submitted: 2, lineages: 2, entered: 2, trail: 2 });
    expect(await scene.used('participation')).toEqual({ [`participation/${scene.program}/SUBMITTED/${root}`]: 2 });
  });

  it('with one title, where titles are unique: one is submitted', async () => {
    const edition = await scene.edition({ clauses: [{ code: 'judul', kind: 'UNIQUE_TITLE' }] });
    const ids = await scene.collected(edition, Array.from({ length: AT_ONCE }, (_, i) => ({ title: ['Gelis!', 'GELIS', ' gelis ', '"Gelis"'][i % 4] })));
    const counts = tally(await submitAll(ids));
    expect(counts.OK).toBe(1);
    expect((counts.ALREADY_CLAIMED ?? 0) + (counts['RULE_REFUSES judul'] ?? 0)).toBe(AT_ONCE - 1);
    expect(await whole()).toEqual({ submitted: 1, lineages: 1, entered: 1, trail: 1 });
  });

  it('that submit one entry: one does, the others meet its new version', async () => {
    const edition = await scene.edition({ clauses: [{ code: 'kuota', kind: 'QUOTA', with: { per: 'EDITION', most: 5 } }] });
    const [id] = await scene.collected(edition, [{}]);
    expect(tally(await submitAll(Array.from({ length: AT_ONCE }, () => id)))).toEqual({ OK: 1, VERSION_CONFLICT: AT_ONCE - 1 });
    expect(await scene.used()).toEqual({ [`quota/${edition}/kuota/edition`]: 1 });
    expect(await submitted()).toMatchObject([['SUBMITTED', 1, '2026-03-10T03:00:00.000Z', expect.any(String), 2]]);
  });

  it('that submit and withdraw: the limit holds all the time, and what is given back can be taken', async () => {
    const edition = await scene.edition({ clauses: [{ code: 'kuota', kind: 'QUOTA', with: { per: 'EDITION', most: 5 } }] });
    const ids = await scene.collected(edition, Array.from({ length: 25 }, () => ({})));
    const first = await submitAll(ids.slice(0, 5));
    expect(tally(first)).toEqual({ OK: 5 });
    const withdrawn = ids.slice(0, 5).map((id) => scene.act('entryWithdraw', `wen_${id}`, 2, scene.organizer, { input: { reason: 'Ditarik' } }));
    const [gone, more] = await Promise.all([Promise.all(withdrawn), submitAll(ids.slice(5))]);
    expect(tally(gone)).toEqual({ OK: 5 });
    const taken = tally(more).OK ?? 0;
    expect(taken).toBeLessThanOrEqual(5);
    expect(await scene.used()).toEqual({ [`quota/${edition}/kuota/edition`]: taken });
    const late = await submitAll((await scene.rowsOf('entry_work', 'id', "x.state = 'COLLECTED'")).map(([id]) => String(id)).slice(0, 6));
    expect(tally(late).OK ?? 0).toBe(Math.min(6, 5 - taken));
    expect((await scene.rowsOf('edition_work', 'entered')).flat()).toEqual([5]);
  });

  it('that draft with one key draft one entry; the key with another input is refused', async () => {
    const edition = await scene.edition();
    const input = { edition: `edn_${edition}`, innovation: `win_${await scene.innovation('Gelis')}`, agency: `agy_${scene.agencies[0]}` };
    const acted = await Promise.all(Array.from({ length: AT_ONCE }, () => scene.draft(input, scene.organizer, 'kunci-yang-sama')));
    expect(tally(acted)).toEqual({ OK: AT_ONCE });
    expect(new Set(acted.map((a) => a.entry?.id)).size).toBe(1);
    expect((await scene.draft({ ...input, title: 'Judul lain' }, scene.organizer, 'kunci-yang-sama')).problems).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
    expect([(await scene.rowsOf('entry_work', 'id')).length, (await scene.rowsOf('audit_event', 'id')).length]).toEqual([1, 1]);
  });
});
