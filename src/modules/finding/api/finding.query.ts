import { SearchEdgeRows, SearchQuery } from './search.query';
import { SimilarQuery } from './similar.query';

/** The resolvers of the module. */
export const FINDING_RESOLVERS = [SearchQuery, SearchEdgeRows, SimilarQuery];
