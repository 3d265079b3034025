import { Foundation1700000000001 } from './0001-foundation';

/** All migrations, in the order in which they run. */
export const MIGRATIONS = [Foundation1700000000001];
