import { DUTY_COUNTS, DUTY_PERIOD, type DutyCounts, type DutyPeriod } from '../../vocabulary/rule-words';
import { AGENCY_KIND, type AgencyKind } from '../../vocabulary/region-words';
import { codesOf, type Bilingual } from '../../vocabulary/vocabulary';
import { inSentence, listed, met } from '../judged';
import { flagOf, listOf, maybeText, wholeOf, type Parameters } from '../parameters';
import type { RuleKind } from '../rule';

function obliged(p: Parameters): Bilingual {
  const kinds = listOf<AgencyKind>(p, 'kinds');
  return kinds.length === 0 ? ['perangkat daerah', 'agency'] : listed(kinds.map((kind) => inSentence(AGENCY_KIND.values[kind])), ['atau', 'or']);
}

/**
 * The least that each agency owes ("one agency, one innovation"): counted by the compliance module; it never refuses an
 * entry. Where a source states the duty without its period, or without what counts, that stays open and nothing is counted.
 */
export const minimumEntries: RuleKind = {
  kind: 'MINIMUM_ENTRIES',
  force: 'DECLARES',
  gate: 'NONE',
  parameters: {
    least: { is: 'whole', least: 1, most: 1000, about: ['Paling sedikit berapa.', 'How many at least.'] },
    per: { is: 'one', of: codesOf(DUTY_PERIOD), optional: true, about: ['Masa kewajiban; kosong berarti tidak disebut.', 'The period of the duty; left out, nobody said.'] },
    counts: { is: 'one', of: codesOf(DUTY_COUNTS), optional: true, about: ['Yang dihitung; kosong berarti tidak disebut.', 'What counts; left out, nobody said.'] },
    units: { is: 'flag', optional: true, about: ['Inovasi unit di bawahnya dihitung untuk induknya.', 'Innovations of the units below count for their parent.'] },
    kinds: { is: 'some', of: codesOf(AGENCY_KIND), optional: true, about: ['Jenis perangkat daerah yang wajib; kosong berarti setiap perangkat daerah.', 'The kinds of agency that are obliged; left out, every agency.'] },
  },
  words: (p) => {
    const [least, who] = [wholeOf(p, 'least'), obliged(p)];
    const [period, what] = [maybeText(p, 'per'), maybeText(p, 'counts')];
    const per = period === null ? (['(jangka waktunya tidak disebut)', '(the period is not told)'] as const) : inSentence(DUTY_PERIOD.values[period as DutyPeriod]);
    const counts = what === null ? (['tidak disebut', 'not told'] as const) : inSentence(DUTY_COUNTS.values[what as DutyCounts]);
    const units = flagOf(p, 'units') ? ['; unit di bawahnya ikut dihitung', '; units below count too'] : ['', ''];
    return [`Setiap ${who[0]} wajib paling sedikit ${least} inovasi ${per[0]}; yang dihitung: ${counts[0]}${units[0]}.`, `Each ${who[1]} owes at least ${least} ${least === 1 ? 'innovation' : 'innovations'} ${per[1]}; what counts: ${counts[1]}${units[1]}.`];
  },
  judge: (p) => met({ threshold: [`paling sedikit ${wholeOf(p, 'least')}`, `at least ${wholeOf(p, 'least')}`] }),
};
