import { rootList } from '../../../graphql-kit/root-fields';
import './award.types';

/** The resolvers of the module. */
export const AWARD_RESOLVERS = [
  rootList('awards', 'Award', ['Daftar penghargaan dari semua penyelenggara, mulai dari yang terbaru.', 'The awards of all organisers, the newest first.']),
  rootList('incentives', 'Incentive', ['Daftar insentif bagi yang berinovasi.', 'The incentives to those who innovate.']),
];
