export { ROLLUPS } from './usecases/rollups-keep';
export { compareRegions, type ComparedCell, type ComparedRegion, type Comparison, type ComparisonFault, type ComparisonManner } from './usecases/compare-regions';
export { regionInYear, type LineageStep, type RegionInYear } from './usecases/region-in-year';
