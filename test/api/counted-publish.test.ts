import { entryWork } from '../../src/modules/entry/data/tables';
import { duty, DutyScene } from '../support/duty-scene';
import { IdeaScene } from '../support/idea-scene';
import { World, type TestActor } from '../support/world';

interface Published { readonly observation: Readonly<Record<string, unknown>> | null; readonly problems: readonly { readonly code: string; readonly state?: string; readonly path: readonly string[] }[] }
interface Cell { readonly metric: string; readonly value: string | null; readonly origin: string | null; readonly unit: string; readonly missing: string | null }

const OBSERVATION = 'observation { id metric value unit origin flag wording year subjectKind region { code } edition { id } period { earliest } }';
const PROBLEMS = 'problems { __typename code path ... on StateProblem { state } }';
const COMPLIANCE = `mutation($t: String!, $p: String!, $y: Int, $e: ID, $d: ComplianceDefinitionInput) { compliancePublish(tenant: $t, program: $p, year: $y, edition: $e, definition: $d) { ${OBSERVATION} ${PROBLEMS} } }`;
const PIPELINE = `mutation($t: String!, $y: Int!) { pipelinePublish(tenant: $t, year: $y) { ${OBSERVATION} ${PROBLEMS} } }`;
const CELLS = 'query($c: [String!]!, $y: [Int!]!, $m: [Metric!]!) { compareRegions(codes: $c, years: $y, metrics: $m) { cells { metric value origin unit missing } } }';
const LIST = 'query($r: String!) { observations(first: 50, where: { region: { code: { eq: $r } } }, synthetic: INCLUDE) { nodes { id metric } } }';

const cellsOf = async (world: World, code: string, year: number, metrics: readonly string[]): Promise<readonly Cell[]> =>
  (await world.get<{ compareRegions: { cells: readonly Cell[] } }>(CELLS, { variables: { c: [code], y: [year], m: metrics } })).compareRegions.cells;
const shelfOf = async (world: World, code: string): Promise<readonly { readonly id: string; readonly metric: string }[]> =>
  (await world.get<{ observations: { nodes: readonly { readonly id: string; readonly metric: string }[] } }>(LIST, { variables: { r: code } })).observations.nodes;

describe('compliance on the shelf', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  const publish = async (scene: DutyScene, variables: object, as: TestActor = scene.organizer): Promise<Published> =>
    (await world.get<{ compliancePublish: Published }>(COMPLIANCE, { as, variables: { t: scene.tenant.code, ...variables } })).compliancePublish;

  it('is published with its definition, replaces what was published before, and shows in a comparison', async () => {
    const scene = await DutyScene.of(world);
    const { p, edition } = await scene.season([duty({ kinds: ['DINAS', 'KECAMATAN'] })], [['dinkes', 'SUBMITTED'], ['kec-a', 'RETURNED'], ['disdik', 'COLLECTED']]);
    expect(await shelfOf(world, scene.tenant.code)).toEqual([]);
    const first = await publish(scene, { p: p.toUpperCase(), e: `edn_${edition}` });
    expect(first).toMatchObject({ problems: [], observation: { metric: 'COMPLIANCE_RATE', value: '50', unit: 'PERCENT', origin: 'COUNTED', flag: null, year: 2023, subjectKind: 'EDITION', region: { code: scene.tenant.code }, edition: { id: `edn_${edition}` } } });
    const wording = String(first.observation?.wording);
    for (const told of ['Setiap dinas atau kecamatan wajib', 'owes at least 1', '(Instruksi uji 1/2023)', '2 dari 4 perangkat daerah yang wajib telah memenuhi', 'of 3 the duty is not known']) expect(wording).toContain(told);
    expect((await cellsOf(world, scene.tenant.code, 2023, ['COMPLIANCE_RATE', 'OBLIGED_AGENCIES', 'AGENCIES_MEETING_DUTY'])).map(({ value, origin, unit }) => [value, origin, unit])).toEqual([
      ['50', 'COUNTED', 'PERCENT'], ['4', 'COUNTED', 'COUNT'], ['2', 'COUNTED', 'COUNT'],
    ]);
    // A third agency sends after all; the year names the same season.
    await world.rows(scene.tenant, entryWork, [{ edition_id: edition, agency_id: scene.ids.get('disdukcapil'), title: 'Susulan', participant: 'AGENCY', state: 'SUBMITTED', submissions: 1, submitted_at: '2023-05-02T00:00:00.000Z' }]);
    const again = await publish(scene, { p, y: 2023 });
    expect(again).toMatchObject({ problems: [], observation: { id: first.observation?.id, value: '75' } });
    expect((await shelfOf(world, scene.tenant.code)).map(({ metric }) => metric).sort()).toEqual(['AGENCIES_MEETING_DUTY', 'COMPLIANCE_RATE', 'OBLIGED_AGENCIES']);
  });

  it('says so when the definition is the publisher\'s own', async () => {
    const scene = await DutyScene.of(world);
    const { p, y } = await scene.season(null, [['dinkes', 'SUBMITTED']]);
    expect(await publish(scene, { p, y })).toMatchObject({ observation: null, problems: [{ code: 'WRONG_STATE', state: 'UNDEFINED' }] });
    const own = await publish(scene, { p, y, d: { kinds: ['DINAS'], per: 'EDITION' } });
    expect(own).toMatchObject({ problems: [], observation: { value: '33.33' } });
    expect(String(own.observation?.wording)).toContain('definisi penerbit / the publisher\'s definition');
  });

  it('tells nothing of what screening decided before the first results are out, and refuses what is not there', async () => {
    const scene = await DutyScene.of(world);
    const { p, y } = await scene.season([duty({ counts: 'PASSED', kinds: ['DINAS'] })], [['dinkes', 'PASSED'], ['disdik', 'FAILED']]);
    expect(await publish(scene, { p, y })).toMatchObject({ observation: null, problems: [{ code: 'WRONG_STATE', state: 'EMBARGOED' }] });
    expect(await publish(scene, { p: 'tidak-ada', y })).toMatchObject({ problems: [{ code: 'NOT_FOUND', path: ['program'] }] });
    expect(await publish(scene, { p, e: 'inn_x' })).toMatchObject({ problems: [{ code: 'NOT_FOUND', path: ['edition'] }] });
    expect(await publish(scene, { p })).toMatchObject({ problems: [{ code: 'VALIDATION_FAILED', path: ['year'] }] });
    expect(await shelfOf(world, scene.tenant.code)).toEqual([]);
  });
});

describe('the pipeline on the shelf', () => {
  let scene: IdeaScene;
  beforeAll(async () => {
    scene = await IdeaScene.open('2024-06-01');
  });
  afterAll(() => scene.world.close());

  const publish = async (y: number): Promise<Published> =>
    (await scene.world.get<{ pipelinePublish: Published }>(PIPELINE, { as: scene.organizer, variables: { t: scene.tenant.code, y } })).pipelinePublish;

  it('is numbers by stage with the day and what was not counted, never an idea; nothing on record is not zero', async () => {
    expect(await publish(2024)).toMatchObject({ observation: null, problems: [{ code: 'WRONG_STATE', state: 'NOT_RECORDED' }] });
    const one = await scene.draft({ title: 'Rahasia satu', foundOn: '2023-11-01' });
    await scene.done('ideaMove', { of: one.id, version: one.version, reason: 'Uji', movedOn: '2024-02-01', to: 'DIAGNOSE' });
    const two = await scene.draft({ title: 'Rahasia dua', foundOn: '2024-03-01' });
    await scene.done('ideaPark', { of: two.id, version: two.version, reason: 'Uji', movedOn: '2024-04-01' });
    const now = await publish(2024);
    expect(now).toMatchObject({ problems: [], observation: { metric: 'IDEAS', value: '1', origin: 'COUNTED', flag: 'PROVISIONAL', subjectKind: 'REGION', year: 2024, period: { earliest: '2024-06-01' } } });
    expect(String(now.observation?.wording)).toContain('1 parked and 0 dropped are not counted');
    expect(JSON.stringify(now)).not.toContain('Rahasia');
    const STAGES = ['IDEAS', 'IDEAS_DRUM_UP', 'IDEAS_DIAGNOSE', 'IDEAS_DESIGN'];
    expect((await cellsOf(scene.world, scene.tenant.code, 2024, STAGES)).map(({ value }) => value)).toEqual(['1', '0', '1', '0']);
    // The year before had ended: the one idea stood in its first stage.
    expect(await publish(2023)).toMatchObject({ problems: [], observation: { value: '1', flag: null, period: { earliest: '2023-12-31' } } });
    expect((await cellsOf(scene.world, scene.tenant.code, 2023, STAGES)).map(({ value }) => value)).toEqual(['1', '1', '0', '0']);
    expect(await publish(2025)).toMatchObject({ problems: [{ code: 'WRONG_STATE', state: 'NOT_BEGUN' }] });
    expect(await publish(1800)).toMatchObject({ problems: [{ code: 'VALIDATION_FAILED' }] });
  });
});
