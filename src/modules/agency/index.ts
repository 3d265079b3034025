export { agenciesAsRows, agenciesKeep } from './usecases/agencies-keep';
