import type { ShelfRows } from '../shelf-batch';
import { publishAgencies } from './agencies';
import { publishIncentives } from './awards';
import { publishContests } from './contests';
import { publishCompliance, publishPipelines } from './counted-figures';
import { publishEditionsFigures, publishVisitFigures } from './event-figures';
import { publishRegionFigures } from './figures';
import { FLAGSHIP } from './flagship-cases';
import { publishGates } from './gates';
import { publishGeography } from './geography';
import { publishInnovations } from './innovations';
import { publishKits } from './kits';
import { publishReference } from './reference-rows';
import { publishReplications } from './replication-rows';
import { makeReplications } from './replications';
import { ExampleShelf } from './shelf';
import { publishVisitHosts } from './visit-cases';
import { publishVisits } from './visits';
import { BrandBook, makeWorks } from './works';

/** The rows of "Provinsi Contoh": fictional, each marked synthetic, the same on every machine and at every call. */
export function exampleRows(): ShelfRows[] {
  const shelf = new ExampleShelf();
  publishReference(shelf);
  publishGeography(shelf);
  const agencies = publishAgencies(shelf);
  const brands = new BrandBook();
  const works = makeWorks(agencies.offices, brands);
  const replications = makeReplications(works, agencies.offices, brands);
  publishInnovations(shelf, [...works.values()].flat());
  publishReplications(shelf, replications);
  publishKits(shelf, replications, (works.get(FLAGSHIP.tenant) ?? []).filter(({ key }) => key === FLAGSHIP.key));
  const outcomes = publishContests(shelf, works, agencies.offices);
  publishGates(shelf, outcomes);
  publishIncentives(shelf);
  const visits = publishVisits(shelf, replications, works, agencies.offices);
  publishVisitHosts(shelf);
  publishRegionFigures(shelf, agencies, works);
  publishEditionsFigures(shelf, outcomes);
  publishVisitFigures(shelf, visits);
  publishCompliance(shelf, outcomes);
  publishPipelines(shelf, works);
  return shelf.rows();
}
