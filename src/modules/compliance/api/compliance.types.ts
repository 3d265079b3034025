import { Field, InputType, Int, ObjectType } from 'type-graphql';
import type { DutyDefinition, DutyOverride } from '../../../domain/compliance/definition';
import type { DutyTotals } from '../../../domain/compliance/duty';
import { DUTY_FULFILMENT, DUTY_GROUP, DUTY_STANDING, DUTY_UNKNOWN, type DutyFulfilment, type DutyGroup, type DutyStanding, type DutyUnknown } from '../../../domain/compliance/words';
import { RULE_STRENGTH, type RuleStrength } from '../../../domain/vocabulary/competition-words';
import { AGENCY_KIND, SOURCE_CONFIDENCE, type AgencyKind, type SourceConfidence } from '../../../domain/vocabulary/region-words';
import { DUTY_COUNTS, DUTY_PERIOD, type DutyCounts, type DutyPeriod } from '../../../domain/vocabulary/rule-words';
import { codesOf } from '../../../domain/vocabulary/vocabulary';
import { ApiError } from '../../../graphql-kit/api-error';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';
import { LocalDate } from '../../../graphql-kit/scalars';
import type { ComplianceLine } from '../usecases/compliance';

const [COUNTS, PERIOD, KIND] = [enumOf(DUTY_COUNTS), enumOf(DUTY_PERIOD), enumOf(AGENCY_KIND)];
const [STRENGTH, CONFIDENCE] = [enumOf(RULE_STRENGTH), enumOf(SOURCE_CONFIDENCE)];
const [STANDING, UNKNOWN_WHY, FULFILMENT] = [enumOf(DUTY_STANDING), enumOf(DUTY_UNKNOWN), enumOf(DUTY_FULFILMENT)];

/** The groups of agencies, as an argument. */
export const GROUP = enumOf(DUTY_GROUP);
export type { DutyGroup };

@InputType('ComplianceDefinitionInput', { description: describe(['Definisi kewajiban yang Anda andaikan; yang tidak disebut mengikuti aturannya.', 'The definition of the duty that you assume; what is left out stays as the rules say.']) })
export class ComplianceDefinitionInput {
  @Field(() => Int, { nullable: true, description: describe(['Paling sedikit berapa, 1 sampai 1.000.', 'How many at least, 1 to 1,000.']) })
  least?: number | null;

  @Field(() => PERIOD, { nullable: true, description: describe(['Tiap tahun atau tiap penyelenggaraan.', 'Each year or each edition.']) })
  per?: DutyPeriod | null;

  @Field(() => COUNTS, { nullable: true, description: describe(['Yang dihitung.', 'What counts.']) })
  counts?: DutyCounts | null;

  @Field(() => Boolean, { nullable: true, description: describe(['Apakah milik unit di bawahnya dihitung bagi induknya, misalnya puskesmas bagi dinasnya.', 'Whether what units below have counts for the agency above, such as a health centre for its agency.']) })
  units?: boolean | null;

  @Field(() => [KIND], { nullable: true, description: describe(['Jenis perangkat daerah yang wajib; daftar kosong berarti setiap jenis.', 'The kinds of agency that are obliged; an empty list means every kind.']) })
  kinds?: AgencyKind[] | null;
}

/** The definition that an asker wants, once its bounds hold; throws BAD_USER_INPUT and LIST_TOO_LONG. */
export function checkedDefinition(input: ComplianceDefinitionInput | null): ComplianceDefinitionInput | null {
  const least = input?.least ?? 1;
  if (least < 1 || least > 1000) throw new ApiError('BAD_USER_INPUT', { detail: `definition.least: ${least} (1–1000)` });
  const [kinds, limit] = [input?.kinds?.length ?? 0, codesOf(AGENCY_KIND).length];
  if (kinds > limit) throw new ApiError('LIST_TOO_LONG', { what: 'definition.kinds', count: kinds, limit });
  return input;
}

/** What an override names; null where it names nothing. */
export function overrideOf(input: ComplianceDefinitionInput | null): DutyOverride | null {
  if (input === null) return null;
  const given: DutyOverride = {
    least: input.least ?? undefined, per: input.per ?? undefined, counts: input.counts ?? undefined, units: input.units ?? undefined,
    kinds: input.kinds === null || input.kinds === undefined ? undefined : [...new Set(input.kinds)],
  };
  return Object.values(given).every((value) => value === undefined) ? null : given;
}

/** A definition of the duty, in words. */
@ObjectType('ComplianceDefinition', { description: describe(['Satu definisi kewajiban berinovasi yang dipakai dalam laporan.', 'One definition of the duty to innovate, as the report uses it.']) })
export class ComplianceDefinition {
  @Field(() => String, { description: describe(['Definisinya dalam kata-kata.', 'The definition in Indonesian words.']) })
  wording: string;

  @Field(() => String, { description: describe(['Definisinya dalam bahasa Inggris.', 'The definition in English.']) })
  wordingEn: string;

  @Field(() => String, { nullable: true, description: describe(['Rujukannya.', 'What it cites.']) })
  citation: string | null;

  @Field(() => STRENGTH, { nullable: true, description: describe(['Sejauh mana aturannya mengikat; kosong bila definisinya hanya andaian Anda.', 'How far the rule binds; null where the definition is your assumption alone.']) })
  strength: RuleStrength | null;

  @Field(() => CONFIDENCE, { nullable: true, description: describe(['Keyakinan atas sumbernya; kosong bila hanya andaian.', 'How far its source can be relied on; null where it is assumed.']) })
  confidence: SourceConfidence | null;

  @Field(() => String, { nullable: true, description: describe(['Kode pasalnya dalam paket aturan; kosong bila hanya andaian.', 'Code of its clause in the rule pack; null where it is assumed.']) })
  clause: string | null;

  @Field(() => Boolean, { description: describe(['Benar bila diubah atau dibuat oleh penanya.', 'True where the asker changed or made it.']) })
  overridden: boolean;

  @Field(() => Int, { description: describe(['Paling sedikit berapa.', 'How many at least.']) })
  least: number;

  @Field(() => PERIOD, { description: describe(['Masanya.', 'Its period.']) })
  per: DutyPeriod;

  @Field(() => COUNTS, { description: describe(['Yang dihitung.', 'What counts.']) })
  counts: DutyCounts;

  @Field(() => Boolean, { description: describe(['Apakah milik unit di bawahnya dihitung bagi induknya.', 'Whether what units below have counts for the agency above.']) })
  units: boolean;

  @Field(() => [KIND], { nullable: true, description: describe(['Jenis perangkat daerah yang disebutnya; kosong berarti setiap jenis.', 'The kinds of agency that it names; null: every one.']) })
  kinds: readonly AgencyKind[] | null;

  @Field(() => LocalDate, { description: describe(['Hari perhitungan: perangkat daerah yang ada pada hari itu.', 'The day of reckoning: agencies that existed on it.']) })
  asOf: string;
}

/** A definition as the API tells it. */
export function definitionAnswer({ wording: [wording, wordingEn], on, ...rest }: DutyDefinition): ComplianceDefinition {
  return { ...rest, wording, wordingEn, asOf: on };
}

/** How many agencies met it. */
@ObjectType('ComplianceTotals', { description: describe(['Jumlah perangkat daerah menurut kewajibannya; wajib = memenuhi + belum + belum pasti, dan bersama yang dibebaskan dan yang tidak diketahui menjadi semuanya.', 'Numbers of agencies by their duty; obliged = met + missing + undecided, which with exempt and unknown are all agencies.']) })
export class ComplianceTotals implements DutyTotals {
  @Field(() => Int, { description: describe(['Semua perangkat daerah yang ada pada hari perhitungan.', 'All agencies that existed on the day of reckoning.']) })
  agencies: number;

  @Field(() => Int, { description: describe(['Yang wajib.', 'Those obliged.']) })
  obliged: number;

  @Field(() => Int, { description: describe(['Yang wajib dan sudah memenuhi.', 'Those obliged that met it.']) })
  met: number;

  @Field(() => Int, { description: describe(['Yang wajib dan belum memenuhi.', 'Those obliged that did not.']) })
  missing: number;

  @Field(() => Int, { description: describe(['Yang wajib tetapi hitungannya belum pasti.', 'Those obliged whose count is not certain.']) })
  undecided: number;

  @Field(() => Int, { description: describe(['Yang dibebaskan.', 'Those exempt.']) })
  exempt: number;

  @Field(() => Int, { description: describe(['Yang kewajibannya tidak diketahui; tidak pernah dihitung belum memenuhi.', 'Those whose duty is not known; never counted as missing.']) })
  unknown: number;

  @Field(() => Int, { description: describe(['Pembagi: yang wajib dan dapat dikatakan memenuhi atau belum.', 'The denominator: those obliged of whom it can be told.']) })
  decided: number;
}

/** The coverage of service units. */
@ObjectType('ServiceUnitCoverage', { description: describe(['Cakupan unit penyelenggara pelayanan publik (UPP) pada tahun itu.', 'Coverage of public-service units (UPP) in that year.']) })
export class ServiceUnitCoverage {
  @Field(() => Int, { nullable: true, description: describe(['Perangkat daerah yang terdaftar sebagai UPP; kosong bila tahun itu tidak punya catatan sama sekali.', 'Agencies registered as UPP; null where that year has no record at all.']) })
  registered: number | null;

  @Field(() => Int, { description: describe(['Dari berapa perangkat daerah.', 'Out of how many agencies.']) })
  agencies: number;
}

/** One agency of a report. */
@ObjectType('ComplianceRow', { description: describe(['Satu perangkat daerah dalam laporan kewajiban berinovasi.', 'One agency in a report on the duty to innovate.']) })
export class ComplianceRow {
  @Field(() => STANDING, { description: describe(['Wajib, dibebaskan, atau tidak diketahui.', 'Obliged, exempt, or not known.']) })
  duty: DutyStanding;

  @Field(() => UNKNOWN_WHY, { nullable: true, description: describe(['Mengapa kewajibannya tidak diketahui.', 'Why its duty is not known.']) })
  unknownBecause: DutyUnknown | null;

  @Field(() => GROUP, { description: describe(['Kelompoknya dalam jumlah keseluruhan.', 'Its group in the totals.']) })
  group: DutyGroup;

  @Field(() => FULFILMENT, { nullable: true, description: describe(['Terpenuhi atau belum; kosong bila dibebaskan.', 'Whether it is met; null for an exempt agency.']) })
  fulfilment: DutyFulfilment | null;

  @Field(() => Int, { nullable: true, description: describe(['Paling sedikit berapa yang wajib; kosong bila tidak ada aturan yang menyebutnya.', 'How many it owes at least; null where no rule names it.']) })
  least: number | null;

  @Field(() => Int, { nullable: true, description: describe(['Miliknya sendiri; kosong bila tidak ada yang tahu.', 'Its own; null where nobody knows.']) })
  own: number | null;

  @Field(() => Int, { nullable: true, description: describe(['Miliknya beserta semua unit di bawahnya.', 'Its own and those of all units below it.']) })
  withUnits: number | null;

  @Field(() => Int, { nullable: true, description: describe(['Miliknya yang mungkin terhitung tetapi belum pasti; tidak termasuk di atas.', 'Its own that may count but are not certain; not in the number above.']) })
  ownPossible: number | null;

  @Field(() => Int, { nullable: true, description: describe(['Yang belum pasti beserta semua unit di bawahnya.', 'Those not certain, with all units below it.']) })
  withUnitsPossible: number | null;

  @Field(() => Boolean, { nullable: true, description: describe(['Terdaftar sebagai UPP pada tahun itu; kosong bila tahun itu tidak punya catatan.', 'Registered as UPP in that year; null where that year has no record.']) })
  serviceUnit: boolean | null;
}

/** The keys from which the rows beside a line are read. */
export interface LineKeys {
  readonly agencyKey: string;
  readonly exemptionKey: string | null;
}

/** A line as the API tells it. */
export function lineAnswer(line: ComplianceLine, group: DutyGroup, definitions: readonly DutyDefinition[]): ComplianceRow & LineKeys {
  const { duty, unknownBecause, fulfilment, own, withUnits, serviceUnit } = line;
  return {
    duty, unknownBecause, group, fulfilment, least: line.rule === null ? null : definitions[line.rule].least, own: own?.certain ?? null, withUnits: withUnits?.certain ?? null,
    ownPossible: own?.possible ?? null, withUnitsPossible: withUnits?.possible ?? null, serviceUnit, agencyKey: line.agencyId, exemptionKey: line.exemptionId,
  };
}
