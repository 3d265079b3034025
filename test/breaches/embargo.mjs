// Breaches of the embargo: each lets something of a result out before its release, and the comparison of the twin contests must turn red.

const RANKED = 'test/api/embargo.test.ts';
const SCORING = 'test/api/embargo-scoring.test.ts';
const RECUSED = 'test/api/embargo-recused.test.ts';
const RANKING = 'src/modules/ranking/api/visible.ts';
const SHEETS = 'src/modules/judging/api/sheet-readers.ts';
const embargo = (removes, edits, test, red) => ({ wall: 'embargo', removes, edits, tests: [test], red });

export const EMBARGO_BREACHES = [
  embargo('from the rankings that only organisers read them', [[RANKING, "const above = revisionRows(viewer, 'kab');", "const above = ofTenant(viewer, 'kab');"]], RANKED, 'from its ranking to the moved announcement'),
  embargo('from the rankings who is recused in the round', [
    [RANKING, 'organizesEdition(viewer, `${alias}.edition_id`), noRecusalInRound(viewer, `${alias}.round_id`)]);', 'organizesEdition(viewer, `${alias}.edition_id`)]);'],
  ], RECUSED, 'who is recused is told nothing'),
  embargo('from the awards in preparation who is recused in the round', [
    ['src/modules/award/api/award-plan.types.ts', 'organizesEdition(viewer, `${alias}.edition_id`), free,', 'organizesEdition(viewer, `${alias}.edition_id`), { ...free, text: `(${free.text} OR 1 = 1)` },'],
  ], RECUSED, 'who is recused is told nothing'),
  embargo('the silence of the audit trail about whom a decision was on', [
    ['src/modules/ranking/usecases/cut-decide.ts', "subjectId: roundId, detail: { round: roundId } }", "subjectId: roundId, detail: { round: roundId, first: rows[0].entry_id } }"],
  ], RANKED, 'from its ranking to the moved announcement'),
  embargo('from score sheets that organisers read them after the closing', [[SHEETS, " AND rw.state IN ('CLOSED', 'RELEASED'))", ')']], SCORING, 'while it is scored'),
  embargo('from score sheets that a judge reads them after the own', [[SHEETS, " AND oc.state = 'SCORED'`)", '`)']], SCORING, 'while it is scored'),
  embargo('from entries who is recused from them', [['src/reads/visible-to.ts', 'rc.tenant_id = ? AND rc.actor_id = ? AND rc.lifted_at IS NULL)`', 'rc.tenant_id = ? AND rc.actor_id = ? AND rc.lifted_at IS NOT NULL)`']], SCORING, 'while it is scored'),
];
