import { PARTICIPANT_KIND, type ParticipantType } from '../vocabulary/competition-words';
import { codesOf } from '../vocabulary/vocabulary';

/** Quotas for kinds of participant as one text: the same quotas are the same text. */
export function textOfQuotas(quotas: Readonly<Record<string, number | undefined>>): string {
  return JSON.stringify(Object.fromEntries(Object.entries(quotas).sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** The quotas in such a text; what is no quota of a known kind is passed over. */
export function quotasIn(text: unknown): readonly (readonly [ParticipantType, number])[] {
  const kinds = codesOf(PARTICIPANT_KIND);
  try {
    const held = JSON.parse(typeof text === 'string' ? text : '{}') as Readonly<Record<string, unknown>> | null;
    return kinds.flatMap((kind) => {
      const most = held?.[kind];
      return typeof most === 'number' ? [[kind, most] as const] : [];
    });
  } catch {
    return [];
  }
}
