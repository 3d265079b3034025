import { askOf } from '../../src/db/ask';
import type { Database } from '../../src/db/database';
import { logCheck } from '../../src/modules/ledger';
import { SystemScope } from '../../src/tenancy/tenant-scope';

/** A version of a sheet as it is kept: its marks by criterion, and where the log says that it was kept. */
export interface JudgedSheet {
  readonly id: string;
  readonly cell: string;
  readonly revision: number;
  readonly state: string;
  readonly marks: Readonly<Record<string, number>>;
  readonly logged: readonly { readonly seq: number; readonly hash: string; readonly marks: Readonly<Record<string, number>> | null }[];
}

/** What was judged in an edition of a tenant, and what does not hold together. */
export interface Judged {
  readonly sheets: ReadonlyMap<string, JudgedSheet>;
  /** The acts in the log, by number. */
  readonly acts: readonly string[];
  readonly faults: readonly string[];
}

const scope = new SystemScope('a test recounts what was judged');

interface Logged {
  readonly seq: number;
  readonly act: string;
  readonly hash: string;
  readonly detail: { readonly sheet?: string; readonly cell?: string; readonly revision?: number; readonly state?: string; readonly marks?: Readonly<Record<string, number>> };
}

const sameMarks = (a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): boolean => JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());

function sheetFaults(sheet: JudgedSheet, log: readonly Logged[], criteria: number, trail: number): readonly string[] {
  const found: string[] = [];
  const must = (holding: boolean, what: string): void => void (holding || found.push(`sheet ${sheet.cell} ${sheet.revision} ${sheet.state}: ${what}`));
  const own = log.filter((l) => l.detail.sheet === sheet.id);
  must(own.length === 1, `${own.length} entries in the log`);
  must(trail > 0, 'its cell is not in the trail');
  for (const { detail } of own) {
    must(detail.cell === sheet.cell && detail.revision === sheet.revision && detail.state === sheet.state, `the log says ${detail.cell ?? ''} ${detail.revision ?? 0} ${detail.state ?? ''}`);
    must(sheet.state === 'DRAFT' ? detail.marks === undefined : sameMarks(detail.marks ?? {}, sheet.marks), 'the log has other marks');
  }
  must(sheet.state === 'DRAFT' || Object.keys(sheet.marks).length === criteria, `${Object.keys(sheet.marks).length} marks`);
  return found;
}

/** Reads all sheets of an edition with their log, past the API, and says what does not hold together: each version once in the log, each entry of the log with its version, the chain whole. */
export async function judgedLedger(db: Pick<Database, 'query'>, tenantId: string, editionId: string): Promise<Judged> {
  const read = (sql: string): Promise<unknown[][]> => db.query(scope.session, sql, [tenantId]);
  const codes = new Map((await read('SELECT x.id, x.code FROM rubric_criterion x WHERE x.tenant_id = ?')).map(([id, code]) => [String(id), String(code)]));
  const log = (await read('SELECT x.seq, x.act, x.hash, x.body FROM edition_log x WHERE x.tenant_id = ? ORDER BY x.seq')).map(([seq, act, hash, body]): Logged => ({
    seq: Number(seq), act: String(act), hash: String(hash), detail: (JSON.parse(String(body)) as { detail: Logged['detail'] }).detail,
  }));
  const marks = new Map<string, Record<string, number>>();
  for (const [sheet, criterion, hundredths] of await read('SELECT x.sheet_id, x.criterion_id, x.hundredths FROM score_mark x WHERE x.tenant_id = ?')) {
    marks.set(String(sheet), { ...marks.get(String(sheet)), [codes.get(String(criterion)) ?? '']: Number(hundredths) });
  }
  const trail = new Map<string, number>();
  for (const [id] of await read("SELECT x.subject_id FROM audit_event x WHERE x.tenant_id = ? AND x.subject_type = 'score_cell'")) trail.set(String(id), (trail.get(String(id)) ?? 0) + 1);
  const sheets = (await read('SELECT x.id, x.cell_id, x.revision, x.state FROM score_sheet x WHERE x.tenant_id = ?')).map(([id, cell, revision, state]): JudgedSheet => ({
    id: String(id), cell: String(cell), revision: Number(revision), state: String(state), marks: marks.get(String(id)) ?? {},
    logged: log.filter((l) => l.detail.sheet === String(id)).map((l) => ({ seq: l.seq, hash: l.hash, marks: l.detail.marks ?? null })),
  }));
  const cells = await read('SELECT x.id, x.state, x.version, x.revision, x.counted, x.judge_id, x.entry_id FROM score_cell x WHERE x.tenant_id = ?');
  const known = new Set(sheets.map((s) => s.id));
  const { faults } = await logCheck(askOf(db, scope.forTenant(tenantId).session), tenantId, editionId);
  return {
    sheets: new Map(sheets.map((s) => [s.id, s])), acts: log.map((l) => l.act),
    faults: [
      ...faults.map((f) => `log ${f.seq}: ${f.fault}`),
      ...log.flatMap((l, i) => (l.seq === i + 1 ? [] : [`log entry ${i + 1} has the number ${l.seq}`])),
      ...log.flatMap((l) => (l.detail.sheet === undefined || known.has(l.detail.sheet) ? [] : [`log ${l.seq}: a sheet that is not there`])),
      ...sheets.flatMap((s) => sheetFaults(s, log, codes.size, trail.get(s.cell) ?? 0)),
      ...cells.flatMap(([id, state, version, revision, counted]) => {
        const own = sheets.filter((s) => s.cell === id).sort((a, b) => a.revision - b.revision);
        const last = own.filter((s) => s.state === 'SUBMITTED').at(-1)?.revision ?? 0;
        const whole = own.every((s, i) => s.revision === i + 1) && own.length === Number(revision) && Number(counted) === (state === 'SCORED' ? last : 0) && (state !== 'SCORED' || last > 0);
        // Each act raises the version by one, and each is in the trail.
        return whole && Number(version) === 1 + (trail.get(String(id)) ?? 0) ? [] : [`cell ${String(id)}: ${String(state)} ${Number(version)} ${Number(revision)} ${Number(counted)}, ${own.length} sheets, ${trail.get(String(id)) ?? 0} acts`];
      }),
      ...(new Set(cells.map((c) => `${String(c[5])} ${String(c[6])}`)).size === cells.length ? [] : ['a judge has two cells for one entry']),
    ],
  };
}
