import { EditionLogCheckQuery } from './edition-log-check.query';
import './ledger.types';

/** The resolvers of the log of an edition. */
export const LEDGER_RESOLVERS: readonly (new () => object)[] = [EditionLogCheckQuery];
