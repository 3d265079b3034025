import { systemClock } from '../../../src/platform/clock';
import { World, type Answer, type TestActor } from '../world';
import { actQuestions } from './acts';
import { Normal } from './normal';
import { lensQuestions, listsToAsk, nodeQuestions, siftedQuestions, singleQuestions, valueQuestion, type Listed, type Question } from './questions';
import { BUT_ONE, CANARY, HIDDEN, RECUSED_FROM, risingIds, Twin, type Hides } from './twins';

export type Pair<T> = readonly [T, T];

/** What would mean that a question was not really asked. */
const NOT_ASKED = ['GRAPHQL_VALIDATION_FAILED', 'QUERY_TOO_COSTLY', 'QUERY_TOO_LONG', 'QUERY_TOO_DEEP', 'QUERY_TOO_WIDE', 'TOO_MANY_ROOT_FIELDS', 'BAD_USER_INPUT', 'INTERNAL_SERVER_ERROR', 'FILTER_INVALID'];
/** How many lists are asked in one question: as many as its limits of length and cost allow. */
const TOGETHER = 3;
/** Of those who see alike one sifts: by every order and every filter. */
const SIFTING = new Set(['nobody', 'research office', 'officer of the first agency', 'judge before the own sheet', 'recused judge', 'recused organiser']);
const hiddenNumbers = new RegExp(`\\b(${[...HIDDEN.flat(2), ...BUT_ONE.flatMap((marks) => marks[RECUSED_FROM])].flatMap((n) => [String(n), (n / 100).toFixed(2), (n / 100).toFixed(2).replace('.', ',')]).map((n) => n.replace('.', '\\.')).join('|')})\\b`);

const around = (a: string, b: string): string => {
  const at = [...a].findIndex((sign, i) => sign !== b[i]);
  return `${a.slice(Math.max(0, at - 200), at + 200)}\n${b.slice(Math.max(0, at - 200), at + 200)}`;
};

/** Two contests that are alike in all that is published: whoever asks whatever of both must be answered alike. */
export class EmbargoWalk {
  private asked = 0;

  private constructor(readonly world: World, private readonly stranger: TestActor, private readonly groups: readonly (readonly Listed[])[]) {}

  static async open(): Promise<EmbargoWalk> {
    const ids = risingIds();
    const world = await World.open(systemClock, { ids });
    Object.assign(world, { ids });
    const lists = listsToAsk(world.app.schema);
    const groups = [true, false].flatMap((inside) => {
      const some = lists.filter((list) => list.inside === inside);
      return Array.from({ length: Math.ceil(some.length / TOGETHER) }, (_, i) => some.slice(i * TOGETHER, (i + 1) * TOGETHER));
    });
    return new EmbargoWalk(world, await world.actor([{ tenant: await world.tenant('Kota Lain'), role: 'ORGANIZER' }]), groups);
  }

  /** A pair of twins in scoring. */
  async twins(hides: (which: 0 | 1) => Hides): Promise<Pair<Twin>> {
    const first = await Twin.scoring(this.world, this.stranger, hides(0));
    return [first, await Twin.scoring(this.world, this.stranger, hides(1))];
  }

  /** Asks each question of both twins at once, one after the other; answers what the first twin said to the last. */
  private async compare(twins: Pair<Twin>, normals: Pair<Normal>, reader: string, questions: Pair<readonly Question[]>, faults: string[]): Promise<Answer['data']> {
    let last: Answer['data'] = null;
    for (const [i, question] of questions[0].entries()) {
      const [a, b] = await Promise.all(([0, 1] as const).map(async (which) => {
        const { query, variables } = questions[which][i];
        const answer = await this.world.ask(query, { as: twins[which].readers.get(reader) ?? null, variables });
        const codes = answer.errors.map(({ extensions: { code } }) => code).filter((code) => NOT_ASKED.includes(code));
        if (codes.length > 0) faults.push(`${reader} was not answered ${question.name}: ${codes.join()} ${answer.errors[0].message}\n${query}`);
        if (which === 0) last = answer.data;
        const text = normals[which].text(answer);
        const canary = text.includes(CANARY) ? CANARY : hiddenNumbers.exec(text)?.[0];
        if (canary !== undefined) faults.push(`${reader} reads ${canary} by ${question.name}: ${text.slice(0, 500)}`);
        return text;
      }));
      this.asked += 2;
      if (a !== b) faults.push(`${reader} sees a difference by ${question.name}:\n${around(a, b)}`);
    }
    return last;
  }

  /** Asks every question of both twins as one reader; answers what differs, and what was read that is hidden. */
  private async differences(twins: Pair<Twin>, normals: Pair<Normal>, reader: string, sift: boolean): Promise<readonly string[]> {
    const faults: string[] = [];
    const ask = (questions: Pair<readonly Question[]>): Promise<Answer['data']> => this.compare(twins, normals, reader, questions, faults);
    const { schema } = this.world.app;
    const both = (make: (twin: Twin, normal: Normal) => readonly Question[]): Pair<readonly Question[]> => [make(twins[0], normals[0]), make(twins[1], normals[1])];
    for (const lists of this.groups) {
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

  async walk(twins: Pair<Twin>, readers: readonly string[], sift: boolean): Promise<void> {
    const normals = [await Normal.of(twins[0]), await Normal.of(twins[1])] as const;
    // The twins are alike but for what the rows say: as many of each.
    expect(normals[0].counts()).toEqual(normals[1].counts());
    this.asked = 0;
    const faults: string[] = [];
    for (const reader of readers) faults.push(...(await this.differences(twins, normals, reader, sift)));
    expect(faults).toEqual([]);
    expect(this.asked).toBeGreaterThan(100 * readers.length);
  }

  /** Every mutation by every reader: what is done is done to both twins. */
  async act(twins: Pair<Twin>, readers: readonly string[]): Promise<void> {
    const faults: string[] = [];
    for (const reader of readers) {
      const normals = [await Normal.of(twins[0]), await Normal.of(twins[1])] as const;
      await this.compare(twins, normals, reader, [actQuestions(this.world.app.schema, twins[0], normals[0], reader), actQuestions(this.world.app.schema, twins[1], normals[1], reader)], faults);
    }
    expect(faults).toEqual([]);
  }
}

/**
 * The readers of a twin who may read nothing of its results. A recused organiser reads the sheets of the entries from which it is not recused, once
 * scoring is closed: of it there are twins of their own.
 */
export const unbound = (twin: Twin): readonly string[] => [...twin.readers.keys()].filter((name) => name !== 'recused organiser');
