import type { Change } from '../../../src/tenancy/repository';
import type { edition } from '../../../src/modules/competition/data/tables';
import { entryExtension } from '../../../src/modules/entry/data/tables';
import { innovationWork } from '../../../src/modules/innovation/data/tables';
import { ledgerOf, type Ledger, type LedgerExpects } from '../entry-ledger';
import { EntryScene, MovedClock } from '../entry-scene';
import type { TestActor, World } from '../world';

/** The instant at which the races are run; the legal day is 10 March 2026. */
export const NOW = '2026-03-10T03:00:00.000Z';
export const newClock = (): MovedClock => new MovedClock(NOW);

/** The arguments of a mutation: name, type and value. */
export type Arguments = Readonly<Record<string, readonly [type: string, value: unknown]>>;

/** What was answered: OK, or the codes with what they name; and the payload. */
export interface Said {
  readonly word: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

interface Problem {
  readonly code: string;
  readonly clause?: string;
  readonly state?: string;
}

/** A limit that counts and lets all through. */
export const QUOTA: readonly object[] = [{ code: 'kuota', kind: 'QUOTA', with: { per: 'EDITION', most: 100 } }];

/** An edition that is closed for all, and open a while yet for the first agency. */
export const CLOSED: Change<typeof edition> = { phase: 'SCREENING', closes_earliest: '2026-03-05', closes_latest: '2026-03-05' };

/** Where a race is run: one contest, asked through one server or through several writers of one cluster. */
export class RaceDesk {
  private constructor(readonly worlds: readonly World[], readonly scene: EntryScene) {}

  static async of(worlds: readonly World[]): Promise<RaceDesk> {
    const desk = new RaceDesk(worlds, await EntryScene.of(worlds[0]));
    await desk.settle();
    return desk;
  }

  /** How many run at once. */
  get many(): number {
    return this.worlds.length > 1 ? 48 : 50;
  }

  /** Asks for a mutation, of this contest's tenant unless the arguments name another, the n-th through the n-th writer in turn. */
  async act(n: number, field: string, args: Arguments, selection = '', as: TestActor = this.scene.organizer): Promise<Said> {
    const given: Arguments = { tenant: ['String!', this.scene.tenant.code], ...args };
    const declared = Object.entries(given).map(([name, [type]]) => `$${name}: ${type}`).join(', ');
    const named = Object.keys(given).map((name) => `${name}: $${name}`).join(', ');
    const query = `mutation(${declared}) { act: ${field}(${named}) { ${selection} problems { code ... on RuleProblem { clause } ... on StateProblem { state } } } }`;
    const variables = Object.fromEntries(Object.entries(given).map(([name, [, value]]) => [name, value]));
    const answer = await this.worlds[n % this.worlds.length].ask(query, { as, variables });
    const payload = (answer.data?.act ?? {}) as Readonly<Record<string, unknown>>;
    const problems = ((payload.problems ?? []) as readonly Problem[]).map((p) => [p.code, p.clause ?? p.state].filter((w) => w !== undefined).join(' '));
    return { word: [...answer.errors.map((e) => e.extensions.code), ...problems].join(', ') || 'OK', payload };
  }

  submit(n: number, id: string, version = 1): Promise<Said> {
    return this.act(n, 'entrySubmit', { entry: ['ID!', `wen_${id}`], expectedVersion: ['Int!', version] });
  }

  decide(n: number, id: string, version: number, input: object, as?: TestActor): Promise<Said> {
    return this.act(n, 'screeningDecide', { entry: ['ID!', `wen_${id}`], expectedVersion: ['Int!', version], input: ['ScreeningDecideInput!', input] }, 'screening { id decision entry { state } }', as);
  }

  /** Joins two lineages; one that a cluster could not settle is asked for again. */
  async join(innovation: string, earlier: string): Promise<string> {
    for (;;) {
      const [[version]] = await this.scene.rowsOf('innovation_work', 'version', `x.id = '${innovation}'`);
      const { word } = await this.act(0, 'lineageJoin', { innovation: ['ID!', `win_${innovation}`], earlier: ['ID!', `win_${earlier}`], expectedVersion: ['Int!', Number(version)], reason: ['String!', 'Hanya judulnya yang baru'] });
      if (!this.unsettled(word)) return word;
    }
  }

  /** How often each answer came. A writer of a cluster that could not settle its conflicts in time says so, and has kept nothing. */
  counts(said: readonly Said[]): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { word } of said) if (!this.unsettled(word)) counts[word] = (counts[word] ?? 0) + 1;
    return counts;
  }

  unsettled(word: string): boolean {
    return this.worlds.length > 1 && word === 'DATABASE_UNAVAILABLE';
  }

  /** Until every writer shows what any of them has kept: they apply in one order. */
  async settle(): Promise<void> {
    if (this.worlds.length === 1) return;
    for (const writer of this.worlds) {
      const [mark] = await writer.rows(this.scene.tenant, innovationWork, [{ title: 'Tanda', status: 'DRAFT' }]);
      for (const world of this.worlds) {
        for (let tries = 0; (await this.scene.at(world).rowsOf('innovation_work', 'id', `x.id = '${mark}'`)).length === 0; tries += 1) {
          if (tries > 200) throw new Error('a writer stays behind');
          await new Promise((done) => setTimeout(done, 25));
        }
      }
    }
  }

  /** An edition that is being screened, in which the first agency was given more time. */
  async screened(clauses: readonly object[], extended = true): Promise<string> {
    const id = await this.scene.edition({ clauses, row: CLOSED });
    if (extended) await this.worlds[0].rows(this.scene.tenant, entryExtension, [{ edition_id: id, agency_id: this.scene.agencies[0], until_on: '2026-03-31', reason: 'Perpanjangan' }]);
    return id;
  }

  /** The entries that are collected, with their versions. */
  async waiting(): Promise<readonly (readonly [id: string, version: number])[]> {
    return (await this.scene.rowsOf('entry_work', 'id, version', "x.state = 'COLLECTED'")).map(([id, version]) => [String(id), Number(version)]);
  }

  /** The entries, recounted: once all writers show the same. */
  async ledger(expects: LedgerExpects = {}): Promise<Ledger> {
    await this.settle();
    const { scene } = this;
    return ledgerOf((sql) => scene.rowsOf(/ FROM (\w+) /.exec(sql)?.[1] ?? '', (/^SELECT (.*) FROM/.exec(sql)?.[1] ?? '').replaceAll('x.', '')), expects);
  }

  /** So many works at once, told their number. */
  atOnce<T>(work: (n: number) => Promise<T>, count = this.many): Promise<T[]> {
    return Promise.all(Array.from({ length: count }, (_, n) => work(n)));
  }
}
