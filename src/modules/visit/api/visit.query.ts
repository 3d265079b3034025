import { rootList } from '../../../graphql-kit/root-fields';
import { VISIT_AGENDA_SET } from './visit-agenda-set.mutation';
import { VISIT_APPROVE } from './visit-approve.mutation';
import { VisitAvailabilityQuery } from './visit-availability.query';
import { VisitAvailabilityRows } from './visit-availability.types';
import { VISIT_CANCEL } from './visit-cancel.mutation';
import { VISIT_CHECK_IN } from './visit-check-in.mutation';
import { VISIT_CLOSE } from './visit-close.mutation';
import { VISIT_CLOSURE_ADD } from './visit-closure-add.mutation';
import { VISIT_CLOSURE_REMOVE } from './visit-closure-remove.mutation';
import { VISIT_FINDING_ADD } from './visit-finding-add.mutation';
import { VISIT_FOLLOW_UP_TELL } from './visit-follow-up-tell.mutation';
import './visit-host.types';
import { VISIT_MOVE } from './visit-move.mutation';
import './visit-record.types';
import { VISIT_REJECT } from './visit-reject.mutation';
import { VISIT_REQUEST } from './visit-request.mutation';
import { VISIT_ROOM_KEEP } from './visit-room-keep.mutation';
import { VISIT_ROOM_RETIRE } from './visit-room-retire.mutation';
import { VISIT_RULE_KEEP } from './visit-rule-keep.mutation';
import './visit.types';

/** The resolvers of the module. */
export const VISIT_RESOLVERS = [
  rootList('visits', 'Visit', ['Daftar kunjungan pembelajaran yang terbit, yang terbaru lebih dulu.', 'The published study visits, the latest first.']),
  rootList('visitOutcomes', 'VisitOutcome', ['Tindak lanjut kunjungan menurut jatuh temponya, yang disampaikan maupun belum.', 'The follow-ups of visits by the day on which they are due, told or not.']),
  rootList('visitRooms', 'VisitRoom', ['Ruang penerimaan kunjungan.', 'The rooms in which visits are received.']),
  rootList('visitRules', 'VisitRule', ['Aturan kunjungan para tuan rumah.', 'The rules of visits of the hosts.']),
  rootList('visitClosures', 'VisitClosure', ['Hari-hari yang ditutup para tuan rumah.', 'The days that hosts have closed.']),
  ...VISIT_REQUEST, ...VISIT_APPROVE, ...VISIT_REJECT, ...VISIT_MOVE, ...VISIT_CANCEL, ...VISIT_AGENDA_SET, ...VISIT_CHECK_IN, ...VISIT_CLOSE, ...VISIT_FINDING_ADD, ...VISIT_FOLLOW_UP_TELL,
  ...VISIT_ROOM_KEEP, ...VISIT_ROOM_RETIRE, ...VISIT_RULE_KEEP, ...VISIT_CLOSURE_ADD, ...VISIT_CLOSURE_REMOVE, VisitAvailabilityQuery, VisitAvailabilityRows,
];
