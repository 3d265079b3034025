import type { Amount } from '../comparison/amount';
import { metricOf, type Metric, type MetricCode } from '../metrics';
import type { FigureFlag, FigureOrigin, MissingReason, SubjectKind, Unit } from '../vocabulary/figure-words';
import type { Bilingual } from '../vocabulary/vocabulary';

/** What a source tells, as it is handed in. */
export interface ToldFigure {
  readonly metric: MetricCode;
  readonly subject: SubjectKind;
  readonly unit: Unit;
  /** A decimal as text: "60.46". */
  readonly value: string | null;
  readonly text: string | null;
  readonly missing: MissingReason | null;
  readonly origin: FigureOrigin;
  readonly flag: FigureFlag | null;
}

/** What is wrong with a figure: the field and the reason. */
export interface FigureFault {
  readonly field: 'metric' | 'unit' | 'value' | 'text' | 'missing' | 'origin' | 'flag';
  readonly reason: Bilingual;
}

/** An exact number from its decimal text; throws a RangeError for what is none or does not fit a safe integer. */
export function amountOf(text: string): Amount {
  const found = /^(-?\d+)(?:\.(\d+))?$/.exec(text);
  const decimals = (found?.[2] ?? '').replace(/0+$/, '');
  const scaled = Number(`${found?.[1] ?? ''}${decimals}`);
  if (found === null || !Number.isSafeInteger(scaled)) throw new RangeError('not a number that can be kept');
  return { scaled: scaled + 0, scale: decimals.length };
}

interface Bounds {
  readonly least: number;
  readonly most: number | null;
}

function boundsOf(unit: Unit): Bounds {
  switch (unit) {
    case 'RANK':
    case 'INCH':
      return { least: 1, most: null };
    case 'PERCENT':
      return { least: 0, most: 100 };
    case 'COUNT':
    case 'INDEX_POINTS':
    case 'PEOPLE':
    case 'YEARS':
    case 'STAGES':
    case 'TEXT':
    case 'PER_AGENCY':
    case 'PER_SERVICE_UNIT':
    case 'PER_OBLIGED_AGENCY':
    case 'PER_100K_PEOPLE':
      return { least: 0, most: null };
  }
}

function valueFaults(value: string, { unit, scale, most: ofScale }: Metric): readonly FigureFault[] {
  const fault = (id: string, en: string): readonly FigureFault[] => [{ field: 'value', reason: [id, en] }];
  let amount: Amount;
  try {
    amount = amountOf(value);
  } catch {
    return fault('terlalu besar untuk disimpan', 'is too large to be kept');
  }
  if (amount.scale > scale) return fault(`paling banyak ${scale} angka di belakang koma`, `takes at most ${scale} decimals`);
  const { least, most: ofUnit } = boundsOf(unit);
  const most = ofScale ?? ofUnit;
  const number = amount.scaled / 10 ** amount.scale;
  if (number < least) return fault(`paling kecil ${least}`, `must be at least ${least}`);
  return most !== null && number > most ? fault(`paling besar ${most}`, `must be at most ${most}`) : [];
}

// That it is missing is told by a source; that this server lacks it is not.
const TOLD_MISSING: readonly MissingReason[] = ['NOT_REPORTED', 'NOT_APPLICABLE', 'NOT_ASSESSED'];

/** Everything wrong with a figure before it is recorded; empty when it may be. */
export function figureFaults({ metric: code, subject, unit, value, text, missing, origin, flag }: ToldFigure): readonly FigureFault[] {
  const metric = metricOf(code);
  const found: FigureFault[] = [];
  const add = (field: FigureFault['field'], id: string, en: string): void => {
    found.push({ field, reason: [id, en] });
  };
  if (metric.origin === 'COUNTED') add('metric', 'dihitung oleh server ini dan tidak dicatat dari sumber', 'is counted by this server and not recorded from sources');
  if (!metric.subjects.includes(subject)) add('metric', `tidak menerangkan hal ini (${subject}); yang mungkin: ${metric.subjects.join(', ')}`, `does not tell about this (${subject}); it may tell about: ${metric.subjects.join(', ')}`);
  if (origin === 'COUNTED') add('origin', 'hitungan sendiri diterbitkan lewat compliancePublish dan pipelinePublish', 'own counts are published by compliancePublish and pipelinePublish');
  if (flag === 'CONFLICTING') add('flag', 'pertentangan dicatat lewat observationDispute', 'a contradiction is recorded by observationDispute');
  const given = [value, text, missing].filter((one) => one !== null).length;
  if (given !== 1) add('value', 'isi tepat satu: value, text, atau missing', 'give exactly one of value, text and missing');
  if (missing !== null && !TOLD_MISSING.includes(missing)) add('missing', `harus salah satu dari ${TOLD_MISSING.join(', ')}`, `must be one of ${TOLD_MISSING.join(', ')}`);
  const expected: Unit = text !== null ? 'TEXT' : metric.unit;
  if (unit !== expected) add('unit', `harus ${expected}`, `must be ${expected}`);
  if (value !== null && metric.unit === 'TEXT') add('value', 'angka ini berupa pernyataan; isi text', 'this is a statement; give text');
  else if (value !== null) found.push(...valueFaults(value, metric));
  return found;
}
