import { innovationWork } from '../../src/modules/innovation/data/tables';
import { storedFile } from '../../src/modules/evidence/data/tables';
import { IdeaScene, type Came } from '../support/idea-scene';

const MOVES = 'moves { nodes { position from to status movedOn days reason documentNumber documentDated documentAbout file { name } } } stages { stage days parked visits current } daysInStage';
interface Way { ideas: { nodes: { id: string; moves: { nodes: Record<string, unknown>[] }; stages: Record<string, unknown>[]; daysInStage: number | null }[] } }

describe('the life of an idea', () => {
  let scene: IdeaScene;
  beforeAll(async () => {
    scene = await IdeaScene.open('2024-03-01');
  });
  afterAll(() => scene.world.close());

  const problem = ({ row, problems }: Came): unknown => [row, problems.map(({ code, path }) => [code, path.join('.')])];
  const wayOf = async (id: string): Promise<Way['ideas']['nodes'][0]> =>
    (await scene.workspace<Way>(`ideas(where: { id: { eq: "${id}" } }) { nodes { id ${MOVES} } }`)).ideas.nodes[0];

  it('goes from drum up to display, with days, reasons and a document, and its innovation follows', async () => {
    const draft = await scene.done('ideaDraft', { title: 'Jemput bola KTP', problem: 'Antre lama', proposal: 'Perekaman di kelurahan', agency: scene.agency(0), initiator: 'AGENCY', reason: 'Kotak saran', foundOn: '2024-01-10' }, scene.officer);
    expect(draft).toMatchObject({ version: 1, stage: 'DRUM_UP', stageSince: '2024-01-10', status: 'ACTIVE', innovation: null });
    const document = { number: 'BA/3/2024', dated: '2024-01-30', about: 'Hasil diagnosis' };
    const diagnosed = await scene.done('ideaMove', { of: draft.id, version: 1, to: 'DIAGNOSE', reason: 'Masalahnya jelas', movedOn: '2024-01-31', document }, scene.officer);
    const designed = await scene.done('ideaMove', { of: draft.id, version: diagnosed.version, to: 'DESIGN', reason: 'Rancangan siap', movedOn: '2024-02-10' }, scene.officer);
    const launched = await scene.done('ideaLaunch', { of: draft.id, version: designed.version, reason: 'Peluncuran', movedOn: '2024-02-20' }, scene.officer);
    expect(launched).toMatchObject({ version: 4, stage: 'DELIVER', innovation: { title: 'Jemput bola KTP', ideaStage: 'DELIVER', version: 1 } });
    const displayed = await scene.done('ideaMove', { of: draft.id, version: 4, to: 'DISPLAY', reason: 'Gelar hasil' }, scene.officer);
    expect(displayed).toMatchObject({ stage: 'DISPLAY', stageSince: '2024-03-01', innovation: { ideaStage: 'DISPLAY', version: 2 } });
    const back = await scene.done('ideaMove', { of: draft.id, version: 5, to: 'DESIGN', reason: 'Dirancang ulang' }, scene.officer);
    expect(back).toMatchObject({ stage: 'DESIGN', innovation: { id: (launched.innovation as { id: string }).id, ideaStage: 'DESIGN' } });
    // Its innovation cannot be moved past it by hand.
    const { id: innovation } = launched.innovation as { id: string };
    const byHand = await scene.world.get<{ innovationRevise: { problems: object[] } }>(
      `mutation($t: String!, $i: ID!) { innovationRevise(tenant: $t, innovation: $i, expectedVersion: 3, input: { ideaStage: DISPLAY }) { problems { code path ... on StateProblem { state } } } }`,
      { as: scene.organizer, variables: { t: scene.tenant.code, i: innovation } });
    expect(byHand.innovationRevise.problems).toEqual([{ code: 'WRONG_STATE', path: ['input', 'ideaStage'], state: 'DESIGN' }]);
    // Launched once, it comes to delivery again by a plain step.
    expect(problem(await scene.act(scene.officer, 'ideaLaunch', { of: draft.id, version: 6, reason: 'Lagi sekali' }))).toEqual([null, [['ALREADY_DONE', 'idea']]]);
    expect(await scene.done('ideaMove', { of: draft.id, version: 6, to: 'DELIVER', reason: 'Diluncurkan lagi' }, scene.officer)).toMatchObject({ stage: 'DELIVER', innovation: { ideaStage: 'DELIVER' } });

    const { moves, stages, daysInStage } = await wayOf(draft.id);
    expect(moves.nodes.map((m) => [m.position, m.from, m.to, m.movedOn, m.days])).toEqual([
      [1, null, 'DRUM_UP', '2024-01-10', null], [2, 'DRUM_UP', 'DIAGNOSE', '2024-01-31', 21], [3, 'DIAGNOSE', 'DESIGN', '2024-02-10', 10], [4, 'DESIGN', 'DELIVER', '2024-02-20', 10],
      [5, 'DELIVER', 'DISPLAY', '2024-03-01', 10], [6, 'DISPLAY', 'DESIGN', '2024-03-01', 0], [7, 'DESIGN', 'DELIVER', '2024-03-01', 0],
    ]);
    expect(moves.nodes[1]).toMatchObject({ reason: 'Masalahnya jelas', documentNumber: 'BA/3/2024', documentDated: '2024-01-30', documentAbout: 'Hasil diagnosis', file: null });
    expect(stages.map((s) => [s.stage, s.days, s.visits, s.current])).toEqual([['DRUM_UP', 21, 1, false], ['DIAGNOSE', 10, 1, false], ['DESIGN', 10, 2, false], ['DELIVER', 10, 2, true], ['DISPLAY', 0, 1, false]]);
    expect(daysInStage).toBe(0);
    const trail = await scene.workspace<{ auditTrail: { nodes: { action: string }[] } }>('auditTrail { nodes { action subjectType detail } }');
    expect(trail.auditTrail.nodes.map((n) => n.action)).toEqual(['ideaMove', 'ideaMove', 'ideaMove', 'ideaLaunch', 'innovationDraft', 'ideaMove', 'ideaMove', 'ideaDraft']);
  });

  it('rests, is taken up and is given up with a reason, in the stage where it stands', async () => {
    const { id } = await scene.at('DIAGNOSE');
    expect(await scene.done('ideaPark', { of: id, version: 2, reason: 'Anggaran belum ada' })).toMatchObject({ status: 'PARKED', stage: 'DIAGNOSE', version: 3 });
    expect(problem(await scene.act(scene.organizer, 'ideaMove', { of: id, version: 3, to: 'DESIGN', reason: 'Lanjut' }))).toEqual([null, [['WRONG_STATE', 'idea']]]);
    expect(await scene.done('ideaResume', { of: id, version: 3, reason: 'Anggaran ada' })).toMatchObject({ status: 'ACTIVE', version: 4 });
    expect(await scene.done('ideaDrop', { of: id, version: 4, reason: 'Sudah ada yang serupa' })).toMatchObject({ status: 'DROPPED', version: 5 });
    expect(problem(await scene.act(scene.organizer, 'ideaRevise', { of: id, version: 5, title: 'Judul lain' }))).toEqual([null, [['WRONG_STATE', 'idea']]]);
    expect((await wayOf(id)).daysInStage).toBeNull();
    expect(await scene.done('ideaResume', { of: id, version: 5, reason: 'Ternyata berbeda' })).toMatchObject({ status: 'ACTIVE', stage: 'DIAGNOSE' });
    expect((await wayOf(id)).moves.nodes.map((m) => [m.to, m.status])).toEqual([['DRUM_UP', 'ACTIVE'], ['DIAGNOSE', 'ACTIVE'], ['DIAGNOSE', 'PARKED'], ['DIAGNOSE', 'ACTIVE'], ['DIAGNOSE', 'DROPPED'], ['DIAGNOSE', 'ACTIVE']]);
  });

  it.each<[string, string, Record<string, unknown>, string, string]>([
    ['over a stage', 'ideaMove', { to: 'DESIGN' }, 'WRONG_STATE', 'input.to'],
    ['to where it stands', 'ideaMove', { to: 'DRUM_UP' }, 'WRONG_STATE', 'input.to'],
    ['a launch of what is not designed', 'ideaLaunch', {}, 'WRONG_STATE', 'idea'],
    ['tomorrow', 'ideaMove', { to: 'DIAGNOSE', movedOn: '2024-03-02' }, 'VALIDATION_FAILED', 'input.movedOn'],
    ['before its last step', 'ideaMove', { to: 'DIAGNOSE', movedOn: '2024-02-29' }, 'VALIDATION_FAILED', 'input.movedOn'],
    ['a document of tomorrow', 'ideaMove', { to: 'DIAGNOSE', document: { number: '1', dated: '2024-03-02', about: 'Berita acara' } }, 'VALIDATION_FAILED', 'input.document.dated'],
    ['a document without a number', 'ideaMove', { to: 'DIAGNOSE', document: { number: ' ', dated: '2024-03-01', about: 'Berita acara' } }, 'VALIDATION_FAILED', 'input.document.number'],
    ['a reason without words', 'ideaPark', { reason: '...' }, 'VALIDATION_FAILED', 'input.reason'],
    ['taking up what is worked on', 'ideaResume', {}, 'WRONG_STATE', 'idea'],
    ['clearing its title', 'ideaRevise', { title: null }, 'VALIDATION_FAILED', 'input.title'],
    ['a revision that says nothing', 'ideaRevise', {}, 'VALIDATION_FAILED', 'input'],
    ['an innovation that is not there', 'ideaLaunch', { innovation: 'win_00000000000000000000000000' }, 'WRONG_STATE', 'idea'],
    ['a version that was never', 'ideaPark', { version: 7 }, 'VERSION_CONFLICT', 'expectedVersion'],
  ])('refuses %s, and leaves it as it was', async (_name, field, given, code, path) => {
    const { id } = await scene.draft();
    const words = field === 'ideaRevise' ? {} : { reason: 'Alasan uji' };
    const came = await scene.act(scene.organizer, field, { of: id, version: 1, ...words, ...given });
    expect(problem(came)).toEqual([null, [[code, path]]]);
    if (code === 'VERSION_CONFLICT') expect(came.problems[0].currentVersion).toBe(1);
    const { moves } = await wayOf(id);
    expect(moves.nodes).toHaveLength(1);
    expect(await scene.done('ideaPark', { of: id, version: 1, reason: 'Masih versi pertama' })).toMatchObject({ version: 2 });
  });

  it('is drafted once for one key, and is not of tomorrow', async () => {
    const input = { title: 'Sekali saja', reason: 'Kotak saran', key: 'kunci-sekali-gagasan' };
    const [first, second] = [await scene.done('ideaDraft', input), await scene.done('ideaDraft', input)];
    expect(second.id).toBe(first.id);
    expect(problem(await scene.act(scene.organizer, 'ideaDraft', { ...input, title: 'Lain' }))).toEqual([null, [['IDEMPOTENCY_KEY_REUSED', 'idempotencyKey']]]);
    expect(problem(await scene.act(scene.organizer, 'ideaDraft', { ...input, key: scene.key(), foundOn: '2024-03-02' }))).toEqual([null, [['VALIDATION_FAILED', 'input.foundOn']]]);
    expect(problem(await scene.act(scene.organizer, 'ideaDraft', { ...input, key: scene.key(), agency: `agy_${scene.world.ids.next()}` }))).toEqual([null, [['NOT_FOUND', 'input.agency']]]);
  });

  it('is revised in part; only the organiser gives it to another agency', async () => {
    const { id } = await scene.draft({ problem: 'Antre', proposal: 'Daring' });
    expect(await scene.done('ideaRevise', { of: id, version: 1, proposal: null, title: 'Antre daring' }, scene.officer)).toMatchObject({ title: 'Antre daring', problem: 'Antre', proposal: null, version: 2 });
    expect(problem(await scene.act(scene.officer, 'ideaRevise', { of: id, version: 2, agency: scene.agency(1) }))).toEqual([null, [['FORBIDDEN', 'input.agency']]]);
    expect(problem(await scene.act(scene.officer, 'ideaRevise', { of: id, version: 2, agency: null }))).toEqual([null, [['FORBIDDEN', 'input.agency']]]);
    expect(await scene.done('ideaRevise', { of: id, version: 2, agency: scene.agency(1) })).toMatchObject({ agency: { name: 'Dinas B' } });
    expect(problem(await scene.act(scene.officer, 'ideaRevise', { of: id, version: 3, title: 'Bukan milik saya lagi' }))).toEqual([null, [['NOT_FOUND', 'idea']]]);
  });

  it('is launched as an innovation that is there, of its own agency, and of no other idea', async () => {
    const [own, others] = await scene.world.rows(scene.tenant, innovationWork, [{ title: 'Sudah ada', status: 'DRAFT', agency_id: scene.agencies[0] }, { title: 'Punya B', status: 'DRAFT', agency_id: scene.agencies[1] }]);
    const [one, two] = [await scene.at('DESIGN'), await scene.at('DESIGN')];
    expect(problem(await scene.act(scene.officer, 'ideaLaunch', { of: one.id, version: 3, reason: 'Peluncuran', innovation: `win_${others}` }))).toEqual([null, [['NOT_FOUND', 'input.innovation']]]);
    expect(problem(await scene.act(scene.organizer, 'ideaLaunch', { of: one.id, version: 3, reason: 'Peluncuran', innovation: `win_${others}` }))).toEqual([null, [['NOT_FOUND', 'input.innovation']]]);
    expect(await scene.done('ideaLaunch', { of: one.id, version: 3, reason: 'Peluncuran', innovation: `win_${own}` }, scene.officer)).toMatchObject({ stage: 'DELIVER', innovation: { id: `win_${own}`, ideaStage: 'DELIVER' } });
    expect(problem(await scene.act(scene.officer, 'ideaLaunch', { of: two.id, version: 3, reason: 'Peluncuran', innovation: `win_${own}` }))).toEqual([null, [['VALIDATION_FAILED', 'input.innovation']]]);
    expect(await scene.done('ideaLaunch', { of: two.id, version: 3, reason: 'Peluncuran' })).toMatchObject({ stage: 'DELIVER' });
  });

  it('carries a file that is stored and within reach, and no other', async () => {
    const file = (agency_id: string, state: 'STORED' | 'EXPECTED') => ({ actor_id: scene.organizer.id, agency_id, name: 'ba.pdf', media_type: 'application/pdf', bytes: 10, most_bytes: 10, state, expires_at: '2024-03-02T00:00:00.000Z' });
    const [mine, waiting, others] = await scene.world.rows(scene.tenant, storedFile, [file(scene.agencies[0], 'STORED'), file(scene.agencies[0], 'EXPECTED'), file(scene.agencies[1], 'STORED')]);
    const { id } = await scene.draft();
    const step = (fileId: string) => ({ of: id, version: 1, to: 'DIAGNOSE', reason: 'Diagnosis', document: { number: 'BA/1', dated: '2024-03-01', about: 'Diagnosis', file: `fil_${fileId}` } });
    expect(problem(await scene.act(scene.officer, 'ideaMove', step(others)))).toEqual([null, [['NOT_FOUND', 'input.document.file']]]);
    expect(problem(await scene.act(scene.officer, 'ideaMove', step(waiting)))).toEqual([null, [['WRONG_STATE', 'input.document.file']]]);
    expect(problem(await scene.act(scene.officer, 'ideaMove', step(scene.world.ids.next())))).toEqual([null, [['NOT_FOUND', 'input.document.file']]]);
    await scene.done('ideaMove', step(mine), scene.officer);
    expect((await wayOf(id)).moves.nodes[1]).toMatchObject({ documentNumber: 'BA/1', file: { name: 'ba.pdf' } });
  });
});
