import { EntryPreflightQuery } from './entry-preflight.query';
import { InnovationPassportQuery } from './innovation-passport.query';
import { PassportStepRows } from './innovation-passport.types';
import { ReadinessCalendarQuery, ReadinessDayRows } from './readiness-calendar.query';
import { ReadinessTargetRows, TargetTimingRows } from './readiness-target.types';
import { ReadinessQuery } from './readiness.query';
import { ReadinessRowRows, TookPartRows } from './readiness.types';

/** The resolvers of the module. */
export const PREFLIGHT_RESOLVERS: readonly (new () => object)[] = [
  EntryPreflightQuery, ReadinessQuery, ReadinessCalendarQuery, ReadinessTargetRows, TargetTimingRows, ReadinessRowRows, TookPartRows, ReadinessDayRows,
  InnovationPassportQuery, PassportStepRows,
];
