import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { systemClock } from '../../src/platform/clock';
import { listQuestions, listsToAsk, nodeQuestions, siftedQuestions, singleQuestions, type Question } from '../support/embargo/questions';
import { Normal } from '../support/embargo/normal';
import { ALL, BUT_ONE, CANARY, HIDDEN, KNOWN, RECUSED_FROM, risingIds, Twin } from '../support/embargo/twins';
import { World, type TestActor } from '../support/world';

/** What would mean that a question was not really asked. */
const NOT_ASKED = ['GRAPHQL_VALIDATION_FAILED', 'QUERY_TOO_COSTLY', 'QUERY_TOO_LONG', 'QUERY_TOO_DEEP', 'QUERY_TOO_WIDE', 'TOO_MANY_ROOT_FIELDS', 'BAD_USER_INPUT', 'INTERNAL_SERVER_ERROR', 'FILTER_INVALID'];
const hiddenNumbers = new RegExp(`\\b(${[...HIDDEN.flat(2), ...BUT_ONE.flatMap((marks) => marks[RECUSED_FROM])].flatMap((n) => [String(n), (n / 100).toFixed(2), (n / 100).toFixed(2).replace('.', ',')]).map((n) => n.replace('.', '\\.')).join('|')})\\b`);

describe('until its release nothing of a result is told', () => {
  let world: World;
  let schema: GraphQLSchema;
  let stranger: TestActor;
  let asked: number;

  beforeAll(async () => {
    const ids = risingIds();
    world = await World.open(systemClock, { ids });
    Object.assign(world, { ids });
    schema = world.app.schema;
    stranger = await world.actor([{ tenant: await world.tenant('Kota Lain'), role: 'ORGANIZER' }]);
  });
  afterAll(() => world.close());

  /** Asks every question of both twins as one reader; answers what differs, and what was read that is hidden. */
  async function differences(twins: readonly [Twin, Twin], normals: readonly [Normal, Normal], reader: string, sift: boolean): Promise<readonly string[]> {
    const faults: string[] = [];
    const ask = async (questions: readonly [readonly Question[], readonly Question[]]): Promise<string> => {
      let last = '';
      for (const [i, question] of questions[0].entries()) {
        const [a, b] = await Promise.all(([0, 1] as const).map(async (which) => {
          const { query, variables } = questions[which][i];
          const answer = await world.ask(query, { as: twins[which].readers.get(reader) ?? null, variables });
          const codes = answer.errors.map(({ extensions: { code } }) => code).filter((code) => NOT_ASKED.includes(code));
          if (codes.length > 0) faults.push(`${reader} was not answered ${question.name}: ${codes.join()} ${answer.errors[0].message}\n${query}`);
          const text = normals[which].text(answer);
          const canary = text.includes(CANARY) ? CANARY : hiddenNumbers.exec(text)?.[0];
          if (canary !== undefined) faults.push(`${reader} reads ${canary} by ${question.name}: ${text.slice(0, 500)}`);
          return text;
        }));
        asked += 2;
        if (a !== b) faults.push(`${reader} sees a difference by ${question.name}:\n${around(a, b)}`);
        last = a;
      }
      return last;
    };
    const both = (make: (twin: Twin, normal: Normal) => readonly Question[]): readonly [readonly Question[], readonly Question[]] => [make(twins[0], normals[0]), make(twins[1], normals[1])];
    for (const list of listsToAsk(schema)) {
      const shows = /"totalCount":[1-9]/.test(await ask(both((twin) => listQuestions(schema, list, twin, false))));
      // The shelf is read by the same statements whoever asks: through all its lenses and filters once is enough.
      if (!shows || (!list.inside && reader !== 'nobody')) continue;
      await ask(both((twin) => listQuestions(schema, list, twin, true).slice(1)));
      if (sift) await ask(both((twin) => siftedQuestions(schema, list, twin)));
    }
    await ask(both((twin, normal) => singleQuestions(schema, twin, normal)));
    await ask(both((_, normal) => nodeQuestions(normal)));
    return faults;
  }

  const around = (a: string, b: string): string => {
    const at = [...a].findIndex((sign, i) => sign !== b[i]);
    return `${a.slice(Math.max(0, at - 200), at + 200)}\n${b.slice(Math.max(0, at - 200), at + 200)}`;
  };

  async function walk(twins: readonly [Twin, Twin], readers: readonly string[], sift: boolean): Promise<void> {
    const normals = [await Normal.of(twins[0]), await Normal.of(twins[1])] as const;
    // The twins are alike but for what the rows say: as many of each.
    expect(normals[0].counts()).toEqual(normals[1].counts());
    asked = 0;
    const faults: string[] = [];
    for (const reader of readers) faults.push(...(await differences(twins, normals, reader, sift)));
    expect(faults).toEqual([]);
    if (process.env.EMB) console.log(asked, readers.length);
    expect(asked).toBeGreaterThan(250 * readers.length);
  }

  const pair = (make: (which: 0 | 1) => Promise<Twin>): Promise<readonly [Twin, Twin]> => make(0).then(async (first) => [first, await make(1)] as const);
  // A recused organiser reads the sheets of the entries from which it is not recused, once scoring is closed: what it must not read is told apart below.
  const unbound = (twin: Twin): readonly string[] => [...twin.readers.keys()].filter((name) => name !== 'recused organiser');

  it('while it is scored, whoever asks', async () => {
    const twins = await pair((i) => Twin.scoring(world, stranger, { marks: HIDDEN[i], entries: ALL }));
    await twins[1].withhold('PENDING');
    await walk(twins, [...twins[0].readers.keys()], false);
  }, 200_000);

  it('from its ranking to the moved announcement, whoever asks', async () => {
    const twins = await pair((i) => Twin.scoring(world, stranger, { marks: HIDDEN[i], entries: ALL }));
    await twins[0].close([0, 2, 4], 0);
    await twins[1].close([4, 1, 3], 1);
    await walk(twins, unbound(twins[0]), true);
    for (const twin of twins) await twin.plan();
    for (const twin of twins) await twin.move();
    await walk(twins, unbound(twins[0]), false);
  }, 200_000);

  it('of the entry from which somebody is recused, to whom everything else is open', async () => {
    const twins = await pair((i) => Twin.scoring(world, stranger, { marks: BUT_ONE[i], entries: [RECUSED_FROM] }));
    await twins[1].withhold('ABSENT');
    await twins[0].close([0, 1, 2], RECUSED_FROM);
    await twins[1].close([0, 1, 2], 0);
    await walk(twins, ['recused organiser', 'recused judge'], true);
  }, 200_000);

  it('of the round that comes after a released one', async () => {
    const twins = await pair(() => Twin.scoring(world, stranger, { marks: KNOWN, entries: ALL }));
    for (const [i, twin] of twins.entries()) {
      await twin.close([0, 4, 1], 0, 'Terbit');
      await twin.release({ marks: HIDDEN[i], entries: [0, 1, 2] });
    }
    await walk(twins, unbound(twins[0]), true);
  }, 200_000);
});
