import { Arg, ID, Int } from 'type-graphql';
import type { Bilingual } from '../../../domain/vocabulary/vocabulary';
import type { Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { programOfEdition, roundOf, type RoundPlace } from '../../competition';
import { judgePlaceOf, panelPlaceOf, sessionPlaceOf, type JudgingPlace } from '../usecases/judging-places';
import type { ActedOn } from './run-judging';

const id = (name: string, about: Bilingual) => (): ReturnType<typeof Arg> => Arg(name, () => ID, { description: describe(about) });

/** The round that is judged. */
export const RoundArgument = id('round', ['Pengenal tahap.', 'Id of the round.']);
/** The edition. */
export const EditionArgument = id('edition', ['Pengenal penyelenggaraan.', 'Id of the edition.']);
/** The panel. */
export const PanelArgument = id('panel', ['Pengenal panel.', 'Id of the panel.']);
/** The judge. */
export const JudgeArgument = id('judge', ['Pengenal juri.', 'Id of the judge.']);
/** The scheduled session. */
export const SessionArgument = id('session', ['Pengenal sesi.', 'Id of the session.']);

/** The version that was seen: the natural key of a change. */
export function ExpectedArgument(): ReturnType<typeof Arg> {
  return Arg('expectedVersion', () => Int, { description: describe(['Versi yang Anda lihat.', 'The version that you saw.']) });
}

/** A round as an argument names it. */
export function roundGiven(given: string): ActedOn<RoundPlace> {
  return { type: 'Round', argument: 'round', given, find: roundOf };
}

/** An edition as an argument names it. */
export function editionGiven(given: string): ActedOn<{ readonly programId: string }> {
  return {
    type: 'Edition', argument: 'edition', given,
    find: async (ask, tenantId, key) => {
      const programId = await programOfEdition(ask, tenantId, key);
      return programId === null ? null : { programId };
    },
  };
}

/** A session as an argument names it: one of an entry from which the actor is recused is not there. */
export function sessionGiven(given: string, context: Context): ActedOn<JudgingPlace> {
  return { type: 'SessionPlan', argument: 'session', given, find: (ask, tenantId, key) => sessionPlaceOf(ask, tenantId, key, context.actor?.id ?? '') };
}

/** A panel as an argument names it. */
export function panelGiven(given: string): ActedOn<JudgingPlace> {
  return { type: 'Panel', argument: 'panel', given, find: panelPlaceOf };
}

/** A judge as an argument names it. */
export function judgeGiven(given: string): ActedOn<Omit<JudgingPlace, 'roundId'>> {
  return { type: 'Judge', argument: 'judge', given, find: judgePlaceOf };
}
