import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { openDatabase } from '../../src/db/database';
import { parseDatabaseUrl, type DatabaseUrl } from '../../src/db/database-url';
import { migrate } from '../../src/db/migrate';
import { systemClock } from '../../src/platform/clock';
import { TABLES } from '../../src/tables';
import { guardStatement } from '../../src/tenancy/sql-guard';
import { judgedLedger, type Judged } from './judged-ledger';
import { JudgingScene } from './judging-scene';
import { ask, type Reply } from './load';
import { World } from './world';

/** A judge as a client: its token, and its cells. */
export interface LoadedJudge {
  readonly token: string;
  readonly cells: readonly string[];
}

/** A round in scoring in the database of an address. */
export interface LoadedRound {
  readonly tenantId: string;
  readonly tenantCode: string;
  readonly editionId: string;
  readonly roundId: string;
  readonly judges: readonly LoadedJudge[];
}

/** What a client was told of a sheet. */
export interface ToldSheet {
  readonly id: string;
  readonly cell: string;
  readonly revision: number;
  readonly state: string;
  readonly marks: Readonly<Record<string, number>>;
  readonly seq: number;
  readonly hash: string;
}

function databaseAt(address: string): DatabaseUrl {
  const url = parseDatabaseUrl(address);
  if (url === null) throw new Error(`not a database address: ${address}`);
  return url;
}

/** Migrates an empty database and arranges a round in it that is being scored, with its judges and their tokens. */
export async function arrangeRound(address: string, judges = 6, entries = 4): Promise<LoadedRound> {
  const url = databaseAt(address);
  if (url.engine === 'sqlite') mkdirSync(dirname(url.path), { recursive: true });
  await migrate(url, TABLES);
  const world = await World.open(systemClock, { database: url });
  try {
    const scene = await JudgingScene.scoring(world, { entries, judges: { utama: judges } });
    return {
      tenantId: scene.tenant.id, tenantCode: scene.tenantCode, editionId: scene.editionId, roundId: scene.rounds[0],
      judges: scene.judges.map((j) => ({ token: j.actor.secret, cells: scene.entries.map((e) => scene.cell(j, e)) })),
    };
  } finally {
    await world.close();
  }
}

/** What the database of an address holds of the round, and what of it is not whole. */
export async function roundLedger(address: string, { tenantId, editionId }: LoadedRound): Promise<Judged> {
  const db = await openDatabase(databaseAt(address), TABLES, guardStatement);
  try {
    return await judgedLedger(db, tenantId, editionId);
  } finally {
    await db.close();
  }
}

interface SheetPayload {
  readonly sheet?: { readonly id: string; readonly revision: number; readonly state: string } | null;
  readonly receipt?: { readonly seq: number; readonly hash: string } | null;
  readonly sheets?: readonly { readonly id: string; readonly revision: number; readonly state: string }[] | null;
  readonly receipts?: readonly { readonly seq: number; readonly hash: string }[];
  readonly problems: readonly { readonly code: string; readonly path: readonly string[]; readonly currentVersion?: number }[];
}

const PROBLEMS = 'problems { code path ... on ConflictProblem { currentVersion } }';
const one = (field: string): string => `mutation($t: String!, $a: ID!, $v: Int!, $i: ScoreSheetInput!) { act: ${field}(tenant: $t, assignment: $a, expectedVersion: $v, input: $i) { sheet { id revision state } receipt { seq hash } ${PROBLEMS} } }`;
const BULK = `mutation($t: String!, $r: ID!, $s: [FilledSheetInput!]!, $k: String!) { act: scoreSheetsSubmit(tenant: $t, round: $r, sheets: $s, idempotencyKey: $k) { sheets { id revision state } receipts { seq hash } ${PROBLEMS} } }`;

/** Judges who save, submit and submit again without pause, one sheet or all of theirs at a time, until they are stopped. */
export class SheetLoad {
  readonly told: ToldSheet[] = [];
  /** How often each act was acknowledged. */
  readonly done: Record<string, number> = {};
  /** Problems and errors that nobody expects here. */
  readonly refused = new Set<string>();
  /** How many requests got no whole answer. */
  failed = 0;
  private stopped = false;
  private readonly clients: readonly Promise<void>[];

  constructor(private readonly url: string, private readonly round: LoadedRound, private readonly name: string) {
    this.clients = round.judges.map((judge, n) => this.work(judge, n));
  }

  /** Resolves when so many sheets were acknowledged, by every kind of act; rejects after `patienceMs`. */
  async reaches(count: number, patienceMs = 40_000): Promise<void> {
    const since = performance.now();
    while (this.told.length < count || Object.keys(this.done).length < 3) {
      if (performance.now() - since > patienceMs) throw new Error(`too few were acknowledged: ${JSON.stringify([this.done, [...this.refused], this.failed])}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** Stops the judges and resolves when the last has its answer or lost it. */
  async stop(): Promise<void> {
    this.stopped = true;
    await Promise.all(this.clients);
  }

  private async work({ token, cells }: LoadedJudge, judge: number): Promise<void> {
    const versions = new Map(cells.map((cell) => [cell, 1]));
    for (let n = 0; !this.stopped; n += 1) {
      const marks = (cell: string): Record<string, number> => ({ kebaruan: (n * 7 + judge) % 10_001, manfaat: (n + cells.indexOf(cell)) % 10_001 });
      const input = (cell: string): object => ({ marks: Object.entries(marks(cell)).map(([criterion, hundredths]) => ({ criterion, hundredths })), reason: `Putaran ${n}` });
      const act = n % 5 === 0 ? 'scoreSheetsSubmit' : n % 5 === 3 ? 'scoreSheetSave' : 'scoreSheetSubmit';
      const meant = act === 'scoreSheetsSubmit' ? cells : [cells[n % cells.length]];
      const reply = act === 'scoreSheetsSubmit'
        ? await ask(this.url, BULK, { token, variables: {
          t: this.round.tenantCode, r: `rnd_${this.round.roundId}`, k: `${this.name}-${judge}-${n}`,
          s: cells.map((cell) => ({ ...input(cell), assignment: `asg_${cell}`, expectedVersion: versions.get(cell) })),
        } })
        : await ask(this.url, one(act), { token, variables: { t: this.round.tenantCode, a: `asg_${meant[0]}`, v: versions.get(meant[0]), i: input(meant[0]) } });
      if (!this.take(act, reply, meant, marks, versions)) await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Remembers what was acknowledged, and the versions that a refusal tells; false when there was no answer. */
  private take(act: string, reply: Reply | null, meant: readonly string[], marks: (cell: string) => Record<string, number>, versions: Map<string, number>): boolean {
    const payload = reply?.body.data?.act as SheetPayload | null | undefined;
    if (reply?.status !== 200 || reply.body.errors !== undefined || payload === null || payload === undefined) {
      for (const error of reply?.body.errors ?? []) this.refused.add(error.extensions.code);
      if ((reply?.body.errors ?? []).length === 0) this.failed += 1;
      return false;
    }
    // After a death the judge meets what was kept though nobody told it, and goes on from there.
    for (const { code, path, currentVersion } of payload.problems) {
      if (code !== 'VERSION_CONFLICT') this.refused.add(code);
      else versions.set(meant[Number(path[1] ?? 0)], currentVersion ?? 1);
    }
    const sheets = payload.sheets ?? (payload.sheet === null || payload.sheet === undefined ? [] : [payload.sheet]);
    const receipts = payload.receipts ?? (payload.receipt === null || payload.receipt === undefined ? [] : [payload.receipt]);
    sheets.forEach((sheet, i) => {
      this.told.push({ id: sheet.id.slice(4), cell: meant[i], revision: sheet.revision, state: sheet.state, marks: marks(meant[i]), ...receipts[i] });
      versions.set(meant[i], (versions.get(meant[i]) ?? 0) + 1);
    });
    if (sheets.length > 0) this.done[act] = (this.done[act] ?? 0) + 1;
    return true;
  }
}
