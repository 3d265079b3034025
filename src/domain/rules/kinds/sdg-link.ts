import { met, needsProof, notYet } from '../judged';
import { wholeOf } from '../parameters';
import type { RuleKind } from '../rule';

/** A link to at least so many sustainable development goals. */
export const sdgLink: RuleKind = {
  kind: 'SDG_LINK',
  force: 'REFUSES',
  gate: 'SUBMISSION',
  parameters: { least: { is: 'whole', least: 1, most: 17, about: ['Paling sedikit berapa tujuan.', 'How many goals at least.'] } },
  words: (p) => [`Terkait dengan paling sedikit ${wholeOf(p, 'least')} tujuan pembangunan berkelanjutan (TPB).`, `Linked to at least ${wholeOf(p, 'least')} of the sustainable development goals.`],
  judge: (p, facts) => {
    const least = wholeOf(p, 'least');
    const threshold = [`paling sedikit ${least} TPB`, `at least ${least} of the goals`] as const;
    const remedy = ['Kaitkan inovasi dengan tujuan pembangunan berkelanjutan.', 'Link the innovation to a sustainable development goal.'] as const;
    if (facts.goals === null) return needsProof({ threshold }, remedy);
    const held = { value: [`${facts.goals} TPB`, `${facts.goals} of the goals`] as const, threshold };
    return facts.goals >= least ? met(held) : notYet(held, remedy);
  },
};
