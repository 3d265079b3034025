import type { Ask } from '../../../db/ask';
import { titleIn } from '../../../domain/entry/snapshot';
import type { OtherTitle } from '../../../domain/readiness/titles';
import type { Supplied } from '../../../domain/rules/rule';
import { listed, textOrNull } from './rows';

/** Words of each answer of an entry of this tenant, by its question. One statement. */
export async function answersOf(ask: Ask, tenantId: string, entryId: string): Promise<Readonly<Record<string, number>>> {
  const rows = await ask('SELECT a.question AS question, a.words AS words FROM entry_answer a WHERE a.tenant_id = ? AND a.entry_id = ?', [tenantId, entryId]);
  return Object.fromEntries(rows.map(([question, words]) => [String(question), Number(words)]));
}

/**
 * Documents of an entry of this tenant by what they prove; one counts only when its file is stored. Those of a nominated entry that
 * have no file are told apart: a tier below told of them. One statement.
 */
export async function documentsOf(ask: Ask, tenantId: string, entryId: string, nominated = false): Promise<Readonly<Record<string, Supplied>>> {
  const rows = await ask(
    `SELECT d.requirement AS requirement, d.number AS number, d.dated AS dated, d.file_id AS file_id, f.id AS stored_id
     FROM entry_document d LEFT JOIN stored_file f ON f.tenant_id = ? AND f.id = d.file_id AND f.state = 'STORED' WHERE d.tenant_id = ? AND d.entry_id = ?`,
    [tenantId, tenantId, entryId],
  );
  const found: Record<string, Supplied> = {};
  for (const [requirement, number, dated, file, stored] of rows) {
    const name = String(requirement);
    const known: Supplied = Object.hasOwn(found, name) ? found[name] : { files: 0, complete: 0 };
    if (stored !== null) found[name] = { ...known, files: known.files + 1, complete: known.complete + (number !== null && dated !== null ? 1 : 0) };
    else if (nominated && file === null) found[name] = { ...known, carried: (known.carried ?? 0) + 1 };
  }
  return found;
}

/**
 * The titles of entries of an edition of this tenant that were submitted and not withdrawn, as they were submitted: what an
 * entrant writes while mending takes no title from anybody until it is submitted again. One statement.
 */
export async function submittedTitles(ask: Ask, tenantId: string, editionId: string): Promise<readonly OtherTitle[]> {
  const rows = await ask(
    "SELECT e.id AS id, e.title AS title, CASE WHEN e.state IN ('RETURNED', 'COLLECTED') THEN e.snapshot ELSE NULL END AS snapshot FROM entry_work e WHERE e.tenant_id = ? AND e.edition_id = ? AND e.submitted_at IS NOT NULL AND e.state <> 'WITHDRAWN'", [tenantId, editionId],
  );
  return rows.map(([id, title, snapshot]) => ({ key: String(id), title: titleIn(textOrNull(snapshot)) ?? String(title) }));
}

/** How much of each of these limits of this tenant is used; a counter that was never raised has no row. One statement. */
export async function countersOf(ask: Ask, tenantId: string, counters: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const names = listed(counters);
  const rows = await ask(`SELECT l.counter AS counter, l.used AS used FROM limit_counter l WHERE l.tenant_id = ? AND l.counter IN (${names.marks})`, [tenantId, ...names.values]);
  return new Map(rows.map(([counter, used]) => [String(counter), Number(used)]));
}

/** To how many goals each working innovation of this tenant is linked; one that is linked to none is left out. One statement. */
export async function workingGoals(ask: Ask, tenantId: string, innovationIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const ids = listed(innovationIds);
  const rows = await ask(
    `SELECT g.innovation_id AS innovation_id, COUNT(*) AS goals FROM innovation_work_sdg g WHERE g.tenant_id = ? AND g.innovation_id IN (${ids.marks}) GROUP BY g.innovation_id`,
    [tenantId, ...ids.values],
  );
  return new Map(rows.map(([id, goals]) => [String(id), Number(goals)]));
}

/** To how many goals each published innovation of one tenant is linked; one that is linked to none is left out. One statement. */
export async function publishedGoals(ask: Ask, ownerId: string, innovationIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const ids = listed(innovationIds);
  const rows = await ask(
    `SELECT g.innovation_id AS innovation_id, COUNT(*) AS goals FROM innovation_sdg g WHERE g.tenant_id = ? AND g.innovation_id IN (${ids.marks}) GROUP BY g.innovation_id`,
    [ownerId, ...ids.values],
  );
  return new Map(rows.map(([id, goals]) => [String(id), Number(goals)]));
}

/** Which entry of an edition of this tenant holds each of these lineages, by the key of the lineage. One statement. */
export async function lineageHolders(ask: Ask, tenantId: string, editionId: string, lineages: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const keys = listed(lineages);
  const rows = await ask(
    `SELECT c.claim AS claim, c.entry_id AS entry_id FROM entry_claim c WHERE c.tenant_id = ? AND c.edition_id = ? AND c.kind = 'LINEAGE' AND c.claim IN (${keys.marks})`,
    [tenantId, editionId, ...keys.values],
  );
  return new Map(rows.map(([claim, entry]) => [String(claim), String(entry)]));
}
