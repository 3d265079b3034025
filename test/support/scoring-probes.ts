import type { Filled } from './filled-shelf';

/** The questions of the progress of judging, as the count of statements asks them: the first round of a shelf has a cell of every judge. */
export const SCORING_PROBES = {
  judgingProgress: (_schema: unknown, field: string) => [{
    name: field, query: 'query($t: String!, $r: ID!) { judgingProgress(tenant: $t, round: $r) { state leastScores entries belowLeast cells { pending scored } judges { office remindedAt cells { voided } } panels { code cells { absent recused } } } }',
    variables: (of: Filled) => ({ t: of.tenant.code, r: `rnd_${of.keys('round')[0]}` }), rows: ({ judgingProgress }: Record<string, unknown>) => (judgingProgress as { judges: unknown[] }).judges.length,
  }],
};
