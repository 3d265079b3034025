import type { Ask } from '../db/ask';
import { sessionOf, type Viewer } from '../reads/viewer';
import type { Context } from './context';

/** Asks for rows on the reading side as a viewer: the guard holds each statement against its scope. */
export function askAs(context: Context, viewer: Viewer): Ask {
  const session = sessionOf(viewer);
  return (text, params) => context.db.query(session, text, params);
}
