import { ENTRY_ANSWER } from './entry-answer.mutation';
import { ENTRY_DOCUMENT_ADD } from './entry-document-add.mutation';
import { ENTRY_DOCUMENT_REMOVE } from './entry-document-remove.mutation';
import { ENTRY_DRAFT } from './entry-draft.mutation';
import { EntryGatesQuery } from './entry-gates.query';
import { ENTRY_HAND_IN } from './entry-hand-in.mutation';
import { ENTRY_REVISE } from './entry-revise.mutation';
import { ENTRY_SUBMIT } from './entry-submit.mutation';
import { ENTRY_TAKE_BACK } from './entry-take-back.mutation';
import { ENTRY_WITHDRAW } from './entry-withdraw.mutation';
import './entry.types';
import { EXTENSION_GRANT } from './extension-grant.mutation';
import './judged.types';
import { SCREENING_DECIDE } from './screening-decide.mutation';
import './nominated-entry.types';
import './screening.types';
import './workspace-entry.types';

/** The resolvers of the module: published entries are read below their edition. */
export const ENTRY_RESOLVERS: readonly (new () => object)[] = [
  ...ENTRY_DRAFT, ...ENTRY_REVISE, ...ENTRY_ANSWER, ...ENTRY_DOCUMENT_ADD, ...ENTRY_DOCUMENT_REMOVE, ...ENTRY_HAND_IN, ...ENTRY_TAKE_BACK, ...ENTRY_SUBMIT, ...ENTRY_WITHDRAW,
  EntryGatesQuery, ...SCREENING_DECIDE, ...EXTENSION_GRANT,
];
