import type { Tx } from '../../../db/database';
import { isForeignKey } from '../../../db/errors';
import { faultAt } from '../../../domain/program-file/fault-words';
import type { FileFault } from '../../../domain/program-file/field';
import { keyOf, partsOf, type Change, type Fields, type ProgramSection } from '../../../domain/program-file/rows';
import { toInstant } from '../../../platform/clock';
import { TenantRepository, type Writable } from '../../../tenancy/repository';
import type { Table } from '../../../tenancy/table';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import type { Issued } from '../data/program-refs';
import type { ProgramRows } from '../data/program-rows';
import { category, categoryAffair, editionTheme, participantKind, prize, round, roundJudging, roundPlan, ruleStatement } from '../data/tables';
import type { Services } from './program-keep';
import { periodIn, pick, textIn } from './program-keep-editions';
import { judgingColumns, judgingOf } from './program-keep-judging';

/** What rows below editions refer to, by the names of the file. */
export interface ListKeys {
  readonly editions: ReadonlyMap<number, string>;
  readonly affairs: ReadonlyMap<string, string>;
  readonly rubrics: ReadonlyMap<string, Issued>;
  readonly program: ProgramRows;
}

type Columns = Readonly<Record<string, string | number | null>>;
interface ListTable {
  readonly table: Table;
  /** The columns that the natural key stands for, in a new row. */
  readonly place: (parts: readonly string[], keys: ListKeys, categories: ReadonlyMap<string, string>) => Columns;
  readonly columns: (fields: Fields) => Columns;
}

const inEdition = ([year]: readonly string[], { editions }: ListKeys): Columns => ({ edition_id: editions.get(Number(year)) ?? null });
const at = (parts: readonly string[], keys: ListKeys): Columns => ({ ...inEdition(parts, keys), position: Number(parts[1]) });
const roundColumns = (fields: Fields): Columns => ({ ...pick(fields, 'name', 'method'), ...(Object.hasOwn(fields, 'words') ? { cut_rule: fields.words } : {}) });

// Removed from the last to the first, created from the first to the last: mappings hang below categories.
const TABLES: readonly (readonly [ProgramSection, ListTable])[] = [
  ['THEMES', { table: editionTheme, place: at, columns: (f) => f }],
  ['PARTICIPANTS', { table: participantKind, place: (parts, keys) => ({ ...inEdition(parts, keys), kind: parts[1] }), columns: (f) => f }],
  ['ROUNDS', { table: round, place: at, columns: roundColumns }],
  ['PRIZES', { table: prize, place: at, columns: (f) => f }],
  ['RULES', { table: ruleStatement, place: at, columns: (f) => f }],
  ['CATEGORIES', { table: category, place: (parts, keys) => ({ ...inEdition(parts, keys), code: parts[1] }), columns: (f) => f }],
  ['AFFAIRS', {
    table: categoryAffair, columns: (f) => f,
    place: ([year, code, affair], { affairs }, categories) => ({ category_id: categories.get(keyOf(year, code)) ?? null, affair_id: affairs.get(affair) ?? null }),
  }],
];

const PLAN = ['cut', 'size', 'mark', 'quotas', 'rubric', 'runs'];

function planColumns(after: Fields, { rubrics }: ListKeys): Columns {
  const named: Readonly<Record<string, string>> = { cut: 'cut', size: 'cut_size', mark: 'mark_hundredths', quotas: 'kind_quotas' };
  const plain = Object.entries(named).filter(([name]) => Object.hasOwn(after, name)).map(([name, column]) => [column, after[name]] as const);
  const rubric = textIn(after, 'rubric');
  return { ...Object.fromEntries(plain), ...(Object.hasOwn(after, 'rubric') ? { rubric_id: rubric === null ? null : (rubrics.get(rubric)?.id ?? null) } : {}), ...periodIn(after, 'runs') };
}

class Lists {
  private readonly now: string;

  constructor(private readonly tx: Tx, private readonly scope: TenantScope, private readonly keys: ListKeys, private readonly services: Services) {
    this.now = toInstant(services.clock.now());
  }

  private repository(table: Table): TenantRepository<Table> {
    return new TenantRepository(table, this.scope, this.tx);
  }

  private base(): Columns & { readonly id: string } {
    return { id: this.services.ids.next(), synthetic: this.scope.synthetic, published_at: this.now };
  }

  /** Removes one row; what hangs on it from elsewhere (entries, sessions) holds it, and that is a fault of the file. */
  async takeAway(change: Change, table: Table): Promise<readonly FileFault[]> {
    const id = change.id ?? '';
    const [plan, judging] = [this.keys.program.plans.get(id), this.keys.program.judgings.get(id)];
    try {
      if (change.section === 'ROUNDS' && judging !== undefined) await this.repository(roundJudging).delete(judging);
      if (change.section === 'ROUNDS' && plan !== undefined) await this.repository(roundPlan).delete(plan);
      await this.repository(table).delete(id);
      return [];
    } catch (error) {
      if (!isForeignKey(error)) throw error;
      const [year, name] = partsOf(change.key);
      return [faultAt(change.path, [`${name} pada ${year} sudah dipakai usulan atau sesi; tidak dapat dihapus`, `${name} of ${year} is used by entries or sessions; it cannot be removed`])];
    }
  }

  private async plan(roundId: string, after: Fields): Promise<void> {
    if (!PLAN.some((name) => Object.hasOwn(after, name))) return;
    const plans = this.repository(roundPlan);
    const known = this.keys.program.plans.get(roundId);
    const columns = planColumns(after, this.keys);
    if (known === undefined) {
      if (after.cut !== null && after.cut !== undefined) await plans.insert({ ...this.base(), round_id: roundId, ...columns });
    } else if (after.cut === null) await plans.delete(known);
    else await plans.update(known, { ...columns, published_at: this.now });
  }

  private async judging(roundId: string, after: Fields): Promise<void> {
    const said = judgingOf(after);
    if (Object.keys(said).length === 0) return;
    const judgings = this.repository(roundJudging);
    const known = this.keys.program.judgings.get(roundId);
    if (known === undefined) {
      if (said.aggregation !== null) await judgings.insert({ ...this.base(), round_id: roundId, ...judgingColumns(said) });
    } else if (said.aggregation === null) await judgings.delete(known);
    else await judgings.update(known, { ...judgingColumns(said), published_at: this.now });
  }

  async write(changes: readonly Change[], list: ListTable, categories: Map<string, string>): Promise<void> {
    const repository = this.repository(list.table);
    const created = changes.filter(({ act }) => act === 'CREATED').map((change) => ({ change, row: { ...this.base(), ...list.place(partsOf(change.key), this.keys, categories), ...list.columns(change.after) } }));
    await repository.insertAll(created.map(({ row }) => row as unknown as Writable<Table>));
    for (const { change, row } of created) {
      if (change.section === 'CATEGORIES') categories.set(change.key, row.id);
      if (change.section === 'ROUNDS') await this.plan(row.id, change.after);
      if (change.section === 'ROUNDS') await this.judging(row.id, change.after);
    }
    for (const { act, id, after, section } of changes) {
      if (act !== 'CHANGED' || id === null) continue;
      const columns = list.columns(after);
      if (Object.keys(columns).length > 0) await repository.update(id, { ...columns, source_id: null, source_place: null, published_at: this.now });
      if (section === 'ROUNDS') await this.plan(id, after);
      if (section === 'ROUNDS') await this.judging(id, after);
    }
  }
}

/** Writes the changes below editions, removals first; answers a fault for each row that could not be removed. */
export async function keepLists(tx: Tx, scope: TenantScope, changes: readonly Change[], keys: ListKeys, services: Services): Promise<readonly FileFault[]> {
  const lists = new Lists(tx, scope, keys, services);
  const of = (section: ProgramSection): readonly Change[] => changes.filter((change) => change.section === section);
  const faults: FileFault[] = [];
  for (const [section, { table }] of [...TABLES].reverse()) {
    for (const change of of(section)) if (change.act === 'REMOVED') faults.push(...await lists.takeAway(change, table));
  }
  if (faults.length > 0) return faults;
  const categories = new Map(keys.program.rows.filter((row) => row.section === 'CATEGORIES').map((row) => [row.key, row.id]));
  for (const [section, list] of TABLES) await lists.write(of(section), list, categories);
  return [];
}
