import type { Ask } from '../../../db/ask';
import { isJudged } from '../../../domain/judging/round-life';
import { placeFault, type PlaceFault } from '../../../domain/nomination/places';
import type { NominationBasis } from '../../../domain/vocabulary/nomination-words';
import type { Bilingual } from '../../../domain/vocabulary/vocabulary';
import { done, refused, type Outcome } from '../../../platform/outcome';
import { roundsOfEdition } from '../../competition';
import { lineageOf } from '../../innovation';
import { publishedInnovation, type PublishedInnovation } from '../data/ladder-rows';
import { isReleased, lowerEntry, nomineesOf, releasedPlace, takesPart, type LowerEntry } from '../data/lower-rows';

/** What is to be nominated: on the ranking the entry that was ranked, from the stock a published innovation and perhaps an earlier entry of it. */
export interface SourceAsked {
  readonly basis: NominationBasis;
  readonly entryId: string | null;
  readonly innovationId: string | null;
}

/** What is nominated, with all that it rests on. */
export interface NominationSource {
  readonly entry: LowerEntry | null;
  readonly innovationId: string;
  readonly innovation: PublishedInnovation;
  readonly lineageKey: string;
  readonly rank: number | null;
  /** How many go up from the edition of the entry; null where that is not limited, or the ranking is not what it rests on. */
  readonly nominees: number | null;
}

const notFound = (name: string): Outcome<never> => refused('NOT_FOUND', ['input', name], { what: name });
const invalid = (name: string, reason: Bilingual): Outcome<never> => refused('VALIDATION_FAILED', ['input', name], {}, reason);

const NOT_RELEASED: Bilingual = ['hasil tahap penilaian terakhirnya belum diumumkan.', 'the results of its last judged round are not released.'];
const PLACES: Readonly<Record<PlaceFault, Bilingual>> = {
  NOT_RANKED: ['usulan ini tidak ada pada peringkat tahap terakhir yang diumumkan.', 'this entry is not in the released ranking of the last round.'],
  OUTSIDE: ['usulan ini tidak masuk pada tahap penilaian terakhir.', 'this entry is not inside the cut of the last judged round.'],
  BEYOND: ['peringkatnya di luar jumlah yang diusulkan ke tingkat atas.', 'its rank is beyond as many as go up.'],
};

/** The rank on which an entry goes up; refuses WRONG_STATE where nothing is released, and where the entry is not among those who go up. */
async function rankOf(ask: Ask, tenantId: string, entry: LowerEntry, nominees: number | null): Promise<Outcome<number | null>> {
  const last = (await roundsOfEdition(ask, tenantId, entry.editionId)).filter(isJudged).at(-1);
  if (last === undefined || !(await isReleased(ask, tenantId, last.id))) return refused('WRONG_STATE', ['input', 'entry'], { state: 'NOT_RELEASED' }, NOT_RELEASED);
  const place = await releasedPlace(ask, tenantId, last.id, entry.id);
  const fault = placeFault(place, nominees);
  return fault === null ? done(place?.rank ?? null) : refused('WRONG_STATE', ['input', 'entry'], { state: fault }, PLACES[fault]);
}

async function entryOf(ask: Ask, tenantId: string, { basis, entryId }: SourceAsked): Promise<Outcome<LowerEntry | null>> {
  if (entryId === null) return basis === 'RANKING' ? invalid('entry', ['wajib bila dasarnya peringkat', 'is compulsory where the ranking is the basis']) : done(null);
  const entry = await lowerEntry(ask, tenantId, entryId);
  return entry === null ? notFound('entry') : done(entry);
}

/**
 * What a tenant may nominate to an edition of a year, or the refusal: by the ranking an entry that goes up by it; from the stock a
 * published innovation that takes no part in an edition of its own of that year. Either must be on the shelf.
 */
export async function nominationSource(ask: Ask, tenantId: string, asked: SourceAsked, year: number): Promise<Outcome<NominationSource>> {
  const found = await entryOf(ask, tenantId, asked);
  if (!found.ok) return found;
  const entry = found.value;
  if (asked.basis === 'RANKING' && asked.innovationId !== null && asked.innovationId !== entry?.innovationId) {
    return invalid('innovation', ['bukan inovasi dari usulan itu', 'is not the innovation of that entry']);
  }
  const innovationId = asked.innovationId ?? entry?.innovationId ?? null;
  if (innovationId === null) {
    return entry === null ? invalid('innovation', ['wajib bila dasarnya stok', 'is compulsory where the stock is the basis']) : invalid('entry', ['bukan inovasi pemerintah ini; pemiliknya yang mengusulkannya', 'is of no innovation of this government; its owner nominates it']);
  }
  const innovation = await publishedInnovation(ask, tenantId, innovationId);
  if (innovation === null) return asked.innovationId !== null ? notFound('innovation') : refused('WRONG_STATE', ['input', 'entry'], { state: 'NOT_PUBLISHED' }, ['inovasinya belum diterbitkan.', 'its innovation is not published.']);
  const lineageKey = await lineageOf(ask, tenantId, innovationId);
  const base = { entry, innovationId, innovation, lineageKey };
  if (asked.basis === 'STOCK') {
    if (entry !== null && (entry.innovationId === null || (await lineageOf(ask, tenantId, entry.innovationId)) !== lineageKey)) return invalid('entry', ['bukan usulan dari inovasi itu', 'is no entry of that innovation']);
    return (await takesPart(ask, tenantId, lineageKey, year))
      ? refused('WRONG_STATE', ['input', 'innovation'], { state: 'TAKES_PART' }, ['inovasi ini ikut penyelenggaraan Anda tahun itu; peringkatnya yang menentukan.', 'this innovation takes part in your own edition of that year; its ranking decides.'])
      : done({ ...base, rank: null, nominees: null });
  }
  if (entry === null) throw new Error('a ranking without an entry');
  const nominees = await nomineesOf(ask, tenantId, entry.editionId);
  const rank = await rankOf(ask, tenantId, entry, nominees);
  return rank.ok ? done({ ...base, rank: rank.value, nominees }) : rank;
}
