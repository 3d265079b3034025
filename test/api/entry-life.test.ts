import { storedFile } from '../../src/modules/evidence/data/tables';
import { category } from '../../src/modules/competition/data/tables';
import { innovationLineage } from '../../src/modules/innovation/data/tables';
import { EntryScene, MovedClock, type Acted } from '../support/entry-scene';
import { World, type TestActor } from '../support/world';

const CLAUSES = [
  { code: 'ringkasan', kind: 'REQUIRED_ANSWER', citation: 'Pedoman 2026 butir 4', with: { question: 'ringkasan', label: { id: 'Ringkasan', en: 'Summary' }, mostWords: 5 } },
  { code: 'judul', kind: 'UNIQUE_TITLE' },
  { code: 'kuota', kind: 'QUOTA', with: { per: 'AGENCY', most: 2 } },
];

describe('an entry on its way', () => {
  const clock = new MovedClock('2026-03-10T03:00:00.000Z');
  let world: World;
  let scene: EntryScene;
  let officer: TestActor;
  let edition: string;
  beforeAll(async () => {
    world = await World.open(clock);
  });
  beforeEach(async () => {
    clock.at = '2026-03-10T03:00:00.000Z';
    scene = await EntryScene.of(world);
    officer = await scene.officer(scene.agencies[0]);
    edition = await scene.edition({ clauses: CLAUSES });
  });
  afterAll(() => world.close());

  const drafted = async (title = 'Gerakan Lansia Sehat', more: object = {}): Promise<{ id: string; version: number }> => {
    const { entry, problems } = await scene.draft({ edition: `edn_${edition}`, innovation: `win_${await scene.innovation(title)}`, agency: `agy_${scene.agencies[0]}`, ...more }, officer);
    expect(problems).toEqual([]);
    return { id: entry?.id ?? '', version: entry?.version ?? 0 };
  };
  const answer = (entry: string, version: number, body: string | null, as = officer): Promise<Acted> => scene.act('entryAnswer', entry, version, as, { input: { answers: [{ question: 'ringkasan', body }] } });
  const ok = async (acted: Promise<Acted>): Promise<number> => {
    const { entry, problems, errors } = await acted;
    expect([problems, errors]).toEqual([[], []]);
    return entry?.version ?? 0;
  };
  /** An entry up to the gate at which the organiser submits it. */
  const ready = async (title?: string): Promise<{ id: string; version: number }> => {
    const { id, version } = await drafted(title);
    return { id, version: await ok(scene.act('entryHandIn', id, await ok(answer(id, version, 'Tiga kata saja')), officer)) };
  };

  it('goes from draft to submission, each gate kept by its first instant, and each act in the trail', async () => {
    const { id, version } = await drafted();
    expect(version).toBe(1);
    expect(await ok(scene.act('entryRevise', id, 1, officer, { input: { title: 'Gelis: Gerakan Lansia Sehat' } }))).toBe(2);
    expect(await ok(answer(id, 2, 'Satu dua, tiga — https://contoh.go.id'))).toBe(3);
    clock.at = '2026-03-11T03:00:00.000Z';
    const handed = await scene.act('entryHandIn', id, 3, officer);
    expect(handed.entry).toMatchObject({ state: 'COLLECTED', collectedAt: '2026-03-11T03:00:00.000Z', submittedAt: null, submissions: 0 });
    expect(await ok(scene.act('entryTakeBack', id, 4, officer))).toBe(5);
    clock.at = '2026-03-12T03:00:00.000Z';
    const again = await scene.act('entryHandIn', id, 5, officer);
    expect(again.entry?.collectedAt).toBe('2026-03-11T03:00:00.000Z');
    const submitted = await scene.act('entrySubmit', id, 6);
    expect(submitted).toEqual({ errors: [], problems: [], entry: {
      id, title: 'Gelis: Gerakan Lansia Sehat', state: 'SUBMITTED', version: 7, submissions: 1, participant: 'AGENCY', group: null, collectedAt: '2026-03-11T03:00:00.000Z',
      submittedAt: '2026-03-12T03:00:00.000Z', withdrawnAt: null, mendUntil: null,
    } });
    const seen = await world.get('query($t: String!) { workspace(tenant: $t) { entries { nodes { title edition { year } agency { name } innovation { title } answers { nodes { question body words } } documents { totalCount } screenings { totalCount } } } } }', { as: officer, variables: { t: scene.tenant.code } });
    expect(seen).toEqual({ workspace: { entries: { nodes: [{
      title: 'Gelis: Gerakan Lansia Sehat', edition: { year: 2026 }, agency: { name: 'Dinas A' }, innovation: { title: 'Gerakan Lansia Sehat' },
      answers: { nodes: [{ question: 'ringkasan', body: 'Satu dua, tiga — https://contoh.go.id', words: 4 }] }, documents: { totalCount: 0 }, screenings: { totalCount: 0 },
    }] } } });
    expect((await scene.rowsOf('audit_event', 'action')).flat().sort()).toEqual(['entryAnswer', 'entryDraft', 'entryHandIn', 'entryHandIn', 'entryRevise', 'entrySubmit', 'entryTakeBack']);
    const [[snapshot]] = await scene.rowsOf('entry_work', 'snapshot');
    expect(JSON.parse(String(snapshot))).toMatchObject({ asOf: '2026-03-12', pack: { code: 'paket-1', revision: 1 }, facts: { answers: { ringkasan: 4 }, titleTaken: false } });
    expect(await scene.used()).toEqual({ [`quota/${edition}/kuota/agency/${scene.agencies[0]}`]: 1 });
  });

  it('is refused by every binding clause at once, in the reader\'s language, and then nothing of it is submitted', async () => {
    const first = await ready('Judul yang sama');
    await ok(scene.act('entrySubmit', first.id, first.version));
    const { id, version } = await drafted('judul YANG sama!');
    const collected = await ok(scene.act('entryHandIn', id, await ok(answer(id, version, 'satu dua tiga empat lima enam')), officer));
    const before = await scene.rowsOf('entry_work', 'state, version, submissions, snapshot');
    const refused = await scene.act('entrySubmit', id, collected, scene.organizer, { language: 'en' });
    expect(refused.entry).toBeNull();
    expect(refused.problems).toEqual([
      { __typename: 'RuleProblem', code: 'RULE_REFUSES', path: ['entry'], clause: 'ringkasan', outcome: 'NOT_YET', citation: 'Pedoman 2026 butir 4', earliest: null, message: expect.stringMatching(/Refused by rule ringkasan: .*6 words.*Cut 1 words/) as string },
      { __typename: 'RuleProblem', code: 'RULE_REFUSES', path: ['entry'], clause: 'judul', outcome: 'NOT_YET', citation: null, earliest: null, message: expect.stringMatching(/change the title/) as string },
    ]);
    expect((await scene.act('entrySubmit', id, collected)).problems[0].message).toMatch(/Ditolak aturan ringkasan: .*Kurangi 1 kata/);
    expect(await scene.rowsOf('entry_work', 'state, version, submissions, snapshot')).toEqual(before);
  });

  it('is mended after it was returned, until the day is over in the organiser\'s zone, and uses nothing up twice', async () => {
    const { id, version } = await ready();
    await ok(scene.act('entrySubmit', id, version));
    const used = await scene.used();
    expect((await scene.act('entryRevise', id, version + 1, officer, { input: { title: 'Terlambat' } })).problems).toMatchObject([{ code: 'WRONG_STATE', state: 'SUBMITTED' }]);
    await scene.returned(id.slice(4), '2026-04-05');
    // 5 April, 23.59 in Jakarta.
    clock.at = '2026-04-05T16:59:00.000Z';
    const mended = await ok(scene.act('entryRevise', id, version + 2, officer, { input: { title: 'Judul baru' } }));
    const claimed = await scene.rowsOf('entry_claim', 'kind, claim');
    const handed = await ok(scene.act('entryHandIn', id, mended, officer));
    const again = await scene.act('entrySubmit', id, handed);
    expect(again.entry).toMatchObject({ state: 'SUBMITTED', submissions: 2, submittedAt: '2026-03-10T03:00:00.000Z', mendUntil: '2026-04-05' });
    expect(await scene.used()).toEqual(used);
    const now = await scene.rowsOf('entry_claim', 'kind, claim');
    expect(now.map(([kind]) => kind).sort()).toEqual(['LINEAGE', 'TITLE']);
    expect(now.find(([kind]) => kind === 'TITLE')).not.toEqual(claimed.find(([kind]) => kind === 'TITLE'));
    // The old title is free again, the new one is taken.
    clock.at = '2026-03-20T03:00:00.000Z';
    const other = await ready('Gerakan Lansia Sehat');
    expect((await scene.act('entrySubmit', other.id, other.version)).problems).toEqual([]);
  });

  it('is closed for mending from the next day on', async () => {
    const { id, version } = await ready();
    await ok(scene.act('entrySubmit', id, version));
    await scene.returned(id.slice(4), '2026-04-05');
    clock.at = '2026-04-05T17:00:00.000Z';
    const closed = { code: 'WINDOW_CLOSED', opensOn: '2026-03-01', closesOn: '2026-04-05' };
    expect((await scene.act('entryRevise', id, version + 2, officer, { input: { title: 'Terlambat' } })).problems).toMatchObject([closed]);
    expect((await answer(id, version + 2, 'terlambat')).problems).toMatchObject([closed]);
    expect((await scene.act('entryHandIn', id, version + 2, officer)).problems).toMatchObject([closed]);
    expect((await scene.rowsOf('entry_work', 'state, version')).flat()).toEqual(['RETURNED', version + 2]);
  });

  it('gives back what it held when it is withdrawn, once', async () => {
    const { id, version } = await ready();
    await ok(scene.act('entrySubmit', id, version));
    expect(await scene.rowsOf('edition_work', 'entered')).toEqual([[1]]);
    const own = await scene.act('entryWithdraw', id, version + 1, officer, { input: { reason: 'Ditarik pengusul' } });
    expect(own.problems).toMatchObject([{ code: 'FORBIDDEN' }]);
    const gone = await scene.act('entryWithdraw', id, version + 1, scene.organizer, { input: { reason: 'Ditarik atas permintaan' } });
    expect(gone.entry).toMatchObject({ state: 'WITHDRAWN', withdrawnAt: '2026-03-10T03:00:00.000Z', submissions: 1 });
    expect(Object.values(await scene.used())).toEqual([0]);
    expect([await scene.rowsOf('entry_claim', 'kind'), await scene.rowsOf('edition_work', 'entered')]).toEqual([[], [[0]]]);
    expect((await scene.act('entryWithdraw', id, version + 2, scene.organizer, { input: { reason: 'Sekali lagi' } })).problems).toMatchObject([{ code: 'WRONG_STATE', state: 'WITHDRAWN' }]);
    const [[innovation]] = await scene.rowsOf('entry_work', 'innovation_id');
    const { entry } = await scene.draft({ edition: `edn_${edition}`, innovation: `win_${String(innovation)}`, agency: `agy_${scene.agencies[0]}` }, officer);
    const collected = await ok(scene.act('entryHandIn', entry?.id ?? '', await ok(answer(entry?.id ?? '', 1, 'tiga kata saja')), officer));
    expect((await scene.act('entrySubmit', entry?.id ?? '', collected)).problems).toEqual([]);
  });

  it('is one for each innovation and edition, its lineage included', async () => {
    const { id, version } = await ready();
    await ok(scene.act('entrySubmit', id, version));
    const [[root]] = await scene.rowsOf('entry_work', 'innovation_id');
    const renamed = await scene.innovation('Nama yang sama sekali lain');
    await world.rows(scene.tenant, innovationLineage, [{ innovation_id: renamed, root_id: String(root), reason: 'berganti nama' }]);
    const { entry } = await scene.draft({ edition: `edn_${edition}`, innovation: `win_${renamed}`, agency: `agy_${scene.agencies[0]}` }, officer);
    const collected = await ok(scene.act('entryHandIn', entry?.id ?? '', await ok(answer(entry?.id ?? '', 1, 'tiga kata saja')), officer));
    const refused = await scene.act('entrySubmit', entry?.id ?? '', collected);
    expect(refused.problems).toMatchObject([{ code: 'ALREADY_CLAIMED', message: expect.stringMatching(/inovasi ini/) as string }]);
  });

  it('follows its group: none chosen is refused, and what the other group counts is counted after mending', async () => {
    const quota = (group: string) => ({ code: `kuota-${group}`, kind: 'QUOTA', groups: [group], with: { per: 'EDITION', most: 1 } });
    const grouped = await scene.edition({ clauses: [quota('umum'), quota('khusus')], groups: ['umum', 'khusus'], year: 2027 });
    const [id] = (await scene.collected(grouped, [{}])).map((key) => `wen_${key}`);
    expect((await scene.act('entrySubmit', id, 1)).problems).toMatchObject([{ code: 'RULE_REFUSES', clause: 'group-choice', outcome: 'NEEDS_PROOF' }]);
    await ok(scene.act('entryTakeBack', id, 1));
    expect((await scene.act('entryRevise', id, 2, officer, { input: { group: 'lain' } })).problems).toMatchObject([{ code: 'VALIDATION_FAILED', path: ['input', 'group'], message: expect.stringMatching(/umum, khusus/) as string }]);
    await ok(scene.act('entryRevise', id, 2, officer, { input: { group: 'umum' } }));
    await ok(scene.act('entryHandIn', id, 3, officer));
    await ok(scene.act('entrySubmit', id, 4));
    await scene.returned(id.slice(4), '2026-04-05');
    await ok(scene.act('entryRevise', id, 6, officer, { input: { group: 'khusus' } }));
    await ok(scene.act('entryHandIn', id, 7, officer));
    await ok(scene.act('entrySubmit', id, 8));
    expect(await scene.used()).toEqual({ [`quota/${grouped}/kuota-umum/edition`]: 0, [`quota/${grouped}/kuota-khusus/edition`]: 1 });
  });

  it('holds documents with files of its agency or the organiser, and no others', async () => {
    const { id } = await drafted();
    const file = (row: object) => ({ actor_id: officer.id, name: 'sk.pdf', media_type: 'application/pdf', most_bytes: 10, bytes: 10, state: 'STORED' as const, expires_at: '2026-03-09T00:00:00.000Z', ...row });
    const files = await world.rows(scene.tenant, storedFile, [file({ agency_id: scene.agencies[0] }), file({ agency_id: scene.agencies[1] }), file({}), file({ agency_id: scene.agencies[0], state: 'EXPECTED', bytes: null })]);
    const add = (version: number, at: number | null, more: object = {}): Promise<Acted> => {
      // Keys, and so the order, follow the clock.
      clock.at = new Date(clock.now().getTime() + 1000).toISOString();
      const input = { requirement: 'sk', number: '188/45/2026', dated: '2026-01-05', about: 'SK tim inovasi', file: at === null ? null : `fil_${files[at]}`, ...more };
      return scene.act('entryDocumentAdd', id, version, officer, { input });
    };
    expect(await ok(add(1, 0))).toBe(2);
    expect((await add(2, 1)).problems).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'file'] }]);
    expect((await add(2, 3)).problems).toMatchObject([{ code: 'WRONG_STATE', state: 'EXPECTED' }]);
    expect(await ok(add(2, 2, { requirement: 'pendukung' }))).toBe(3);
    expect(await ok(add(3, null, { number: null, dated: null }))).toBe(4);
    // A file that is referred to is not cleaned away.
    const kept = new Map((await scene.rowsOf('stored_file', 'id, expires_at')).map(([key, until]) => [key, String(until) > '2026-03-10']));
    expect(files.map((key) => kept.get(key))).toEqual([true, false, true, false]);
    const query = 'query($t: String!) { workspace(tenant: $t) { entries { nodes { documents { nodes { id requirement number dated about file { name state } } } } } } }';
    const seen = await world.get<{ workspace: { entries: { nodes: { documents: { nodes: { id: string; requirement: string }[] } }[] } } }>(query, { as: officer, variables: { t: scene.tenant.code } });
    const [{ documents }] = seen.workspace.entries.nodes;
    expect(documents.nodes).toEqual([
      { id: expect.any(String) as string, requirement: 'sk', number: '188/45/2026', dated: '2026-01-05', about: 'SK tim inovasi', file: { name: 'sk.pdf', state: 'STORED' } },
      expect.objectContaining({ requirement: 'pendukung' }), expect.objectContaining({ requirement: 'sk', number: null, dated: null, file: null }),
    ]);
    const other = await drafted('Usulan lain');
    expect((await scene.act('entryDocumentRemove', other.id, 1, officer, { document: documents.nodes[0].id })).problems).toMatchObject([{ code: 'NOT_FOUND', path: ['document'] }]);
    expect(await ok(scene.act('entryDocumentRemove', id, 4, officer, { document: documents.nodes[0].id }))).toBe(5);
    expect(await scene.rowsOf('entry_document', 'requirement')).toEqual([['pendukung'], ['sk']]);
  });

  it('keeps, changes and clears answers and choices one by one', async () => {
    const [chosen] = await world.rows(scene.tenant, category, [{ edition_id: edition, code: 'kesehatan', name: 'Kesehatan', position: 1 }]);
    const { id } = await drafted('Gelis', { category: `cat_${chosen}`, participant: 'SCHOOL' });
    expect(await ok(answer(id, 1, 'satu dua'))).toBe(2);
    expect(await ok(answer(id, 2, 'satu dua tiga empat lima enam'))).toBe(3);
    expect(await scene.rowsOf('entry_answer', 'body, words, version')).toEqual([['satu dua tiga empat lima enam', 6, 2]]);
    expect(await ok(answer(id, 3, null))).toBe(4);
    expect(await scene.rowsOf('entry_answer', 'body')).toEqual([]);
    expect(await ok(scene.act('entryRevise', id, 4, officer, { input: { title: 'Gelis 2' } }))).toBe(5);
    expect(await scene.rowsOf('entry_work', 'title, participant, category_id')).toEqual([['Gelis 2', 'SCHOOL', chosen]]);
    expect(await ok(scene.act('entryRevise', id, 5, officer, { input: { category: null } }))).toBe(6);
    expect(await scene.rowsOf('entry_work', 'title, participant, category_id')).toEqual([['Gelis 2', 'SCHOOL', null]]);
  });
});
