import { rootList } from '../../../graphql-kit/root-fields';
import './replication.types';

/** The resolvers of the module. */
export const REPLICATION_RESOLVERS = [
  rootList('replications', 'Replication', ['Daftar replikasi yang terbit, menurut siapa pun yang mengonfirmasinya.', 'The published replications, whichever side confirmed them.']),
];
