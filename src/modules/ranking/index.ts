export { rankingNow, rankingOfRound, type RankingNow } from './usecases/ranking-now';
export { recomputePropose, type RecomputePropose } from './usecases/recompute-propose';
