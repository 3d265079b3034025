import { rootList } from '../../../graphql-kit/root-fields';
import { AwardConsequencesQuery } from './award-consequences.query';
import './award-plan.types';
import { AWARD_PREPARE } from './award-prepare.mutation';
import { AwardRevokeMutation } from './award-revoke.mutation';
import { AwardWithdrawMutation } from './award-withdraw.mutation';
import './award.types';

/** The resolvers of the module. */
export const AWARD_RESOLVERS = [
  rootList('awards', 'Award', ['Daftar penghargaan dari semua penyelenggara, mulai dari yang terbaru.', 'The awards of all organisers, the newest first.']),
  rootList('incentives', 'Incentive', ['Daftar insentif bagi yang berinovasi.', 'The incentives to those who innovate.']),
  ...AWARD_PREPARE, AwardWithdrawMutation, AwardRevokeMutation, AwardConsequencesQuery,
];
