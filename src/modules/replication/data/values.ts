import { textOrNull } from '../../../db/listed';
import type { Period } from '../../../domain/time/day';

/** Whether a replication (r, with the record c of one parent) was put to use, as far as is known: not when it was approved and never began. */
export const BEGUN = 'CASE WHEN c.approved_on IS NOT NULL AND r.started_earliest IS NULL AND r.started_latest IS NULL THEN 0 ELSE 1 END';
/** A partial date of a row; null where neither side is known. */
export const periodOf = (earliest: unknown, latest: unknown): Period | null =>
  (earliest === null && latest === null ? null : { earliest: textOrNull(earliest), latest: textOrNull(latest) });
