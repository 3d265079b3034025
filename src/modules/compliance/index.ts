export { exemptionsAsRows, exemptionsKeep } from './usecases/exemptions-keep';
