import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Day } from '../../src/domain/time/day';
import type { Clock } from '../../src/platform/clock';
import { PROJECT_ROOT } from './contract-sources';
import { page, WRITING } from './docs-sections';
import { blocksOf, differences, filled, masked, questionsOf, rewritten, type Asked, type Known } from './guide-blocks';
import { World, type Answer, type TestActor, type TestTenant } from './world';

const WIDTH = 130;

/**
 * A clock that a walk sets to a legal date and that goes on by a millisecond each time it is asked, so that what is done
 * later is later: at ten in the morning in Jakarta, which is the same date in all three zones.
 */
export class WalkClock implements Clock {
  private at = 0;

  constructor(day: Day) {
    this.day(day);
  }

  /** Goes to a day; never back. */
  day(day: Day): void {
    const to = Date.parse(`${day}T03:00:00.000Z`);
    if (Number.isNaN(to) || to < this.at - 86_400_000) throw new Error(`a walk does not go back to ${day}`);
    this.at = Math.max(this.at, to);
  }

  /** Lets time go by, in milliseconds. */
  pass(ms: number): void {
    this.at += ms;
  }

  now(): Date {
    this.at += 1;
    return new Date(this.at);
  }
}

/** Who is in a walk: actors by the names in its requests (`as=officer`), tenants by the codes that its page writes. */
export interface WalkCast {
  readonly actors: Readonly<Record<string, TestActor>>;
  readonly tenants: Readonly<Record<string, TestTenant>>;
}

/** A part of a walk: the requests below one heading of its page. */
interface Part {
  readonly title: string;
  readonly requests: readonly Asked[];
}

/** The headings of a page (`## …`) with the requests below each, in order; requests above the first are below no title. */
function partsOf(text: string): readonly Part[] {
  const heads = [...text.matchAll(/^## (.+)$/gm)].map((found) => ({ title: found[1], line: text.slice(0, found.index).split('\n').length }));
  const requests = questionsOf(text);
  const parts = [{ title: '', line: 0 }, ...heads].map(({ title, line }, i) => ({
    title, requests: requests.filter((r) => r.line > line && r.line < (heads[i]?.line ?? Number.MAX_SAFE_INTEGER)),
  }));
  return parts.filter((part) => part.requests.length > 0);
}

/**
 * A documented walk through the API: the requests of a page, sent in their order against a world of their own, each answer
 * held against the one that the page shows. Ids go from answer to answer under names in angle brackets, in requests and
 * variables alike. Between two parts a test may do things in code, with the same actors, names and clock.
 *
 * Above a request stands what the page does not show: `<!-- ask: as=officer on=2024-01-08 language=en status=200 -->`.
 * `LUMBUNG_DOCS=write npx jest -i test/walks` writes the answers that came into the page.
 */
export class Walk {
  /** What the page calls by a name: `names.get('idea')` is the id that an answer gave. */
  readonly names: Known = new Map();
  /** The answers that may go into the page, by the line of their request. */
  private readonly given = new Map<number, unknown>();
  private readonly open: Part[];

  private constructor(private readonly path: string, private readonly text: string, readonly world: World, readonly cast: WalkCast, readonly clock: WalkClock) {
    this.open = [...partsOf(text)];
  }

  /** Opens a world for a page whose first day is given, and lets `arrange` put its actors and tenants there. */
  static async begin(path: string, day: Day, arrange: (world: World, clock: WalkClock) => Promise<WalkCast>): Promise<Walk> {
    const clock = new WalkClock(day);
    const world = await World.open(clock);
    const text = page(path);
    const requests = questionsOf(text);
    // What has no answer below it is never sent: a reader would take it for tried.
    if (requests.length !== blocksOf(text, 'graphql') || requests.length !== blocksOf(text, 'json')) throw new Error(`${path}: a request without an answer, or an answer without a request`);
    return new Walk(path, text, world, await arrange(world, clock), clock);
  }

  /** The titles of a page's parts that hold requests, for a test of each. */
  static titles(path: string): readonly string[] {
    return partsOf(page(path)).map(({ title }) => title);
  }

  /** Sends the requests of the next part, which must have this title; answers how what came differs from the page. */
  async part(title: string): Promise<readonly string[]> {
    const next = this.open.shift();
    if (next?.title !== title) throw new Error(`${this.path}: the next part is ${next?.title ?? 'none'}, not ${title}`);
    const found: string[] = [];
    for (const asked of next.requests) found.push(...(await this.send(asked)));
    return found;
  }

  /** Asks in code, as one of the cast (null: nobody), in the words of the page: its names and tenant codes are filled in. Fails on an error. */
  async get<T>(as: string | null, query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<T> {
    return this.world.get<T>(this.filledIn(query), { as: this.actor(as), variables: JSON.parse(this.filledIn(JSON.stringify(variables))) as Record<string, unknown> });
  }

  /** Ends the walk: writes its answers when that was asked for, and fails when parts were left out. */
  async end(): Promise<void> {
    await this.world.close();
    if (this.open.length > 0) throw new Error(`${this.path}: not walked: ${this.open.map(({ title }) => title).join(', ')}`);
    if (WRITING) writeFileSync(join(PROJECT_ROOT, this.path), rewritten(this.text, questionsOf(this.text).map(({ line }) => this.given.get(line)), WIDTH));
  }

  private actor(name: string | null): TestActor | null {
    if (name === null) return null;
    const found = this.cast.actors[name] as TestActor | undefined;
    if (found === undefined) throw new Error(`${this.path}: nobody is called ${name}`);
    return found;
  }

  private codes(text: string, from: (page: string, own: string) => readonly [string, string]): string {
    return Object.entries(this.cast.tenants).reduce((changed, [code, { code: own }]) => changed.replaceAll(...from(code, own)), text);
  }

  private filledIn(text: string): string {
    return this.codes(filled(text, this.names), (code, own) => [`"${code}"`, `"${own}"`]);
  }

  private async send(asked: Asked): Promise<readonly string[]> {
    const { notes, line } = asked;
    if (notes.on !== undefined) this.clock.day(notes.on);
    const query = this.filledIn(asked.query);
    const variables = asked.variables === null ? undefined : (JSON.parse(this.filledIn(asked.variables)) as Record<string, unknown>);
    const missing = /<[a-zA-Z]+>/.exec(query + JSON.stringify(variables ?? {}))?.[0];
    if (missing !== undefined) return [`line ${line}: no answer before it gave ${missing}`];
    const answer = await this.world.ask(query, { as: this.actor(notes.as ?? null), variables, language: notes.language });
    const body = this.shown(answer);
    // An error that the page does not have is no answer to write into it.
    const wrong = answer.errors.length > 0 && !Object.hasOwn(asked.answer as object, 'errors');
    if (!wrong) this.given.set(line, body);
    const status = Number(notes.status ?? 200);
    return [
      ...(answer.status === status ? [] : [`line ${line}: status ${answer.status}, not ${status}`]),
      ...differences(WRITING && !wrong ? masked(body, asked.answer) : asked.answer, body, this.names).map((d) => `line ${line}: ${d}`),
    ];
  }

  /** The body of an answer as the page may show it: its tenants under the codes of the page, its notes on cost left out. */
  private shown({ data, errors }: Answer): unknown {
    const body = JSON.stringify({ ...(errors.length === 0 ? {} : { errors }), data });
    return JSON.parse(this.codes(body, (code, own) => [own, code])) as unknown;
  }
}
