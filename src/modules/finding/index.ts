export { SEARCH } from './usecases/search-keep';
