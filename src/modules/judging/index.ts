export { tallyOf, type RoundTally } from './usecases/tally-of';
export { roundReleased } from './usecases/round-released';
export { roundState, type RoundStanding } from './usecases/round-state';
export { recusalsDerive, type RecusalsWritten } from './usecases/recusals-derive';
export { recusedFrom } from './usecases/recused-from';
export { roundRefused, takeTurn } from './usecases/round-turn';
