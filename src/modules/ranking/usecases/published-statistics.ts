import { judgingReport } from '../../../domain/statistics/judging-report';
import type { Statistic } from '../../../domain/statistics/statistic';
import type { RankedNow } from './ranked-now';

/**
 * The statistics of a ranking that may stand on the shelf: those of the round and of its panels; of single entries only where everything is
 * published of everybody. What is told of single judges stays with the organiser. The seed is the hash of the inputs, so that they can be told again.
 */
export function publishedStatistics({ tally, ranked, inputsHash }: RankedNow, all: boolean): readonly Statistic[] {
  return judgingReport(tally, ranked, inputsHash).filter(({ about }) => {
    switch (about.of) {
      case 'ROUND':
      case 'PANEL':
        return true;
      case 'ENTRY':
      case 'PAIR':
        return all;
      case 'JUDGE':
        return false;
    }
  });
}
