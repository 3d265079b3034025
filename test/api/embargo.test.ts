import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { systemClock } from '../../src/platform/clock';
import { actQuestions } from '../support/embargo/acts';
import { lensQuestions, listsToAsk, nodeQuestions, siftedQuestions, singleQuestions, valueQuestion, type Listed, type Question } from '../support/embargo/questions';
import { Normal } from '../support/embargo/normal';
import { ALL, BUT_ONE, CANARY, HIDDEN, KNOWN, RECUSED_FROM, risingIds, Twin } from '../support/embargo/twins';
import { World, type Answer, type TestActor } from '../support/world';

type Pair<T> = readonly [T, T];

/** What would mean that a question was not really asked. */
const NOT_ASKED = ['GRAPHQL_VALIDATION_FAILED', 'QUERY_TOO_COSTLY', 'QUERY_TOO_LONG', 'QUERY_TOO_DEEP', 'QUERY_TOO_WIDE', 'TOO_MANY_ROOT_FIELDS', 'BAD_USER_INPUT', 'INTERNAL_SERVER_ERROR', 'FILTER_INVALID'];
/** How many lists are asked in one question: as many as its limits of length and cost allow. */
const TOGETHER = 3;
/** Of those who see alike one sifts: by every order and every filter. */
const SIFTING = new Set(['nobody', 'research office', 'officer of the first agency', 'judge before the own sheet', 'recused judge', 'recused organiser']);
const hiddenNumbers = new RegExp(`\\b(${[...HIDDEN.flat(2), ...BUT_ONE.flatMap((marks) => marks[RECUSED_FROM])].flatMap((n) => [String(n), (n / 100).toFixed(2), (n / 100).toFixed(2).replace('.', ',')]).map((n) => n.replace('.', '\\.')).join('|')})\\b`);

describe('until its release nothing of a result is told', () => {
  let world: World;
  let schema: GraphQLSchema;
  let stranger: TestActor;
  let asked: number;
  let groups: readonly (readonly Listed[])[];

  beforeAll(async () => {
    const ids = risingIds();
    world = await World.open(systemClock, { ids });
    Object.assign(world, { ids });
    schema = world.app.schema;
    const lists = listsToAsk(schema);
    groups = [true, false].flatMap((inside) => {
      const some = lists.filter((list) => list.inside === inside);
      return Array.from({ length: Math.ceil(some.length / TOGETHER) }, (_, i) => some.slice(i * TOGETHER, (i + 1) * TOGETHER));
    });
    stranger = await world.actor([{ tenant: await world.tenant('Kota Lain'), role: 'ORGANIZER' }]);
  });
  afterAll(() => world.close());

  /** Asks each question of both twins at once, one after the other; answers what the first twin said to the last. */
  async function compare(twins: Pair<Twin>, normals: Pair<Normal>, reader: string, questions: Pair<readonly Question[]>, faults: string[]): Promise<Answer['data']> {
    let last: Answer['data'] = null;
    for (const [i, question] of questions[0].entries()) {
      const [a, b] = await Promise.all(([0, 1] as const).map(async (which) => {
        const { query, variables } = questions[which][i];
        const answer = await world.ask(query, { as: twins[which].readers.get(reader) ?? null, variables });
        const codes = answer.errors.map(({ extensions: { code } }) => code).filter((code) => NOT_ASKED.includes(code));
        if (codes.length > 0) faults.push(`${reader} was not answered ${question.name}: ${codes.join()} ${answer.errors[0].message}\n${query}`);
        if (which === 0) last = answer.data;
        const text = normals[which].text(answer);
        const canary = text.includes(CANARY) ? CANARY : hiddenNumbers.exec(text)?.[0];
        if (canary !== undefined) faults.push(`${reader} reads ${canary} by ${question.name}: ${text.slice(0, 500)}`);
        return text;
      }));
      asked += 2;
      if (a !== b) faults.push(`${reader} sees a difference by ${question.name}:\n${around(a, b)}`);
    }
    return last;
  }

  /** Asks every question of both twins as one reader; answers what differs, and what was read that is hidden. */
  async function differences(twins: Pair<Twin>, normals: Pair<Normal>, reader: string, sift: boolean): Promise<readonly string[]> {
    const faults: string[] = [];
    const ask = (questions: Pair<readonly Question[]>): Promise<Answer['data']> => compare(twins, normals, reader, questions, faults);
    const both = (make: (twin: Twin, normal: Normal) => readonly Question[]): Pair<readonly Question[]> => [make(twins[0], normals[0]), make(twins[1], normals[1])];
    for (const lists of groups) {
      const data = await ask(both((twin) => [valueQuestion(schema, lists, twin)]));
      const shown = (lists[0].inside ? data?.workspace : data) as Readonly<Record<string, { readonly totalCount: number } | null>> | null | undefined;
      for (const [i, list] of lists.entries()) {
        // The shelf is read by the same statements whoever asks: through all its lenses and filters once is enough.
        if ((shown?.[`l${i}`]?.totalCount ?? 0) === 0 || (!list.inside && reader !== 'nobody')) continue;
        await ask(both((twin) => lensQuestions(schema, list, twin)));
        if (sift && SIFTING.has(reader)) await ask(both((twin) => siftedQuestions(schema, list, twin)));
      }
    }
    await ask(both((twin, normal) => singleQuestions(schema, twin, normal)));
    await ask(both((_, normal) => nodeQuestions(normal)));
    return faults;
  }

  const around = (a: string, b: string): string => {
    const at = [...a].findIndex((sign, i) => sign !== b[i]);
    return `${a.slice(Math.max(0, at - 200), at + 200)}\n${b.slice(Math.max(0, at - 200), at + 200)}`;
  };

  async function walk(twins: Pair<Twin>, readers: readonly string[], sift: boolean): Promise<void> {
    const normals = [await Normal.of(twins[0]), await Normal.of(twins[1])] as const;
    // The twins are alike but for what the rows say: as many of each.
    expect(normals[0].counts()).toEqual(normals[1].counts());
    asked = 0;
    const faults: string[] = [];
    for (const reader of readers) faults.push(...(await differences(twins, normals, reader, sift)));
    expect(faults).toEqual([]);
    expect(asked).toBeGreaterThan(100 * readers.length);
  }

  /** Every mutation by every reader: what is done is done to both twins. */
  async function act(twins: Pair<Twin>, readers: readonly string[]): Promise<void> {
    const faults: string[] = [];
    for (const reader of readers) {
      const normals = [await Normal.of(twins[0]), await Normal.of(twins[1])] as const;
      await compare(twins, normals, reader, [actQuestions(schema, twins[0], normals[0], reader), actQuestions(schema, twins[1], normals[1], reader)], faults);
    }
    expect(faults).toEqual([]);
  }

  const pair = (make: (which: 0 | 1) => Promise<Twin>): Promise<Pair<Twin>> => make(0).then(async (first) => [first, await make(1)] as const);
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

  it('by no act, done or refused, and in no words', async () => {
    const scoring = await pair((i) => Twin.scoring(world, stranger, { marks: HIDDEN[i], entries: ALL }));
    await act(scoring, [...scoring[0].readers.keys()]);
    const closed = await pair((i) => Twin.scoring(world, stranger, { marks: HIDDEN[i], entries: ALL }));
    await closed[0].close([0, 2, 4], 0);
    await closed[1].close([4, 1, 3], 1);
    await act(closed, unbound(closed[0]));
    const bound = await pair((i) => Twin.scoring(world, stranger, { marks: BUT_ONE[i], entries: [RECUSED_FROM] }));
    await bound[0].close([0, 1, 2], RECUSED_FROM);
    await bound[1].close([0, 1, 2], 0);
    await act(bound, ['recused organiser']);
  }, 200_000);
});
