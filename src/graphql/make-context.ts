import type { Actor } from '../authz/authorise';
import type { Database } from '../db/database';
import type { Context } from '../graphql-kit/context';
import { toInstant, type Clock } from '../platform/clock';
import type { Ids } from '../platform/ids';
import type { Language } from '../platform/messages';
import type { Cursors } from '../reads/cursor';
import { ReadRoom } from '../reads/read-room';

/** What lives as long as the server. */
export interface Services {
  readonly db: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly cursors: Cursors;
}

/** Makes the context of one request: its own loaders, its own notes, one instant. */
export function makeContext(services: Services, request: { readonly requestId: string; readonly language: Language; readonly actor: Actor | null }): Context {
  const notes = { synthetic: 0, cost: 0 };
  const instant = toInstant(services.clock.now());
  const reads = new ReadRoom(services.db, services.cursors, instant, (rows) => {
    notes.synthetic += rows;
  });
  return { ...request, db: services.db, clock: services.clock, ids: services.ids, instant, reads, notes, nodeLoaders: new Map() };
}
