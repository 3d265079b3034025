import { disordersOf, LIFE_DATES, type LifeDate } from '../../../domain/innovation/life-dates';
import type { Period } from '../../../domain/time/day';
import type { IdeaStage, IidStage, Initiator, InnovationForm } from '../../../domain/vocabulary/innovation-words';
import type { Refusal } from '../../../platform/outcome';
import type { Change } from '../../../tenancy/repository';
import type { Row } from '../../../tenancy/table';
import type { innovationWork } from '../data/tables';

/** What a working innovation says of itself; its goals and affairs are named by key or by code. */
export interface InnovationContent {
  readonly title: string;
  readonly summary: string | null;
  /** The key of an agency; that it is one of the same tenant is the foreign key's to say. */
  readonly agencyId: string | null;
  readonly initiator: Initiator | null;
  readonly form: InnovationForm | null;
  readonly ideaStage: IdeaStage | null;
  readonly iidStage: IidStage | null;
  readonly digital: boolean | null;
  readonly initiated: Period | null;
  readonly trial: Period | null;
  readonly implemented: Period | null;
  readonly goals: readonly string[];
  readonly affairs: readonly string[];
}

type Columns = Change<typeof innovationWork>;

function datesOf(name: LifeDate, period: Period | null): Columns {
  return { [`${name}_earliest`]: period?.earliest ?? null, [`${name}_latest`]: period?.latest ?? null };
}

/** The columns of what is given; what is not given is not among them, so that it stays. */
export function columnsOf(content: Partial<InnovationContent>): Columns {
  const { title, summary, agencyId, initiator, form, ideaStage, iidStage, digital } = content;
  return {
    ...(title === undefined ? {} : { title }),
    ...(summary === undefined ? {} : { summary }),
    ...(agencyId === undefined ? {} : { agency_id: agencyId }),
    ...(initiator === undefined ? {} : { initiator }),
    ...(form === undefined ? {} : { form }),
    ...(ideaStage === undefined ? {} : { idea_stage: ideaStage }),
    ...(iidStage === undefined ? {} : { iid_stage: iidStage }),
    ...(digital === undefined ? {} : { digital: digital === null ? null : digital ? 1 : 0 }),
    ...LIFE_DATES.reduce<Columns>((all, name) => (content[name] === undefined ? all : { ...all, ...datesOf(name, content[name]) }), {}),
  };
}

const SAID: Readonly<Record<LifeDate, readonly [string, string]>> = {
  initiated: ['prakarsanya', 'initiative'], trial: ['uji cobanya', 'trial'], implemented: ['mulai penerapannya', 'start of use'],
};

/**
 * Why the dates of an innovation cannot be true together, each fault at a date of the input that is part of it; dates that
 * are not certain do not collide, and dates of which the input says nothing are not its fault.
 */
export function dateFaults(dates: Readonly<Record<LifeDate, Period | null>>, given: readonly LifeDate[]): readonly Refusal[] {
  return disordersOf(dates).flatMap(({ later, earlier }): readonly Refusal[] => {
    if (given.includes(later)) {
      return [{ code: 'VALIDATION_FAILED', path: ['input', later], detail: {}, reason: [`mendahului tanggal ${SAID[earlier][0]}`, `comes before the date of its ${SAID[earlier][1]}`] }];
    }
    if (!given.includes(earlier)) return [];
    return [{ code: 'VALIDATION_FAILED', path: ['input', earlier], detail: {}, reason: [`melewati tanggal ${SAID[later][0]}`, `comes after the date of its ${SAID[later][1]}`] }];
  });
}

/** The dates of which an input says something, be it that they are not known. */
export function datesGiven(content: Partial<InnovationContent>): readonly LifeDate[] {
  return LIFE_DATES.filter((name) => content[name] !== undefined);
}

/** The dates of a working innovation as they are kept. */
export function datesIn(work: Row<typeof innovationWork>): Readonly<Record<LifeDate, Period | null>> {
  const of = (earliest: string | null, latest: string | null): Period | null => (earliest === null && latest === null ? null : { earliest, latest });
  return {
    initiated: of(work.initiated_earliest, work.initiated_latest), trial: of(work.trial_earliest, work.trial_latest),
    implemented: of(work.implemented_earliest, work.implemented_latest),
  };
}
