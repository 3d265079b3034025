// Breaches of the embargo: each lets something of a result out before its release, and the comparison of the twin contests must turn red.

const EMBARGO = 'test/api/embargo.test.ts';
const RANKING = 'src/modules/ranking/api/visible.ts';
const SHEETS = 'src/modules/judging/api/sheet-readers.ts';
const embargo = (removes, edits, red) => ({ wall: 'embargo', removes, edits, tests: [EMBARGO], red });

export const EMBARGO_BREACHES = [
  embargo('from the rankings that only organisers read them', [[RANKING, "const above = revisionRows(viewer, 'kab');", "const above = ofTenant(viewer, 'kab');"]], 'from its ranking to the moved announcement'),
  embargo('from the rankings who is recused in the round', [
    [RANKING, 'organizesEdition(viewer, `${alias}.edition_id`), noRecusalIn(viewer, `${alias}.round_id`)]);', 'organizesEdition(viewer, `${alias}.edition_id`)]);'],
  ], 'of the entry from which somebody is recused'),
  embargo('from the awards in preparation who is recused in the round', [
    ['src/modules/award/api/award-plan.types.ts', 'organizesEdition(viewer, `${alias}.edition_id`), free]);', 'organizesEdition(viewer, `${alias}.edition_id`), { ...free, text: `(${free.text} OR 1 = 1)` }]);'],
  ], 'of the entry from which somebody is recused'),
  embargo('the silence of the audit trail about whom a decision was on', [
    ['src/modules/ranking/usecases/cut-decide.ts', "subjectId: roundId, detail: { round: roundId } }", "subjectId: roundId, detail: { round: roundId, first: rows[0].entry_id } }"],
  ], 'from its ranking to the moved announcement'),
  embargo('from score sheets that organisers read them after the closing', [[SHEETS, " AND rw.state IN ('CLOSED', 'RELEASED'))", ')']], 'while it is scored'),
  embargo('from score sheets that a judge reads them after the own', [[SHEETS, " AND oc.state = 'SCORED'`)", '`)']], 'while it is scored'),
  embargo('from entries who is recused from them', [['src/reads/visible-to.ts', 'rc.tenant_id = ? AND rc.actor_id = ? AND rc.lifted_at IS NULL)`', 'rc.tenant_id = ? AND rc.actor_id = ? AND rc.lifted_at IS NOT NULL)`']], 'while it is scored'),
];
