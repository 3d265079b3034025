import { Moment, One, Read } from '../../../graphql-kit/read-types';
import { belowEntryFor } from '../../../reads/visible-to';
import { entryOrigin } from '../data/tables';
import { NOMINATION_READERS } from './nomination-readers';

/** Where an entry came from that a tier below nominated. */
@Read('EntryOrigin', {
  table: entryOrigin, prefix: 'ogn', order: { column: 'id', direction: 'DESC' }, visible: belowEntryFor(NOMINATION_READERS),
  about: ['Asal usulan yang diusulkan tingkat bawah.', 'Where an entry came from that a tier below nominated.'],
})
export class EntryOrigin {
  @Moment(['Saat diterima sebagai usulan.', 'When it was accepted as an entry.'], { column: 'created_at', filter: true, sort: true }) admittedAt: string;
  @One('Tenant', [['from_tenant_id', 'id']], ['Pemerintah yang mengusulkan.', 'The government that nominated it.'], { filter: true }) nominator: unknown;
  @One('Innovation', [['from_tenant_id', 'tenant_id'], ['innovation_id', 'id']], ['Inovasinya.', 'The innovation.'], { filter: true }) innovation: unknown;
  @One('Nomination', [['from_tenant_id', 'owner_tenant_id'], ['nomination_id', 'id']], ['Pengusulannya, dengan potretnya, sejauh Anda boleh melihatnya.', 'The nomination with its snapshot, as far as you may see it.'], { nullable: true }) nomination: unknown;
}
