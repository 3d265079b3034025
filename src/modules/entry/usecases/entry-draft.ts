import type { Tx } from '../../../db/database';
import { mayDraft } from '../../../domain/entry/admission';
import { participantOfAgency, participantOfOrganization } from '../../../domain/entry/participant';
import type { ParticipantType } from '../../../domain/vocabulary/competition-words';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refusedAll, type Outcome, type Refusal } from '../../../platform/outcome';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { auditAppend } from '../../audit';
import { lineageOf } from '../../innovation';
import { askIn } from '../../../db/ask';
import { agencyKinds, innovationAtWork, organizationKind } from '../data/entrant-rows';
import { entryWork } from '../data/tables';
import { choiceRefusals } from './entry-choices';
import { notRunning, runningOf } from './running-of';

/** A new entry of a tenant. Either an agency or an organisation enters. */
export interface EntryDraft {
  readonly editionId: string;
  readonly innovationId: string | null;
  readonly agencyId: string | null;
  readonly organizationId: string | null;
  /** Null: that of the innovation. */
  readonly title: string | null;
  /** Null: by the kind of the agency or organisation. */
  readonly participant: ParticipantType | null;
  readonly groupCode: string | null;
  readonly categoryId: string | null;
  /** The letter that invites it, by number and date; the organiser's to record. */
  readonly invitation: string | null;
}

/** Whether somebody acts for the organiser; an entrant acts for its own agency only. */
export interface EntryActor {
  readonly organizer: boolean;
}

const notFound = (name: string): Refusal => ({ code: 'NOT_FOUND', path: ['input', name], detail: { what: name } });
const invalid = (name: string, indonesian: string, english: string): Refusal => ({ code: 'VALIDATION_FAILED', path: ['input', name], detail: {}, reason: [indonesian, english] });

/** As which kind of participant it enters by itself; the refusal where there is no such agency or organisation. */
async function ownParticipant(tx: Tx, scope: TenantScope, { agencyId, organizationId }: EntryDraft): Promise<ParticipantType | Refusal> {
  const ask = askIn(tx);
  if (agencyId !== null) {
    const kinds = await agencyKinds(ask, scope.tenantId, agencyId);
    return kinds === null ? notFound('agency') : participantOfAgency(kinds.agency, kinds.government);
  }
  const kind = organizationId === null ? null : await organizationKind(ask, organizationId);
  return kind === null ? notFound('organization') : participantOfOrganization(kind);
}

/** The title of the entry; the refusal where none is given and none can be taken, or the innovation is not there for this entrant. */
async function titleOf(tx: Tx, scope: TenantScope, command: EntryDraft, by: EntryActor): Promise<string | Refusal> {
  const { innovationId, title, agencyId } = command;
  if (innovationId === null && agencyId !== null) return invalid('innovation', 'wajib bagi perangkat daerah', 'is compulsory for an agency');
  if (innovationId === null) return title ?? invalid('title', 'wajib bila tanpa inovasi', 'is compulsory without an innovation');
  const innovation = await innovationAtWork(askIn(tx), scope.tenantId, innovationId);
  // An agency enters what is its own; what it may not see is not there.
  if (innovation === null || (!by.organizer && innovation.agencyId !== agencyId)) return notFound('innovation');
  return title ?? innovation.title;
}

/**
 * Drafts an entry: private, counted as drafted and as nothing else. Refuses NOT_FOUND for what is not this tenant's or not
 * this edition's, WRONG_STATE when the edition takes no more, FORBIDDEN when an entrant records its own invitation.
 */
export async function entryDraft(tx: Tx, scope: TenantScope, command: EntryDraft, by: EntryActor, services: { readonly clock: Clock; readonly ids: Ids }): Promise<Outcome<{ readonly id: string }>> {
  const { editionId, innovationId, agencyId, organizationId } = command;
  if ((agencyId === null) === (organizationId === null)) {
    return refusedAll([invalid('agency', 'sebutkan perangkat daerah atau organisasi pengusulnya, salah satu', 'name the agency or the organisation that enters, one of the two')]);
  }
  const running = await runningOf(tx, scope, { edition_id: editionId, agency_id: agencyId, organization_id: organizationId, mend_until: null }, services);
  if (running === null) return refusedAll([notFound('edition')]);
  const [participant, title] = [await ownParticipant(tx, scope, command), await titleOf(tx, scope, command, by)];
  const wrong = [participant, title].filter((found): found is Refusal => typeof found !== 'string');
  const all = [...wrong, ...(await choiceRefusals(tx, scope, editionId, command))];
  if (!by.organizer && command.invitation !== null) all.push({ code: 'FORBIDDEN', path: ['input', 'invitation'], detail: {} });
  if (all.length > 0 || typeof participant !== 'string' || typeof title !== 'string') return refusedAll(all);
  if (!mayDraft(running)) return notRunning(running, ['input', 'edition']);
  const id = services.ids.next();
  const entries = new TenantRepository(entryWork, scope, tx);
  const lineage = async (): Promise<string | null> => (innovationId === null ? null : lineageOf(askIn(tx), scope.tenantId, innovationId));
  const key = await lineage();
  await entries.insert({
    id, synthetic: scope.synthetic, version: 1, created_at: toInstant(services.clock.now()), edition_id: editionId, innovation_id: innovationId, agency_id: agencyId,
    organization_id: organizationId, lineage_key: key, title, participant: command.participant ?? participant, group_code: command.groupCode, category_id: command.categoryId,
    state: 'DRAFTED', submissions: 0, invited: command.invitation,
  });
  // The row holds its innovation's from here on, so that its lineage is joined no more (lineageJoin); before that it may have been.
  const joined = await lineage();
  if (joined !== key) await entries.update(id, { lineage_key: joined });
  await auditAppend(tx, scope, { action: 'entryDraft', subjectType: 'entry', subjectId: id, detail: { title, edition: editionId, innovation: innovationId } }, services);
  return done({ id });
}
