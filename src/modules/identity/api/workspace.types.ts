import { ROLE } from '../../../domain/vocabulary/region-words';
import { Code, Moment, One, Read, Text } from '../../../graphql-kit/read-types';
import { ownRowsFor } from '../../../reads/visible-to';
import { membership } from '../data/tables';

/** A function held in a tenant, as its organisers see it. */
@Read('WorkspaceMembership', {
  table: membership, prefix: 'mem', visible: ownRowsFor(['ORGANIZER', 'RESEARCH_OFFICE']),
  about: ['Fungsi yang dipegang sebuah kantor dalam satu penyelenggara.', 'A function that an office holds in one organiser.'],
})
export class WorkspaceMembership {
  @Text(['Kantor pemegangnya, bukan nama orang.', 'The office that holds it, never a person.'], { filter: true, sort: true }) office: string;
  @Code(ROLE, ['Perannya.', 'The role.'], { filter: true }) role: string;
  @One('Agency', [['tenant_id', 'tenant_id'], ['agency_id', 'id']], ['Perangkat daerahnya, bila peran itu hanya untuk satu perangkat daerah.', 'The agency, where the role is for one agency only.']) agency: unknown;
  @One('Program', [['tenant_id', 'tenant_id'], ['program_id', 'id']], ['Programnya, bila peran itu hanya untuk satu program.', 'The programme, where the role is for one programme only.']) program: unknown;
  @Moment(['Saat fungsi itu berakhir; kosong bila tidak dibatasi.', 'When the function ends; empty when it has no end.']) endsAt: string | null;
}
