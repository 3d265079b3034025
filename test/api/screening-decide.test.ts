import { Season, TestClock } from '../support/season-scene';
import { World, type TestActor } from '../support/world';

const SEEMLY = { clause: 'judul-pantas', words: 'Judulnya pantas.' };
const PASS = { decision: 'PASS', accepted: [SEEMLY] };

describe('screening', () => {
  const clock = new TestClock('2023-02-10T03:00:00.000Z');
  let world: World;
  beforeAll(async () => {
    world = await World.open(clock);
  });
  afterAll(() => world.close());
  beforeEach(() => {
    clock.at = '2023-02-10T03:00:00.000Z';
  });

  const screened = async (options: Parameters<typeof Season.announce>[1] = {}): Promise<Season> => {
    const season = await Season.announce(world, options);
    await season.toScreening(clock);
    return season;
  };
  const sheets = (season: Season): Promise<unknown[][]> => world.app.db.query({ mode: 'scoped', tenantId: season.tenant.id },
    'SELECT s.submission, s.decision FROM screening s WHERE s.tenant_id = ? ORDER BY s.submission', [season.tenant.id]);

  it('passes an entry that meets what binds, with the officer\'s answer and the custom on its sheet, and keeps it in the trail', async () => {
    const season = await screened();
    const entry = await season.entry({ state: 'SUBMITTED' }, '2020-06-01');
    const { payload } = await season.decide(entry, { ...PASS, note: 'Lengkap' });
    expect(payload.problems).toEqual([]);
    expect(payload.screening).toMatchObject({
      submission: 1, decision: 'PASS', mendUntil: null, note: 'Lengkap', entry: { id: `wen_${entry}`, state: 'PASSED', version: 2, passedAt: expect.stringMatching(/^2023-03-29/) as unknown, failedAt: null },
    });
    expect(payload.screening?.reasons.nodes).toEqual([
      { position: 1, bearing: 'ACCEPTED', clause: 'judul-pantas', outcome: 'NEEDS_PROOF', wording: 'Judulnya pantas.', wordingEnglish: 'Judulnya pantas.', earliest: null },
      {
        position: 2, bearing: 'ADVISES', clause: 'biasanya-tiga-tahun', outcome: 'NOT_YET', earliest: '2023-06-01',
        wording: expect.stringContaining('paling sedikit 36 bulan') as unknown, wordingEnglish: expect.stringContaining('Found: 33 months; asked: 36 months.') as unknown,
      },
    ]);
    const trail = (await season.trail()).at(-1);
    expect(trail?.action).toBe('screeningDecide');
    expect(JSON.parse(trail?.detail ?? '')).toEqual({ decision: 'PASS', submission: 1, pack: 'uji-2023 r1', mendUntil: null, reasons: 2 });
  });

  it('does not pass what a binding clause refuses, and says which, why and from when on', async () => {
    const season = await screened();
    const entry = await season.entry({ state: 'SUBMITTED' }, '2021-05-02');
    const { payload } = await season.decide(entry, PASS, { language: 'en' });
    expect(payload.screening).toBeNull();
    expect(payload.problems).toEqual([{
      __typename: 'RuleProblem', code: 'RULE_REFUSES', path: ['input', 'decision'], clause: 'umur-minimum', outcome: 'NOT_YET', citation: 'Pedoman Uji, huruf a', earliest: '2023-05-02',
      message: expect.stringMatching(/^Refused by rule umur-minimum: In use for at least 24 months.* Found: 22 months; asked: 24 months\./) as unknown,
    }]);
    expect(await sheets(season)).toEqual([]);
    // Nothing changed: the same version fails it, with that clause as its reason.
    const failed = await season.decide(entry, { decision: 'FAIL' });
    expect(failed.payload.screening).toMatchObject({ decision: 'FAIL', entry: { state: 'FAILED', version: 2 } });
    expect(failed.payload.screening?.reasons.nodes.map((r) => [r.bearing, r.clause, r.outcome, r.earliest])).toEqual([
      ['REFUSES', 'umur-minimum', 'NOT_YET', '2023-05-02'], ['ADVISES', 'biasanya-tiga-tahun', 'NOT_YET', '2024-05-02'],
    ]);
  });

  it('does not pass what needs proof until the officer has accepted it in words', async () => {
    const season = await screened();
    const entry = await season.entry({ state: 'SUBMITTED' }, null);
    const none = await season.decide(entry, { decision: 'PASS' });
    expect(none.payload.problems.map((p) => [p.code, p.clause, p.outcome, p.path.join('.')])).toEqual([
      ['RULE_REFUSES', 'umur-minimum', 'NEEDS_PROOF', 'input.accepted'], ['RULE_REFUSES', 'judul-pantas', 'NEEDS_PROOF', 'input.accepted'],
    ]);
    expect(none.payload.problems[0].message).toMatch(/buktinya belum diterima petugas/);
    const half = await season.decide(entry, PASS);
    expect(half.payload.problems.map((p) => p.clause)).toEqual(['umur-minimum']);
    const passed = await season.decide(entry, { decision: 'PASS', accepted: [SEEMLY, { clause: 'umur-minimum', words: 'Berita acara 3/2020 menunjukkan penerapan sejak Maret 2020.' }] });
    expect(passed.payload.screening).toMatchObject({ entry: { state: 'PASSED' } });
    expect(passed.payload.screening?.reasons.nodes.map((r) => [r.bearing, r.clause])).toEqual([['ACCEPTED', 'judul-pantas'], ['ACCEPTED', 'umur-minimum'], ['ADVISES', 'biasanya-tiga-tahun']]);
  });

  it('fails nobody without a reason: for what is not known the officer says why', async () => {
    const season = await screened();
    const entry = await season.entry({ state: 'SUBMITTED' }, null);
    expect((await season.decide(entry, { decision: 'FAIL' })).payload.problems).toMatchObject([{ code: 'VALIDATION_FAILED', path: ['input', 'reasons'] }]);
    const { payload } = await season.decide(entry, { decision: 'FAIL', reasons: [{ words: 'Judul memuat singkatan yang tidak pantas.' }, { clause: 'umur-minimum', words: 'Bukti tidak pernah dikirim.' }] });
    expect(payload.screening?.reasons.nodes.map((r) => [r.bearing, r.clause, r.outcome])).toEqual([
      ['UNPROVEN', 'umur-minimum', 'NEEDS_PROOF'], ['OFFICER', null, null], ['OFFICER', 'umur-minimum', 'NEEDS_PROOF'], ['ADVISES', 'biasanya-tiga-tahun', 'NEEDS_PROOF'],
    ]);
  });

  it('decides once on a submission, and only on one', async () => {
    const season = await screened();
    const [entry, drafted] = [await season.entry({ state: 'SUBMITTED' }), await season.entry({ state: 'COLLECTED' })];
    expect((await season.decide(drafted, PASS)).payload.problems).toMatchObject([{ code: 'WRONG_STATE', state: 'COLLECTED' }]);
    expect((await season.decide(entry, PASS, { version: 7 })).payload.problems).toMatchObject([{ code: 'VERSION_CONFLICT', currentVersion: 1 }]);
    await season.decide(entry, PASS);
    for (const version of [1, 2]) expect((await season.decide(entry, { decision: 'FAIL', reasons: [{ words: 'Tidak setuju.' }] }, { version })).payload.problems).toMatchObject([{ code: 'ALREADY_DONE' }]);
    expect(await sheets(season)).toEqual([[1, 'PASS']]);
  });

  it('decides after closing only; until then it returns', async () => {
    const season = await Season.announce(world);
    await season.run('editionOpen', { version: 1 });
    const entry = await season.entry({ state: 'SUBMITTED' }, null);
    for (const input of [PASS, { decision: 'FAIL', reasons: [{ words: 'Tidak pantas.' }] }]) expect((await season.decide(entry, input)).payload.problems).toMatchObject([{ code: 'WRONG_STATE', state: 'OPEN' }]);
    expect((await season.decide(entry, { decision: 'RETURN' })).payload.screening).toMatchObject({ mendUntil: '2023-02-15', entry: { state: 'RETURNED', mendUntil: '2023-02-15' } });
    const other = await Season.announce(world, { edition: { phase: 'JUDGING', held: 'HELD' } });
    expect((await other.decide(await other.entry({ state: 'SUBMITTED' }), PASS)).payload.problems).toMatchObject([{ state: 'JUDGING' }]);
  });

  it.each<[string, Record<string, unknown>, string | RegExp]>([
    ['as many days as the edition gives', {}, '2023-04-03'],
    ['until the day that the officer names', { mendUntil: '2023-03-29' }, '2023-03-29'],
    ['not until a day that is over', { mendUntil: '2023-03-28' }, /2023-03-29 sampai 2024-03-29/],
    ['not for ever', { mendUntil: '2033-03-29' }, /2023-03-29 sampai 2024-03-29/],
  ])('returns an entry for mending: %s', async (_name, input, until) => {
    const season = await screened();
    const entry = await season.entry({ state: 'SUBMITTED' }, null);
    const { payload } = await season.decide(entry, { decision: 'RETURN', ...input });
    if (typeof until === 'string') expect(payload.screening).toMatchObject({ mendUntil: until, entry: { state: 'RETURNED', mendUntil: until } });
    else expect(payload.problems).toMatchObject([{ code: 'VALIDATION_FAILED', path: ['input', 'mendUntil'], message: expect.stringMatching(until) as unknown }]);
  });

  it('does not take a day for mending with another decision', async () => {
    const season = await screened();
    expect((await season.decide(await season.entry({ state: 'SUBMITTED' }), { ...PASS, mendUntil: '2023-04-01' })).payload.problems).toMatchObject([{ path: ['input', 'mendUntil'] }]);
  });

  it('keeps what it said for ever: a returned entry is mended, handed in, submitted and decided on again', async () => {
    const season = await screened();
    const entry = await season.entry({ state: 'SUBMITTED' }, null);
    await season.decide(entry, { decision: 'RETURN', reasons: [{ words: 'Lampirkan bukti penerapan.' }] });
    const act = (field: string, version: number, as: TestActor) => world.get<Record<string, { entry: { state: string; version: number } | null; problems: unknown[] }>>(
      `mutation($t: String!, $e: ID!, $v: Int!) { ${field}(tenant: $t, entry: $e, expectedVersion: $v) { entry { state version } problems { code message } } }`,
      { as, variables: { t: season.tenant.code, e: `wen_${entry}`, v: version } });
    expect(await act('entryHandIn', 2, season.officer)).toMatchObject({ entryHandIn: { entry: { state: 'COLLECTED', version: 3 }, problems: [] } });
    expect(await act('entrySubmit', 3, season.organizer)).toMatchObject({ entrySubmit: { entry: { state: 'SUBMITTED', version: 4 }, problems: [] } });
    // The officer who still looks at the first submission is told, and the second one is decided on.
    expect((await season.decide(entry, { decision: 'RETURN' }, { version: 1 })).payload.problems).toMatchObject([{ code: 'VERSION_CONFLICT' }]);
    const proof = { clause: 'umur-minimum', words: 'Bukti penerapan dilihat.' };
    expect((await season.decide(entry, { decision: 'PASS', accepted: [SEEMLY, proof] }, { version: 4 })).payload.screening).toMatchObject({ submission: 2, decision: 'PASS' });
    expect(await sheets(season)).toEqual([[1, 'RETURN'], [2, 'PASS']]);
    const read = 'query($id: ID!) { node(id: $id) { ... on WorkspaceEntry { state screenings { nodes { submission decision reasons { nodes { bearing clause } } } } } } }';
    expect(await world.get(read, { as: season.officer, variables: { id: `wen_${entry}` } })).toEqual({ node: { state: 'PASSED', screenings: { nodes: [
      { submission: 2, decision: 'PASS', reasons: { nodes: [{ bearing: 'ACCEPTED', clause: 'judul-pantas' }, { bearing: 'ACCEPTED', clause: 'umur-minimum' }, { bearing: 'ADVISES', clause: 'biasanya-tiga-tahun' }] } },
      { submission: 1, decision: 'RETURN', reasons: { nodes: [{ bearing: 'UNPROVEN', clause: 'umur-minimum' }, { bearing: 'OFFICER', clause: null }, { bearing: 'ADVISES', clause: 'biasanya-tiga-tahun' }] } },
    ] } } });
    expect((await season.trail()).map((a) => a.action)).toEqual(['editionOpen', 'editionClose', 'screeningDecide', 'entryHandIn', 'entrySubmit', 'screeningDecide']);
  });
});
