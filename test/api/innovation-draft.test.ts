import { agency } from '../../src/modules/agency/data/tables';
import { innovationSdg, innovationAffair } from '../../src/modules/innovation/data/tables';
import { governmentAffair, sdgGoal } from '../../src/modules/region/data/tables';
import { SystemRepository } from '../../src/tenancy/repository';
import { World, type TestActor, type TestTenant } from '../support/world';

const FIELDS = `id title summary version status initiator form digital ideaStage iidStage initiated { text } trial { text } implemented { text } agency { code }
  goals { nodes { goal { number } } } affairs { nodes { affair { code } } }
  versions { nodes { number title summary note status initiator digital implemented { text } goals affairs agencyCode agencyName } }`;
const PROBLEMS = 'problems { __typename code message path ... on ConflictProblem { currentVersion } }';
const DRAFT = `mutation($tenant: String!, $input: InnovationDraftInput!, $key: String!) { done: innovationDraft(tenant: $tenant, input: $input, idempotencyKey: $key) { innovation { ${FIELDS} } ${PROBLEMS} } }`;
const REVISE = `mutation($tenant: String!, $id: ID!, $input: InnovationReviseInput!, $version: Int!, $note: String) {
  done: innovationRevise(tenant: $tenant, innovation: $id, input: $input, expectedVersion: $version, note: $note) { innovation { ${FIELDS} } ${PROBLEMS} }
}`;
const PUBLISH = `mutation($tenant: String!, $id: ID!, $version: Int!) {
  done: innovationPublish(tenant: $tenant, innovation: $id, expectedVersion: $version) { innovation { id goals: sdgs { nodes { id goal { number } } } affairs { nodes { id affair { code } } } } ${PROBLEMS} }
}`;

interface Problem { readonly __typename: string; readonly code: string; readonly message: string; readonly path: readonly string[]; readonly currentVersion?: number | null }
interface Version { readonly number: number; readonly title: string; readonly note: string | null; readonly goals: readonly number[]; readonly affairs: readonly string[]; readonly agencyCode: string | null }
interface Innovation { readonly id: string; readonly version: number; readonly title: string; readonly versions: { readonly nodes: readonly Version[] } }
interface Done { readonly innovation: Innovation | null; readonly problems: readonly Problem[] }

describe('a working innovation', () => {
  let world: World;
  let tenant: TestTenant;
  let organizer: TestActor;
  let officer: TestActor;
  let agencies: readonly string[];
  let keys = 0;
  beforeAll(async () => {
    world = await World.open();
    tenant = await world.tenant();
    organizer = await world.actor([{ tenant, role: 'ORGANIZER' }]);
    agencies = await world.rows(tenant, agency, [{ code: 'dinas-a', name: 'Dinas A', kind: 'DINAS' }, { code: 'dinas-b', name: 'Dinas B', kind: 'DINAS' }]);
    officer = await world.actor([{ tenant, role: 'AGENCY_OFFICER', agencyId: agencies[0] }]);
    // Goals and affairs of this test alone: on a shared server others may have seeded theirs.
    const stamp = Number(world.ids.next().replace(/\D/g, '').slice(-6)) * 10 + 100;
    [numbers, codes] = [[stamp, stamp + 1, stamp + 2], ['A', 'B'].map((x) => `U${x}-${stamp}`)];
    await world.system(async (tx, scope) => {
      await new SystemRepository(sdgGoal, scope, tx).insertAll(numbers.map((number) => ({ id: world.ids.next(), synthetic: 1, number, name_id: 'Tujuan uji', name_en: 'Test goal' })));
      await new SystemRepository(governmentAffair, scope, tx).insertAll(codes.map((code) => ({ id: world.ids.next(), synthetic: 1, code, name_id: 'Urusan uji', name_en: 'Test affair', kind: 'OPTIONAL' })));
    });
  });
  afterAll(() => world.close());
  let numbers: readonly number[] = [];
  let codes: readonly string[] = [];

  const done = async (query: string, as: TestActor, variables: object, language?: string): Promise<Done> =>
    (await world.get<{ done: Done }>(query, { as, language, variables: { tenant: tenant.code, ...variables } })).done;
  const draft = (as: TestActor, input: object, language?: string): Promise<Done> => done(DRAFT, as, { input: { title: 'Layanan jemput bola', ...input }, key: `naskah-uji-${(keys += 1)}` }, language);
  const revise = (as: TestActor, id: string, version: number, input: object, note?: string): Promise<Done> => done(REVISE, as, { id, version, input, note });
  const made = async (as: TestActor, input: object): Promise<Innovation> => {
    const { innovation, problems } = await draft(as, input);
    expect(problems).toEqual([]);
    if (innovation === null) throw new Error('nothing was made');
    return innovation;
  };
  const saidOf = ({ problems }: Done): readonly string[] => problems.map(({ code, path }) => `${code} ${path.join('.')}`);

  it('is drafted with all that is known of it, and that is its first version', async () => {
    const full = await made(organizer, {
      summary: 'Dokumen diantar', agency: `agy_${agencies[0]}`, initiator: 'AGENCY', form: 'PUBLIC_SERVICE', digital: true, ideaStage: 'DELIVER', iidStage: 'TRIAL',
      initiated: '2021', trial: '2021-09/2022-02', implemented: '2022-03-28', goals: [numbers[1], String(numbers[0])], affairs: [codes[0].toLowerCase()],
    });
    const said = { title: 'Layanan jemput bola', summary: 'Dokumen diantar', status: 'DRAFT', initiator: 'AGENCY', digital: true };
    expect(full).toEqual({
      ...said, id: full.id, version: 1, form: 'PUBLIC_SERVICE', ideaStage: 'DELIVER', iidStage: 'TRIAL', initiated: { text: '2021' }, trial: { text: '2021-09-01/2022-02-28' }, implemented: { text: '2022-03-28' },
      agency: { code: 'dinas-a' }, goals: { nodes: expect.arrayContaining([0, 1].map((i) => ({ goal: { number: numbers[i] } }))) as unknown }, affairs: { nodes: [{ affair: { code: codes[0] } }] },
      versions: { nodes: [{ ...said, number: 1, note: null, implemented: { text: '2022-03-28' }, goals: [numbers[0], numbers[1]], affairs: [codes[0]], agencyCode: 'dinas-a', agencyName: 'Dinas A' }] },
    });
  });

  it.each([
    ['2023-13', 'implemented'], ['besok', 'trial'], ['2024/2023', 'initiated'], ['', 'implemented'], ['2023-02-30', 'trial'],
  ])('is not drafted with "%s" for a date', async (text, name) => {
    const refused = await draft(organizer, { [name]: text });
    expect([refused.innovation, saidOf(refused)]).toEqual([null, [`VALIDATION_FAILED input.${name}`]]);
    expect(refused.problems[0].message).toMatch(/harus tanggal seperti 2023/);
    expect((await draft(organizer, { [name]: text }, 'en')).problems[0].message).toMatch(/must be a date such as 2023/);
  });

  it('is not drafted with dates that cannot be true together; what is not certain passes', async () => {
    const refused = await draft(organizer, { initiated: '2022-05', implemented: '2022-04', trial: '2022' });
    expect(saidOf(refused)).toEqual(['VALIDATION_FAILED input.implemented']);
    expect(refused.problems[0].message).toMatch(/mendahului tanggal prakarsanya/);
    expect(saidOf(await draft(organizer, { initiated: '2022-05', trial: '2022', implemented: '2022' }))).toEqual([]);
  });

  it('is not drafted with goals or affairs that nobody knows, nor with more than there can be', async () => {
    const nobody = world.ids.next();
    for (const goals of [['0'], ['tiga'], [`sdg_${nobody}`], [numbers[0], '987654321'], ['３']]) expect(saidOf(await draft(organizer, { goals }))).toEqual(['NOT_FOUND input.goals']);
    for (const affairs of [['X-99'], ['kesehatan é'], [`aff_${nobody}`], ['win_x'], ['']]) expect(saidOf(await draft(organizer, { affairs }))).toEqual(['NOT_FOUND input.affairs']);
    expect(saidOf(await draft(organizer, { goals: Array.from({ length: 18 }, () => numbers[0]), affairs: Array.from({ length: 41 }, () => codes[0]) }))).toEqual(['VALIDATION_FAILED input.goals', 'VALIDATION_FAILED input.affairs']);
    const { id } = await made(organizer, {});
    expect(saidOf(await revise(organizer, id, 1, { goals: Array.from({ length: 18 }, () => numbers[0]), affairs: Array.from({ length: 41 }, () => codes[0]) }))).toEqual(['VALIDATION_FAILED input.goals', 'VALIDATION_FAILED input.affairs']);
    expect((await made(organizer, { goals: Array.from({ length: 17 }, () => numbers[0]), affairs: Array.from({ length: 40 }, () => codes[0]) })).versions.nodes[0]).toMatchObject({ goals: [numbers[0]], affairs: [codes[0]] });
  });

  it('keeps a summary of 8,000 characters in each version, whatever they are', async () => {
    const summary = '"\\\u0001\u{1F600}'.repeat(2000);
    const { id } = await made(organizer, { summary });
    expect(saidOf(await revise(organizer, id, 1, { title: 'Judul kedua' }))).toEqual([]);
    const read = await world.get<{ node: { versions: { nodes: { summary: string }[] } } }>('query($id: ID!) { node(id: $id) { ... on WorkspaceInnovation { versions { nodes { summary } } } } }', { as: organizer, variables: { id } });
    expect(read.node.versions.nodes.map((v) => v.summary === summary)).toEqual([true, true]);
  });

  it('is revised: what is left out stays, null clears, and every version is kept', async () => {
    const { id } = await made(organizer, { summary: 'Awal', implemented: '2022', initiator: 'COMMUNITY', digital: true, goals: numbers.slice(0, 2), affairs: codes, agency: `agy_${agencies[0]}` });
    expect((await revise(organizer, id, 1, { title: 'Judul kedua', goals: [numbers[2]] }, 'Sesuai saran')).innovation).toMatchObject({
      version: 2, title: 'Judul kedua', summary: 'Awal', implemented: { text: '2022' }, goals: { nodes: [{ goal: { number: numbers[2] } }] }, affairs: { nodes: expect.arrayContaining(codes.map((code) => ({ affair: { code } }))) as unknown },
    });
    const { innovation } = await revise(organizer, id, 2, { summary: null, implemented: null, initiator: null, digital: null, goals: [], affairs: null, agency: null });
    expect(innovation).toMatchObject({ version: 3, title: 'Judul kedua', summary: null, implemented: null, initiator: null, digital: null, agency: null, goals: { nodes: [] }, affairs: { nodes: [] } });
    expect(innovation?.versions.nodes).toMatchObject([
      { number: 3, title: 'Judul kedua', note: null, goals: [], affairs: [], agencyCode: null, digital: null },
      { number: 2, title: 'Judul kedua', note: 'Sesuai saran', goals: [numbers[2]], affairs: codes, agencyCode: 'dinas-a', digital: true },
      { number: 1, title: 'Layanan jemput bola', note: null, goals: numbers.slice(0, 2), affairs: codes, agencyCode: 'dinas-a' },
    ]);
    const trail = await world.get<{ workspace: { auditTrail: { nodes: { action: string; subjectId: string; detail: string }[] } } }>('query($t: String!) { workspace(tenant: $t) { auditTrail(first: 100) { nodes { action subjectId detail } } } }', { as: organizer, variables: { t: tenant.code } });
    const acts = trail.workspace.auditTrail.nodes.filter((n) => `win_${n.subjectId}` === id);
    expect(acts.map((a) => a.action).sort()).toEqual(['innovationDraft', 'innovationRevise', 'innovationRevise']);
    expect(acts.map((a) => JSON.parse(a.detail) as object)).toContainEqual({ version: 2, changed: 'goals title', note: 'Sesuai saran' });
  });

  it('is not revised in part: what is wrong is told, and nothing changes', async () => {
    const { id } = await made(organizer, { initiated: '2020', implemented: '2022', goals: [numbers[0]] });
    const nobody = world.ids.next();
    const cases: readonly (readonly [object, readonly string[]])[] = [
      [{}, ['VALIDATION_FAILED input']], [{ title: null }, ['VALIDATION_FAILED input.title']], [{ title: '…' }, ['VALIDATION_FAILED input.title', 'VALIDATION_FAILED input.title']],
      [{ trial: '2023', title: 'Baru' }, ['VALIDATION_FAILED input.trial']], [{ initiated: '2023', title: 'Baru' }, ['VALIDATION_FAILED input.initiated']], [{ implemented: '2019' }, ['VALIDATION_FAILED input.implemented']],
      [{ title: 'Baru', goals: ['777777777'] }, ['NOT_FOUND input.goals']], [{ title: 'Baru', agency: `agy_${nobody}` }, ['NOT_FOUND input.agency']], [{ title: 'Baru', agency: 'agy_' }, ['NOT_FOUND input.agency']],
    ];
    for (const [input, said] of cases) expect({ input, said: saidOf(await revise(organizer, id, 1, input)) }).toEqual({ input, said });
    expect(saidOf(await revise(organizer, id, 1, { title: 'Baru' }, 'x'.repeat(501)))).toEqual(['VALIDATION_FAILED note']);
    for (const absent of [`win_${nobody}`, 'inn_', `inn_${id.slice(4)}`]) expect(saidOf(await revise(organizer, absent, 1, { title: 'Baru' }))).toEqual(['NOT_FOUND innovation']);
    const stale = await revise(organizer, id, 7, { title: 'Baru' });
    expect(stale.problems).toMatchObject([{ __typename: 'ConflictProblem', code: 'VERSION_CONFLICT', path: ['expectedVersion'], currentVersion: 1 }]);
    expect((await revise(organizer, id, 1, { title: 'Kini berubah' })).innovation).toMatchObject({ version: 2, initiated: { text: '2020' }, goals: { nodes: [{ goal: { number: numbers[0] } }] }, versions: { nodes: [{ number: 2 }, { number: 1 }] } });
  });

  it('is revised once when many revise one version', async () => {
    const { id } = await made(organizer, {});
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => revise(organizer, id, 1, { title: `Judul ke-${n}`, goals: [numbers[n % 3]] })));
    expect(answers.filter((a) => a.problems.length === 0)).toHaveLength(1);
    expect(new Set(answers.flatMap(saidOf))).toEqual(new Set(['VERSION_CONFLICT expectedVersion']));
    const last = await revise(organizer, id, 2, { summary: 'Sesudahnya' });
    expect(last.innovation?.versions.nodes.map((v) => v.number)).toEqual([3, 2, 1]);
    expect(last.innovation?.versions.nodes.map((v) => v.goals.length)).toEqual([1, 1, 0]);
  });

  it('publishes its goals and affairs; those that stay keep their rows, those that are gone go', async () => {
    const { id } = await made(organizer, { goals: numbers.slice(0, 2), affairs: [codes[0]] });
    interface Shown { readonly innovation: { readonly goals: { readonly nodes: readonly { id: string; goal: { number: number } }[] }; readonly affairs: { readonly nodes: readonly { id: string; affair: { code: string } }[] } } }
    const publish = async (version: number): Promise<Shown['innovation']> => (await done(PUBLISH, organizer, { id, version }) as unknown as Shown).innovation;
    const first = await publish(1);
    expect([first.goals.nodes.map((n) => n.goal.number).sort(), first.affairs.nodes.map((n) => n.affair.code)]).toEqual([numbers.slice(0, 2), [codes[0]]]);
    expect(saidOf(await revise(organizer, id, 2, { goals: numbers.slice(1), affairs: [codes[1]] }))).toEqual([]);
    const second = await publish(3);
    expect([second.goals.nodes.map((n) => n.goal.number).sort(), second.affairs.nodes.map((n) => n.affair.code)]).toEqual([numbers.slice(1), [codes[1]]]);
    const idOf = (of: Shown['innovation']): string | undefined => of.goals.nodes.find((n) => n.goal.number === numbers[1])?.id;
    expect(idOf(second)).toBe(idOf(first));
    const kept = await world.system((_tx, scope) => Promise.all([innovationSdg, innovationAffair].map((t) => world.app.db.query(scope.session, `SELECT COUNT(*) FROM ${t.name} x WHERE x.tenant_id = ? AND x.innovation_id = ?`, [tenant.id, id.slice(4)]))));
    expect(kept.map(([[n]]) => Number(n))).toEqual([2, 1]);
  });

  it('is an officer\'s where it is of the officer\'s agency: others are not there, and none is given away or taken', async () => {
    const mine = await made(organizer, { agency: `agy_${agencies[0]}` });
    const [theirs, nobodys] = [await made(organizer, { agency: `agy_${agencies[1]}` }), await made(organizer, {})];
    expect((await revise(officer, mine.id, 1, { title: 'Dari petugas' })).innovation).toMatchObject({ version: 2, title: 'Dari petugas' });
    for (const { id } of [theirs, nobodys]) for (const version of [1, 9]) expect(saidOf(await revise(officer, id, version, { title: 'Bukan milik' }))).toEqual(['NOT_FOUND innovation']);
    for (const to of [`agy_${agencies[1]}`, null, `agy_${world.ids.next()}`]) expect(saidOf(await revise(officer, mine.id, 2, { agency: to }))).toEqual(['FORBIDDEN input.agency']);
    expect((await revise(officer, mine.id, 2, { agency: `agy_${agencies[0]}`, summary: 'Tetap' })).problems).toEqual([]);
    expect((await revise(organizer, mine.id, 3, { agency: `agy_${agencies[1]}` })).innovation).toMatchObject({ agency: { code: 'dinas-b' } });
    expect(saidOf(await revise(officer, mine.id, 4, { title: 'Sudah pindah' }))).toEqual(['NOT_FOUND innovation']);
    // Its versions go with it: whoever does not see the innovation sees none of them.
    const versions = await world.get<{ node: { versions: { nodes: { id: string }[] } } }>('query($id: ID!) { node(id: $id) { ... on WorkspaceInnovation { versions { nodes { id } } } } }', { as: organizer, variables: { id: mine.id } });
    for (const { id } of versions.node.versions.nodes) {
      expect((await world.ask('query($id: ID!) { node(id: $id) { id } }', { as: officer, variables: { id } })).errors[0].extensions.code).toBe('NOT_FOUND');
    }
  });

  it.each<[string, Parameters<World['actor']>[0][number]['role'], boolean]>([
    ['the organiser', 'ORGANIZER', true], ['the research office', 'RESEARCH_OFFICE', true], ['an officer of its agency', 'AGENCY_OFFICER', true],
    ['a judge', 'JUDGE', false], ['a coordinator', 'COORDINATOR', false], ['a viewer', 'VIEWER', false],
  ])('%s revises: %s %s', async (_who, role, may) => {
    const { id } = await made(organizer, { agency: `agy_${agencies[0]}` });
    const actor = await world.actor([{ tenant, role, ...(role === 'AGENCY_OFFICER' ? { agencyId: agencies[0] } : {}) }]);
    expect(saidOf(await revise(actor, id, 1, { title: 'Oleh siapa' }))).toEqual(may ? [] : ['FORBIDDEN tenant']);
    const reading = await world.actor([{ tenant, role, ...(role === 'AGENCY_OFFICER' ? { agencyId: agencies[0] } : {}) }], { scopes: ['READ'] });
    expect(saidOf(await revise(reading, id, may ? 2 : 1, { title: 'Tanpa hak tulis' }))).toEqual(['FORBIDDEN tenant']);
  });
});
