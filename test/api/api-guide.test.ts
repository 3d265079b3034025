import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../support/contract-sources';
import { page, WRITING } from '../support/docs-sections';
import { blocksOf, differences, filled, masked, queryOfCurl, questionsOf, rewritten, type Asked, type Known } from '../support/guide-blocks';
import { World, type Answer, type TestActor, type TestTenant } from '../support/world';

const GUIDE = 'docs/api/README.md';
/** The guide acts in the made-up city of the demo tokens; the test makes a tenant of its own and takes its place. */
const DEMO_TENANT = '00.01';
const WIDTH = 110;

describe('the API guide', () => {
  let world: World;
  let tenant: TestTenant;
  let organizer: TestActor;
  const text = page(GUIDE);
  const questions = questionsOf(text);
  const known: Known = new Map();
  const given = new Map<Asked, unknown>();
  beforeAll(async () => {
    world = await World.open();
    tenant = await world.tenant();
    organizer = await world.actor([{ tenant, role: 'ORGANIZER' }]);
  });
  afterAll(async () => {
    if (WRITING) writeFileSync(join(PROJECT_ROOT, GUIDE), rewritten(page(GUIDE), questions.map((q) => given.get(q)), WIDTH));
    await world.close();
  });

  const ask = ({ query, notes }: Asked): Promise<Answer> => {
    const own = notes.as === undefined ? query : query.replaceAll(DEMO_TENANT, tenant.code);
    return world.ask(filled(own, known), { as: notes.as === undefined ? null : organizer, language: notes.language });
  };

  it('has an answer below every question, and no answer without one', () => {
    expect(questions.length).toBeGreaterThan(15);
    expect(questions).toHaveLength(blocksOf(text, 'json'));
    expect(questions.filter((q) => q.kind === 'graphql')).toHaveLength(blocksOf(text, 'graphql'));
  });

  // One test, in the order of the page: a question may use what an earlier answer gave.
  it('is answered as it says', async () => {
    const found: string[] = [];
    for (const asked of questions) {
      const answer = await ask(asked);
      const body = shown(answer, asked, tenant.code);
      // An error that the page does not have is no answer to write into it.
      const wrong = answer.errors.length > 0 && !Object.hasOwn(asked.answer as object, 'errors');
      if (!wrong) given.set(asked, body);
      const status = Number(asked.notes.status ?? 200);
      if (answer.status !== status) found.push(`line ${asked.line}: status ${answer.status}, not ${status}`);
      found.push(...differences(WRITING && !wrong ? masked(body, asked.answer) : asked.answer, body, known).map((d) => `line ${asked.line}: ${d}`));
    }
    expect(found).toEqual([]);
  });

  it('gives rows to what Power Query and jq send', async () => {
    const powerQuery = /Body = "(.*)",$/m.exec(text)?.[1].replace(/""/g, '"') ?? '';
    const piped = /\{ printf[\s\S]*?jq -r/.exec(text)?.[0] ?? '';
    for (const query of [(JSON.parse(powerQuery) as { query: string }).query, queryOfCurl(piped)]) {
      const { innovations } = await world.get<{ innovations: { nodes: object[] } }>(query);
      expect(innovations.nodes.length).toBeGreaterThan(20);
      for (const node of innovations.nodes) expect(Object.keys(node)).toEqual(['title', 'agency']);
    }
  });
});

/** The body of an answer, as far as the page shows it: `extensions` only where the page has them. */
function shown(answer: Answer, { answer: said, notes }: Asked, code: string): unknown {
  const printed = said as { readonly extensions?: Readonly<Record<string, unknown>> };
  const extensions = Object.fromEntries(Object.keys(printed.extensions ?? {}).map((k) => [k, answer.extensions[k]]));
  const body = {
    ...(answer.errors.length === 0 ? {} : { errors: answer.errors }),
    ...(answer.status === 400 && answer.data === null ? {} : { data: answer.data }),
    ...(printed.extensions === undefined ? {} : { extensions }),
  };
  return notes.as === undefined ? body : (JSON.parse(JSON.stringify(body).replaceAll(code, DEMO_TENANT)) as unknown);
}
