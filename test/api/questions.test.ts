import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { questionSection, readyQuestions } from '../../scripts/readme-questions';
import { World } from '../support/world';

const ROOT = join(__dirname, '..', '..');

describe('the twelve ready questions', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  it('are twelve, each named and in two languages', () => {
    const questions = readyQuestions(ROOT);
    expect(questions).toHaveLength(12);
    for (const q of questions) {
      expect(q.indonesian).not.toBe('');
      expect(q.english).not.toBe('');
      expect(q.query).toMatch(/^query [A-Z]\w+ \{/);
    }
  });

  it('answer what the README says they answer', async () => {
    const section = await questionSection(ROOT, (query) => world.get(query));
    expect(readFileSync(join(ROOT, 'README.md'), 'utf8')).toContain(section);
  });
});
