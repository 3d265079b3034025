export { CHANGES } from './usecases/changes-keep';
export type { Drift, Keeper, Keeping } from './usecases/keeper';
export { shelfBuild, shelfCheck, shelfKeep, type ShelfChecked } from './usecases/shelf-keep';
