export { innovationDossier, type InnovationDossier } from './usecases/innovation-dossier';
export { preflightOfEntry, type Preflight } from './usecases/preflight-of-entry';
export { preflightOfNomination, type NominationPreflight } from './usecases/preflight-of-nomination';
