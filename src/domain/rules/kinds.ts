import type { RuleKindCode } from '../vocabulary/rule-words';
import { awardLimit } from './kinds/award-limit';
import { awardRequired } from './kinds/award-required';
import { bonus } from './kinds/bonus';
import { categoryRequired } from './kinds/category-required';
import { groupChoice } from './kinds/group-choice';
import { implementationWindow } from './kinds/implementation-window';
import { invitation } from './kinds/invitation';
import { maturity } from './kinds/maturity';
import { minimumAge } from './kinds/minimum-age';
import { minimumEntries } from './kinds/minimum-entries';
import { officerCheck } from './kinds/officer-check';
import { oneEntry } from './kinds/one-entry';
import { participant } from './kinds/participant';
import { participationLimit } from './kinds/participation-limit';
import { quota } from './kinds/quota';
import { registrationWindow } from './kinds/registration-window';
import { replicationRequired } from './kinds/replication-required';
import { requiredAnswer } from './kinds/required-answer';
import { requiredDocument } from './kinds/required-document';
import { sdgLink } from './kinds/sdg-link';
import { similarTitle } from './kinds/similar-title';
import { uniqueTitle } from './kinds/unique-title';
import type { RuleKind } from './rule';

const KINDS: Readonly<Record<RuleKindCode, RuleKind>> = {
  PARTICIPANT: participant,
  MATURITY: maturity,
  MINIMUM_AGE: minimumAge,
  IMPLEMENTATION_WINDOW: implementationWindow,
  PARTICIPATION_LIMIT: participationLimit,
  AWARD_LIMIT: awardLimit,
  AWARD_REQUIRED: awardRequired,
  REPLICATION_REQUIRED: replicationRequired,
  INVITATION: invitation,
  QUOTA: quota,
  MINIMUM_ENTRIES: minimumEntries,
  REQUIRED_ANSWER: requiredAnswer,
  REQUIRED_DOCUMENT: requiredDocument,
  CATEGORY_REQUIRED: categoryRequired,
  UNIQUE_TITLE: uniqueTitle,
  SIMILAR_TITLE: similarTitle,
  SDG_LINK: sdgLink,
  OFFICER_CHECK: officerCheck,
  BONUS: bonus,
  GROUP_CHOICE: groupChoice,
  ONE_ENTRY: oneEntry,
  REGISTRATION_WINDOW: registrationWindow,
};

/** The kind of a rule: its parameters, words and decision. */
export function ruleKind(code: RuleKindCode): RuleKind {
  return KINDS[code];
}

/** The kinds of which a pack may hold clauses, in order of declaration. */
export function packKinds(): readonly RuleKind[] {
  return Object.values(KINDS).filter((kind) => kind.force !== 'BUILT_IN');
}
