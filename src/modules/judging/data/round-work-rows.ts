import type { Ask } from '../../../db/ask';
import type { RoundState } from '../../../domain/vocabulary/judging-words';

/** The running of a round as it is kept, with the programme of its edition. */
export interface RoundWorkRow {
  readonly id: string;
  readonly editionId: string;
  readonly programId: string;
  readonly state: RoundState;
  readonly version: number;
  readonly rules: string | null;
  readonly rulesHash: string | null;
  readonly releasedAt: string | null;
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The running of a round of this tenant; null while nobody prepared it. One statement. */
export async function roundWorkRow(ask: Ask, tenantId: string, roundId: string): Promise<RoundWorkRow | null> {
  const [row] = await ask(
    `SELECT w.id AS id, w.edition_id AS edition_id, e.program_id AS program_id, w.state AS state, w.version AS version, w.rules AS rules, w.rules_hash AS rules_hash, w.released_at AS released_at
     FROM round_work w JOIN edition e ON e.tenant_id = w.tenant_id AND e.id = w.edition_id WHERE w.tenant_id = ? AND w.round_id = ?`, [tenantId, roundId],
  );
  if (row === undefined) return null;
  const [id, editionId, programId, state, version, rules, rulesHash, releasedAt] = row;
  return {
    id: String(id), editionId: String(editionId), programId: String(programId), state: state as RoundState, version: Number(version), rules: textOf(rules), rulesHash: textOf(rulesHash),
    releasedAt: textOf(releasedAt),
  };
}
