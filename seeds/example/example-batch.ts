import type { ShelfRows } from '../shelf-batch';
import { publishAgencies } from './agencies';
import { publishIncentives } from './awards';
import { publishContests } from './contests';
import { publishEditionsFigures, publishVisitFigures } from './event-figures';
import { publishRegionFigures } from './figures';
import { publishInnovations } from './innovations';
import { publishReference } from './reference-rows';
import { publishReplications } from './replication-rows';
import { makeReplications } from './replications';
import { ExampleShelf } from './shelf';
import { publishVisits } from './visits';
import { BrandBook, makeWorks } from './works';

/** The rows of "Provinsi Contoh": fictional, each marked synthetic, the same on every machine and at every call. */
export function exampleRows(): ShelfRows[] {
  const shelf = new ExampleShelf();
  publishReference(shelf);
  const agencies = publishAgencies(shelf);
  const brands = new BrandBook();
  const works = makeWorks(agencies.offices, brands);
  const replications = makeReplications(works, agencies.offices, brands);
  publishInnovations(shelf, [...works.values()].flat());
  publishReplications(shelf, replications);
  const outcomes = publishContests(shelf, works, agencies.offices);
  publishIncentives(shelf);
  const visits = publishVisits(shelf, replications, works, agencies.offices);
  publishRegionFigures(shelf, agencies, works);
  publishEditionsFigures(shelf, outcomes);
  publishVisitFigures(shelf, visits);
  return shelf.rows();
}
