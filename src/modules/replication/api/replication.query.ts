import { rootList } from '../../../graphql-kit/root-fields';
import { REPLICATION_AGREE } from './replication-agree.mutation';
import { REPLICATION_APPROVE } from './replication-approve.mutation';
import { REPLICATION_CERTIFY } from './replication-certify.mutation';
import { REPLICATION_CLAIM } from './replication-claim.mutation';
import { REPLICATION_CONFIRM } from './replication-confirm.mutation';
import { REPLICATION_DENY } from './replication-deny.mutation';
import { REPLICATION_EVALUATE } from './replication-evaluate.mutation';
import { REPLICATION_IMPLEMENT } from './replication-implement.mutation';
import { REPLICATION_INTEREST } from './replication-interest.mutation';
import { REPLICATION_LINK } from './replication-link.mutation';
import { REPLICATION_NOTE_ADD } from './replication-note-add.mutation';
import { REPLICATION_REJECT } from './replication-reject.mutation';
import { REPLICATION_STOP } from './replication-stop.mutation';
import { REPLICATION_WITHDRAW } from './replication-withdraw.mutation';
import './replication-record.types';
import './replication.types';

/** The resolvers of the module. */
export const REPLICATION_RESOLVERS = [
  rootList('replications', 'Replication', ['Daftar replikasi yang terbit, menurut siapa pun yang mengonfirmasinya.', 'The published replications, whichever side confirmed them.']),
  ...REPLICATION_AGREE, ...REPLICATION_APPROVE, ...REPLICATION_CERTIFY, ...REPLICATION_CLAIM, ...REPLICATION_CONFIRM, ...REPLICATION_DENY, ...REPLICATION_EVALUATE,
  ...REPLICATION_IMPLEMENT, ...REPLICATION_INTEREST, ...REPLICATION_LINK, ...REPLICATION_NOTE_ADD, ...REPLICATION_REJECT, ...REPLICATION_STOP, ...REPLICATION_WITHDRAW,
];
