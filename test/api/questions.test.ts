import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { questionSection, readyQuestions } from '../../scripts/readme-questions';
import { QUESTION_USERS } from '../../src/cli/questions';
import { prepareQuestions } from '../../src/http/explorer/questions';
import { DASBOR_FACTS } from '../support/questions/facts-dasbor';
import { KANTOR_FACTS } from '../support/questions/facts-kantor';
import { KOORDINATOR_FACTS } from '../support/questions/facts-koordinator';
import { like, type Facts } from '../support/questions/like';
import { World } from '../support/world';

const ROOT = join(__dirname, '..', '..');
const QUESTIONS = readyQuestions(ROOT);
const FACTS: Facts = { ...KANTOR_FACTS, ...KOORDINATOR_FACTS, ...DASBOR_FACTS };

describe('the ready questions', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  it('are twelve for each of three kinds of user, each named, in two languages, and fit for the explorer', () => {
    expect(QUESTION_USERS.map(({ folder }) => QUESTIONS.filter(({ file }) => file.startsWith(`${folder}/`)).length)).toEqual([12, 12, 12]);
    for (const { title, titleEn, query } of QUESTIONS) {
      expect(title).toMatch(/[?.]$/);
      expect(titleEn).toMatch(/[?.]$/);
      expect(titleEn).not.toBe(title);
      expect(query).toMatch(/^query [A-Z]\w+ \{/);
    }
    expect(prepareQuestions(QUESTIONS)).toHaveLength(36);
  });

  it('have each something stated that its answer must hold', () => {
    expect(Object.keys(FACTS).sort()).toEqual(QUESTIONS.map(({ file }) => file).sort());
  });

  it.each(QUESTIONS.map((q) => [q.file, q] as const))('%s is answered with what is known', async (file, { query }) => {
    const answer = await world.ask(query);
    expect(answer.errors).toEqual([]);
    expect(answer.data).toEqual(like(FACTS[file]));
    // Made-up places are said to be made up, and the real ones are free of them.
    expect('synthetic' in answer.extensions).toBe(/Provinsi Contoh|data buatan/.test(QUESTIONS.find((q) => q.file === file)?.title ?? ''));
  });

  it('of which the README shows four for each answer what the README says they answer', async () => {
    const section = await questionSection(ROOT, (query) => world.get(query));
    expect(readFileSync(join(ROOT, 'README.md'), 'utf8')).toContain(section);
  });
});
