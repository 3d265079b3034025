import type { Ask } from '../../../db/ask';
import type { Dossier } from '../../../domain/nomination/snapshot';
import { honoursInOrder, onePerEdition } from '../../../domain/readiness/history';
import { inOrderOfTime } from '../../../domain/readiness/passport';
import { honoursInside, ownParticipations, publishedParticipations } from '../data/history-rows';
import { lineagesOf } from '../data/lineage-rows';
import { replicatedEvents, replicatesEvents, versionEvents, visitEvents, workingBeginnings } from '../data/passport-rows';

/** What a tenant knows of the life of one of its innovations, by its own papers and the shelf. */
export interface InnovationDossier extends Pick<Dossier, 'participations' | 'honours' | 'milestones'> {
  /** The key under which limits over its life know it. */
  readonly lineageKey: string;
}

/** The life of an innovation of this tenant, of its whole lineage: what goes up with it when it is nominated. Null when the tenant has none such. */
export async function innovationDossier(ask: Ask, tenantId: string, innovationId: string): Promise<InnovationDossier | null> {
  const begun = await workingBeginnings(ask, tenantId, innovationId);
  if (begun === null) return null;
  const lineage = (await lineagesOf(ask, tenantId, [innovationId])).get(innovationId);
  const members = lineage?.members ?? [innovationId];
  const own = await ownParticipations(ask, tenantId, members);
  const published = await publishedParticipations(ask, tenantId, members);
  const honours = await honoursInside(ask, tenantId, members);
  const events = [...begun.events];
  // One after the other: inside a transaction there is one connection. Entries and awards go up as what they are, not as events.
  for (const read of [versionEvents, replicatesEvents, replicatedEvents, visitEvents]) events.push(...(await read(ask, tenantId, members)));
  return {
    lineageKey: lineage?.key ?? innovationId, participations: onePerEdition([...own, ...published].map(({ what }) => what)), honours: honoursInOrder(honours.map(({ what }) => what)),
    milestones: inOrderOfTime(events),
  };
}
