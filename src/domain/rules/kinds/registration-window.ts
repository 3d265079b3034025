import { isWithin, windowOf } from '../../entry/life';
import { met, needsProof, never, notYet } from '../judged';
import type { RuleKind } from '../rule';

/** Built in: entries are made between the opening and the last day, both included, a day for mending after it. Where no last day is known nobody is told that it is over; of an edition that was cancelled it always is. */
export const registrationWindow: RuleKind = {
  kind: 'REGISTRATION_WINDOW',
  force: 'BUILT_IN',
  gate: 'SUBMISSION',
  parameters: {},
  words: () => ['Pengajuan selama pendaftaran dibuka.', 'Entries while registration is open.'],
  judge: (_p, _facts, asking) => {
    const window = windowOf(asking.opens, asking.closes, null, asking.mendUntil);
    const [opens, until] = [window.opens ?? '…', window.until ?? '…'];
    const held = { value: [asking.asOf, asking.asOf] as const, threshold: [`${opens} sampai ${until}`, `${opens} to ${until}`] as const };
    if (asking.cancelled === true) return never(held, ['Penyelenggaraan ini batal; ikut penyelenggaraan berikutnya.', 'This edition is not held; enter the next one.']);
    if (window.opens !== null && window.until !== null && window.until < window.opens) {
      return never(held, ['Penutupannya mendahului pembukaannya; tidak ada hari untuk mengajukan.', 'It closes before it opens; there is no day to enter.']);
    }
    if (window.opens !== null && asking.asOf < window.opens) {
      return notYet(held, [`Pendaftaran dibuka ${window.opens}.`, `Registration opens on ${window.opens}.`], window.opens);
    }
    if (window.until === null) return needsProof(held, ['Tanggal penutupan belum diketahui.', 'The closing date is not known.']);
    return isWithin(window, asking.asOf) ? met(held)
      : never(held, ['Pendaftaran sudah ditutup; minta perpanjangan atau ikut penyelenggaraan berikutnya.', 'Registration is closed; ask for an extension or enter the next edition.']);
  },
};
