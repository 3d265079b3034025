import { askIn } from '../../../db/ask';
import type { RowNote } from '../../../db/database';
import { keepRows, type KeptDifference } from '../../../tenancy/kept-rows';
import { TenantRepository, type Writable } from '../../../tenancy/repository';
import type { Table } from '../../../tenancy/table';
import type { Drift, Keeper, Keeping } from '../../shelf';
import { approvedCases, governments, guestOfCase, shelvedReplications, visitsNaming } from '../data/case-rows';
import {
  visit, visitAgendaItem, visitAnswer, visitCase, visitFinding, visitFollowUp, visitInnovation, visitOffice, visitOutcome, visitParticipant, visitPoint, visitRecord, visitRoom, visitWish,
} from '../data/tables';
import { freePlace } from './assign-place';
import { checkPlaces } from './check-places';
import { visitShown, type VisitWritten } from './visit-shelf-rows';

/** A visit: whose it is, and which. */
interface CaseKey {
  readonly guestId: string;
  readonly caseId: string;
}

/** Private tables whose rows name the visit that they belong to. */
const BELOW: readonly string[] = [visitOffice, visitWish, visitPoint, visitFinding, visitFollowUp].map((t) => t.name);
const textAt = (row: Readonly<Record<string, unknown>>, column: string): string => String(row[column]);

/** The visits that a transaction touched, each once. */
async function touchedBy({ tx }: Keeping, notes: readonly RowNote[]): Promise<readonly CaseKey[]> {
  const found = new Map<string, CaseKey>();
  const add = (guestId: string | null, caseId: string): void => {
    if (guestId !== null) found.set(`${guestId}|${caseId}`, { guestId, caseId });
  };
  const replications = new Map<string, Set<string>>();
  for (const { table, owner, partner, id, before, after } of notes) {
    if (table === visitCase.name) add(owner ?? (await guestOfCase(askIn(tx), partner ?? '', id)), id);
    else if (BELOW.includes(table)) {
      const row = { ...before, ...after };
      add(textAt(row, 'case_owner_tenant_id'), textAt(row, 'case_id'));
    } else if (table === 'replication' && owner !== null) replications.set(owner, (replications.get(owner) ?? new Set<string>()).add(id));
  }
  for (const [guestId, ids] of replications) for (const caseId of await visitsNaming(askIn(tx), guestId, [...ids])) add(guestId, caseId);
  return [...found.values()];
}

/** What both sides wrote of a visit. */
async function writtenOf({ tx, scope }: Keeping, { guestId, caseId }: CaseKey): Promise<VisitWritten | null> {
  const guest = scope.forTenant(guestId);
  const row = await new TenantRepository(visitCase, guest, tx).find(caseId);
  if (row === null || row.state === 'REQUESTED' || row.state === 'REJECTED') return null;
  const host = scope.forTenant(row.partner_tenant_id);
  const inCase = { case_owner_tenant_id: guestId, case_id: caseId };
  const hosts = guestId === row.partner_tenant_id ? [] : await new TenantRepository(visitOffice, host, tx).list(inCase);
  const followUps = await new TenantRepository(visitFollowUp, guest, tx).list(inCase);
  return {
    visit: row, offices: [...hosts, ...(await new TenantRepository(visitOffice, guest, tx).list(inCase))], wishes: await new TenantRepository(visitWish, guest, tx).list(inCase),
    points: await new TenantRepository(visitPoint, host, tx).list(inCase), findings: await new TenantRepository(visitFinding, guest, tx).list(inCase), followUps,
    room: row.room_id === null ? null : ((await new TenantRepository(visitRoom, host, tx).find(row.room_id))?.name ?? null),
    replications: await shelvedReplications(askIn(tx), guestId, followUps.flatMap((f) => f.replication_case_id ?? [])),
  };
}

/** Makes the shelf hold what a visit shows, and answers what differed; a visit that shows nothing is left alone. */
async function shelve(keeping: Keeping, key: CaseKey, mend: boolean): Promise<readonly (KeptDifference & { readonly table: string })[]> {
  const written = await writtenOf(keeping, key);
  const shown = written === null ? null : visitShown(written, keeping.at);
  if (written === null || shown === null) return [];
  const keep = async <T extends Table>(table: T, match: Readonly<Record<string, string>>, rows: readonly Writable<T>[]): Promise<readonly (KeptDifference & { readonly table: string })[]> =>
    (await keepRows(keeping.tx, keeping.scope, table, written.visit.partner_tenant_id, match as never, rows, mend)).map((d) => ({ ...d, table: table.name }));
  const below = { visit_id: key.caseId };
  return [
    ...(await keep(visit, { id: key.caseId }, [shown.visit])), ...(await keep(visitParticipant, below, shown.participants)), ...(await keep(visitAgendaItem, below, shown.agenda)),
    ...(await keep(visitInnovation, below, shown.innovations)), ...(await keep(visitRecord, below, [shown.record])), ...(await keep(visitAnswer, below, shown.answers)), ...(await keep(visitOutcome, below, shown.outcomes)),
  ];
}

/** What a visit held that was called off in this transaction is free: the guest cannot write the days of its host, so it is done here for both. */
async function freeCancelled({ tx, scope }: Keeping, notes: readonly RowNote[]): Promise<void> {
  for (const { table, owner, partner, id, after } of notes) {
    if (table !== visitCase.name || after?.state !== 'CANCELLED') continue;
    const guestId = owner ?? (await guestOfCase(askIn(tx), partner ?? '', id));
    const row = guestId === null ? null : await new TenantRepository(visitCase, scope.forTenant(guestId), tx).find(id);
    if (row !== null && row.approved_on !== null) await freePlace(tx, scope.forTenant(row.partner_tenant_id), row.owner_tenant_id, id, row.day);
  }
}

/** Keeps the published side of visits that are run here in step with what their two sides wrote. It never touches a visit that no case stands behind. */
export const VISIT_SHELVE: Keeper = {
  name: 'visits',
  matters: ['visit_case', 'visit_office', 'visit_wish', 'visit_point', 'visit_finding', 'visit_follow_up'],

  async keep(keeping, notes) {
    await freeCancelled(keeping, notes);
    for (const key of await touchedBy(keeping, notes)) await shelve(keeping, key, true);
  },

  async check(keeping, mend) {
    const drifts: Drift[] = [];
    for (const guestId of await governments(askIn(keeping.tx))) {
      for (const caseId of await approvedCases(askIn(keeping.tx), guestId)) {
        const found = await shelve(keeping, { guestId, caseId }, mend);
        drifts.push(...found.map(({ table, id, act }) => ({ what: `${table} ${id}`, kept: act === 'INSERT' ? '-' : act === 'DELETE' ? 'row' : 'other', made: act === 'DELETE' ? '-' : 'row' })));
      }
      drifts.push(...(await checkPlaces(keeping, guestId, mend)));
    }
    return drifts;
  },
};
