import { editionRules, round, roundPlan } from '../../src/modules/competition/data/tables';
import { ruleClause } from '../../src/modules/rules/data/tables';
import { codes } from '../support/clean';
import { PreflightScene, testPack } from '../support/preflight-scene';
import { World } from '../support/world';

interface Row {
  readonly kind: string;
  readonly verdict: string | null;
  readonly differs: readonly string[];
  readonly cells: readonly { readonly clause: { readonly code: string; readonly wording: string; readonly wordingEnglish: string; readonly parameters: string; readonly strength: string; readonly citation: string | null } | null }[];
}
interface Compared {
  readonly compareRules: { readonly editions: readonly { readonly standing: string; readonly frozenAt: string | null; readonly edition: { readonly name: string }; readonly rulePack: { readonly code: string } | null }[]; readonly rows: readonly Row[] };
}

const QUERY = `query($e: [ID!]!) { compareRules(editions: $e) {
  editions { standing frozenAt edition { name tenant { code } rounds(first: 5) { nodes { name plan { cut cutSize kindQuotas { participant most } } } } } rulePack { code revision } }
  rows { kind verdict differs cells { clause { code wording wordingEnglish parameters strength citation } } } } }`;

describe('compareRules', () => {
  let world: World;
  let scene: PreflightScene;
  beforeAll(async () => {
    world = await World.open();
    scene = new PreflightScene(world);
  });
  afterAll(() => world.close());

  const compare = async (...editions: readonly string[]): Promise<Compared['compareRules']> => (await world.get<Compared>(QUERY, { variables: { e: editions.map((id) => `edn_${id}`) } })).compareRules;
  const brief = ({ rows }: Compared['compareRules']): readonly string[] => rows.map(({ kind, verdict, differs, cells }) => `${kind} ${cells.map(({ clause }) => clause?.code ?? '-').join(' ')}: ${String(verdict)} ${differs.join(' ')}`.trim());

  it('lays the packs of any organisers side by side, with the words, parameters, strength and source of each', async () => {
    const [city, province] = [await world.tenant(), await world.tenant()];
    const first = await scene.edition(city, { program: 'lomba', year: 2022, pack: testPack('lomba-22', [
      { code: 'umur', kind: 'MINIMUM_AGE', with: { months: 12 }, citation: 'Pedoman 2022, bab II' }, { code: 'judul', kind: 'UNIQUE_TITLE' }, { code: 'sk', kind: 'REQUIRED_DOCUMENT', with: { document: 'sk', label: { id: 'SK', en: 'decree' } } },
    ]) });
    const second = await scene.edition(province, { program: 'lomba', year: 2023, pack: testPack('lomba-23', [
      { code: 'usia', kind: 'MINIMUM_AGE', with: { months: 24 }, strength: 'CUSTOMARY' }, { code: 'judul', kind: 'UNIQUE_TITLE' },
    ]) });
    const compared = await compare(first, second);
    expect(compared.editions).toMatchObject([
      { standing: 'CHOSEN', frozenAt: null, edition: { name: 'lomba 2022', tenant: { code: city.code } }, rulePack: { code: 'lomba-22', revision: 1 } },
      { standing: 'CHOSEN', frozenAt: null, edition: { name: 'lomba 2023', tenant: { code: province.code } }, rulePack: { code: 'lomba-23', revision: 1 } },
    ]);
    expect(brief(compared)).toEqual(['MINIMUM_AGE umur usia: DIFFERENT PARAMETERS STRENGTH', 'REQUIRED_DOCUMENT sk -: ONLY_SOME', 'UNIQUE_TITLE judul judul: SAME']);
    expect(compared.rows[0].cells.map(({ clause }) => clause)).toEqual([
      expect.objectContaining({ parameters: '{"months":12}', strength: 'BINDING', citation: 'Pedoman 2022, bab II', wording: expect.stringContaining('12 bulan'), wordingEnglish: expect.stringContaining('12 months') }),
      expect.objectContaining({ parameters: '{"months":24}', strength: 'CUSTOMARY', citation: null }),
    ]);
    // The other way round: columns change places, verdicts do not.
    expect(brief(await compare(second, first))).toEqual(['MINIMUM_AGE usia umur: DIFFERENT PARAMETERS STRENGTH', 'REQUIRED_DOCUMENT - sk: ONLY_SOME', 'UNIQUE_TITLE judul judul: SAME']);
  });

  it('says of an edition that it has no pack, shows its cuts all the same, and tells what is frozen', async () => {
    const tenant = await world.tenant();
    const pack = testPack('beku', [{ code: 'judul', kind: 'UNIQUE_TITLE' }]);
    const [ruled, other, bare] = [await scene.edition(tenant, { program: 'a', year: 2021, pack }), await scene.edition(tenant, { program: 'a', year: 2022 }), await scene.edition(tenant, { program: 'a', year: 2023 })];
    await world.rows(tenant, editionRules, [{ edition_id: other, pack_tenant_id: tenant.id, pack_id: await scene.pack(tenant, pack), pack_hash: 'x', frozen_at: '2022-01-01T00:00:00.000Z' }]);
    const [stage] = await world.rows(tenant, round, [{ edition_id: bare, position: 1, name: 'Final', method: 'PRESENTATION' }]);
    await world.rows(tenant, roundPlan, [{ round_id: stage, cut: 'QUOTA_PER_KIND', kind_quotas: '{"AGENCY":5,"SCHOOL":3}' }]);
    const compared = await compare(ruled, other, bare);
    expect(compared.editions.map(({ standing, frozenAt, rulePack }) => [standing, frozenAt, rulePack?.code ?? null])).toEqual([['CHOSEN', null, 'beku'], ['FROZEN', '2022-01-01T00:00:00.000Z', 'beku'], ['NONE', null, null]]);
    expect(compared.editions[2].edition).toMatchObject({ rounds: { nodes: [{ name: 'Final', plan: { cut: 'QUOTA_PER_KIND', cutSize: null, kindQuotas: [{ participant: 'AGENCY', most: 5 }, { participant: 'SCHOOL', most: 3 }] } }] } });
    expect(brief(compared)).toEqual(['UNIQUE_TITLE judul judul -: SAME']);
    expect(brief(await compare(ruled, bare))).toEqual(['UNIQUE_TITLE judul -: null']);
  });

  it('answers where a clause was kept in a form that nobody can read', async () => {
    const tenant = await world.tenant();
    const [a, b] = [await scene.edition(tenant, { program: 'p', year: 2021, pack: testPack('p', [{ code: 'judul', kind: 'UNIQUE_TITLE' }]) }), await scene.edition(tenant, { program: 'p', year: 2022, pack: testPack('q', [{ code: 'judul', kind: 'UNIQUE_TITLE' }]) })];
    const [[clause]] = await world.system((_tx, scope) => world.app.db.query(scope.session, 'SELECT c.id FROM rule_clause c JOIN rule_pack p ON p.tenant_id = c.tenant_id AND p.id = c.pack_id WHERE c.tenant_id = ? AND p.code = ?', [tenant.id, 'q']));
    await world.change(tenant, ruleClause, String(clause), { parameters: 'null' });
    expect(brief(await compare(a, b))).toEqual(['UNIQUE_TITLE judul judul: DIFFERENT PARAMETERS']);
  });

  it('takes two to six editions, and answers what is not there as it answers everywhere', async () => {
    const tenant = await world.tenant();
    const all = await Promise.all([2015, 2016, 2017, 2018, 2019, 2020, 2021].map((year) => scene.edition(tenant, { program: `p${year}`, year })));
    const ids = all.map((id) => `edn_${id}`);
    const refused = async (e: readonly string[]): Promise<readonly string[]> => codes(await world.ask(QUERY, { variables: { e } }));
    expect((await compare(...all.slice(0, 6))).editions.map(({ edition }) => edition.name)).toEqual(['p2015 2015', 'p2016 2016', 'p2017 2017', 'p2018 2018', 'p2019 2019', 'p2020 2020']);
    expect(await refused(ids)).toEqual(['LIST_TOO_LONG']);
    expect([await refused([]), await refused([ids[0]]), await refused([ids[0], ids[0]])]).toEqual([['BAD_USER_INPUT'], ['BAD_USER_INPUT'], ['BAD_USER_INPUT']]);
    for (const strange of [`edn_${world.ids.next()}`, `prg_${all[0]}`, 'x', '', `${ids[0]} `, 'édn', `edn_${'9'.repeat(500)}`]) expect([strange, await refused([ids[0], strange])]).toEqual([strange, ['NOT_FOUND']]);
    expect(codes(await world.ask(`query($e: [ID!]!) { compareRules(editions: $e) { rows { ${Array.from({ length: 60 }, (_, i) => `a${i}: kind`).join(' ')} } } }`, { variables: { e: ids.slice(0, 6) } }))).toEqual(['QUERY_TOO_COSTLY']);
  });

  it('marks an answer that holds what is made up', async () => {
    const tenant = await world.tenant();
    const [a, b] = [await scene.edition(tenant, { program: 'p', year: 2021 }), await scene.edition(tenant, { program: 'p', year: 2022 })];
    const answer = await world.ask('query($e: [ID!]!) { compareRules(editions: $e) { rows { kind } } }', { variables: { e: [`edn_${a}`, `edn_${b}`] } });
    expect(answer.extensions.synthetic).toMatchObject({ rows: 2 });
  });
});
