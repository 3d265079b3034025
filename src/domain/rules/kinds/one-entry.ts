import { met, notYet } from '../judged';
import type { RuleKind } from '../rule';

/** Built in: an innovation is in an edition once, under whatever title and by whatever agency; by construction a unique key holds it. */
export const oneEntry: RuleKind = {
  kind: 'ONE_ENTRY',
  force: 'BUILT_IN',
  gate: 'SUBMISSION',
  parameters: {},
  words: () => ['Satu inovasi diajukan sekali dalam satu penyelenggaraan.', 'An innovation is submitted once in an edition.'],
  judge: (_p, facts) => (facts.entered === true
    ? notYet({ value: ['sudah diajukan dalam usulan lain', 'submitted in another entry already'] }, ['Tarik usulan yang lain, atau lengkapi yang itu.', 'Withdraw the other entry, or complete that one.'])
    : met({})),
};
