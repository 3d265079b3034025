import { Foundation1700000000001 } from './0001-foundation';
import { RulesAndEntries1700000000002 } from './0002-rules-and-entries';
import { Judging1700000000003 } from './0003-judging';
import { AcrossRegions1700000000004 } from './0004-across-regions';

/** All migrations, in the order in which they run. */
export const MIGRATIONS = [Foundation1700000000001, RulesAndEntries1700000000002, Judging1700000000003, AcrossRegions1700000000004];
