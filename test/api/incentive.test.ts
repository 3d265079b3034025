import { IdeaScene, type Came } from '../support/idea-scene';

interface Shelf { incentives: { nodes: { id: string; name: string; status: string; recipients: string | null; recipientCount: number | null; decided: { earliest: string; latest: string } | null; synthetic: boolean }[] } }

describe('an incentive', () => {
  let scene: IdeaScene;
  beforeAll(async () => {
    scene = await IdeaScene.open('2024-03-01');
  });
  afterAll(() => scene.world.close());

  const problem = ({ row, problems }: Came): unknown => [row, problems.map(({ code, path }) => [code, path.join('.')])];
  const propose = (rest: Readonly<Record<string, unknown>> = {}) => scene.done('incentivePropose', { kind: 'STUDY_TRIP', name: 'Studi banding', reason: 'Menjaga semangat', recipientCount: 3, ...rest });
  const shelf = (): Promise<Shelf> => scene.world.get<Shelf>(`{ incentives(synthetic: INCLUDE, where: { tenant: { code: { eq: "${scene.tenant.code}" } } }) { nodes { id name status recipients recipientCount decided { earliest latest } synthetic } } }`);

  it('is proposed, studied, decided, given and published, each by an act of its own', async () => {
    const idea = await scene.at('DISPLAY');
    const { id } = await propose();
    const study = await scene.done('incentiveStudy', { of: id, version: 1, reason: 'Dihitung biayanya' });
    expect(study).toMatchObject({ status: 'UNDER_STUDY', version: 2, recipientCount: 3, reason: 'Dihitung biayanya' });
    const recipients = [{ agency: scene.agency(0), idea: idea.id, innovation: (idea.innovation as { id: string }).id }, { agency: scene.agency(1) }];
    const decided = await scene.done('incentiveDecide', { of: id, version: 2, reason: 'Dua terbaik', decreeNumber: '188/12/2024', decidedOn: '2024-02-20', recipients });
    expect(decided).toMatchObject({
      status: 'DECIDED', decreeNumber: '188/12/2024', decidedOn: '2024-02-20', recipientCount: 2, published: null,
      recipients: { nodes: [{ agency: { name: 'Dinas A' }, idea: { id: idea.id }, innovation: { id: (idea.innovation as { id: string }).id } }, { agency: { name: 'Dinas B' }, idea: null, innovation: null }] },
    });
    // Nothing goes out by itself.
    expect((await shelf()).incentives.nodes).toEqual([]);
    await scene.done('incentivePublish', { of: id, version: 3 });
    const shown = { id: id.replace('wic_', 'inc_'), name: 'Studi banding', status: 'DECIDED', recipients: 'Dinas A; Dinas B', recipientCount: 2, decided: { earliest: '2024-02-20', latest: '2024-02-20' }, synthetic: true };
    expect((await shelf()).incentives.nodes).toEqual([shown]);
    const given = await scene.done('incentiveGive', { of: id, version: 4, reason: 'Berangkat', givenOn: '2024-03-01' });
    expect(given).toMatchObject({ status: 'GIVEN', givenOn: '2024-03-01', published: { status: 'DECIDED' } });
    expect(await scene.done('incentivePublish', { of: id, version: 5 })).toMatchObject({ published: { id: shown.id, status: 'GIVEN', recipients: 'Dinas A; Dinas B' } });
    expect((await shelf()).incentives.nodes).toEqual([{ ...shown, status: 'GIVEN' }]);
    const { auditTrail } = await scene.workspace<{ auditTrail: { nodes: { action: string }[] } }>('auditTrail(where: { subjectType: { eq: "incentive" } }) { nodes { action } }');
    expect(auditTrail.nodes.map((n) => n.action)).toEqual(['incentivePublish', 'incentiveGive', 'incentivePublish', 'incentiveDecide', 'incentiveStudy', 'incentivePropose']);
  });

  it('goes back to be studied with a reason, and loses its decision', async () => {
    const { id } = await propose();
    const recipients = [{ agency: scene.agency(0) }];
    await scene.done('incentiveDecide', { of: id, version: 1, reason: 'Langsung', decreeNumber: '1', decidedOn: '2024-02-01', recipients });
    expect(await scene.done('incentiveStudy', { of: id, version: 2, reason: 'Anggaran berubah' })).toMatchObject({ status: 'UNDER_STUDY', decreeNumber: null, decidedOn: null });
    const { auditTrail } = await scene.workspace<{ auditTrail: { nodes: { detail: unknown }[] } }>('auditTrail(first: 1, where: { action: { eq: "incentiveStudy" } }) { nodes { detail } }');
    expect(JSON.stringify(auditTrail.nodes[0].detail)).toContain('2024-02-01');
  });

  it.each<[string, string, Record<string, unknown>, string, string]>([
    ['giving what is not decided', 'incentiveGive', { givenOn: '2024-03-01' }, 'WRONG_STATE', 'incentive'],
    ['a decision of tomorrow', 'incentiveDecide', { decreeNumber: '1', decidedOn: '2024-03-02', recipients: [{ agency: 'A' }] }, 'VALIDATION_FAILED', 'input.decidedOn'],
    ['a decision for nobody', 'incentiveDecide', { decreeNumber: '1', decidedOn: '2024-03-01', recipients: [] }, 'VALIDATION_FAILED', 'input.recipients'],
    ['the same agency twice', 'incentiveDecide', { decreeNumber: '1', decidedOn: '2024-03-01', recipients: [{ agency: 'A' }, { agency: 'A' }] }, 'VALIDATION_FAILED', 'input.recipients.1.agency'],
    ['an agency that is not there', 'incentiveDecide', { decreeNumber: '1', decidedOn: '2024-03-01', recipients: [{ agency: 'agy_00000000000000000000000000' }] }, 'NOT_FOUND', 'input.recipients.0.agency'],
    ['what is no agency', 'incentiveDecide', { decreeNumber: '1', decidedOn: '2024-03-01', recipients: [{ agency: 'inn_00000000000000000000000000' }] }, 'NOT_FOUND', 'input.recipients.0.agency'],
    ['an idea of another agency', 'incentiveDecide', { decreeNumber: '1', decidedOn: '2024-03-01', recipients: [{ agency: 'B', idea: 'of A' }] }, 'NOT_FOUND', 'input.recipients.0.idea'],
    ['more recipients than one incentive has', 'incentiveDecide', { decreeNumber: '1', decidedOn: '2024-03-01', recipients: Array.from({ length: 201 }, () => ({ agency: 'A' })) }, 'VALIDATION_FAILED', 'input.recipients'],
    ['a version that was never', 'incentivePublish', { version: 4 }, 'VERSION_CONFLICT', 'expectedVersion'],
    ['an incentive that is not there', 'incentiveStudy', { of: 'wic_00000000000000000000000000' }, 'NOT_FOUND', 'incentive'],
  ])('refuses %s, and stays as it was', async (_name, field, given, code, path) => {
    const { id } = await propose();
    const idea = await scene.draft();
    const named = (r: { agency: string; idea?: string }) => ({ agency: r.agency === 'A' ? scene.agency(0) : r.agency === 'B' ? scene.agency(1) : r.agency, ...(r.idea === undefined ? {} : { idea: idea.id }) });
    const recipients = given.recipients === undefined ? {} : { recipients: (given.recipients as { agency: string; idea?: string }[]).map(named) };
    expect(problem(await scene.act(scene.organizer, field, { of: id, version: 1, ...(field === 'incentivePublish' ? {} : { reason: 'Uji' }), ...given, ...recipients }))).toEqual([null, [[code, path]]]);
    const { incentives } = await scene.workspace<{ incentives: { nodes: unknown[] } }>(`incentives(where: { id: { eq: "${id}" } }) { nodes { status version recipients { totalCount } } }`);
    expect(incentives.nodes).toEqual([{ status: 'PROPOSED', version: 1, recipients: { totalCount: 0 } }]);
  });

  it('is not given before it was decided', async () => {
    const { id } = await propose();
    await scene.done('incentiveDecide', { of: id, version: 1, reason: 'Putusan', decreeNumber: '1', decidedOn: '2024-02-10', recipients: [{ agency: scene.agency(0) }] });
    expect(problem(await scene.act(scene.organizer, 'incentiveGive', { of: id, version: 2, reason: 'Terlalu awal', givenOn: '2024-02-09' }))).toEqual([null, [['VALIDATION_FAILED', 'input.givenOn']]]);
    expect(problem(await scene.act(scene.organizer, 'incentiveGive', { of: id, version: 2, reason: 'Besok', givenOn: '2024-03-02' }))).toEqual([null, [['VALIDATION_FAILED', 'input.givenOn']]]);
    expect(await scene.done('incentiveGive', { of: id, version: 2, reason: 'Hari itu juga', givenOn: '2024-02-10' })).toMatchObject({ status: 'GIVEN' });
    expect(problem(await scene.act(scene.organizer, 'incentiveStudy', { of: id, version: 3, reason: 'Terlambat' }))).toEqual([null, [['WRONG_STATE', 'incentive']]]);
  });

  it('is proposed once for one key; its agencies at proposal are told, and are replaced by the decision', async () => {
    const input = { key: 'kunci-insentif-1', recipients: [{ agency: scene.agency(0) }], recipientCount: null, kind: 'ALLOWANCE', name: 'Tunjangan' };
    const [one, again] = [await propose(input), await propose(input)];
    expect(again.id).toBe(one.id);
    expect(one).toMatchObject({ recipientCount: 1, recipients: { nodes: [{ agency: { name: 'Dinas A' } }] } });
    const decided = await scene.done('incentiveDecide', { of: one.id, version: 1, reason: 'Untuk B', decreeNumber: '2', decidedOn: '2024-03-01', recipients: [{ agency: scene.agency(1) }] });
    expect(decided).toMatchObject({ recipientCount: 1, recipients: { nodes: [{ agency: { name: 'Dinas B' } }] } });
  });

  it('is proposed for two hundred agencies at most', async () => {
    const many = (count: number) => Array.from({ length: count }, () => ({ agency: scene.agency(0) }));
    const came = await scene.act(scene.organizer, 'incentivePropose', { kind: 'OTHER', name: 'Terlalu banyak', reason: 'Uji', recipients: many(201) });
    expect(problem(came)).toEqual([null, [['VALIDATION_FAILED', 'input.recipients']]]);
  });

  it('names its recipients on the shelf by number where their names do not fit', async () => {
    const { id } = await scene.done('incentivePropose', { kind: 'OTHER', name: 'Penghargaan massal', reason: 'Semua dinas', recipients: await scene.manyAgencies(40) });
    expect(await scene.done('incentivePublish', { of: id, version: 1 })).toMatchObject({ published: { status: 'PROPOSED', recipients: '40 perangkat daerah' } });
  });
});
