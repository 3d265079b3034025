import type { Ask } from '../../../db/ask';
import type { CriterionContent, RubricContent } from '../../../domain/program-file/rubric';

/** Which packs or rubrics of a tenant its programmes use: the keys used by a programme, and by any. */
export interface Used {
  readonly byProgram: ReadonlySet<string>;
  readonly byAny: ReadonlySet<string>;
}

function usedIn(rows: readonly (readonly unknown[])[], programId: string): Used {
  return { byProgram: new Set(rows.filter(([, program]) => program === programId).map(([id]) => String(id))), byAny: new Set(rows.map(([id]) => String(id))) };
}

/** Which of a tenant's own packs its editions use. */
export async function packsUsed(ask: Ask, tenantId: string, programId: string): Promise<Used> {
  return usedIn(await ask(
    'SELECT r.pack_id AS pack, e.program_id AS program FROM edition_rules r JOIN edition e ON e.tenant_id = r.tenant_id AND e.id = r.edition_id WHERE r.tenant_id = ? AND r.pack_tenant_id = ?',
    [tenantId, tenantId],
  ), programId);
}

/** Which of a tenant's rubrics the rounds of its editions use. */
export async function rubricsUsed(ask: Ask, tenantId: string, programId: string): Promise<Used> {
  return usedIn(await ask(
    `SELECT p.rubric_id AS rubric, e.program_id AS program FROM round_plan p JOIN round x ON x.tenant_id = p.tenant_id AND x.id = p.round_id
     JOIN edition e ON e.tenant_id = x.tenant_id AND e.id = x.edition_id WHERE p.tenant_id = ? AND p.rubric_id IS NOT NULL`, [tenantId],
  ), programId);
}

/** All rubrics of a tenant with their criteria, in two statements. */
export async function rubricContents(ask: Ask, tenantId: string): Promise<readonly { readonly id: string; readonly rubric: RubricContent }[]> {
  const heads = await ask('SELECT u.id AS id, u.code AS code, u.revision AS revision, u.name AS name, u.name_en AS name_en, u.citation AS citation FROM rubric u WHERE u.tenant_id = ? ORDER BY u.code, u.revision', [tenantId]);
  const criteria = await ask(
    `SELECT c.rubric_id AS rubric, c.code AS code, c.name AS name, c.name_en AS name_en, c.weight AS weight, c.most_points AS most_points, c.standards AS standards
     FROM rubric_criterion c WHERE c.tenant_id = ? ORDER BY c.position`, [tenantId],
  );
  return heads.map(([id, code, revision, name, english, citation]) => ({
    id: String(id), rubric: {
      code: String(code), revision: Number(revision), name: [String(name), String(english)], citation: typeof citation === 'string' ? citation : null,
      criteria: criteria.filter(([of]) => of === id).map(([, own, words, wordsEn, weight, most, standards]): CriterionContent => ({
        code: String(own), name: [String(words), String(wordsEn)], weight: Number(weight), mostPoints: Number(most), standards: typeof standards === 'string' ? standards.split(' ') : [],
      })),
    },
  }));
}
