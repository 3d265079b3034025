import { rootList } from '../../../graphql-kit/root-fields';
import { CUT_DECIDE } from './cut-decide.mutation';
import { FEEDBACK_WRITE } from './feedback-write.mutation';
import { OBJECTION_DECIDE } from './objection-decide.mutation';
import { OBJECTION_FILE } from './objection-file.mutation';
import { OBJECTION_WITHDRAW } from './objection-withdraw.mutation';
import './objection.types';
import { OwnResultQuery } from './own-result.query';
import { RANKING_COMPUTE } from './ranking-compute.mutation';
import { RANKING_RELEASE } from './ranking-release.mutation';
import './ranking.types';
import { RECOMPUTE_APPLY } from './recompute-apply.mutation';
import { RECOMPUTE_CANCEL } from './recompute-cancel.mutation';
import { RECOMPUTE_CONSEQUENCES } from './recompute-consequences';
import { RECOMPUTE_PREVIEW } from './recompute-preview.query';
import { RECOMPUTE_PROPOSE } from './recompute-propose.mutation';
import { RELEASE_MOVE } from './release-move.mutation';
import { RELEASE_PLAN } from './release-plan.mutation';
import './revision.types';
import { RoundRankingField } from './round-ranking';
import './settling.types';
import { JudgingStatisticRows, JudgingStatisticsQuery } from './judging-statistics.query';
import { TierAgreementQuery, TierPairRows } from './tier-agreement.query';

/** The resolvers of ranking. */
export const RANKING_RESOLVERS: readonly (new () => object)[] = [
  rootList('rankings', 'Ranking', ['Peringkat yang sudah diumumkan, revisi demi revisi.', 'The rankings that are released, revision by revision.']),
  RoundRankingField, ...RANKING_COMPUTE, ...RANKING_RELEASE, ...CUT_DECIDE, ...RECOMPUTE_PROPOSE, ...RECOMPUTE_APPLY, ...RECOMPUTE_CANCEL, ...RECOMPUTE_PREVIEW, ...RECOMPUTE_CONSEQUENCES, ...RELEASE_PLAN, ...RELEASE_MOVE,
  ...OBJECTION_FILE, ...OBJECTION_WITHDRAW, ...OBJECTION_DECIDE, ...FEEDBACK_WRITE, OwnResultQuery,
  JudgingStatisticsQuery, JudgingStatisticRows, TierAgreementQuery, TierPairRows,
];
