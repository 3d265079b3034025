import './entry-origin.types';
import { NOMINATION_ACCEPT } from './nomination-accept.mutation';
import { NominationBoardQuery } from './nomination-board.query';
import { NominatingRegionRows, NominationBoardRows, NominationDuplicateRows } from './nomination-board.types';
import { NOMINATION_RECEIVE } from './nomination-receive.mutation';
import { NOMINATION_REFUSE } from './nomination-refuse.mutation';
import { NOMINATION_SEND } from './nomination-send.mutation';
import { NOMINATION_WITHDRAW } from './nomination-withdraw.mutation';
import './nomination.types';

/** The resolvers of nomination. */
export const NOMINATION_RESOLVERS: readonly (new () => object)[] = [
  ...NOMINATION_SEND, ...NOMINATION_WITHDRAW, ...NOMINATION_RECEIVE, ...NOMINATION_ACCEPT, ...NOMINATION_REFUSE, NominationBoardQuery, NominationBoardRows, NominatingRegionRows,
  NominationDuplicateRows,
];
