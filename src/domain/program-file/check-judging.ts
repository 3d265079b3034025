import { isJudged } from '../judging/round-life';
import { faultAt, repeated } from './fault-words';
import type { FileFault, Loose, Of, Path } from './field';
import type { LooseFile } from './format';
import type { ROUND_JUDGING } from './format-judging';

type LooseEdition = NonNullable<NonNullable<LooseFile['editions']>[number]>;
type LooseRound = NonNullable<NonNullable<LooseEdition['rounds']>[number]>;
type LooseJudging = Loose<Of<typeof ROUND_JUDGING>>;

const WEIGHTS = 10_000;
const PANEL = /^[a-z0-9][a-z0-9-]*$/;

const places = <T>(list: readonly (T | undefined)[] | null | undefined, path: Path): readonly (readonly [Path, T | undefined])[] => (list ?? []).map((one, i) => [[...path, i], one]);

function panelFaults(judging: LooseJudging, path: Path): readonly FileFault[] {
  const { aggregation, panels } = judging;
  const at: Path = [...path, 'panels'];
  const told = (name: 'aggregation' | 'panels'): boolean => Object.hasOwn(judging, name) && judging[name] === undefined;
  // What is there but at fault is told already: it is not missing, and nothing follows from it.
  if (told('aggregation') || told('panels')) return [];
  if (aggregation !== 'WEIGHTED_PANELS') {
    const other = aggregation ?? 'MEAN_OF_PRESENT';
    return (panels ?? []).length === 0 ? [] : [faultAt(at, [`tidak berlaku bagi ${other}`, `does not apply to ${other}`])];
  }
  if (panels === undefined || panels === null) return [faultAt(path, ['panels wajib ada bagi WEIGHTED_PANELS', 'panels is compulsory for WEIGHTED_PANELS'])];
  if (panels.length === 0) return [faultAt(at, ['tidak boleh kosong bagi WEIGHTED_PANELS', 'must not be empty for WEIGHTED_PANELS'])];
  const [codes, weights] = [panels.map((one) => one?.code), panels.map((one) => one?.weight)];
  const sum = weights.reduce<number>((all, weight) => all + (weight ?? 0), 0);
  return [
    ...repeated(codes.map((code, i) => [[...at, i, 'code'], code])),
    ...codes.flatMap((code, i) => (code === undefined || PANEL.test(code) ? [] : [faultAt([...at, i, 'code'], ['hanya huruf kecil, angka, dan tanda hubung', 'holds lower-case letters, digits and hyphens only'])])),
    // Where a weight could not be read the sum says nothing.
    ...(weights.includes(undefined) || sum === WEIGHTS ? [] : [faultAt(at, [`jumlah bobot ${sum}, harus ${WEIGHTS}`, `the weights sum to ${sum}, they must sum to ${WEIGHTS}`])]),
  ];
}

/** The rounds that are judged, as far as that could be read; null where it could not. */
function judged({ method, rubric }: LooseRound): boolean | null {
  if (rubric !== undefined && rubric !== null) return true;
  return method === undefined ? null : isJudged({ method, hasRubric: false });
}

function roundFaults(judging: LooseJudging, isJudgedHere: boolean | null, first: boolean, path: Path): readonly FileFault[] {
  if (isJudgedHere === false) return [faultAt(path, ['tahap pengumpulan dan seleksi administrasi tanpa lembar penilaian tidak dinilai juri', 'a round that collects or screens without a rubric is not judged'])];
  const { carry } = judging;
  return [
    ...panelFaults(judging, path), ...repeated(places(judging.tie_chain, [...path, 'tie_chain'])), ...repeated(places(judging.blind, [...path, 'blind'])),
    ...(first && typeof carry === 'number' && carry > 0 ? [faultAt([...path, 'carry'], ['tahap pertama yang dinilai tidak membawa nilai', 'the first round that is judged has no score to carry'])] : []),
  ];
}

/** What is wrong with how the rounds of an edition are judged: panels without their use or weights that do not sum, steps that stand twice, a share of a score that is not there. */
export function judgingFaults(edition: LooseEdition, path: Path): readonly FileFault[] {
  const rounds = edition.rounds ?? [];
  const all = rounds.map((round) => (round === undefined ? null : judged(round)));
  // While it is not known whether a round before is judged, nothing is said about being the first.
  const first = all.findIndex((one) => one !== false);
  return rounds.flatMap((round, i) => (round?.judging === undefined || round.judging === null ? [] : roundFaults(round.judging, all[i], i === first && all[i] === true, [...path, 'rounds', i, 'judging'])));
}
