import type { Bilingual } from '../../vocabulary/vocabulary';
import { CODE_PATTERN } from '../codes';
import { met, needsProof, notYet } from '../judged';
import { flagOf, maybeWhole, textOf, wordsOf, type Parameters } from '../parameters';
import type { RuleKind, Supplied } from '../rule';

function demand(p: Parameters): Bilingual {
  const least = maybeWhole(p, 'least') ?? 1;
  return flagOf(p, 'identified')
    ? [`${least} berkas bernomor dan bertanggal`, `${least} ${least === 1 ? 'file' : 'files'} with number and date`] : [`${least} berkas`, `${least} ${least === 1 ? 'file' : 'files'}`];
}

/** A document that must be there as a file, where the clause says so with its number and date. */
export const requiredDocument: RuleKind = {
  kind: 'REQUIRED_DOCUMENT',
  force: 'REFUSES',
  gate: 'SUBMISSION',
  parameters: {
    document: { is: 'text', most: 60, pattern: CODE_PATTERN, about: ['Kode dokumen.', 'Code of the document.'] },
    label: { is: 'words', most: 300, about: ['Nama dokumen, dalam dua bahasa.', 'The document in both languages.'] },
    least: { is: 'whole', least: 1, most: 50, optional: true, about: ['Paling sedikit berapa berkas; kosong berarti satu.', 'How many files at least; left out, one.'] },
    identified: { is: 'flag', optional: true, about: ['Nomor dan tanggal dokumen wajib disebut.', 'The number and date of the document are compulsory.'] },
  },
  words: (p) => {
    const [label, what] = [wordsOf(p, 'label'), demand(p)];
    return [`Dokumen wajib: ${label[0]} (${what[0]}).`, `Compulsory document: ${label[1]} (${what[1]}).`];
  },
  judge: (p, facts) => {
    const [label, threshold] = [wordsOf(p, 'label'), demand(p)];
    if (facts.documents === null) return needsProof({ threshold }, [`Susun usulan dan lampirkan: ${label[0]}.`, `Draft the entry and attach: ${label[1]}.`]);
    const [document, least] = [textOf(p, 'document'), maybeWhole(p, 'least') ?? 1];
    const there: Supplied = Object.hasOwn(facts.documents, document) ? facts.documents[document] : { files: 0, complete: 0 };
    const carried = there.carried ?? 0;
    const held = { value: [`${there.files} berkas, ${there.complete} bernomor dan bertanggal`, `${there.files} files, ${there.complete} with number and date`] as const, threshold };
    if (carried > 0 && there.files + carried >= least && (there.files < least || (flagOf(p, 'identified') && there.complete < least))) {
      return needsProof({ value: [`${carried} disebut tingkat bawah tanpa berkas`, `${carried} told of by the tier below, without a file`], threshold }, [`Mintalah berkasnya kepada pengirim, atau periksa aslinya: ${label[0]}.`, `Ask the sender for the file, or see the original: ${label[1]}.`]);
    }
    if (there.files < least) return notYet(held, [`Lampirkan: ${label[0]}.`, `Attach: ${label[1]}.`]);
    return !flagOf(p, 'identified') || there.complete >= least ? met(held) : notYet(held, [`Isi nomor dan tanggal: ${label[0]}.`, `Give number and date: ${label[1]}.`]);
  },
};
