import { clockText } from '../../../domain/visit/hours';
import type { Bilingual } from '../../../domain/vocabulary/vocabulary';
import { Computed } from '../../../graphql-kit/read-types';

/** A time such as "09:30" from a column of minutes after midnight; null where the column is empty. */
export function Clock(column: string, about: Bilingual, nullable = true): PropertyDecorator {
  return Computed(() => String, [column], about, (row) => {
    const minutes = row[column];
    return minutes === null || minutes === undefined ? null : clockText(Number(minutes));
  }, nullable);
}
