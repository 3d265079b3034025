import { INCENTIVE_DECIDE } from './incentive-decide.mutation';
import { INCENTIVE_GIVE } from './incentive-give.mutation';
import { INCENTIVE_PROPOSE } from './incentive-propose.mutation';
import { INCENTIVE_PUBLISH } from './incentive-publish.mutation';
import { INCENTIVE_STUDY } from './incentive-study.mutation';
import './workspace-incentive.types';

/** The resolvers of the module. */
export const INCENTIVE_RESOLVERS: readonly (new () => object)[] = [...INCENTIVE_PROPOSE, ...INCENTIVE_STUDY, ...INCENTIVE_DECIDE, ...INCENTIVE_GIVE, ...INCENTIVE_PUBLISH];
