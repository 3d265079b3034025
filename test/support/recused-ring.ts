import { membership } from '../../src/modules/identity/data/tables';
import { auditEvent } from '../../src/modules/audit/data/tables';
import { editionRules } from '../../src/modules/competition/data/tables';
import { PLAIN_JUDGING } from '../../src/domain/judging/judging-rules';
import { frozenRulesOf, textOfJudgingRules } from '../../src/domain/judging/rules-text';
import { readPack } from '../../src/domain/rules/read-pack';
import { conflict, judge, panelMember, recusal, roundWork, scoreCell } from '../../src/modules/judging/data/tables';
import { rulePackKeep } from '../../src/modules/rules';
import { systemClock } from '../../src/platform/clock';
import { TABLES } from '../../src/tables';
import { TenantRepository } from '../../src/tenancy/repository';
import type { Table } from '../../src/tenancy/table';
import { plantRing, type Place, type Ring } from './isolation/places';
import { ownedTables, type MadeRow } from './isolation/row-factory';
import type { TestActor, World } from './world';

/** Rows of a table that hang below an entry, with what is written in them. */
export interface Below {
  readonly table: Table;
  readonly rows: readonly MadeRow[];
}

// Of rows with a snapshot on the shelf the ring publishes the first: the second entry is the one that nobody else has a key of.
/** A government with rows in every table, somebody who is recused from its second entry, and somebody who is not. */
export interface RecusedRing {
  readonly ring: Ring;
  readonly place: Place;
  readonly entry: string;
  /** The row of a table that stands beside the entry: its edition, its round, its agency. */
  readonly beside: (table: string) => MadeRow;
  /** Recused from the entry, whatever function: organiser, judge, research office, coordinator and viewer at once. */
  readonly recused: TestActor;
  /** The same functions, recused from nothing. */
  readonly free: TestActor;
  /** A judge of the entry and of another one, recused from the entry. */
  readonly recusedJudge: TestActor;
  readonly freeJudge: TestActor;
  readonly below: readonly Below[];
  /** Words that stand in rows below the entry and nowhere else. */
  readonly canaries: readonly string[];
  /** The keys of the entry and of the rows below it. */
  readonly keys: readonly string[];
}

const FUNCTIONS = ['ORGANIZER', 'RESEARCH_OFFICE', 'COORDINATOR', 'VIEWER', 'JUDGE'] as const;
/** What one may know of an entry from which one is recused: that it is so, and the label. */
const OWN: Readonly<Record<string, readonly string[]>> = { round_entry: ['label'] };
const OWN_KEYS = ['recusal', 'round_entry'];

/** The rows of a place that hang below one of its entries, over any number of steps; a file hangs below the document that it is attached to. */
export function rowsBelow(place: Place, entry: string): readonly Below[] {
  const found = new Map<string, MadeRow[]>([['entry_work', [...place.rows('entry_work').filter((row) => row.id === entry)]]]);
  for (const table of ownedTables().filter((t) => t.cls !== 'published')) {
    const hangs = (row: MadeRow): boolean => table.foreign.some(({ target, columns }) => columns.length === 2 && row[columns[0]] === place.tenant.id
      && (found.get(target) ?? []).some((above) => above.id === row[columns[1]]));
    const rows = place.rows(table.name).filter(hangs);
    if (table.name !== 'entry_work' && rows.length > 0) found.set(table.name, rows);
  }
  const files = new Set((found.get('entry_document') ?? []).map((row) => row.file_id));
  found.set('stored_file', [...place.rows('stored_file').filter((row) => files.has(row.id))]);
  return [...found].map(([name, rows]) => ({ table: TABLES.find((t) => t.name === name) as Table, rows }));
}

/** Every word of these rows that is long enough to be known again. */
export function wordsOf(below: readonly Below[]): readonly string[] {
  return below.flatMap(({ table, rows }) => rows.flatMap((row) => Object.entries(table.columns).flatMap(([name, column]) => {
    const value = row[name];
    const free = column.words === undefined && (column.kind === 'string' || column.kind === 'text');
    return free && typeof value === 'string' && value.length > 12 && !(OWN[table.name] ?? []).includes(name) ? [value] : [];
  })));
}

/** Gives an edition rules that can be read: those of the ring hold words that are none. */
async function giveRules(world: World, place: Place, edition_id: string): Promise<void> {
  const read = readPack({
    code: 'uji-mundur', revision: 1, name: { id: 'Uji', en: 'Trial' },
    clauses: [{ code: 'judul', kind: 'SIMILAR_TITLE', confidence: 'SYNTHETIC', strength: 'CUSTOMARY', with: { percent: 60 } }, { code: 'ikut', kind: 'PARTICIPATION_LIMIT', confidence: 'SYNTHETIC', with: { most: 2, counts: 'SUBMITTED' } }],
  });
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  const kept = await world.system(async (tx, scope) => {
    await new TenantRepository(editionRules, scope.forTenant(place.tenant.id), tx).deleteWhere({ edition_id });
    return rulePackKeep(tx, scope.forTenant(place.tenant.id), read.pack, { clock: systemClock, ids: world.ids });
  });
  await world.rows(place.tenant, editionRules, [{ edition_id, pack_tenant_id: place.tenant.id, pack_id: kept.id, pack_hash: kept.hash }]);
}

/** Plants it: every row of the entry names its words, a judge and an organiser are recused from it, and its trail is written. */
export async function plantRecusedRing(world: World): Promise<RecusedRing> {
  const ring = await plantRing(world);
  const place = ring.a;
  const { tenant } = place;
  const [other, entry] = place.rows('entry_work').map((row) => row.id);
  const beside = (table: string): MadeRow => place.rows(table)[1];
  const recused = place.actors.ORGANIZER;
  const all = FUNCTIONS.map((role) => ({ tenant, role }));
  const free = await world.actor(all);
  await world.rows(tenant, membership, FUNCTIONS.slice(1).map((role) => ({ actor_id: recused.id, office: 'Kantor uji', role })));
  // The maker of the rows is recused from that entry; by somebody else's word, not its own.
  await world.change(tenant, recusal, beside('recusal').id, { lifted_at: null });
  for (const row of place.rows('conflict')) await world.change(tenant, conflict, row.id, { declared_by: free.id });
  for (const row of place.rows('judge')) await world.change(tenant, judge, row.id, { dismissed_at: null });
  const judges = [await world.actor([{ tenant, role: 'JUDGE' }]), await world.actor([{ tenant, role: 'JUDGE' }])];
  const ofRound = { round_id: beside('round').id, panel_id: beside('panel').id };
  for (const [i, actor] of judges.entries()) {
    const [id] = await world.rows(tenant, judge, [{ edition_id: beside('edition').id, actor_id: actor.id, office: `Juri ${i}`, origin: 'INDEPENDENT', decree: 'SK 1' }]);
    await world.rows(tenant, panelMember, [{ panel_id: ofRound.panel_id, judge_id: id }]);
    await world.rows(tenant, scoreCell, [entry, other].map((entry_id) => ({ ...ofRound, judge_id: id, entry_id, state: 'PENDING' as const, revision: 0, counted: 0 })));
  }
  await world.rows(tenant, recusal, [{ edition_id: beside('edition').id, entry_id: entry, actor_id: judges[0].id, kind: 'FAMILY', reason: 'Kenari: sebab mundurnya juri' }]);
  await giveRules(world, place, beside('edition').id);
  const rules = textOfJudgingRules(frozenRulesOf({ ...PLAIN_JUDGING, rubric: null, criteria: [], cut: { kind: 'PLENARY', size: null, markHundredths: null, quotas: null } }));
  await world.change(tenant, roundWork, beside('round_work').id, { state: 'SCORING', rules });
  const below = rowsBelow(place, entry);
  // The trail of the entry: acts on it, on its scoring and its nomination, and one that only names it.
  const subjects = [['entry', entry], ...below.filter(({ table }) => ['score_cell', 'nomination'].includes(table.name)).flatMap(({ table, rows }) => rows.map((row) => [table.name, row.id]))];
  await world.rows(tenant, auditEvent, [
    ...subjects.map(([subject_type, subject_id]) => ({ actor_id: free.id, action: 'ujiCoba', subject_type, subject_id, detail: JSON.stringify({ words: `Kenari: jejak ${subject_type}` }) })),
    { actor_id: free.id, action: 'ujiCoba', subject_type: 'round', subject_id: ofRound.round_id, detail: JSON.stringify({ entry, words: 'Kenari: jejak yang menyebutnya' }) },
  ]);
  const keys = below.filter(({ table }) => !OWN_KEYS.includes(table.name)).flatMap(({ rows }) => rows.map((row) => row.id));
  return { ring, place, entry, beside, recused, free, recusedJudge: judges[0], freeJudge: judges[1], below, keys, canaries: ['Kenari', ...wordsOf(below)] };
}
