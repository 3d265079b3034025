import type { Ask } from '../../../db/ask';
import type { EditionState } from '../../../domain/program-file/known';
import { EDITION_KEYS, judgingField, ROUND_KEYS } from '../../../domain/program-file/judging';
import { keyOf, type Fields, type Present, type ProgramSection } from '../../../domain/program-file/rows';
import { packName, rubricName } from '../../../domain/program-file/wanted';
import { textOfPeriod } from '../../../domain/time/period-text';
import type { EditionPhase } from '../../../domain/vocabulary/competition-words';

/** The programme of a tenant with its editions and everything below them, as rows under their natural keys. */
export interface ProgramRows {
  readonly programId: string | null;
  readonly rows: readonly Present[];
  readonly states: ReadonlyMap<number, EditionState>;
  /** Of each edition by its year: the key of its running and the version of it, the key of its rules. */
  readonly running: ReadonlyMap<number, { readonly workId: string | null; readonly version: number; readonly rulesId: string | null; readonly judgingId: string | null }>;
  /** The key of the plan of a round, by the key of the round. */
  readonly plans: ReadonlyMap<string, string>;
  /** The key of how a round is judged, by the key of the round. */
  readonly judgings: ReadonlyMap<string, string>;
}

type Cell = string | number | null;
// A file has no spaces round its texts.
const cell = (value: unknown): Cell => (typeof value === 'string' ? value.trim() : typeof value === 'number' ? value : null);
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const number = (value: unknown): number | null => (value === null || value === undefined ? null : Number(value));
const period = (earliest: unknown, latest: unknown): string | null => textOfPeriod({ earliest: text(earliest), latest: text(latest) });

const FLAGS: readonly string[] = ['bonus', 'publishes_scores', 'publishes_statistics'];
const columnsOf = (alias: string, keys: readonly string[]): string => keys.map((key) => `${alias}.${key} AS judging_${key}`).join(', ');

/** What stands under `judging`: the values of its keys come first in `values`; all null where it is not kept. */
function judgingIn(keys: readonly string[], id: unknown, values: readonly unknown[]): Fields {
  const valueOf = (key: string, value: unknown): Cell => (typeof id !== 'string' ? null : FLAGS.includes(key) ? String(Number(value) === 1) : typeof value === 'string' ? value : number(value));
  return Object.fromEntries(keys.map((key, i) => [judgingField(key), valueOf(key, values[i])]));
}

async function programRow(ask: Ask, tenantId: string, code: string): Promise<Present | null> {
  const [row] = await ask(
    `SELECT p.id AS id, p.name AS name, p.tier AS tier, a.code AS office, p.started_year AS started_year
     FROM program p LEFT JOIN agency a ON a.tenant_id = p.tenant_id AND a.id = p.office_id WHERE p.tenant_id = ? AND p.code = ?`, [tenantId, code],
  );
  if (row === undefined) return null;
  const [id, name, tier, office, started] = row;
  return { section: 'PROGRAM', key: keyOf(code), id: String(id), fields: { name: cell(name), tier: cell(tier), office: cell(office), started_year: number(started) } };
}

async function editionRows(ask: Ask, tenantId: string, programId: string): Promise<Omit<ProgramRows, 'programId' | 'plans' | 'judgings'>> {
  const found = await ask(
    `SELECT e.id AS id, e.year AS year, e.number AS number, e.name AS name, e.theme AS theme, e.held AS held, e.phase AS phase,
       e.opens_earliest AS opens_earliest, e.opens_latest AS opens_latest, e.closes_earliest AS closes_earliest, e.closes_latest AS closes_latest,
       w.id AS work_id, w.version AS version, w.mend_days AS mend_days, w.cancelled_at AS cancelled_at, r.id AS rules_id, r.frozen_at AS frozen_at,
       o.code AS organizer, k.code AS pack, k.revision AS revision, j.id AS judging_id, ${columnsOf('j', EDITION_KEYS)},
       (SELECT COUNT(*) FROM deadline_change d WHERE d.tenant_id = e.tenant_id AND d.edition_id = e.id) AS moves
     FROM edition e
     LEFT JOIN edition_work w ON w.tenant_id = ? AND w.edition_id = e.id
     LEFT JOIN edition_rules r ON r.tenant_id = e.tenant_id AND r.edition_id = e.id
     LEFT JOIN edition_judging j ON j.tenant_id = e.tenant_id AND j.edition_id = e.id
     LEFT JOIN rule_pack k ON k.tenant_id = r.pack_tenant_id AND k.id = r.pack_id
     LEFT JOIN tenant o ON o.id = r.pack_tenant_id
     WHERE e.tenant_id = ? AND e.program_id = ? ORDER BY e.year`, [tenantId, tenantId, programId],
  );
  const states = new Map<number, EditionState>();
  const running = new Map<number, { workId: string | null; version: number; rulesId: string | null; judgingId: string | null }>();
  const rows = found.map(([id, year, no, name, theme, held, phase, oe, ol, ce, cl, workId, version, mend, cancelled, rulesId, frozen, organizer, pack, revision, judgingId, ...rest]): Present => {
    const moves = rest.at(-1);
    states.set(Number(year), { phase: phase as EditionPhase, frozen: frozen !== null, cancelled: cancelled !== null, moved: Number(moves) > 0, run: workId !== null });
    running.set(Number(year), { workId: text(workId), version: Number(version ?? 0), rulesId: text(rulesId), judgingId: text(judgingId) });
    return {
      section: 'EDITIONS', key: keyOf(Number(year)), id: String(id),
      fields: {
        name: cell(name), number: number(no), theme: cell(theme), held: cell(held), opens: period(oe, ol), closes: period(ce, cl), mend_days: number(mend),
        pack: text(pack) === null ? null : packName(String(organizer), text(pack) ?? '', Number(revision)),
        ...judgingIn(EDITION_KEYS, judgingId, rest),
      },
    };
  });
  return { rows, states, running };
}

/** Rows of a list below the editions of a programme: `columns` are those of the alias x, `tail` what joins further tables. */
async function below(ask: Ask, tenantId: string, programId: string, [table, columns, tail]: readonly [string, string, string], make: (row: readonly unknown[], year: number) => Present): Promise<readonly Present[]> {
  const found = await ask(
    `SELECT e.year AS year, x.id AS id, ${columns} FROM edition e JOIN ${table} x ON x.tenant_id = e.tenant_id AND x.edition_id = e.id ${tail} WHERE e.tenant_id = ? AND e.program_id = ?`,
    [tenantId, programId],
  );
  return found.map((row) => make(row, Number(row[0])));
}

const present = (section: ProgramSection, id: unknown, key: string, fields: Fields): Present => ({ section, id: String(id), key, fields });

/** Reads a programme of a tenant with all that a file can say of it; agencies, packs and rubrics aside. In ten statements, however much there is. */
export async function programRows(ask: Ask, tenantId: string, code: string): Promise<ProgramRows> {
  const program = await programRow(ask, tenantId, code);
  if (program === null) return { programId: null, rows: [], states: new Map(), running: new Map(), plans: new Map(), judgings: new Map() };
  const plans = new Map<string, string>();
  const judgings = new Map<string, string>();
  const editions = await editionRows(ask, tenantId, program.id);
  const list = (parts: readonly [string, string, string], make: (row: readonly unknown[], year: number) => Present): Promise<readonly Present[]> => below(ask, tenantId, program.id, parts, make);
  const rows: readonly (readonly Present[])[] = [
    await list(['edition_theme', 'x.position AS position, x.name AS name', ''], ([, id, at, name], year) => present('THEMES', id, keyOf(year, Number(at)), { name: cell(name) })),
    await list(['participant_kind', 'x.kind AS kind, x.wording AS wording', ''], ([, id, kind, wording], year) => present('PARTICIPANTS', id, keyOf(year, String(kind)), { wording: cell(wording) })),
    await list(['category', 'x.code AS code, x.name AS name, x.position AS position', ''], ([, id, own, name, at], year) =>
      present('CATEGORIES', id, keyOf(year, String(own)), { name: cell(name), position: number(at) })),
    await list([
      'category', 'y.id AS mapping, x.code AS code, g.code AS affair, y.confidence AS confidence, y.note AS note',
      'JOIN category_affair y ON y.tenant_id = x.tenant_id AND y.category_id = x.id JOIN government_affair g ON g.id = y.affair_id',
    ], ([, , id, own, affair, confidence, note], year) => present('AFFAIRS', id, keyOf(year, String(own), String(affair)), { confidence: cell(confidence), note: cell(note) })),
    await list([
      'round', `x.position AS position, x.name AS name, x.method AS method, x.cut_rule AS cut_rule, p.id AS plan, p.cut AS cut, p.cut_size AS cut_size,
       p.mark_hundredths AS mark, p.kind_quotas AS quotas, p.runs_earliest AS runs_earliest, p.runs_latest AS runs_latest, u.code AS rubric, u.revision AS revision, j.id AS judging_id, ${columnsOf('j', ROUND_KEYS)}`,
      'LEFT JOIN round_plan p ON p.tenant_id = x.tenant_id AND p.round_id = x.id LEFT JOIN rubric u ON u.tenant_id = p.tenant_id AND u.id = p.rubric_id LEFT JOIN round_judging j ON j.tenant_id = x.tenant_id AND j.round_id = x.id',
    ], ([, id, at, name, method, words, plan, cut, size, mark, quotas, from, to, rubric, revision, judgingId, ...rest], year) => {
      const planId = text(plan);
      if (planId !== null) plans.set(String(id), planId);
      if (typeof judgingId === 'string') judgings.set(String(id), judgingId);
      return present('ROUNDS', id, keyOf(year, Number(at)), {
        name: cell(name), method: cell(method), words: cell(words), cut: cell(cut), size: number(size), mark: number(mark), quotas: cell(quotas), runs: period(from, to),
        rubric: text(rubric) === null ? null : rubricName(text(rubric) ?? '', Number(revision)),
        ...judgingIn(ROUND_KEYS, judgingId, rest),
      });
    }),
    await list(['prize', 'x.position AS position, x.name AS name, x.description AS description, x.awarded_for AS awarded_for', ''], ([, id, at, name, description, reason], year) =>
      present('PRIZES', id, keyOf(year, Number(at)), { name: cell(name), description: cell(description), awarded_for: cell(reason) })),
    await list(['rule_statement', 'x.position AS position, x.topic AS topic, x.strength AS strength, x.wording AS wording, x.wording_en AS wording_en, x.citation AS citation', ''],
      ([, id, at, topic, strength, wording, english, citation], year) => present('RULES', id, keyOf(year, Number(at)), {
        topic: cell(topic), strength: cell(strength), wording: cell(wording), wording_en: cell(english), citation: cell(citation),
      })),
  ];
  return { programId: program.id, rows: [program, ...editions.rows, ...rows.flat()], states: editions.states, running: editions.running, plans, judgings };
}
