/** Reads rows past the API; the statement asks for `x.tenant_id = ?` once. */
export type TenantRows = (sql: string) => Promise<unknown[][]>;

/** An entry as it is kept. */
export interface LedgerEntry {
  readonly id: string;
  readonly edition: string;
  readonly program: string;
  readonly agency: string;
  readonly participant: string;
  readonly lineage: string | null;
  readonly title: string;
  readonly state: string;
  readonly submissions: number;
  readonly version: number;
  /** The counters that its snapshot says it holds a place in; null when the snapshot is not one. */
  readonly counters: readonly string[] | null;
}

/** What the test knows of the contest that it looks at. */
export interface LedgerExpects {
  /** How far each clause lets its counters go. */
  readonly most?: Readonly<Record<string, number>>;
  /** The counters in which a submitted entry must hold a place. */
  readonly counters?: (entry: LedgerEntry) => readonly string[];
  /** The counters in which an entry holds a place since it passed. */
  readonly passed?: (entry: LedgerEntry) => readonly string[];
  /** What every submitted entry holds alone. */
  readonly claims?: readonly string[];
  /** True where entries came through the API only: then each step left its mark. */
  readonly throughApi?: boolean;
  /** True where lineages were joined: a counter of participations that only one of them had begins anew. */
  readonly joined?: boolean;
}

/** All that must hold together about the entries of a tenant, and what does not. */
export interface Ledger {
  readonly entries: ReadonlyMap<string, LedgerEntry>;
  /** Decisions by entry and submission. */
  readonly decisions: ReadonlyMap<string, string>;
  readonly answers: ReadonlyMap<string, string>;
  /** The idempotency records: what each operation and key has answered. */
  readonly records: ReadonlyMap<string, string>;
  readonly faults: readonly string[];
}

interface Rows {
  readonly entries: ReadonlyMap<string, LedgerEntry>;
  readonly snapshots: ReadonlyMap<string, { readonly text: unknown; readonly submittedAt: unknown }>;
  readonly claims: readonly { readonly entry: string; readonly edition: string; readonly kind: string; readonly claim: string }[];
  readonly counters: ReadonlyMap<string, number>;
  readonly entered: ReadonlyMap<string, number>;
  readonly screenings: readonly { readonly id: string; readonly entry: string; readonly submission: number; readonly decision: string }[];
  readonly reasons: ReadonlyMap<string, number>;
  readonly trail: ReadonlyMap<string, number>;
  readonly marks: ReadonlyMap<string, number>;
  /** How many lines the trail says that the sheet of a decision has, by entry and submission. */
  readonly toldReasons: ReadonlyMap<string, number>;
  readonly records: ReadonlyMap<string, string>;
  readonly answers: ReadonlyMap<string, string>;
}

const tally = (names: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
};

/** The counters that a snapshot names; null when it is not the whole snapshot of a submission. */
function countersOf(text: unknown): readonly string[] | null {
  try {
    const { asOf, pack, counters, facts } = JSON.parse(String(text)) as { asOf?: unknown; pack?: { code?: unknown }; counters?: unknown; facts?: { title?: unknown } };
    const whole = typeof asOf === 'string' && typeof pack?.code === 'string' && typeof facts?.title === 'string' && Array.isArray(counters);
    return whole ? counters.map(String) : null;
  } catch {
    return null;
  }
}

async function rowsOf(read: TenantRows): Promise<Rows> {
  const programs = new Map((await read('SELECT x.id, x.program_id FROM edition x WHERE x.tenant_id = ?')).map(([id, program]) => [String(id), String(program)]));
  const kept = await read('SELECT x.id, x.edition_id, x.agency_id, x.participant, x.lineage_key, x.title, x.state, x.submissions, x.version, x.snapshot, x.submitted_at FROM entry_work x WHERE x.tenant_id = ?');
  const entries = kept.map(([id, edition, agency, participant, lineage, title, state, submissions, version, snapshot]): [string, LedgerEntry] => [String(id), {
    id: String(id), edition: String(edition), program: programs.get(String(edition)) ?? '', agency: String(agency), participant: String(participant), lineage: typeof lineage === 'string' ? lineage : null,
    title: String(title), state: String(state), submissions: Number(submissions), version: Number(version), counters: countersOf(snapshot),
  }]);
  const trail = await read('SELECT x.action, x.subject_id, x.detail FROM audit_event x WHERE x.tenant_id = ?');
  return {
    entries: new Map(entries),
    snapshots: new Map(kept.map((row) => [String(row[0]), { text: row[9], submittedAt: row[10] }])),
    claims: (await read('SELECT x.entry_id, x.edition_id, x.kind, x.claim FROM entry_claim x WHERE x.tenant_id = ?')).map(([entry, edition, kind, claim]) => ({ entry: String(entry), edition: String(edition), kind: String(kind), claim: String(claim) })),
    counters: new Map((await read('SELECT x.counter, x.used FROM limit_counter x WHERE x.tenant_id = ?')).map(([counter, used]) => [String(counter), Number(used)])),
    entered: new Map((await read('SELECT x.edition_id, x.entered FROM edition_work x WHERE x.tenant_id = ?')).map(([edition, entered]) => [String(edition), Number(entered)])),
    screenings: (await read('SELECT x.id, x.entry_id, x.submission, x.decision FROM screening x WHERE x.tenant_id = ?')).map(([id, entry, submission, decision]) => ({ id: String(id), entry: String(entry), submission: Number(submission), decision: String(decision) })),
    reasons: tally((await read('SELECT x.screening_id FROM screening_reason x WHERE x.tenant_id = ?')).map(([id]) => String(id))),
    trail: tally(trail.map(([action, subject]) => `${String(action)} ${String(subject)}`)),
    marks: tally(trail.map(([, subject]) => String(subject))),
    toldReasons: new Map(trail.filter(([action]) => action === 'screeningDecide').map(([, subject, detail]) => {
      const { submission, reasons } = JSON.parse(String(detail)) as { readonly submission: number; readonly reasons: number };
      return [`${String(subject)} ${submission}`, reasons];
    })),
    records: new Map((await read('SELECT x.operation, x.idempotency_key, x.result FROM idempotency_record x WHERE x.tenant_id = ?')).map(([operation, key, result]) => [`${String(operation)} ${String(key)}`, String(result)])),
    answers: new Map((await read('SELECT x.entry_id, x.body FROM entry_answer x WHERE x.tenant_id = ?')).map(([entry, body]) => [String(entry), String(body)])),
  };
}

const holds = ({ submissions, state }: LedgerEntry): boolean => submissions > 0 && state !== 'WITHDRAWN';
const STATES: Readonly<Record<string, readonly string[]>> = { PASS: ['PASSED'], FAIL: ['FAILED'], RETURN: ['RETURNED', 'COLLECTED', 'WITHDRAWN'] };

function entryFaults(entry: LedgerEntry, rows: Rows, expects: LedgerExpects): string[] {
  const { id, state, submissions, counters, version } = entry;
  const found: string[] = [];
  const must = (holding: boolean, what: string): void => void (holding || found.push(`${state} ${id}: ${what}`));
  const marks = (action: string): number => rows.trail.get(`${action} ${id}`) ?? 0;
  const { text, submittedAt } = rows.snapshots.get(id) ?? {};
  must((text !== null) === submissions > 0 && (submittedAt !== null) === submissions > 0, 'snapshot and time of submission do not go with its submissions');
  must(submissions === 0 || counters !== null, 'its snapshot is not whole');
  must(!['SUBMITTED', 'PASSED', 'FAILED', 'RETURNED'].includes(state) || submissions > 0, 'was never submitted');
  must(marks('entrySubmit') === submissions, `${submissions} submissions, ${marks('entrySubmit')} in the trail`);
  must(marks('entryWithdraw') === (state === 'WITHDRAWN' ? 1 : 0), 'withdrawing and the trail differ');
  const own = rows.claims.filter((c) => c.entry === id);
  const wanted = holds(entry) ? expects.claims ?? ['LINEAGE'] : [];
  must(own.map((c) => c.kind).sort().join() === [...wanted].sort().join(), `holds ${own.map((c) => c.kind).join(' and ') || 'nothing'} alone`);
  must(own.every((c) => c.edition === entry.edition && (c.kind !== 'LINEAGE' || c.claim === entry.lineage)), 'holds what is not its own');
  if (holds(entry) && expects.counters !== undefined) must([...counters ?? []].sort().join() === [...expects.counters(entry)].sort().join(), `holds places in ${(counters ?? []).join(', ')}`);
  const sheets = rows.screenings.filter((s) => s.entry === id);
  must(marks('screeningDecide') === sheets.length, `${sheets.length} decisions, ${marks('screeningDecide')} in the trail`);
  const last = sheets.find((s) => s.submission === submissions);
  must(last === undefined ? !['PASSED', 'FAILED', 'RETURNED'].includes(state) : (STATES[last.decision] ?? []).includes(state), `was decided ${last?.decision ?? 'never'}`);
  if (expects.throughApi !== true) return found;
  must(marks('entryDraft') === 1, 'was not drafted once');
  must(version === rows.marks.get(id), `version ${version}, ${rows.marks.get(id) ?? 0} acts in the trail`);
  must(rows.answers.has(id) === marks('entryAnswer') > 0, 'answers and the trail differ');
  return found;
}

/** Whoever passed holds a participation that passed, whether or not a clause limits it. */
const passedCounters = ({ program, lineage }: LedgerEntry): readonly string[] => (lineage === null ? [] : [`participation/${program}/PASSED/${lineage}`]);

function counterFaults(rows: Rows, expects: LedgerExpects): string[] {
  const held = [...rows.entries.values()].filter(holds);
  const recount = tally([...held.flatMap((e) => e.counters ?? []), ...held.filter((e) => e.state === 'PASSED').flatMap((e) => expects.passed?.(e) ?? passedCounters(e))]);
  const found: string[] = [];
  for (const counter of new Set([...rows.counters.keys(), ...recount.keys()])) {
    const [used, real] = [rows.counters.get(counter), recount.get(counter) ?? 0];
    const anew = used === undefined && expects.joined === true && counter.startsWith('participation/');
    if (!anew && (used ?? -1) !== real) found.push(`${counter}: ${used ?? 'absent'}, held by ${real}`);
    const most = expects.most?.[counter.split('/')[2]];
    if (most !== undefined && Math.max(used ?? 0, real) > most) found.push(`${counter}: ${used ?? 0} of ${most}, held by ${real}`);
  }
  for (const [edition, entered] of rows.entered) {
    const real = held.filter((e) => e.edition === edition).length;
    if (entered !== real) found.push(`edition ${edition}: ${entered} entered, ${real} are there`);
  }
  return found;
}

function looseFaults(rows: Rows): string[] {
  const subjects = [...rows.trail.keys()].filter((name) => /^(entry|screening)/.test(name)).map((name) => name.split(' ')[1]);
  return [
    ...rows.claims.filter((c) => !rows.entries.has(c.entry)).map((c) => `a claim without entry: ${c.entry}`),
    ...rows.screenings.flatMap((s) => {
      // One that passes may have no line; the trail tells how many there were.
      const [lines, toldOf] = [rows.reasons.get(s.id) ?? 0, rows.toldReasons.get(`${s.entry} ${s.submission}`)];
      return lines !== toldOf || (lines === 0 && s.decision !== 'PASS') ? [`${s.decision} ${s.id}: ${lines} reasons, ${toldOf ?? 'none'} in the trail`] : [];
    }),
    ...[...rows.reasons.keys()].filter((id) => !rows.screenings.some((s) => s.id === id)).map((id) => `reasons without a decision: ${id}`),
    ...subjects.filter((id) => !rows.entries.has(id)).map((id) => `an act on no entry: ${id}`),
    ...[...rows.records].flatMap(([name, result]) => {
      if (result === '') return [`a record without an answer: ${name}`];
      const { id } = JSON.parse(result) as { readonly id: string };
      return name.startsWith('entryDraft ') && !rows.entries.has(id) ? [`a record without its entry: ${name}`] : [];
    }),
  ];
}

/** Reads all entries of a tenant with what belongs to them, and says what does not hold together; recounts every counter against the rows. */
export async function ledgerOf(read: TenantRows, expects: LedgerExpects = {}): Promise<Ledger> {
  const rows = await rowsOf(read);
  return {
    entries: rows.entries, answers: rows.answers, records: rows.records,
    decisions: new Map(rows.screenings.map((s) => [`${s.entry} ${s.submission}`, s.decision])),
    faults: [...[...rows.entries.values()].flatMap((entry) => entryFaults(entry, rows, expects)), ...counterFaults(rows, expects), ...looseFaults(rows)],
  };
}
