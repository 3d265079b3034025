import { askOf } from '../../src/db/ask';
import { logCheck, type LogChecked } from '../../src/modules/ledger';
import { SystemScope } from '../../src/tenancy/tenant-scope';
import type { JudgingScene, SceneJudge } from './judging-scene';
import type { Answer, TestActor, World } from './world';

const scope = new SystemScope('a test reads what was judged');

/** What was answered to an act: OK, or the codes with the places that they name; and the payload. */
export interface Said {
  readonly word: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly answer: Answer;
}

/** A receipt as a client gets it. */
export interface Receipt {
  readonly seq: number;
  readonly hash: string;
}

/** A sheet as the database holds it, its marks in the order of the criteria. */
export interface KeptSheet {
  readonly id: string;
  readonly cell: string;
  readonly revision: number;
  readonly state: string;
  readonly marks: readonly number[];
}

/** A cell as the database holds it. */
export interface KeptCell {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly revision: number;
  readonly counted: number;
}

interface Problem {
  readonly code: string;
  readonly path: readonly string[];
}

const PROBLEMS = 'problems { code path message ... on StateProblem { state } ... on ConflictProblem { currentVersion } }';
const SHEET = 'sheet { id revision state reason comment marks(first: 50) { nodes { hundredths criterion { code } } } assignment { state version revision counted } } receipt { seq hash }';

/** The judging of a scene, through its doors and past them; on a cluster each act goes through the next writer. */
export class ScoringDesk {
  constructor(readonly scene: JudgingScene, readonly worlds: readonly World[] = [scene.world]) {}

  /** A sheet with these hundredths, in the order of the criteria. */
  input(marks: readonly number[], more: { readonly reason?: string; readonly comment?: string } = {}): object {
    return { marks: marks.map((hundredths, i) => ({ criterion: this.scene.rules.criteria[i].code, hundredths })), ...more };
  }

  /** Asks for an act on a cell, as somebody. */
  async act(field: string, cell: string, expectedVersion: number, input: object, as: TestActor, n = 0): Promise<Said> {
    const type = `${field.startsWith('scoreSheet') ? 'ScoreSheet' : field[0].toUpperCase() + field.slice(1)}Input!`;
    const selection = field.startsWith('scoreSheet') ? SHEET : 'assignment { state reason version counted revision }';
    return this.said(`mutation($t: String!, $a: ID!, $v: Int!, $i: ${type}) { act: ${field}(tenant: $t, assignment: $a, expectedVersion: $v, input: $i) { ${selection} ${PROBLEMS} } }`,
      { t: this.scene.tenantCode, a: `asg_${cell}`, v: expectedVersion, i: input }, as, n);
  }

  submit(judge: SceneJudge, entry: string, expectedVersion: number, marks: readonly number[], more: { readonly reason?: string; readonly comment?: string } = {}, n = 0): Promise<Said> {
    return this.act('scoreSheetSubmit', this.scene.cell(judge, entry), expectedVersion, this.input(marks, more), judge.actor, n);
  }

  save(judge: SceneJudge, entry: string, expectedVersion: number, marks: readonly number[], n = 0): Promise<Said> {
    return this.act('scoreSheetSave', this.scene.cell(judge, entry), expectedVersion, this.input(marks), judge.actor, n);
  }

  bulk(judge: SceneJudge, sheets: readonly object[], idempotencyKey: string, round = this.scene.rounds[0], n = 0): Promise<Said> {
    return this.said(`mutation($t: String!, $r: ID!, $s: [FilledSheetInput!]!, $k: String!) { act: scoreSheetsSubmit(tenant: $t, round: $r, sheets: $s, idempotencyKey: $k) {
      sheets { id revision state assignment { id state version } } receipts { seq hash } ${PROBLEMS} } }`, { t: this.scene.tenantCode, r: `rnd_${round}`, s: sheets, k: idempotencyKey }, judge.actor, n);
  }

  async said(query: string, variables: Record<string, unknown>, as: TestActor, n = 0): Promise<Said> {
    const answer = await this.worlds[n % this.worlds.length].ask(query, { as, variables });
    const payload = (answer.data?.act ?? {}) as Readonly<Record<string, unknown>>;
    const problems = ((payload.problems ?? []) as readonly Problem[]).map((p) => `${p.code} ${p.path.join('.')}`);
    return { word: [...answer.errors.map((e) => e.extensions.code), ...problems].join(', ') || 'OK', payload, answer };
  }

  /** Rows of the tenant past the API; the table is `x`. */
  rows(table: string, columns: string, where = '1 = 1'): Promise<unknown[][]> {
    const named = columns.split(', ').map((c) => `x.${c}`).join(', ');
    return this.worlds[0].app.db.query(scope.session, `SELECT ${named} FROM ${table} x WHERE x.tenant_id = ? AND (${where}) ORDER BY x.id`, [this.scene.tenant.id]);
  }

  async cell(judge: SceneJudge, entry: string): Promise<KeptCell> {
    const [[id, state, version, revision, counted]] = await this.rows('score_cell', 'id, state, version, revision, counted', `x.id = '${this.scene.cell(judge, entry)}'`);
    return { id: String(id), state: String(state), version: Number(version), revision: Number(revision), counted: Number(counted) };
  }

  /** All sheets by cell and revision. */
  async sheets(): Promise<readonly KeptSheet[]> {
    const marks = await this.rows('score_mark', 'sheet_id, criterion_id, hundredths');
    const found = (await this.rows('score_sheet', 'id, cell_id, revision, state')).map(([id, cell, revision, state]): KeptSheet => ({
      id: String(id), cell: String(cell), revision: Number(revision), state: String(state),
      marks: this.scene.criteria.flatMap((criterion) => marks.filter((m) => m[0] === id && m[1] === criterion).map((m) => Number(m[2]))),
    }));
    return found.sort((a, b) => (a.cell === b.cell ? a.revision - b.revision : a.cell < b.cell ? -1 : 1));
  }

  /** The log of the edition: what each entry says, by number. */
  async log(): Promise<readonly { readonly seq: number; readonly act: string; readonly hash: string; readonly detail: Readonly<Record<string, unknown>> }[]> {
    const rows = await this.rows('edition_log', 'seq, act, hash, body');
    return rows.map(([seq, act, hash, body]) => ({ seq: Number(seq), act: String(act), hash: String(hash), detail: (JSON.parse(String(body)) as { detail: Record<string, unknown> }).detail })).sort((a, b) => a.seq - b.seq);
  }

  checked(): Promise<LogChecked> {
    const { tenant, editionId } = this.scene;
    return logCheck(askOf(this.worlds[0].app.db, scope.forTenant(tenant.id).session), tenant.id, editionId);
  }

  /** Everything that an act of judging changes, as text: what a refused one must leave as it was. */
  async everything(): Promise<string> {
    const tables = ['round_work', 'score_cell', 'score_sheet', 'score_mark', 'judge_reminder', 'edition_log', 'edition_log_head', 'audit_event', 'idempotency_record'];
    const { db } = this.worlds[0].app;
    return JSON.stringify(await Promise.all(tables.map((t) => db.query(scope.session, `SELECT * FROM ${t} x WHERE x.tenant_id = ? ORDER BY x.id`, [this.scene.tenant.id]))));
  }

  async turn(): Promise<number> {
    return Number((await this.rows('round_work', 'turn', `x.round_id = '${this.scene.rounds[0]}'`))[0][0]);
  }
}

/** The receipt in what was answered. */
export const receiptOf = (said: Said): Receipt => said.payload.receipt as Receipt;
