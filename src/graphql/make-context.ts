import type { Actor } from '../authz/authorise';
import type { Database } from '../db/database';
import type { FileAccess } from '../files/file-desk';
import type { Context } from '../graphql-kit/context';
import { toInstant, type Clock } from '../platform/clock';
import type { Ids } from '../platform/ids';
import type { Language } from '../platform/messages';
import type { Cursors } from '../reads/cursor';
import { ReadRoom } from '../reads/read-room';
import { inTimeOnly } from './time-limit';

/** What lives as long as the server. */
export interface Services {
  readonly db: Database;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly files: FileAccess;
  readonly cursors: Cursors;
}

/** What is known of a request before it is carried out. */
export interface Asked {
  readonly requestId: string;
  readonly language: Language;
  readonly actor: Actor | null;
  /** True once the time of the request is over. */
  readonly late: () => boolean;
}

/** Makes the context of one request: its own loaders, its own notes, one instant, a database that keeps to its time. */
export function makeContext(services: Services, { late, ...request }: Asked): Context {
  const notes = { synthetic: 0, cost: 0 };
  const db = inTimeOnly(services.db, late);
  const instant = toInstant(services.clock.now());
  const reads = new ReadRoom(db, services.cursors, instant, (rows) => {
    notes.synthetic += rows;
  });
  return { ...request, db, clock: services.clock, ids: services.ids, files: services.files, cursors: services.cursors, instant, reads, notes, nodeLoaders: new Map() };
}
