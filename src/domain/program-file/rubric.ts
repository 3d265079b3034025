import type { Bilingual } from '../vocabulary/vocabulary';
import type { ProgramFile } from './format';

/** A criterion of a rubric as it is kept; weights are hundredths of a percent. */
export interface CriterionContent {
  readonly code: string;
  readonly name: Bilingual;
  readonly weight: number;
  readonly mostPoints: number;
  readonly standards: readonly string[];
}

/** A rubric in one revision: its whole content, of which the hash is made. */
export interface RubricContent {
  readonly code: string;
  readonly revision: number;
  readonly name: Bilingual;
  readonly citation: string | null;
  readonly criteria: readonly CriterionContent[];
}

type FileRubric = NonNullable<ProgramFile['rubrics']>[number];

/** The content of a rubric as the file writes it. */
export function rubricOf({ code, revision, name, citation, criteria }: FileRubric): RubricContent {
  return {
    code, revision, name: [name.id, name.en], citation: citation ?? null,
    criteria: criteria.map((one) => ({ code: one.code, name: [one.name.id, one.name.en], weight: one.weight, mostPoints: one.most_points, standards: one.standards ?? [] })),
  };
}

/** A rubric as the file writes it; what is empty is left out. */
export function rawOfRubric({ code, revision, name, citation, criteria }: RubricContent): FileRubric {
  const both = ([id, en]: Bilingual): { readonly id: string; readonly en: string } => ({ id, en });
  return {
    code, revision, name: both(name), ...(citation === null ? {} : { citation }),
    criteria: criteria.map((one) => ({
      code: one.code, name: both(one.name), weight: one.weight, most_points: one.mostPoints, ...(one.standards.length === 0 ? {} : { standards: one.standards }),
    })),
  };
}
