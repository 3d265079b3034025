import { EntryScene, MovedClock, type Acted } from '../support/entry-scene';
import { World, type TestActor } from '../support/world';

const ASKED = { code: 'ringkasan', kind: 'REQUIRED_ANSWER', with: { question: 'ringkasan', label: { id: 'Ringkasan', en: 'Summary' } } };

describe('input that cannot be taken', () => {
  let world: World;
  let scene: EntryScene;
  let officer: TestActor;
  let edition: string;
  let id: string;
  beforeAll(async () => {
    world = await World.open(new MovedClock('2026-03-10T03:00:00.000Z'));
    scene = await EntryScene.of(world);
    officer = await scene.officer(scene.agencies[0]);
    edition = await scene.edition({ clauses: [ASKED] });
    const { entry } = await scene.draft({ edition: `edn_${edition}`, innovation: `win_${await scene.innovation('Gelis')}`, agency: `agy_${scene.agencies[0]}` }, officer);
    id = entry?.id ?? '';
    await scene.act('entryAnswer', id, 1, officer, { input: { answers: [{ question: 'ringkasan', body: 'Isi yang tidak boleh hilang' }] } });
  });
  afterAll(() => world.close());

  const kept = async (): Promise<string> => JSON.stringify([await scene.rowsOf('entry_work', 'id, title, version, state'), await scene.rowsOf('entry_answer', 'body, words, version'), await scene.rowsOf('entry_document', 'id'), await scene.rowsOf('audit_event', 'id')]);
  const said = ({ problems, errors }: Acted): string[] => [...errors, ...problems.map((p) => `${p.code} ${p.path.join('.')}`)];
  const answers = (...list: readonly object[]): object => ({ answers: list });
  const long = (n: number, piece = 'a'): string => piece.repeat(n);

  it.each<[string, string, object, readonly string[]]>([
    ['a title too short', 'entryRevise', { title: 'ab' }, ['VALIDATION_FAILED input.title']],
    ['a title of blanks', 'entryRevise', { title: '     ' }, ['VALIDATION_FAILED input.title']],
    ['a title without letters', 'entryRevise', { title: '— !!! —' }, ['VALIDATION_FAILED input.title']],
    ['a title too long', 'entryRevise', { title: long(301) }, ['VALIDATION_FAILED input.title']],
    ['a title longer than it looks', 'entryRevise', { title: `a${long(200, '☺\ufe0f')}` }, ['VALIDATION_FAILED input.title']],
    ['a title that is cleared', 'entryRevise', { title: null }, ['VALIDATION_FAILED input.title']],
    ['a participant that is cleared', 'entryRevise', { participant: null }, ['VALIDATION_FAILED input.participant']],
    ['no change', 'entryRevise', {}, ['VALIDATION_FAILED input']],
    ['a category that is none', 'entryRevise', { category: 'bukan' }, ['NOT_FOUND input.category']],
    ['a group where there are none', 'entryRevise', { group: 'umum' }, ['VALIDATION_FAILED input.group']],
    ['a group that is no code', 'entryRevise', { group: 'Umum; DROP' }, ['VALIDATION_FAILED input.group']],
    ['an answer to nothing that is asked', 'entryAnswer', answers({ question: 'ringkasn', body: 'x' }), ['VALIDATION_FAILED input.answers.0.question']],
    ['an answer given twice', 'entryAnswer', answers({ question: 'ringkasan', body: 'x' }, { question: 'ringkasan', body: 'y' }), ['VALIDATION_FAILED input.answers.1.question']],
    ['a question that is no code', 'entryAnswer', answers({ question: 'Ring kasan', body: 'x' }), ['VALIDATION_FAILED input.answers.0.question']],
    ['an answer too long', 'entryAnswer', answers({ question: 'ringkasan', body: long(16_001) }), ['VALIDATION_FAILED input.answers.0.body']],
    ['an answer longer than it looks', 'entryAnswer', answers({ question: 'ringkasan', body: long(8001, '☺\ufe0f') }), ['VALIDATION_FAILED input.answers.0.body']],
    ['no answer', 'entryAnswer', answers(), ['VALIDATION_FAILED input.answers']],
    ['too many answers', 'entryAnswer', answers(...Array.from({ length: 61 }, (_, i) => ({ question: `q${i}`, body: 'x' }))), ['VALIDATION_FAILED input.answers']],
    ['a document about nothing', 'entryDocumentAdd', { requirement: 'sk', about: '...' }, ['VALIDATION_FAILED input.about']],
    ['a document of a file that is none', 'entryDocumentAdd', { requirement: 'sk', about: 'SK tim', file: 'fil_x' }, ['NOT_FOUND input.file']],
    ['a document with a day that is none', 'entryDocumentAdd', { requirement: 'sk', about: 'SK tim', dated: '2026-02-30' }, ['BAD_USER_INPUT']],
    ['a withdrawal without a reason', 'entryWithdraw', { reason: '   ' }, ['VALIDATION_FAILED input.reason']],
  ])('%s is told, and nothing is lost', async (_name, act, input, expected) => {
    const before = await kept();
    expect(said(await scene.act(act, id, 2, officer, { input }))).toEqual(expected);
    expect(await kept()).toBe(before);
  });

  it('several faults are told at once, in the reader\'s language', async () => {
    const input = { requirement: 'SK TIM', number: ' ', about: 'x' };
    const english = await scene.act('entryDocumentAdd', id, 2, officer, { input, language: 'en' });
    expect(said(english).sort()).toEqual(['VALIDATION_FAILED input.about', 'VALIDATION_FAILED input.number', 'VALIDATION_FAILED input.requirement']);
    expect(english.problems.map((p) => p.message).join(' ')).toMatch(/must be at least 3 characters/);
    expect((await scene.act('entryDocumentAdd', id, 2, officer, { input })).problems.map((p) => p.message).join(' ')).toMatch(/harus paling sedikit 3 aksara/);
  });

  it('an old version is told the new one, and what was written meanwhile stays', async () => {
    const before = await kept();
    for (const act of ['entryRevise', 'entryAnswer', 'entryHandIn', 'entryWithdraw']) {
      const input = { entryRevise: { title: 'Judul lama' }, entryAnswer: answers({ question: 'ringkasan', body: 'lama' }), entryWithdraw: { reason: 'Salah versi' } }[act];
      expect((await scene.act(act, id, 1, officer, { input })).problems).toMatchObject([{ code: 'VERSION_CONFLICT', path: ['expectedVersion'], currentVersion: 2 }]);
    }
    expect(await kept()).toBe(before);
  });

  it('an answer of the greatest length is kept whole, whatever its letters', async () => {
    const [entry] = (await scene.collected(edition, [{ state: 'DRAFTED', collected_at: null }])).map((key) => `wen_${key}`);
    let version = 1;
    for (const body of [long(16_000), long(8000, 'ą '), long(16_000, '𝒳'), 'baris\nbaris\t"kutip"\\ \'x\' %_', '']) {
      const { problems } = await scene.act('entryAnswer', entry, version, officer, { input: answers({ question: 'ringkasan', body }) });
      expect(problems).toEqual([]);
      version += 1;
      const [[read]] = await scene.rowsOf('entry_answer', 'body', `x.entry_id = '${entry.slice(4)}'`);
      expect(read).toBe(body);
    }
  });

  it('a draft is refused with all that is wrong with it', async () => {
    const wrong = await scene.draft({ edition: `edn_${edition}`, innovation: 'win_x', agency: `agy_${scene.agencies[0]}`, title: 'x', category: 'cat_x' }, officer, 'pendek');
    expect(said(wrong).sort()).toEqual(['NOT_FOUND input.category', 'NOT_FOUND input.innovation', 'VALIDATION_FAILED idempotencyKey', 'VALIDATION_FAILED input.title']);
    const foreign = await scene.draft({ edition: `edn_${edition}`, innovation: `win_${world.ids.next()}`, agency: `agy_${scene.agencies[0]}`, category: `cat_${world.ids.next()}` }, officer);
    expect(said(foreign).sort()).toEqual(['NOT_FOUND input.category', 'NOT_FOUND input.innovation']);
  });
});
