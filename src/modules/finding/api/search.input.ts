import { Field, InputType, Int } from 'type-graphql';
import { IID_STAGE } from '../../../domain/vocabulary/innovation-words';
import { REGION_KIND } from '../../../domain/vocabulary/region-words';
import { ApiError } from '../../../graphql-kit/api-error';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import type { SearchFilter } from '../usecases/search-innovations';

const KIND = enumOf(REGION_KIND);
const STAGE = enumOf(IID_STAGE);

/** How many values a list of the filter may have, and which years it may name. */
export const SEARCH_WHERE_LIMITS = { listed: 100, firstYear: 1945, lastYear: 2100 } as const;

/** What narrows a search. */
@InputType('InnovationSearchWhere', { description: describe(['Saringan pencarian inovasi; semua syarat berlaku bersama.', 'Filter of a search for innovations; all conditions hold together.']) })
export class InnovationSearchWhere {
  @Field(() => [String], { nullable: true, description: describe(['Kode urusan pemerintahan, paling banyak 100.', 'Codes of government affairs, at most 100.']) })
  readonly affairs?: string[] | null;

  @Field(() => [String], { nullable: true, description: describe(['Kode Kemendagri daerah yang berlaku kini, paling banyak 100.', 'Kemendagri codes of regions in force now, at most 100.']) })
  readonly regions?: string[] | null;

  @Field(() => [String], { nullable: true, description: describe(['Kode provinsi, beserta kabupaten dan kotanya, paling banyak 100.', 'Codes of provinces, with their regencies and cities, at most 100.']) })
  readonly provinces?: string[] | null;

  @Field(() => [String], { nullable: true, description: describe(['Kode penyelenggara yang menerbitkan, paling banyak 100.', 'Codes of the organisers that published them, at most 100.']) })
  readonly organizers?: string[] | null;

  @Field(() => [KIND], { nullable: true, description: describe(['Jenis daerah.', 'Kinds of region.']) })
  readonly kinds?: string[] | null;

  @Field(() => [STAGE], { nullable: true, description: describe(['Tahapan menurut Indeks Inovasi Daerah.', 'Stages in the regional innovation index.']) })
  readonly iidStages?: string[] | null;

  @Field(() => Int, { nullable: true, description: describe(['Mulai pada tahun ini atau sesudahnya; yang tidak diketahui tidak ikut.', 'Begun in this year or later; what is not known is left out.']) })
  readonly fromYear?: number | null;

  @Field(() => Int, { nullable: true, description: describe(['Mulai pada tahun ini atau sebelumnya; yang tidak diketahui tidak ikut.', 'Begun in this year or earlier; what is not known is left out.']) })
  readonly toYear?: number | null;

  @Field(() => Boolean, { nullable: true, description: describe(['Benar: hanya yang mendapat penghargaan; salah: hanya yang tidak.', 'True: only those that hold an award; false: only those that do not.']) })
  readonly awarded?: boolean | null;
}

const LISTS = ['affairs', 'regions', 'provinces', 'organizers', 'kinds', 'iidStages'] as const;

/** The filter of a search from its input; a list that is empty or too long, or a year that is none, is refused. */
export function searchFilter(where: InnovationSearchWhere | null | undefined, synthetic: SearchFilter['synthetic']): SearchFilter {
  // As in every filter: null compares with nothing, and saying so beats an answer that hides it.
  for (const [name, value] of Object.entries(where ?? {})) if (value === null) throw new ApiError('FILTER_INVALID', { detail: `${name}: null` });
  for (const name of LISTS) {
    const list = where?.[name];
    if (list?.length === 0) throw new ApiError('FILTER_INVALID', { detail: `${name}: []` });
    if ((list?.length ?? 0) > SEARCH_WHERE_LIMITS.listed) throw new ApiError('LIST_TOO_LONG', { what: `where.${name}`, count: list?.length ?? 0, limit: SEARCH_WHERE_LIMITS.listed });
  }
  const { firstYear, lastYear } = SEARCH_WHERE_LIMITS;
  for (const year of [where?.fromYear, where?.toYear]) if (typeof year === 'number' && (year < firstYear || year > lastYear)) throw new ApiError('FILTER_INVALID', { detail: `${String(year)} (${firstYear}–${lastYear})` });
  const [fromYear, toYear] = [where?.fromYear ?? null, where?.toYear ?? null];
  if (fromYear !== null && toYear !== null && fromYear > toYear) throw new ApiError('FILTER_INVALID', { detail: `fromYear ${fromYear} > toYear ${toYear}` });
  const list = (name: (typeof LISTS)[number]): readonly string[] => where?.[name] ?? [];
  return {
    affairs: list('affairs'), regions: list('regions'), provinces: list('provinces'), organizers: list('organizers'), kinds: list('kinds'), iidStages: list('iidStages'),
    fromYear, toYear, awarded: where?.awarded ?? null, synthetic,
  };
}
