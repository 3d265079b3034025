import { agencyFaults } from './check-agencies';
import { editionFaults } from './check-editions';
import { faultAt, repeated } from './fault-words';
import type { FileFault } from './field';
import type { LooseFile } from './format';
import type { Issued, IssuedBy, Known } from './known';

const WEIGHTS = 10_000;

function weightFaults(file: LooseFile): readonly FileFault[] {
  return (file.rubrics ?? []).flatMap((rubric, i) => {
    const weights = rubric?.criteria?.map((criterion) => criterion?.weight) ?? [];
    const sum = weights.reduce<number>((all, weight) => all + (weight ?? 0), 0);
    // Where a weight could not be read the sum says nothing.
    if (weights.length === 0 || weights.includes(undefined) || sum === WEIGHTS) return [];
    return [faultAt(['rubrics', i, 'criteria'], [`jumlah bobot ${sum}, harus ${WEIGHTS}`, `the weights sum to ${sum}, they must sum to ${WEIGHTS}`])];
  });
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
const FINEST = 10n ** 12n;

// A score is kept as an exact fraction over the common multiple of these, and a later round may carry it on: it has to stay a number that can be kept.
function scaleFaults(file: LooseFile): readonly FileFault[] {
  return (file.rubrics ?? []).flatMap((rubric, i) => {
    const most = (rubric?.criteria ?? []).flatMap((criterion) => (criterion?.most_points === undefined ? [] : [BigInt(criterion.most_points)]));
    const common = most.reduce((all, points) => (all > FINEST ? all : (all / gcd(all, points)) * points), 1n);
    return common <= FINEST ? [] : [faultAt(['rubrics', i, 'criteria'], [
      'angka tertinggi kriterianya tidak cocok satu sama lain untuk nilai yang tepat; pakai skala yang sama', 'the most points of its criteria do not fit together for an exact score; give them one scale',
    ])];
  });
}

function criterionFaults(file: LooseFile): readonly FileFault[] {
  return (file.rubrics ?? []).flatMap((rubric, i) => repeated((rubric?.criteria ?? []).map((c, n) => [['rubrics', i, 'criteria', n, 'code'], c?.code])));
}

function issuedFaults(issued: readonly Issued[], kept: ReadonlyMap<string, string>): readonly FileFault[] {
  const changed = issued.filter(({ name, hash }) => hash !== null && kept.has(name) && kept.get(name) !== hash).map(({ path }) => faultAt(
    [...path, 'revision'], ['revisi ini sudah tersimpan dengan isi lain; naikkan revisinya', 'this revision is kept with other content; raise the revision'],
  ));
  return [...repeated(issued.map(({ path, name }) => [[...path, 'code'], name])), ...changed];
}

/** Everything in a file that does not fit together or does not fit what is kept, as far as the file could be read. */
export function fileFaults(file: LooseFile, issued: IssuedBy, known: Known): readonly FileFault[] {
  const foreign = file.tenant === undefined || file.tenant === known.tenant ? [] : [faultAt(
    ['tenant'], [`berkas ini milik penyelenggara lain; yang menerapkannya ${known.tenant}`, `this file belongs to another organiser; it is applied by ${known.tenant}`],
  )];
  return [
    ...foreign, ...agencyFaults(file, known), ...issuedFaults(issued.packs, known.packs), ...issuedFaults(issued.rubrics, known.rubrics),
    ...criterionFaults(file), ...weightFaults(file), ...scaleFaults(file), ...editionFaults(file, issued, known),
  ];
}
