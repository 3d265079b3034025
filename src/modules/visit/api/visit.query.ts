import { rootList } from '../../../graphql-kit/root-fields';
import './visit.types';

/** The resolvers of the module. */
export const VISIT_RESOLVERS = [
  rootList('visits', 'Visit', ['Daftar kunjungan pembelajaran yang terbit, yang terbaru lebih dulu.', 'The published study visits, the latest first.']),
];
