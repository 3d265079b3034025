import { expectSection, page } from '../support/docs-sections';
import { World } from '../support/world';

const PAGE = 'docs/architecture/README.md';

const CLAUSE = /^ (?=(FROM|LEFT JOIN|WHERE|AND|GROUP BY|ORDER BY|LIMIT) )/;

/** A statement as it is sent, broken before the clauses of each SELECT; nothing but white space is changed. */
function broken(sql: string): string {
  // One entry for each open bracket: whether a SELECT stands right behind it.
  const selects = [true];
  let text = '';
  for (let i = 0; i < sql.length; i += 1) {
    if (sql[i] === '(') selects.push(sql.startsWith('SELECT', i + 1));
    if (sql[i] === ')') selects.pop();
    const clause = selects[selects.length - 1] ? CLAUSE.exec(sql.slice(i, i + 12))?.[1] : undefined;
    text += clause === undefined ? sql[i] : `\n${'  '.repeat(selects.filter(Boolean).length - (clause === 'AND' ? 0 : 1))}`;
  }
  return text;
}

describe('the example of the reads room', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  it('sends the statements that the page shows', async () => {
    const query = /<!-- reads -->\n```graphql\n([\s\S]*?)\n```/.exec(page(PAGE))?.[1] ?? '';
    const sent = jest.spyOn(world.app.db, 'query');
    const answer = await world.get<{ editions: { nodes: { rounds: { nodes: object[] } }[] } }>(query);
    const statements = sent.mock.calls.map(([, sql, params]) => `${broken(sql)};\n-- ${params.map((p) => JSON.stringify(p)).join(', ')}`);
    sent.mockRestore();
    // Two parents with rows below: else the page would show the statement for one parent only.
    expect(answer.editions.nodes.filter((n) => n.rounds.nodes.length > 0)).toHaveLength(2);
    expectSection(PAGE, 'statements', ['```sql', statements.join('\n\n'), '```'].join('\n'));
  });
});
