import { innovationWork } from '../../src/modules/innovation/data/tables';
import { IdeaScene, type Came } from '../support/idea-scene';

const AT_ONCE = 50;

describe('acts on ideas at the same time', () => {
  let scene: IdeaScene;
  beforeAll(async () => {
    scene = await IdeaScene.open('2024-03-01');
  });
  afterAll(() => scene.world.close());

  const codesOf = (came: readonly Came[]): Record<string, number> => {
    const counts: Record<string, number> = {};
    for (const { problems } of came) counts[problems[0]?.code ?? 'DONE'] = (counts[problems[0]?.code ?? 'DONE'] ?? 0) + 1;
    return counts;
  };
  const many = (times: number, act: (i: number) => Promise<Came>): Promise<readonly Came[]> => Promise.all(Array.from({ length: times }, (_, i) => act(i)));

  it('50 moves of one idea: one is made, and the others are told of it', async () => {
    const { id } = await scene.draft();
    const came = await many(AT_ONCE, (i) => scene.act(i % 2 === 0 ? scene.organizer : scene.officer, 'ideaMove', { of: id, version: 1, to: 'DIAGNOSE', reason: `Langkah ${i}` }));
    expect(codesOf(came)).toEqual({ DONE: 1, VERSION_CONFLICT: AT_ONCE - 1 });
    for (const { problems } of came.filter((c) => c.problems.length > 0)) expect(problems[0].currentVersion).toBe(2);
    const { ideas, auditTrail } = await scene.workspace<{ ideas: { nodes: { version: number; stage: string; moves: { totalCount: number } }[] }; auditTrail: { totalCount: number } }>(
      `ideas(where: { id: { eq: "${id}" } }) { nodes { version stage moves { totalCount } } } auditTrail(where: { action: { eq: "ideaMove" } }) { totalCount }`,
    );
    expect(ideas.nodes).toEqual([{ version: 2, stage: 'DIAGNOSE', moves: { totalCount: 2 } }]);
    expect(auditTrail.totalCount).toBe(1);
  });

  it('20 drafts with one key: one idea, and one answer', async () => {
    const came = await many(20, () => scene.act(scene.organizer, 'ideaDraft', { title: 'Satu gagasan', reason: 'Kotak saran', key: 'kunci-serentak-1' }));
    expect(codesOf(came)).toEqual({ DONE: 20 });
    expect(new Set(came.map(({ row }) => row?.id)).size).toBe(1);
    const { ideas } = await scene.workspace<{ ideas: { totalCount: number } }>('ideas(where: { title: { eq: "Satu gagasan" } }) { totalCount }');
    expect(ideas.totalCount).toBe(1);
  });

  it('launches of several ideas as one innovation: one has it', async () => {
    const [innovation] = await scene.world.rows(scene.tenant, innovationWork, [{ title: 'Sudah ada', status: 'DRAFT', agency_id: scene.agencies[0] }]);
    const ideas: { readonly id: string }[] = [];
    for (let i = 0; i < 8; i += 1) ideas.push(await scene.at('DESIGN', { title: `Gagasan ${i}` }));
    const came = await many(ideas.length, (i) => scene.act(scene.organizer, 'ideaLaunch', { of: ideas[i].id, version: 3, reason: 'Peluncuran', innovation: `win_${innovation}` }));
    expect(codesOf(came)).toEqual({ DONE: 1, VALIDATION_FAILED: ideas.length - 1 });
    const { ideas: left } = await scene.workspace<{ ideas: { totalCount: number } }>(`ideas(where: { innovation: { id: { eq: "win_${innovation}" } } }) { totalCount }`);
    expect(left.totalCount).toBe(1);
  });

  it('launches of one idea: it has one innovation, and no other was made', async () => {
    const { id } = await scene.at('DESIGN', { title: 'Diluncurkan serentak' });
    const came = await many(12, () => scene.act(scene.organizer, 'ideaLaunch', { of: id, version: 3, reason: 'Peluncuran' }));
    expect(codesOf(came)).toEqual({ DONE: 1, VERSION_CONFLICT: 11 });
    const { innovations } = await scene.workspace<{ innovations: { totalCount: number } }>('innovations(where: { title: { eq: "Diluncurkan serentak" } }) { totalCount }');
    expect(innovations.totalCount).toBe(1);
  });

  it('records of one plan, and decisions of one incentive: one of each', async () => {
    const { id: idea } = await scene.draft();
    const plan = await scene.done('monitoringPlan', { idea, kind: 'MONITORING', subject: 'Uji', dueOn: '2024-04-01' });
    const records = await many(12, (i) => (i % 2 === 0
      ? scene.act(scene.organizer, 'monitoringRecord', { of: plan.id, version: 1, finding: `Temuan ${i}` })
      : scene.act(scene.organizer, 'monitoringCancel', { of: plan.id, version: 1, reason: `Batal ${i}` })));
    expect(codesOf(records)).toEqual({ DONE: 1, VERSION_CONFLICT: 11 });
    const incentive = await scene.done('incentivePropose', { kind: 'STUDY_TRIP', name: 'Studi banding', reason: 'Tiga terbaik' });
    const decisions = await many(12, (i) => scene.act(scene.organizer, 'incentiveDecide', {
      of: incentive.id, version: 1, reason: `Putusan ${i}`, decreeNumber: `SK/${i}`, decidedOn: '2024-03-01', recipients: [{ agency: scene.agency(i % 2 === 0 ? 0 : 1) }],
    }));
    expect(codesOf(decisions)).toEqual({ DONE: 1, VERSION_CONFLICT: 11 });
    const winner = decisions.findIndex(({ row }) => row !== null);
    expect(decisions[winner].row).toMatchObject({ decreeNumber: `SK/${winner}`, recipients: { nodes: [{ agency: { name: winner % 2 === 0 ? 'Dinas A' : 'Dinas B' } }] } });
  });
});
