import { agency } from '../../src/modules/agency/data/tables';
import { dutyExemption } from '../../src/modules/compliance/data/tables';
import { codes } from '../support/clean';
import { duty, DutyScene, lineOf, REPORT } from '../support/duty-scene';
import { World, type TestActor, type TestTenant } from '../support/world';

const EXEMPT = `mutation($t: String!, $a: ID!, $y: Int!, $r: String!, $c: String) {
  done: dutyExempt(tenant: $t, agency: $a, year: $y, reason: $r, citation: $c) { exemption { id year reason citation version agency { code } } problems { code path } }
}`;
const REVOKE = `mutation($t: String!, $x: ID!, $r: String!, $v: Int!) { done: dutyExemptionRevoke(tenant: $t, exemption: $x, reason: $r, expectedVersion: $v) { agency { code } problems { code path ... on ConflictProblem { currentVersion } } } }`;

interface Done { readonly exemption?: { readonly id: string; readonly version: number } | null; readonly agency?: { readonly code: string } | null; readonly problems: readonly { readonly code: string; readonly path: readonly string[] }[] }

describe('an exemption from the duty to innovate', () => {
  let world: World;
  let scene: DutyScene;
  let tenant: TestTenant;
  let organizer: TestActor;
  beforeAll(async () => {
    world = await World.open();
    scene = await DutyScene.of(world);
    ({ tenant, organizer } = scene);
  });
  afterAll(() => world.close());

  const report: DutyScene['report'] = (variables, as) => scene.report(variables, as);
  const season: DutyScene['season'] = (pack, entries, run) => scene.season(pack, entries, run);
  const done = async (query: string, variables: object, as: TestActor = organizer): Promise<Done> => (await world.get<{ done: Done }>(query, { as, variables: { t: tenant.code, ...variables } })).done;
  const saidOf = ({ problems }: Done): readonly string[] => problems.map(({ code, path }) => `${code} ${path.join('.')}`);

  it('frees an agency with its reason, counts it apart, and takes that back', async () => {
    const { p, y } = await season([duty({ kinds: ['DINAS'] })], []);
    const freed = await done(EXEMPT, { a: scene.agency('disdik'), y, r: 'Baru digabung', c: 'SK Wali Kota 5/2023' });
    expect(freed).toMatchObject({ problems: [], exemption: { year: 2023, reason: 'Baru digabung', citation: 'SK Wali Kota 5/2023', version: 1, agency: { code: 'disdik' } } });
    expect(saidOf(await done(EXEMPT, { a: scene.agency('disdik'), y, r: 'Sekali lagi' }))).toEqual(['ALREADY_DONE year']);
    const answer = await report({ p, y });
    expect(lineOf(answer, 'disdik')).toMatchObject({ duty: 'EXEMPT', fulfilment: null, group: 'EXEMPT', exemption: { reason: 'Baru digabung', citation: 'SK Wali Kota 5/2023' } });
    expect(answer.totals).toMatchObject({ obliged: 2, missing: 2, exempt: 1, decided: 2 });
    expect(lineOf(await report({ p, y: 2022 }), 'disdik').duty).toBe('UNKNOWN');
    const id = freed.exemption?.id ?? '';
    expect(await done(REVOKE, { x: id, r: 'Salah catat', v: 9 })).toMatchObject({ agency: null, problems: [{ code: 'VERSION_CONFLICT', currentVersion: 1 }] });
    expect(await done(REVOKE, { x: id, r: 'Salah catat', v: 1 })).toEqual({ agency: { code: 'disdik' }, problems: [] });
    expect(saidOf(await done(REVOKE, { x: id, r: 'Salah catat', v: 1 }))).toEqual(['NOT_FOUND exemption']);
    expect((await report({ p, y })).totals).toMatchObject({ obliged: 3, exempt: 0 });
    const trail = await world.get<{ workspace: { auditTrail: { nodes: { action: string; detail: string }[] } } }>('query($t: String!) { workspace(tenant: $t) { auditTrail(first: 100) { nodes { action detail } } } }', { as: organizer, variables: { t: tenant.code } });
    expect(trail.workspace.auditTrail.nodes.map((n) => [n.action, JSON.parse(n.detail) as object])).toEqual(expect.arrayContaining([
      ['dutyExempt', { year: 2023, reason: 'Baru digabung', citation: 'SK Wali Kota 5/2023' }], ['dutyExemptionRevoke', { year: 2023, was: 'Baru digabung', citation: 'SK Wali Kota 5/2023', reason: 'Salah catat' }],
    ]));
  });

  it('frees an agency of a year once when many ask at once, and frees nobody wrongly', async () => {
    const a = scene.agency('kec-a');
    const answers = await Promise.all(Array.from({ length: 12 }, () => done(EXEMPT, { a, y: 2031, r: 'Bencana alam' })));
    expect(answers.filter((one) => one.problems.length === 0)).toHaveLength(1);
    expect(new Set(answers.flatMap(saidOf))).toEqual(new Set(['ALREADY_DONE year']));
    const x = answers.find((one) => one.exemption !== null)?.exemption?.id ?? '';
    const revoked = await Promise.all(Array.from({ length: 12 }, () => done(REVOKE, { x, r: 'Salah catat', v: 1 })));
    expect(revoked.filter((one) => one.problems.length === 0)).toHaveLength(1);
    const other = await world.tenant('Kota Asing');
    const [foreign] = await world.rows(other, agency, [{ code: 'x', name: 'X', kind: 'DINAS' }]);
    const [theirs] = await world.rows(other, dutyExemption, [{ agency_id: foreign, year: 2023, reason: 'Milik orang' }]);
    for (const id of [`agy_${foreign}`, `agy_${world.ids.next()}`, 'agy_', 'kec-a']) expect(saidOf(await done(EXEMPT, { a: id, y: 2024, r: 'Alasan' }))).toEqual(['NOT_FOUND agency']);
    for (const id of [`dex_${theirs}`, 'dex_', `agy_${theirs}`]) expect(saidOf(await done(REVOKE, { x: id, r: 'Alasan', v: 1 }))).toEqual(['NOT_FOUND exemption']);
    expect(saidOf(await done(EXEMPT, { a, y: 1900, r: '..', c: 'x'.repeat(401) }))).toEqual(['VALIDATION_FAILED year', 'VALIDATION_FAILED reason', 'VALIDATION_FAILED reason', 'VALIDATION_FAILED citation']);
  });

  it.each<[string, Parameters<World['actor']>[0][number]['role'], boolean, boolean]>([
    ['the organiser', 'ORGANIZER', true, true], ['the research office', 'RESEARCH_OFFICE', true, true], ['a coordinator', 'COORDINATOR', true, false], ['a viewer', 'VIEWER', true, false],
    ['an officer', 'AGENCY_OFFICER', false, false], ['a judge', 'JUDGE', false, false],
  ])('%s: reads %s %s, exempts %s', async (_who, role, reads, exempts) => {
    const { p, y } = await season([duty({})], []);
    const grant = { tenant, role, ...(role === 'AGENCY_OFFICER' ? { agencyId: scene.ids.get('dinkes') } : {}) };
    const as = await world.actor([grant]);
    expect(codes(await world.ask(REPORT, { as, variables: { t: tenant.code, p, y } }))).toEqual(reads ? [] : ['FORBIDDEN']);
    const year = 1950 + scene.seasons;
    const freed = await done(EXEMPT, { a: scene.agency('disdik'), y: year, r: 'Alasan' }, as);
    expect(saidOf(freed)).toEqual(exempts ? [] : ['FORBIDDEN tenant']);
    const [known] = exempts ? [freed.exemption?.id ?? ''] : (await world.rows(tenant, dutyExemption, [{ agency_id: scene.ids.get('disdik'), year, reason: 'Alasan' }])).map((id) => `dex_${id}`);
    expect(saidOf(await done(REVOKE, { x: known, r: 'Alasan', v: 1 }, as))).toEqual(exempts ? [] : ['FORBIDDEN tenant']);
    const other = await world.actor([{ tenant: await world.tenant('Kota Tetangga'), role }]);
    expect(codes(await world.ask(REPORT, { as: other, variables: { t: tenant.code, p, y } }))).toEqual(['NOT_FOUND']);
    expect(codes(await world.ask(REPORT, { variables: { t: tenant.code, p, y } }))).toEqual(['UNAUTHENTICATED']);
  });
});
