import type { TokenScope } from '../../src/authz/actions';
import type { Role } from '../../src/domain/vocabulary/region-words';
import { session } from '../../src/modules/competition/data/tables';
import { ProgramTenant } from '../support/program-files';
import { World, type TestActor } from '../support/world';

const file = (tenant: string, rest = '', head = ''): string => `tenant: "${tenant}"\n${head}program: {code: ku, name: Kompetisi Uji, tier: CITY}\n${rest}`;
const pack = (months: number, revision = 1): string => `packs:\n  - code: aturan\n    revision: ${revision}\n    name: {id: Aturan, en: Rules}\n    clauses: [{code: umur, kind: MINIMUM_AGE, confidence: SYNTHETIC, with: {months: ${months}}}]\n`;
const edition = (rest: string): string => `editions:\n  - year: 2099\n    name: KU 2099\n    held: PLANNED\n    closes: 2099-03-31\n${rest.replace(/^/gm, '    ')}\n`;
const USED = 'pack: {code: aturan, revision: 1}\ncategories: [{code: a, name: A}]\nparticipants: [{kind: AGENCY, wording: Dinas}]\nrounds: [{name: Seleksi, method: SCREENING}]';

describe('the doors of programme files', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  const run = async (place: ProgramTenant): Promise<{ readonly id: string; readonly version: number }> => {
    const { workspace } = await world.get<{ workspace: { editionRuns: { nodes: { version: number; edition: { id: string } }[] } } }>(
      'query($t: String!) { workspace(tenant: $t) { editionRuns { nodes { version edition { id } } } } }', { as: place.organizer, variables: { t: place.code } },
    );
    const [{ version, edition: { id } }] = workspace.editionRuns.nodes;
    return { id, version };
  };
  const mutate = async (place: ProgramTenant, mutation: string, input = ''): Promise<readonly { readonly code: string }[]> => {
    const { id, version } = await run(place);
    const text = `mutation($t: String!, $e: ID!, $v: Int!) { done: ${mutation}(tenant: $t, edition: $e, expectedVersion: $v${input}) { problems { code message } } }`;
    return (await world.get<{ done: { problems: { code: string }[] } }>(text, { as: place.organizer, variables: { t: place.code, e: id, v: version } })).done.problems;
  };

  it('opens to the organiser\'s office with a writing token, and to nobody else; giving back also to the research office', async () => {
    const place = await ProgramTenant.make(world);
    await place.take(file(place.code));
    const actor = (role: Role, scopes?: readonly TokenScope[]): Promise<TestActor> => world.actor([{ tenant: place.tenant, role }], { scopes });
    const outsider = await ProgramTenant.make(world);
    const table: readonly (readonly [who: string, actor: TestActor | null, apply: string, exported: string])[] = [
      ['ORGANIZER', await actor('ORGANIZER'), 'done', 'done'], ['ORGANIZER who may only read', await actor('ORGANIZER', ['READ']), 'FORBIDDEN', 'done'],
      ['ORGANIZER who may only write', await actor('ORGANIZER', ['WRITE']), 'done', 'FORBIDDEN'], ['RESEARCH_OFFICE', await actor('RESEARCH_OFFICE'), 'FORBIDDEN', 'done'],
      ['AGENCY_OFFICER', await actor('AGENCY_OFFICER'), 'FORBIDDEN', 'FORBIDDEN'], ['JUDGE', await actor('JUDGE'), 'FORBIDDEN', 'FORBIDDEN'], ['COORDINATOR', await actor('COORDINATOR'), 'FORBIDDEN', 'FORBIDDEN'],
      ['VIEWER', await actor('VIEWER'), 'FORBIDDEN', 'FORBIDDEN'], ['ORGANIZER of another tenant', outsider.organizer, 'NOT_FOUND', 'NOT_FOUND'], ['nobody', null, 'UNAUTHENTICATED', 'UNAUTHENTICATED'],
    ];
    const before = await place.dump();
    for (const [who, as, apply, exported] of table) {
      const sent = await place.ask(file(place.code), { as });
      const said = sent.errors[0]?.extensions.code ?? (sent.data?.programApply as { problems: { code: string }[] }).problems[0]?.code ?? 'done';
      const given = await world.ask('query($t: String!) { programExport(tenant: $t, program: "ku") }', { as, variables: { t: place.code } });
      expect([who, said, given.errors[0]?.extensions.code ?? 'done']).toEqual([who, apply, exported]);
    }
    expect((await world.ask('query($t: String!) { programExport(tenant: $t, program: "tidak-ada") }', { as: place.organizer, variables: { t: place.code } })).errors[0].extensions.code).toBe('NOT_FOUND');
    expect(await place.dump()).toBe(before);
  });

  it('leads to no other tenant, whatever the file names', async () => {
    const [mine, theirs] = [await ProgramTenant.make(world), await ProgramTenant.make(world)];
    const text = (code: string): string => file(code, `${pack(24)}${edition(USED)}`, 'agencies: [{code: dinkes, name: Dinas Kesehatan, kind: DINAS}]\n');
    await theirs.take(text(theirs.code));
    const before = await theirs.dump();
    expect((await mine.apply(text(theirs.code))).problems.map((p) => [p.path, p.line])).toEqual([[['tenant'], 1]]);
    // Their agency is not mine, nor is their pack unless it is named as theirs.
    expect((await mine.apply(file(mine.code, edition('pack: {code: aturan, revision: 1}'), 'agencies: [{code: pkm, name: P, kind: PUSKESMAS, parent: dinkes}]\n'))).problems.map((p) => p.path.join('.'))).toEqual(['agencies.0.parent', 'editions.0.pack']);
    await mine.take(file(mine.code, edition(`pack: {use: {organizer: "${theirs.code}", code: aturan, revision: 1}}`)));
    expect(await mine.export('ku')).toContain(`use:\n        organizer: ${theirs.code}`);
    await mine.take(text(mine.code));
    expect(await theirs.dump()).toBe(before);
  });

  it('keeps a pack as it was issued: other content is the next revision', async () => {
    const place = await ProgramTenant.make(world);
    await place.take(file(place.code, pack(24) + edition(USED)));
    expect((await place.apply(file(place.code, pack(12)))).problems.map((p) => [p.path.join('.'), p.message])).toEqual([['packs.0.revision', expect.stringMatching(/naikkan revisinya$/) as string]]);
    expect(await place.take(file(place.code, pack(12, 2) + edition('pack: {code: aturan, revision: 2}')))).toEqual([
      `CHANGED editions.2099.pack: ${place.code} aturan 1 -> ${place.code} aturan 2`, 'CREATED packs.aturan.2',
    ]);
    const exported = await place.export('ku');
    // The first revision is used no more; it goes along, for nobody else uses it.
    expect(exported.match(/revision: \d/g)).toEqual(['revision: 1', 'revision: 2', 'revision: 2']);
  });

  it('changes nothing on which an open edition rests, and a moved closing day never', async () => {
    const place = await ProgramTenant.make(world);
    const text = file(place.code, pack(24) + edition(USED));
    await place.take(text);
    expect(await mutate(place, 'deadlineMove', ', input: { closesOn: "2099-04-30", reason: "Permintaan peserta" }')).toEqual([]);
    expect((await place.apply(text)).problems.map((p) => p.path.join('.'))).toEqual(['editions.0.closes']);
    const moved = text.replace('2099-03-31', '2099-04-30');
    expect(await place.take(moved)).toEqual([]);
    expect(await mutate(place, 'editionOpen')).toEqual([]);
    // What was planned has come true.
    expect(await place.take(moved)).toEqual([]);
    const before = await place.dump();
    const wrong = moved.replace('name: A}', 'name: Lain}').replace('Dinas}', 'Kantor}').replace('SCREENING', 'PLENARY').replace('pack: {code: aturan, revision: 1}', 'pack: null');
    expect((await place.apply(wrong)).problems.map((p) => p.path.join('.'))).toEqual(['editions.0.pack', 'editions.0.categories.0', 'editions.0.participants.0', 'editions.0.rounds.0']);
    expect(await place.dump()).toBe(before);
    expect(await place.take(moved.replace('name: KU 2099', 'name: KU 2099\n    prizes: [{name: Piala}]'))).toEqual(['CREATED editions.2099.prizes.1']);
    expect(await mutate(place, 'editionCancel', ', input: { reason: "Anggaran" }')).toEqual([]);
    expect((await place.apply(moved)).problems.map((p) => [p.path.join('.'), p.message.includes('CANCELLED')])).toEqual([['editions.0.held', true]]);
  });

  it('holds what is used from elsewhere, and says so at its list', async () => {
    const place = await ProgramTenant.make(world);
    await place.take(file(place.code, edition('rounds: [{name: Satu, method: SCREENING}, {name: Dua, method: PLENARY, cut: {kind: PLENARY}}]')));
    const [edn] = await world.app.db.query({ mode: 'scoped', tenantId: null }, 'SELECT r.edition_id, r.id FROM round r WHERE r.tenant_id = ? AND r.position = 2', [place.tenant.id]);
    await world.rows(place.tenant, session, [{ edition_id: String(edn[0]), round_id: String(edn[1]), kind: 'PRESENTATION' }]);
    const before = await place.dump();
    expect((await place.apply(file(place.code, edition('rounds: [{name: Satu, method: SCREENING}]')))).problems.map((p) => [p.line, p.path.join('.'), p.message])).toEqual([
      [8, 'editions.0.rounds', 'Baris 8, kolom 13, editions.0.rounds: 2 pada 2099 sudah dipakai usulan atau sesi; tidak dapat dihapus'],
    ]);
    expect(await place.dump()).toBe(before);
  });

  it('lets one file through after the other: of files at the same time each is whole, and no circle is made of two', async () => {
    const place = await ProgramTenant.make(world);
    const side = (name: string): string => file(place.code, edition(`themes: [${name}1, ${name}2]\ncategories: [{code: ${name}1, name: ${name}}, {code: ${name}2, name: ${name}}]`));
    const sent = await Promise.all(Array.from({ length: 8 }, (_, i) => place.apply(side(i % 2 === 0 ? 'a' : 'b'))));
    expect(sent.flatMap((one) => one.problems)).toEqual([]);
    const kept = await place.export('ku');
    expect([...new Set(kept.match(/\b[ab][12]\b/g)?.map((word) => word[0]))]).toHaveLength(1);
    expect(kept.match(/ code: [ab][12]/g)).toHaveLength(2);
    const office = (code: string, parent: string): string => `  - {code: ${code}, name: ${code}, kind: DINAS${parent}}\n`;
    for (let i = 0; i < 6; i += 1) {
      const [x, y] = [`x${i}`, `y${i}`];
      await place.take(file(place.code, '', `agencies:\n${office(x, '')}${office(y, '')}`));
      const circle = await Promise.all([[x, y], [y, x]].map(([code, parent]) => place.apply(file(place.code, '', `agencies:\n${office(code, `, parent: ${parent}`)}`))));
      expect(circle.map((one) => one.problems.length).sort()).toEqual([0, 1]);
    }
  }, 60_000);

  it('meets an edition that is opened at the same moment: it opens as it was before the file or after it', async () => {
    for (let i = 0; i < 4; i += 1) {
      const place = await ProgramTenant.make(world);
      await place.take(file(place.code, pack(24) + edition(USED)));
      const later = file(place.code, edition(USED.replace('name: A}', 'name: Lain}')));
      const [applied, opened] = await Promise.all([place.apply(later), mutate(place, 'editionOpen')]);
      const exported = await place.export('ku');
      expect(applied.problems.length === 0).toBe(exported.includes('name: Lain'));
      expect(opened.every(({ code }) => code === 'VERSION_CONFLICT')).toBe(true);
      expect(exported.includes('held: HELD')).toBe(opened.length === 0);
    }
  }, 60_000);
});
