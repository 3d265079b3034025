import 'reflect-metadata';
import type { RulePack } from '../../src/domain/rules/rule';
import { agency } from '../../src/modules/agency/data/tables';
import { award } from '../../src/modules/award/data/tables';
import { entry, entryDocument, entryAnswer, entryExtension, entryWork, limitCounter } from '../../src/modules/entry/data/tables';
import { storedFile } from '../../src/modules/evidence/data/tables';
import { innovation, innovationLineage, innovationWorkSdg } from '../../src/modules/innovation/data/tables';
import { preflightOfEntry, type Preflight } from '../../src/modules/preflight';
import { replication, replicationParent } from '../../src/modules/replication/data/tables';
import { askIn, askOf } from '../../src/db/ask';
import { codes } from '../support/clean';
import { PreflightScene, realPack, testPack } from '../support/preflight-scene';
import { World, type TestActor, type TestTenant } from '../support/world';

const ASK = `query($tenant: String, $entry: ID, $innovation: ID, $edition: ID, $pack: ID, $closesOn: LocalDate, $asOf: LocalDate, $group: String, $participant: ParticipantType) {
  entryPreflight(tenant: $tenant, entry: $entry, innovation: $innovation, edition: $edition, rulePack: $pack, closesOn: $closesOn, asOf: $asOf, group: $group, participant: $participant) {
    eligibility earliest eligibleOn asOf closes { latest } closesFrom group participant category
    findings { clause kind wording outcome value threshold remedy earliest citation strength confidence binding gate refuses }
    bonus { points hundredths complete lines { clause outcome points wording } }
    edition { year program { code } } rulePack { code }
  }
}`;

interface Finding { clause: string; kind: string; outcome: string; value: string | null; earliest: string | null; binding: boolean; refuses: boolean; strength: string; citation: string | null; wording: string; remedy: string | null }
interface Answered {
  entryPreflight: { eligibility: string; earliest: string | null; eligibleOn: string | null; asOf: string; closes: { latest: string } | null; closesFrom: string; participant: string | null; findings: Finding[]; bonus: { points: string; complete: boolean; lines: { points: string | null }[] } };
}

describe('entryPreflight', () => {
  let world: World;
  let scene: PreflightScene;
  let [city, province, ministry]: TestTenant[] = [];
  let organizer: TestActor;
  beforeAll(async () => {
    world = await World.open();
    scene = new PreflightScene(world);
    [city, province, ministry] = [await world.tenant('Kota'), await world.tenant('Provinsi'), await world.tenant('Kementerian')];
    organizer = await world.actor([{ tenant: city, role: 'ORGANIZER' }]);
  });
  afterAll(() => world.close());

  const ask = async (variables: Record<string, unknown>, language?: string): Promise<Answered['entryPreflight']> =>
    (await world.get<Answered>(ASK, { as: organizer, language, variables: { tenant: city.code, ...variables } })).entryPreflight;
  const found = (answer: Answered['entryPreflight'], clause: string): Finding => {
    const one = answer.findings.find((f) => f.clause === clause);
    if (one === undefined) throw new Error(`no finding ${clause} among ${answer.findings.map((f) => f.clause).join()}`);
    return one;
  };

  it('answers the same innovation under the rules of KIKS, KIJB and KIPP with three answers and three dates', async () => {
    const [kiks, kijb, kipp] = [
      await scene.edition(city, { program: 'kiks', year: 2023, opens: '2023-02-01', closes: '2023-03-10', pack: realPack('kiks-2023') }),
      await scene.edition(province, { program: 'kijb', tier: 'PROVINCE', year: 2022, opens: '2022-07-01', closes: '2022-08-31', pack: realPack('kijb-2022') }),
      await scene.edition(ministry, { program: 'kipp', tier: 'NATIONAL', year: 2021, opens: '2021-04-01', closes: '2021-05-31', pack: realPack('kipp-2021') }),
    ];
    const [dinas] = await world.rows(city, agency, [{ code: 'dinkes', name: 'Dinas Kesehatan', kind: 'DINAS' }]);
    const id = `win_${await scene.innovation(city, 'Layanan jemput bola', '2020-06-15', { agency_id: dinas })}`;
    const asked = (edition: string, asOf: string, group?: string): Promise<Answered['entryPreflight']> => ask({ innovation: id, edition: `edn_${edition}`, asOf, group });

    const [inKiks, inKijb, inKipp] = [await asked(kiks, '2023-03-01'), await asked(kijb, '2022-06-01'), await asked(kipp, '2021-05-20', 'umum')];
    expect([inKiks, inKijb, inKipp].map((a) => [a.eligibility, a.eligibleOn, a.participant])).toEqual([
      ['ELIGIBLE', '2023-03-01', 'AGENCY'], ['NOT_YET', '2022-07-01', 'CITY_GOVERNMENT'], ['NOT_YET', '2022-06-15', 'CITY_GOVERNMENT'],
    ]);
    // Two years is a custom in the province: it advises, tells the date, and refuses nobody.
    expect(found(await asked(kijb, '2022-07-15'), 'dua-tahun')).toMatchObject({ outcome: 'MET', strength: 'CUSTOMARY', binding: false });
    expect(found(inKipp, 'umur-umum')).toMatchObject({ outcome: 'NOT_YET', earliest: '2022-06-15', binding: true, refuses: true, strength: 'BINDING' });
    expect(found(inKipp, 'umur-umum').citation).toContain('KepmenPANRB 161/2021');
    // What the ministry keeps to itself is unknown, and so is the group that nobody chose.
    expect((await asked(kipp, '2021-05-20')).eligibility).toBe('NEEDS_PROOF');
  });

  it('moves eligibility by the dates alone when the deadline moves', async () => {
    const edition = await scene.edition(city, { program: 'geser', year: 2023, opens: '2023-01-01', closes: '2023-05-02', pack: testPack('geser', [{ kind: 'MINIMUM_AGE', with: { months: 24 } }]) });
    const innovationId = `win_${await scene.innovation(city, 'Lahir 5 Mei', '2021-05-05')}`;
    const at = (closesOn?: string): Promise<Answered['entryPreflight']> => ask({ innovation: innovationId, edition: `edn_${edition}`, asOf: '2023-04-01', closesOn });
    expect(await at()).toMatchObject({ eligibility: 'NOT_YET', earliest: '2023-05-05', closesFrom: 'EDITION', closes: { latest: '2023-05-02' } });
    expect(await at('2023-05-06')).toMatchObject({ eligibility: 'ELIGIBLE', earliest: null, closesFrom: 'GIVEN', closes: { latest: '2023-05-06' } });
    expect((await at('2023-05-04')).eligibility).toBe('NOT_YET');
  });

  it('sees of an entry its answers, stored documents, history under other titles, awards, origins, quotas and titles', async () => {
    const [dinas] = await world.rows(city, agency, [{ code: 'dukcapil', name: 'Dukcapil', kind: 'DINAS' }]);
    const pack: RulePack = testPack('lengkap', [
      { kind: 'REQUIRED_ANSWER', with: { question: 'ringkasan', label: { id: 'Ringkasan', en: 'Summary' }, mostWords: 200 } },
      { kind: 'REQUIRED_DOCUMENT', with: { document: 'sk', label: { id: 'SK', en: 'Decree' }, identified: true } },
      { kind: 'PARTICIPATION_LIMIT', with: { most: 3, counts: 'SUBMITTED' } }, { kind: 'AWARD_LIMIT', with: { awards: [{ name: 'Top 45' }], most: 0 } },
      { kind: 'REPLICATION_REQUIRED', with: { awards: [{ name: 'Top 99' }] } }, { kind: 'QUOTA', with: { per: 'AGENCY', most: 2 } }, { kind: 'UNIQUE_TITLE' },
      { kind: 'SIMILAR_TITLE', strength: 'CUSTOMARY', with: { percent: 60 } }, { kind: 'SDG_LINK', with: { least: 1 } }, { kind: 'INVITATION' },
      { kind: 'BONUS', with: { months: 24, points: 250 } },
    ]);
    const editions = [await scene.edition(city, { program: 'lengkap', year: 2021 }), await scene.edition(city, { program: 'lengkap', year: 2022 })];
    const now = await scene.edition(city, { program: 'lengkap', year: 2023, opens: '2023-01-01', closes: '2023-12-31', pack });
    const [old, present] = [await scene.innovation(city, 'Judul lama', '2018-01-01'), await scene.innovation(city, 'Sapa Warga', '2020-01-01', { agency_id: dinas })];
    await world.rows(city, innovationLineage, [{ innovation_id: present, root_id: old, reason: 'berganti judul' }]);
    const work = (edition: string, innovationId: string | null, title: string, more: object): Promise<string[]> =>
      world.rows(city, entryWork, [{ edition_id: edition, innovation_id: innovationId, title, participant: 'AGENCY', state: 'DRAFTED', submissions: 0, agency_id: dinas, ...more }]);
    const submitted = { state: 'FAILED', submissions: 1, submitted_at: '2021-05-01T00:00:00.000Z', failed_at: '2021-06-01T00:00:00.000Z' };
    await work(editions[0], old, 'Judul lama', submitted);
    await work(editions[1], old, 'Judul lama', { ...submitted, state: 'WITHDRAWN', failed_at: null });
    await world.rows(city, innovation, [{ id: old, title: 'Judul lama' }, { id: present, title: 'Sapa Warga' }]);
    const [elsewhere] = [await scene.edition(ministry, { program: 'kipp-lengkap', tier: 'NATIONAL', year: 2019 })];
    await world.rows(ministry, entry, [{ edition_id: elsewhere, title: 'Judul lama', innovation_tenant_id: city.id, innovation_id: old, participant: 'CITY_GOVERNMENT', outcome: 'FINALIST', score_state: 'NOT_REPORTED', rank_state: 'NOT_REPORTED' }]);
    await world.rows(ministry, award, [{ edition_id: elsewhere, name: 'Top 45 KIPP 2019', level: 'TOP_LIST', year: 2019, recipient_tenant_id: city.id, innovation_id: old }]);
    await world.rows(province, innovation, [{ id: world.ids.next(), title: 'Asal' }].map((row) => row)).then(async ([parent]) => {
      await world.rows(ministry, award, [{ name: 'Top 99', level: 'TOP_LIST', year: 2018, recipient_tenant_id: province.id, innovation_id: parent }]);
      const [copy] = await world.rows(city, replication, [{ title: 'Tiruan', state: 'IMPLEMENTED', replica_innovation_id: present, confirmed_by: 'BOTH' }]);
      await world.rows(city, replicationParent, [{ replication_id: copy, parent_tenant_id: province.id, parent_innovation_id: parent }]);
    });
    const [goal] = await world.app.db.query({ mode: 'system', reason: 'a test looks up a goal' }, 'SELECT g.id FROM sdg_goal g LIMIT 1', []);
    const held = JSON.stringify({ counters: [`quota/${now}/butir-5/agency/${dinas}`] });
    const [mine] = await work(now, present, 'Sapa Warga!', { snapshot: held, submitted_at: '2023-02-01T00:00:00.000Z', submissions: 1, state: 'SUBMITTED' });
    await work(now, null, 'SAPA WARGA', { submitted_at: '2023-02-02T00:00:00.000Z', submissions: 1, state: 'SUBMITTED' });
    await work(now, null, 'Sapa Wargaku', { submitted_at: '2023-02-02T00:00:00.000Z', submissions: 1, state: 'PASSED' });
    await work(now, null, 'Sapa warga', { submitted_at: '2023-02-02T00:00:00.000Z', submissions: 1, state: 'WITHDRAWN' });
    await world.rows(city, limitCounter, [{ counter: `quota/${now}/butir-5/agency/${dinas}`, used: 2 }]);
    await world.rows(city, entryAnswer, [{ entry_id: mine, question: 'ringkasan', body: 'dua kata', words: 2 }]);
    const file = (state: 'STORED' | 'EXPECTED'): Promise<string[]> => world.rows(city, storedFile, [{ actor_id: organizer.id, name: 'sk.pdf', media_type: 'application/pdf', most_bytes: 1000, state, expires_at: '2030-01-01T00:00:00.000Z' }]);
    const [[stored], [expected]] = [await file('STORED'), await file('EXPECTED')];
    await world.rows(city, entryDocument, [
      { entry_id: mine, requirement: 'sk', about: 'SK', number: '1/2020', dated: '2020-01-01', file_id: stored }, { entry_id: mine, requirement: 'sk', about: 'SK', number: '2/2020', dated: '2020-01-02', file_id: expected },
      { entry_id: mine, requirement: 'sk', about: 'SK', file_id: stored },
    ]);
    if (goal !== undefined) await world.rows(city, innovationWorkSdg, [{ innovation_id: present, goal_id: String(goal[0]), confidence: 'STATED' }]);

    const before = world.app.db.statements.count;
    const preflight = await preflightOfEntry(askOf(world.app.db, { mode: 'scoped', tenantId: city.id }), city.id, mine, '2023-03-01') as Preflight;
    expect(world.app.db.statements.count - before).toBeLessThanOrEqual(19);
    // A transaction sees the same, by other names of its columns.
    expect(await world.app.db.transact({ mode: 'scoped', tenantId: city.id }, (tx) => preflightOfEntry(askIn(tx), city.id, mine, '2023-03-01'))).toEqual(preflight);
    expect(preflight).toMatchObject({ editionId: now, lineageKey: old, window: { opens: '2023-01-01', until: '2023-12-31' }, eligibility: 'NEVER' });
    const name = { organizer: city.code, program: 'lengkap', year: 2021, passed: false };
    expect(preflight.facts).toMatchObject({
      answers: { ringkasan: 2 }, documents: { sk: { files: 2, complete: 1 } }, participant: 'AGENCY', invited: null, titleTaken: true, used: { 'butir-5': 1 }, goals: goal === undefined ? 0 : 1,
      participations: [{ organizer: ministry.code, program: 'kipp-lengkap', year: 2019, passed: true }, name],
      honours: [{ organizer: ministry.code, program: 'kipp-lengkap', year: 2019, name: 'Top 45 KIPP 2019', rank: null }],
      parents: [{ title: 'Asal', honours: [{ organizer: ministry.code, program: null, name: 'Top 99' }] }], similar: [{ title: 'Sapa Wargaku', percent: expect.any(Number) }],
    });

    const answer = await ask({ entry: `wen_${mine}`, asOf: '2023-03-01' });
    expect(answer.eligibility).toBe('NEVER');
    expect(answer.findings.map((f) => f.outcome)).toEqual(['MET', 'MET', 'MET', 'MET', 'NEVER', 'MET', 'MET', 'NOT_YET', 'NOT_YET', goal === undefined ? 'NOT_YET' : 'MET', 'NEEDS_PROOF']);
    expect(answer.bonus).toMatchObject({ points: '2.5', complete: true });
    const english = await ask({ entry: `wen_${mine}`, asOf: '2023-03-01' }, 'en');
    expect(found(english, 'butir-5')).toMatchObject({ wording: 'At most 2 entries for each entering agency or organisation.', value: '1 of 2 used' });
    expect(found(answer, 'butir-5').value).toBe('terpakai 1 dari 2');
    // An officer of the agency is told that another title is alike, and not which.
    const officer = await world.actor([{ tenant: city, role: 'AGENCY_OFFICER', agencyId: dinas }]);
    const seen = (await world.get<Answered>(ASK, { as: officer, variables: { tenant: city.code, entry: `wen_${mine}`, asOf: '2023-03-01' } })).entryPreflight;
    expect(found(seen, 'butir-7').value).toMatch(/^… \(\d+ %\)$/);
    expect(JSON.stringify(seen)).not.toContain('Sapa Wargaku');
  });

  it('counts an extension of this entrant, and of nobody else', async () => {
    const [a, b] = await world.rows(city, agency, [{ code: 'a', name: 'A', kind: 'DINAS' }, { code: 'b', name: 'B', kind: 'DINAS' }]);
    const edition = await scene.edition(city, { program: 'panjang', year: 2023, opens: '2023-01-01', closes: '2023-05-02', pack: testPack('panjang', [{ kind: 'MINIMUM_AGE', with: { months: 24 } }]) });
    await world.rows(city, entryExtension, [{ edition_id: edition, agency_id: a, until_on: '2023-05-09', reason: 'bencana' }]);
    const at = async (owner: string): Promise<unknown[]> => {
      const id = await scene.innovation(city, `Milik ${owner}`, '2021-05-05', { agency_id: owner });
      const { eligibility, closesFrom, closes } = await ask({ innovation: `win_${id}`, edition: `edn_${edition}`, asOf: '2023-05-05' });
      return [eligibility, closesFrom, closes?.latest];
    };
    expect(await at(a)).toEqual(['ELIGIBLE', 'EXTENSION', '2023-05-09']);
    expect(await at(b)).toEqual(['NEVER', 'EDITION', '2023-05-02']);
  });

  it('lets anybody check a published innovation, from the shelf alone', async () => {
    const edition = await scene.edition(city, { program: 'terbuka', year: 2023, opens: '2023-01-01', closes: '2023-12-31', pack: testPack('terbuka', [{ kind: 'QUOTA', with: { per: 'EDITION', most: 1 } }, { kind: 'UNIQUE_TITLE' }, { kind: 'PARTICIPATION_LIMIT', with: { most: 1, counts: 'SUBMITTED' } }]) });
    const id = await scene.innovation(city, 'Terbit', '2020-01-01');
    await world.rows(city, innovation, [{ id, title: 'Terbit', implemented_earliest: '2020-01-01', implemented_latest: '2020-01-01' }]);
    const variables = { innovation: `inn_${id}`, edition: `edn_${edition}`, asOf: '2023-03-01' };
    const anybody = (await world.get<Answered>(ASK, { variables })).entryPreflight;
    expect(anybody.eligibility).toBe('NEEDS_PROOF');
    expect(anybody.findings.map((f) => f.outcome)).toEqual(['MET', 'NEEDS_PROOF', 'NEEDS_PROOF', 'NEEDS_PROOF']);
    // The working copy is asked about inside: there the counts are known.
    const inside = await ask({ innovation: `win_${id}`, edition: `edn_${edition}`, asOf: '2023-03-01' });
    expect([inside.eligibility, ...inside.findings.map((f) => f.outcome)]).toEqual(['ELIGIBLE', 'MET', 'MET', 'MET', 'MET']);
    expect((await world.get<Answered>(ASK, { as: organizer, variables: { ...variables, tenant: city.code } })).entryPreflight).toEqual(anybody);
  });

  it('says what is asked wrongly, and tells nothing of what is another\'s', async () => {
    const edition = `edn_${await scene.edition(city, { program: 'salah', year: 2023, pack: testPack('salah', [{ kind: 'UNIQUE_TITLE' }], ['umum']) })}`;
    const bare = `edn_${await scene.edition(city, { program: 'salah', year: 2022 })}`;
    const mine = `win_${await scene.innovation(city, 'Milik saya', null)}`;
    const theirs = `win_${await scene.innovation(province, 'Milik lain', null)}`;
    const refused = async (variables: Record<string, unknown>, as: TestActor | null = organizer): Promise<readonly string[]> => codes(await world.ask(ASK, { as, variables: { tenant: city.code, ...variables } }));
    expect(await refused({ edition })).toEqual(['BAD_USER_INPUT']);
    expect(await refused({ edition, innovation: mine, entry: `wen_${world.ids.next()}` })).toEqual(['BAD_USER_INPUT']);
    expect(await refused({ innovation: mine })).toEqual(['BAD_USER_INPUT']);
    expect(await refused({ innovation: mine, edition, pack: `rpk_${world.ids.next()}` })).toEqual(['BAD_USER_INPUT']);
    expect(await refused({ innovation: mine, edition, group: 'lain' })).toEqual(['BAD_USER_INPUT']);
    expect(await refused({ innovation: mine, edition, tenant: null })).toEqual(['BAD_USER_INPUT']);
    expect(await refused({ innovation: mine, edition: bare })).toEqual(['NOT_FOUND']);
    expect(await refused({ innovation: mine, edition: `edn_${world.ids.next()}` })).toEqual(['NOT_FOUND']);
    expect(await refused({ innovation: mine, pack: `rpk_${world.ids.next()}` })).toEqual(['NOT_FOUND']);
    expect(await refused({ innovation: theirs, edition })).toEqual(['NOT_FOUND']);
    expect(await refused({ innovation: mine, edition, tenant: province.code })).toEqual(['NOT_FOUND']);
    expect(await refused({ entry: `wen_${world.ids.next()}` })).toEqual(['NOT_FOUND']);
    const [away] = [await scene.edition(province, { program: 'salah', year: 2023 })];
    const [strange] = await world.rows(province, entryWork, [{ edition_id: away, title: 'Usulan lain', participant: 'AGENCY', state: 'DRAFTED', submissions: 0 }]);
    expect(await refused({ entry: `wen_${strange}`, edition })).toEqual(['NOT_FOUND']);
    expect(await refused({ entry: `wen_${strange}`, tenant: null })).toEqual(['BAD_USER_INPUT']);
    expect(await refused({ innovation: mine, edition }, null)).toEqual(['UNAUTHENTICATED']);
    expect(await refused({ innovation: mine, edition }, await world.actor([{ tenant: city, role: 'JUDGE' }]))).toEqual(['NOT_FOUND']);
    expect(await refused({ innovation: mine, edition, group: 'umum' })).toEqual([]);
  });
});
