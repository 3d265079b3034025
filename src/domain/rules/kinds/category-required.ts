import { met, needsProof } from '../judged';
import type { RuleKind } from '../rule';

/** An entry must name a category of the edition. */
export const categoryRequired: RuleKind = {
  kind: 'CATEGORY_REQUIRED',
  force: 'REFUSES',
  gate: 'SUBMISSION',
  parameters: {},
  words: () => ['Usulan memilih satu kategori penyelenggaraan.', 'An entry names one category of the edition.'],
  judge: (_p, facts) => (facts.category === null ? needsProof({}, ['Pilih kategori.', 'Choose a category.']) : met({ value: [facts.category, facts.category] })),
};
