import { ENTRY_GATE } from '../../../domain/vocabulary/entry-words';
import { Code, One, Read, Whole } from '../../../graphql-kit/read-types';
import { editionGate } from '../data/tables';

/** How many entries of one entrant went through a gate of an edition. */
@Read('GateCount', {
  table: editionGate, prefix: 'gtc', order: { column: 'gate', direction: 'ASC' },
  about: [
    'Banyaknya usulan dari satu pengusul yang melalui satu gerbang; gerbang yang belum boleh disebut tidak ada barisnya, dan itu bukan nol.',
    'How many entries of one entrant went through a gate; a gate that may not be told yet has no row, which is not zero.',
  ],
})
export class GateCount {
  @Code(ENTRY_GATE, ['Gerbangnya: yang masuk disebut saat pendaftaran ditutup, keputusan seleksi bersama hasil pertama.', 'The gate: how many came is told when the edition closes, what screening decided with the first results.'], { filter: true }) gate: string;
  @Whole(['Banyaknya usulan.', 'How many entries.'], { filter: true, sort: true }) entries: number;
  @One('Edition', [['tenant_id', 'tenant_id'], ['edition_id', 'id']], ['Penyelenggaraannya.', 'The edition.'], { filter: true }) edition: unknown;
  @One('Tenant', [['entrant_tenant_id', 'id']], ['Pemerintah yang mengusulkan; kosong bagi organisasi di luar pemerintah daerah.', 'The government that entered them; null for organisations outside the regional governments.'], { filter: true }) entrantTenant: unknown;
}
