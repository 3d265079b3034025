import type { AgencyKind } from '../../src/domain/vocabulary/region-words';
import type { InnovationForm } from '../../src/domain/vocabulary/innovation-words';

/** What an invented innovation is about; governments give it their own brand. */
export interface Idea {
  readonly key: string;
  /** The word that follows the first word of its brand: "Klik Obat". */
  readonly object: string;
  /** What it does, as a noun phrase. */
  readonly long: string;
  /** Who runs it: the key of an office, or a kind of office. */
  readonly runBy: AgencyKind | `dinas-${string}` | `badan-${string}` | `uptd-${string}`;
  /** Codes of government affairs, the main one first. */
  readonly affairs: readonly string[];
  /** Numbers of Sustainable Development Goals, the main one first. */
  readonly goals: readonly number[];
  readonly digital: boolean;
  readonly form: InnovationForm;
  /** The problem, the way and the result, a sentence each. */
  readonly story: readonly [problem: string, way: string, result: string];
}

type Means = 'digital' | 'manual';

/** A public service. */
export function service(
  key: string, object: string, long: string, runBy: Idea['runBy'], means: Means, affairs: string, goals: readonly number[], ...story: Idea['story']
): Idea {
  return { key, object, long, runBy, affairs: affairs.split(' '), goals, digital: means === 'digital', form: 'PUBLIC_SERVICE', story };
}

/** A way of governing. */
export function governance(...given: Parameters<typeof service>): Idea {
  return { ...service(...given), form: 'GOVERNANCE' };
}

/** Another innovation within the affairs of the region. */
export function other(...given: Parameters<typeof service>): Idea {
  return { ...service(...given), form: 'OTHER' };
}
