import { ApiError } from '../../../graphql-kit/api-error';
import { PAGE_LIMIT } from '../../../reads/read-room';

/** How many rows of a computed list come where nothing is asked. */
export const PAGE = PAGE_LIMIT;

/** Part of a computed list; refuses a size or a beginning that no page has. */
export function pageOf<T>(all: readonly T[], first: number, skip: number): readonly T[] {
  if (first < 1 || first > PAGE_LIMIT) throw new ApiError('PAGE_SIZE_INVALID', { first, limit: PAGE_LIMIT });
  if (skip < 0) throw new ApiError('BAD_USER_INPUT', { detail: `skip: ${skip}` });
  return all.slice(skip, skip + first);
}
