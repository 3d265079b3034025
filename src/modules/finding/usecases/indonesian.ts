import { stemmer } from '@orama/stemmers/indonesian';
import { analyserOf } from '../../../domain/search/stems';
import { readingsOf } from '../../../domain/similarity/readings';

/** Takes Indonesian texts apart: Snowball's Indonesian stems (Tala 2003), the exceptions and stop words of src/domain/search. */
export const INDONESIAN = analyserOf(stemmer);

/** Reads Indonesian texts for what they mean, where likeness is asked. */
export const READINGS = readingsOf(INDONESIAN);
