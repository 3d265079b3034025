import { category } from '../../src/modules/competition/data/tables';
import { innovationWork } from '../../src/modules/innovation/data/tables';
import { EntryScene, MovedClock, type Acted } from '../support/entry-scene';
import { ProgramTenant } from '../support/program-files';
import { World, type TestActor } from '../support/world';

const PREFLIGHT = `query($t: String, $e: ID, $i: ID, $d: ID, $c: LocalDate, $a: LocalDate, $k: String) { entryPreflight(tenant: $t, entry: $e, innovation: $i, edition: $d, closesOn: $c, asOf: $a, category: $k) {
  eligibility earliest eligibleOn findings { clause outcome value remedy earliest } } }`;
interface Preflighted {
  readonly eligibility: string;
  readonly earliest: string | null;
  readonly eligibleOn: string | null;
  readonly findings: readonly { readonly clause: string; readonly outcome: string; readonly value: string | null; readonly remedy: string | null; readonly earliest: string | null }[];
}

describe('what attackers tried on a season', () => {
  const clock = new MovedClock('2026-03-10T03:00:00.000Z');
  let world: World;
  let scene: EntryScene;
  beforeAll(async () => {
    world = await World.open(clock);
  });
  beforeEach(async () => {
    clock.at = '2026-03-10T03:00:00.000Z';
    scene = await EntryScene.of(world);
  });
  afterAll(() => world.close());

  const asked = (variables: Record<string, unknown>, as: TestActor = scene.organizer, language = 'id') => world.ask(PREFLIGHT, { as, language, variables: { t: scene.tenant.code, ...variables } });
  const preflight = async (variables: Record<string, unknown>, as?: TestActor, language?: string): Promise<Preflighted> => {
    const answer = await asked(variables, as, language);
    expect(answer.errors).toEqual([]);
    return answer.data?.entryPreflight as Preflighted;
  };
  const outcomeOf = async (entry: string, clause: string): Promise<string | undefined> => (await preflight({ e: `wen_${entry}` })).findings.find((f) => f.clause === clause)?.outcome;
  const submit = (entry: string, version: number): Promise<Acted> => scene.act('entrySubmit', entry, version);
  const said = ({ problems }: Acted): readonly string[] => problems.map((p) => `${p.code} ${p.clause ?? ''}`.trim());

  describe('a title', () => {
    it('that another entrant writes while mending takes nothing from whoever holds it, nor gives away what it was submitted as', async () => {
      const edition = await scene.edition({ clauses: [{ code: 'judul', kind: 'UNIQUE_TITLE' }] });
      const [victim, attacker, third] = await scene.collected(edition, [{ title: 'Gelis' }, { title: 'Lain' }, { title: 'Lain' }]);
      for (const entry of [victim, attacker]) expect(said(await submit(`wen_${entry}`, 1))).toEqual([]);
      await scene.returned(attacker, '2026-03-25');
      const officer = await scene.officer(scene.agencies[0]);
      expect(said(await scene.act('entryRevise', `wen_${attacker}`, 3, officer, { input: { title: 'GELIS!' } }))).toEqual([]);
      // The title that was submitted stays taken, the one that was only written is nobody's but its holder's.
      expect(await outcomeOf(victim, 'judul')).toBe('MET');
      expect(await outcomeOf(attacker, 'judul')).toBe('NOT_YET');
      expect(await outcomeOf(third, 'judul')).toBe('NOT_YET');
      expect(said(await submit(`wen_${third}`, 1))).toEqual(['RULE_REFUSES judul']);
    });

    it.each([
      ['zero-width', 'Ge\u200blis'], ['a joiner that is a mark', 'Ge\u034flis'], ['a variation selector', 'Gelis\ufe0f'], ['a letter without ink', 'Ge\u3164lis'],
      ['a soft hyphen', 'Ge\u00adlis'], ['another direction', '\u202eGelis'], ['full width', 'Ｇｅｌｉｓ'], ['blanks and case', '  GELIS  '],
    ])('is the same with %s', async (_what, title) => {
      const edition = await scene.edition({ clauses: [{ code: 'judul', kind: 'UNIQUE_TITLE' }] });
      const [first, second] = await scene.collected(edition, [{ title: 'Gelis' }, { title }]);
      expect(said(await submit(`wen_${first}`, 1))).toEqual([]);
      expect(await outcomeOf(second, 'judul')).toBe('NOT_YET');
      expect(said(await submit(`wen_${second}`, 1))).toEqual(['RULE_REFUSES judul']);
    });
  });

  it('an innovation that is entered already is told so before it is submitted again', async () => {
    const edition = await scene.edition({ clauses: [{ code: 'judul-mirip', kind: 'SIMILAR_TITLE', strength: 'CUSTOMARY', with: { percent: 90 } }] });
    const innovation = await scene.innovation('Satu saja');
    const [first, second] = await scene.collected(edition, ['Pertama', 'Kedua'].map((title) => ({ title, innovation_id: innovation, lineage_key: innovation })));
    expect((await preflight({ e: `wen_${second}` })).eligibility).toBe('ELIGIBLE');
    expect(said(await submit(`wen_${first}`, 1))).toEqual([]);
    expect([(await preflight({ e: `wen_${first}` })).eligibility, (await preflight({ e: `wen_${second}` })).eligibility, await outcomeOf(second, 'one-entry')]).toEqual(['ELIGIBLE', 'NOT_YET', 'NOT_YET']);
    expect(said(await submit(`wen_${second}`, 1))).toEqual(['ALREADY_CLAIMED']);
  });

  it('what an entry said of its innovation is judged as it was submitted, whatever the innovation says afterwards', async () => {
    const edition = await scene.edition({ clauses: [{ code: 'umur', kind: 'MINIMUM_AGE', with: { months: 24 } }, { code: 'tpb', kind: 'SDG_LINK', gate: 'SCREENING', with: { least: 1 } }] });
    const [young] = await world.rows(scene.tenant, innovationWork, [{ title: 'Muda', status: 'DRAFT', agency_id: scene.agencies[0], implemented_earliest: '2025-06-01', implemented_latest: '2025-06-01' }]);
    const [entry] = await scene.collected(edition, [{ innovation_id: young, lineage_key: young, title: 'Muda' }]);
    expect(said(await submit(`wen_${entry}`, 1))).toEqual([]);
    const officer = await scene.officer(scene.agencies[0]);
    const revised = await world.get<{ innovationRevise: { problems: unknown[] } }>(
      `mutation($t: String!, $i: ID!) { innovationRevise(tenant: $t, innovation: $i, expectedVersion: 1, input: { implemented: "2020-01-01", goals: ["3"] }) { problems { code } } }`, { as: officer, variables: { t: scene.tenant.code, i: `win_${young}` } });
    expect(revised.innovationRevise.problems).toEqual([]);
    expect([await outcomeOf(entry, 'umur'), await outcomeOf(entry, 'tpb')]).toEqual(['NOT_YET', 'NOT_YET']);
    // Returned, it is with its entrant again, and says what the innovation says now.
    await scene.returned(entry, '2026-03-25');
    expect([await outcomeOf(entry, 'umur'), await outcomeOf(entry, 'tpb')]).toEqual(['MET', 'MET']);
  });

  it('a quota is not escaped by an entrant of no kind', async () => {
    const edition = await scene.edition({ clauses: [{ code: 'kuota', kind: 'QUOTA', with: { per: 'PARTICIPANT_KIND', most: 1 } }, { code: 'dinas', kind: 'QUOTA', gate: 'SCREENING', with: { per: 'EDITION', most: 1, kinds: ['AGENCY'] } }] });
    const [first, second] = await scene.collected(edition, [{}, { participant: 'NOT_REPORTED' }]);
    expect(said(await submit(`wen_${first}`, 1))).toEqual([]);
    expect((await preflight({ e: `wen_${second}` })).eligibility).toBe('NEEDS_PROOF');
    expect(new Set(said(await submit(`wen_${second}`, 1)))).toEqual(new Set(['RULE_REFUSES dinas', 'RULE_REFUSES kuota']));
    expect(Object.entries(await scene.used()).filter(([counter]) => counter.startsWith('quota/')).map(([, used]) => used)).toEqual([1, 1]);
  });

  it('an edition that was cancelled, or that closes before it opens, is open to nobody on any day', async () => {
    const innovation = `win_${await scene.innovation('Gelis')}`;
    const clauses = [{ code: 'judul', kind: 'UNIQUE_TITLE' }];
    const cancelled = await scene.edition({ clauses, row: { phase: 'ANNOUNCED', held: 'NOT_HELD' } });
    const crossed = await scene.edition({ clauses, year: 2027 });
    for (const more of [{ d: `edn_${cancelled}` }, { d: `edn_${cancelled}`, a: '2026-02-01' }, { d: `edn_${crossed}`, c: '2026-02-20' }, { d: `edn_${crossed}`, c: '2026-02-20', a: '2026-02-10' }]) {
      expect(await preflight({ i: innovation, ...more })).toMatchObject({ eligibility: 'NEVER', earliest: null, eligibleOn: null });
    }
  });

  it('a category that the edition does not have is not assumed', async () => {
    const edition = await scene.edition({ clauses: [{ code: 'kategori', kind: 'CATEGORY_REQUIRED' }] });
    const innovation = `win_${await scene.innovation('Gelis')}`;
    // Where nobody recorded categories, any may be meant.
    expect((await preflight({ i: innovation, d: `edn_${edition}`, k: 'kesehatan' })).eligibility).toBe('ELIGIBLE');
    await world.rows(scene.tenant, category, [{ edition_id: edition, code: 'kesehatan', name: 'Kesehatan', position: 1 }]);
    expect((await preflight({ i: innovation, d: `edn_${edition}`, k: 'kesehatan' })).eligibility).toBe('ELIGIBLE');
    expect((await asked({ i: innovation, d: `edn_${edition}`, k: 'mengada-ada' })).errors.map((e) => e.extensions.code)).toEqual(['NOT_FOUND']);
  });

  describe('a date', () => {
    it('at the end of the calendar stays in order: far away is not of age', async () => {
      const edition = await scene.edition({ clauses: [{ code: 'umur', kind: 'MINIMUM_AGE', with: { months: 600 } }] });
      const [id] = await world.rows(scene.tenant, innovationWork, [{ title: 'Jauh', status: 'DRAFT', implemented_earliest: '9990-01-01', implemented_latest: '9999-12-31' }]);
      for (const more of [{}, { c: '9999-12-31' }, { c: '9999-12-31', a: '9999-12-31' }, { c: '0000-01-01', a: '0000-01-01' }]) {
        const found = (await preflight({ i: `win_${id}`, d: `edn_${edition}`, ...more })).findings.find((f) => f.clause === 'umur');
        expect(found).toMatchObject({ outcome: 'c' in more && more.c === '9999-12-31' ? 'MET' : 'NOT_YET', earliest: 'c' in more && more.c === '9999-12-31' ? null : '9999-12-31' });
      }
    });

    it('of which only the first side is known promises no day on which it is enough', async () => {
      const edition = await scene.edition({ clauses: [{ code: 'umur', kind: 'MINIMUM_AGE', with: { months: 24 } }] });
      const [id] = await world.rows(scene.tenant, innovationWork, [{ title: 'Sejak', status: 'DRAFT', implemented_earliest: '2025-01-01', implemented_latest: null }]);
      const { eligibility, earliest, findings } = await preflight({ i: `win_${id}`, d: `edn_${edition}` }, scene.organizer, 'en');
      expect([eligibility, earliest]).toEqual(['NOT_YET', null]);
      expect(findings.find((f) => f.clause === 'umur')?.remedy).toBe('At the earliest where registration closes on 2027-01-01 or later; settle the date on which use began.');
    });

    it('before the year 100 is not one of the last century', async () => {
      const query = 'mutation($t: String!, $k: String!) { innovationDraft(tenant: $t, input: { title: "Kuno", implemented: "0050-02" }, idempotencyKey: $k) { innovation { implemented { earliest latest text } } } }';
      const { innovationDraft } = await world.get<{ innovationDraft: unknown }>(query, { as: scene.organizer, variables: { t: scene.tenant.code, k: `kunci-${world.ids.next()}` } });
      expect(innovationDraft).toEqual({ innovation: { implemented: { earliest: '0050-02-01', latest: '0050-02-28', text: '0050-02' } } });
    });

    it('of a version on the shelf is that of its government, and not of Greenwich', async () => {
      clock.at = '2026-03-31T20:00:00.000Z';
      const id = await scene.innovation('Dini hari');
      const query = `mutation($t: String!, $i: ID!, $v: Int!) { innovationPublish(tenant: $t, innovation: $i, expectedVersion: $v) { problems { code } } }`;
      await world.get(query, { as: scene.organizer, variables: { t: scene.tenant.code, i: `win_${id}`, v: 1 } });
      expect(await scene.rowsOf('innovation_version', 'changed_on', `x.innovation_id = '${id}'`)).toEqual([['2026-04-01']]);
    });
  });

  it('a title of letters that are drawn as nothing names nothing', async () => {
    const { problems } = await scene.draft({ edition: `edn_${await scene.edition()}`, innovation: `win_${await scene.innovation('Gelis')}`, agency: `agy_${scene.agencies[0]}`, title: '\u3164\u3164\u115f' });
    expect(problems.map((p) => [p.code, p.path])).toEqual([['VALIDATION_FAILED', ['input', 'title']]]);
  });

  describe('a programme file', () => {
    let office: ProgramTenant;
    beforeEach(async () => {
      office = await ProgramTenant.make(world);
    });
    const head = (): string => `tenant: "${office.code}"\nprogram: {code: uji, name: Uji, tier: CITY}\n`;
    const pack = (name: string, clause: string): string => `${head()}packs:\n  - {code: p, name: {id: ${name}, en: x}, groups: [{code: g, name: {id: a, en: a}}], clauses: [{code: c, kind: UNIQUE_TITLE, confidence: OFFICIAL${clause}}]}\n`;

    it.each<[string, () => string, string]>([
      ['half a character', () => pack('"a\\ud83d"', ''), 'packs.0.name.id'],
      ['a control character', () => pack('x', ', citation: "a\\u0007b"'), 'packs.0.clauses.0.citation'],
      ['what cannot be turned into text', () => pack('x', ', groups: [{toString: 1}]'), 'packs.0.clauses.0.groups.0'],
      ['lists too deep to parse', () => `${head()}packs: ${'['.repeat(25_000)}${']'.repeat(25_000)}`, 'file'],
      ['lists in lists in lists', () => `${head()}packs:\n  ${'- '.repeat(29_000)}`, 'file'],
    ])('with %s is told where, and keeps nothing', async (_what, file, path) => {
      const before = await office.dump();
      const { problems } = await office.apply(file());
      expect(problems.map((p) => [p.code, p.path.join('.')])).toEqual([['FILE_FAULT', path]]);
      expect(await office.dump()).toBe(before);
    });
  });
});
