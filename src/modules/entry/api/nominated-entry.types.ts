import { ENTRY_STATE } from '../../../domain/vocabulary/entry-words';
import { Code, Moment, One, Read } from '../../../graphql-kit/read-types';
import { belowNominationFor } from '../../../reads/visible-nominations';
import { nominatedEntry } from '../data/tables';
import { ENTRY_READERS } from './entry-readers';

/** What the tier below is told of the entry that was made of its nomination. */
@Read('NominatedEntry', {
  table: nominatedEntry, prefix: 'nen', order: { column: 'id', direction: 'DESC' }, visible: belowNominationFor(ENTRY_READERS, 'partner_tenant_id'),
  about: ['Keadaan usulan tingkat atas dari suatu pengusulan; isinya yang lain tetap tertutup sampai diumumkan.', 'Where the entry of the tier above stands that was made of a nomination; all else of it stays closed until it is announced.'],
})
export class NominatedEntry {
  @Code(ENTRY_STATE, ['Keadaan usulannya.', 'Where the entry stands.'], { filter: true }) state: string;
  @Moment(['Saat dibuat.', 'When it was made.'], { column: 'created_at', filter: true, sort: true }) admittedAt: string;
  @One('Entry', [['owner_tenant_id', 'tenant_id'], ['entry_id', 'id']], ['Usulannya sebagaimana diterbitkan; kosong sebelum terbit.', 'The entry as it was published; null until then.'], { nullable: true }) entry: unknown;
}
