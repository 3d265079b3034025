import { AGENCY_KIND } from '../../../domain/vocabulary/region-words';
import { Code, Day, Many, One, Read, Text, Whole } from '../../../graphql-kit/read-types';
import { agency, agencyAlias, serviceUnitYear } from '../data/tables';

/** An office of an organiser, or a unit below one. */
@Read('Agency', {
  table: agency, prefix: 'agy', order: { column: 'name', direction: 'ASC' },
  about: [
    'Perangkat daerah atau unit di bawahnya: dinas, badan, bagian, kecamatan, kelurahan, UPTD, puskesmas, sekolah, rumah sakit, BUMD.',
    'An agency of a government or a unit below one: service agency, board, bureau, district, ward, technical unit, health centre, school, hospital, regional enterprise.',
  ],
})
export class Agency {
  @Text(['Kode yang tetap, hanya berlaku pada penyelenggaranya.', 'Lasting code, unique within its organiser only.'], { filter: true, sort: true }) code: string;
  @Text(['Nama resmi; ejaan lain ada pada `aliases`.', 'Official name; other spellings stand under `aliases`.'], { filter: true, sort: true }) name: string;
  @Text(['Singkatan yang lazim dipakai.', 'The abbreviation in common use.'], { filter: true }) abbreviation: string | null;
  @Code(AGENCY_KIND, ['Jenis perangkat daerah atau unit.', 'Kind of agency or unit.'], { filter: true }) kind: string;
  @Day(['Hari pertama berdiri; kosong bila tidak diketahui.', 'First day of its existence; empty when it is not known.'], { filter: true }) validFrom: string | null;
  @Day(['Hari terakhir berdiri; kosong bila masih ada.', 'Last day of its existence; empty while it lasts.'], { filter: true }) validTo: string | null;
  @One('Agency', [['tenant_id', 'tenant_id'], ['parent_id', 'id']], [
    'Induknya, misalnya dinas bagi puskesmas dan kecamatan bagi kelurahan; kosong pada tingkat teratas.',
    'The agency above it, such as the health agency of a health centre or the district of a ward; empty at the top.',
  ], { filter: true }) parent: unknown;
  @Many('Agency', [['tenant_id', 'tenant_id'], ['id', 'parent_id']], ['Unit tepat satu tingkat di bawahnya.', 'The units one level below it.']) units: unknown;
  @Many('AgencyAlias', [['tenant_id', 'tenant_id'], ['id', 'agency_id']], ['Ejaan lain dari namanya menurut sumber.', 'Other spellings of its name, as sources write them.']) aliases: unknown;
  @Many('ServiceUnitYear', [['tenant_id', 'tenant_id'], ['id', 'agency_id']], [
    'Tahun-tahun ia terdaftar sebagai unit penyelenggara pelayanan publik (UPP).', 'The years in which it was registered as a public-service unit (UPP).',
  ]) serviceUnitYears: unknown;
  @Many('Innovation', [['tenant_id', 'tenant_id'], ['id', 'agency_id']], [
    'Inovasi terbit yang dikelolanya sendiri, tidak termasuk milik unit di bawahnya.', 'The published innovations that it runs itself, without those of the units below it.',
  ]) innovations: unknown;
}

/** Another spelling of an agency's name. */
@Read('AgencyAlias', {
  table: agencyAlias, prefix: 'aga', order: { column: 'name', direction: 'ASC' },
  about: ['Ejaan lain dari nama perangkat daerah sebagaimana ditulis suatu sumber.', 'Another spelling of the name of an agency, as a source writes it.'],
})
export class AgencyAlias {
  @Text(['Ejaan itu.', 'That spelling.'], { filter: true, sort: true }) name: string;
  @One('Agency', [['tenant_id', 'tenant_id'], ['agency_id', 'id']], ['Perangkat daerah yang dimaksud.', 'The agency that is meant.'], { filter: true }) agency: unknown;
}

/** A year of an agency as a public-service unit. */
@Read('ServiceUnitYear', {
  table: serviceUnitYear, prefix: 'suy', order: { column: 'year', direction: 'ASC' },
  about: ['Satu tahun suatu unit terdaftar sebagai unit penyelenggara pelayanan publik (UPP).', 'One year in which a unit was registered as a public-service unit (UPP).'],
})
export class ServiceUnitYear {
  @Whole(['Tahun pendaftaran sebagai UPP.', 'The year of the registration as UPP.'], { filter: true, sort: true }) year: number;
  @One('Agency', [['tenant_id', 'tenant_id'], ['agency_id', 'id']], ['Unit yang terdaftar.', 'The registered unit.'], { filter: true }) agency: unknown;
}
