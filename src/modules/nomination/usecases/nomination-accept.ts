import { askIn } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { findingWords } from '../../../domain/entry/screening';
import { keptFindings, refusingNomination } from '../../../domain/nomination/settle';
import { dossierIn, snapshotText } from '../../../domain/nomination/snapshot';
import type { Finding } from '../../../domain/rules/rule';
import { dayIn } from '../../../domain/time/day';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, refusedAll, type Outcome, type Refusal } from '../../../platform/outcome';
import { hashText } from '../../../platform/secrets';
import { BilateralRepository } from '../../../tenancy/bilateral-repository';
import { NotAffected, TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { editionDates } from '../../competition';
import { entryAdmit } from '../../entry';
import { preflightOfNomination } from '../../preflight';
import { entryOrigin, nomination } from '../data/tables';
import { keepFindings } from './keep-findings';
import { takeNomination, type NominationAt } from './take-nomination';

function refusalOf(finding: Finding): Refusal {
  const { clause, outcome, earliest } = finding;
  return {
    code: 'RULE_REFUSES', path: ['nomination'], reason: findingWords(finding),
    detail: { clause: clause.code, outcome, ...(clause.citation === null ? {} : { citation: clause.citation }), ...(earliest === null ? {} : { earliest }) },
  };
}

/**
 * Accepts a nomination: of its snapshot the tier above makes its own entry, collected, and keeps what its rules found. Binding
 * clauses that are certainly not met refuse, RULE_REFUSES once for each; what needs proof is left to screening, and what the
 * form of this tier asks to the submission of the entry. Refuses WRONG_STATE too where the edition takes no entries any more.
 */
export async function nominationAccept(
  tx: Tx, scope: TenantScope, command: NominationAt, services: { readonly clock: Clock; readonly ids: Ids },
): Promise<Outcome<{ readonly id: string; readonly entryId: string }>> {
  const now = toInstant(services.clock.now());
  const taken = await takeNomination(tx, scope, command, 'ACCEPT', { settled_at: now, settled_by: scope.actorId });
  if (!taken.ok) return taken;
  const row = taken.value;
  const edition = await editionDates(askIn(tx), scope.tenantId, row.upper_edition_id);
  if (edition === null) throw new NotAffected('edition');
  // What was sent in time is settled after the closing day, too.
  if (edition.held === 'NOT_HELD' || (edition.phase !== 'OPEN' && edition.phase !== 'SCREENING')) {
    return refused('WRONG_STATE', ['nomination'], { state: edition.held === 'NOT_HELD' ? 'NOT_HELD' : edition.phase }, ['penyelenggaraan ini tidak lagi menerima usulan.', 'this edition takes no entries any more.']);
  }
  const today = dayIn(now, edition.zone);
  const preflight = await preflightOfNomination(askIn(tx), scope.tenantId, row.id, today);
  if (preflight === null) throw new NotAffected('nomination');
  if (hashText(snapshotText(preflight.parts)) !== row.snapshot_hash) throw new Error(`nomination ${row.id}: its snapshot is not the one that was sent`);
  const against = refusingNomination(preflight.findings);
  if (against.length > 0) return refusedAll(against.map(refusalOf));
  const from = row.owner_tenant_id;
  const { answers, documents } = dossierIn(preflight.parts);
  const entryId = await entryAdmit(tx, scope, {
    editionId: row.upper_edition_id, nominationId: row.id, fromTenantId: from, lineageKey: row.lineage_key, title: row.title, participant: row.participant, groupCode: row.group_code,
    categoryId: row.category_id, answers, documents, today,
  }, services);
  await new TenantRepository(entryOrigin, scope, tx).insert({
    id: services.ids.next(), synthetic: scope.synthetic, version: 1, created_at: now, entry_id: entryId, from_tenant_id: from, nomination_id: row.id, innovation_id: row.innovation_id,
  });
  await new BilateralRepository(nomination, scope, tx).update(row.id, { upper_entry_id: entryId }, { state: 'ACCEPTED' });
  await keepFindings(tx, scope, { nominationId: row.id, ownerId: from, now }, keptFindings(preflight.findings), services);
  await auditAppend(tx, scope, {
    action: 'nominationAccept', subjectType: 'nomination', subjectId: row.id, detail: { title: row.title, entry: entryId, from, pack: `${preflight.pack.code} r${preflight.pack.revision}` },
  }, services);
  return done({ id: row.id, entryId });
}
