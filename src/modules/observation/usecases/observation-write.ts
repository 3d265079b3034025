import { askIn, type Ask } from '../../../db/ask';
import type { Tx } from '../../../db/database';
import { isDuplicate } from '../../../db/errors';
import { amountOf, type ToldFigure } from '../../../domain/figures/told-figure';
import type { SubjectKind } from '../../../domain/vocabulary/figure-words';
import { toInstant, type Clock } from '../../../platform/clock';
import type { Ids } from '../../../platform/ids';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { raiseCounter } from '../../../tenancy/counters';
import { TenantRepository } from '../../../tenancy/repository';
import type { TenantScope } from '../../../tenancy/tenant-scope';
import { sourceByCode } from '../data/figure-subjects';
import { observation, observationCounter, observationDocument } from '../data/tables';

/** A document that is none of the sources on record. */
export interface FigureDocument {
  readonly title: string;
  readonly number: string | null;
  readonly issuedOn: string | null;
  readonly url: string | null;
}

/** What a source says, in whose words, and where it stands. */
export interface FigureTold extends Pick<ToldFigure, 'unit' | 'value' | 'text' | 'missing' | 'origin'> {
  readonly wording: string | null;
  /** The code of a source on record; null where a document stands in its place. */
  readonly sourceCode: string | null;
  readonly sourcePlace: string | null;
  readonly document: FigureDocument | null;
}

/** What a figure is about. */
export interface FigurePlace {
  readonly subject: SubjectKind;
  readonly regionId: string | null;
  readonly editionId: string | null;
  readonly innovationId: string | null;
  readonly visitId: string | null;
  readonly metric: ToldFigure['metric'];
  readonly dimensions: string | null;
  readonly year: number | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly flag: ToldFigure['flag'];
  readonly conflictGroup: string | null;
}

export interface Services {
  readonly clock: Clock;
  readonly ids: Ids;
}

/** The key of the source that is named, or null where none is; refuses NOT_FOUND for a code that is not on record. */
export async function sourceNamed(ask: Ask, { sourceCode }: FigureTold): Promise<Outcome<string | null>> {
  if (sourceCode === null) return done(null);
  const id = await sourceByCode(ask, sourceCode);
  return id === null ? refused('NOT_FOUND', ['input', 'source'], { what: `source ${sourceCode.slice(0, 80)}` }) : done(id);
}

/** How many figures one government may tell of one metric of one thing in one year: so a cell stays readable. */
export const FIGURES_LIMIT = 20;

const counterOf = ({ subject, regionId, editionId, innovationId, visitId, metric, year }: FigurePlace): string =>
  ['figure', subject === 'REGION' ? regionId : (editionId ?? innovationId ?? visitId ?? regionId), metric, year].join('|');

function takePlace(tx: Tx, scope: TenantScope, counter: string, { clock, ids }: Services): Promise<boolean> {
  const counters = new TenantRepository(observationCounter, scope, tx);
  return raiseCounter({
    raise: () => counters.count({ counter }, 'used', 1, FIGURES_LIMIT),
    isThere: async () => (await counters.list({ counter }, 1)).length > 0,
    make: () => counters.insert({ id: ids.next(), synthetic: scope.synthetic, version: 1, created_at: toInstant(clock.now()), counter, used: 0 }),
    isDuplicate,
  });
}

/** Puts a figure on the shelf of the tenant, with its document where it has one; answers its key, or refuses NOT_FOUND for a source that is not on record and LIMIT_REACHED past FIGURES_LIMIT. */
export async function observationWrite(tx: Tx, scope: TenantScope, place: FigurePlace, told: FigureTold, services: Services): Promise<Outcome<string>> {
  const source = await sourceNamed(askIn(tx), told);
  if (!source.ok) return source;
  if (!(await takePlace(tx, scope, counterOf(place), services))) return refused('LIMIT_REACHED', ['input', 'metric'], { limit: FIGURES_LIMIT });
  const id = services.ids.next();
  const now = toInstant(services.clock.now());
  const amount = told.value === null ? null : amountOf(told.value);
  await new TenantRepository(observation, scope, tx).insert({
    id, synthetic: scope.synthetic, published_at: now, subject: place.subject, region_id: place.regionId, edition_id: place.editionId, innovation_id: place.innovationId, visit_id: place.visitId,
    metric: place.metric, dimensions: place.dimensions, year: place.year, period_earliest: place.from, period_latest: place.until, value_scaled: amount?.scaled ?? null, scale: amount?.scale ?? 0,
    value_text: told.text, unit: told.unit, missing_reason: told.missing, origin: told.origin, flag: place.flag, wording: told.wording, source_id: source.value, source_place: told.sourcePlace,
    conflict_group: place.conflictGroup,
  });
  if (told.document !== null) {
    const { title, number, issuedOn, url } = told.document;
    await new TenantRepository(observationDocument, scope, tx).insert({ id: services.ids.next(), synthetic: scope.synthetic, published_at: now, observation_id: id, title, number, issued_on: issuedOn, url });
  }
  return done(id);
}
