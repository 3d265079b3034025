import { ORGANIZATION_KIND, TENANT_KIND, TENANT_STATUS } from '../../../domain/vocabulary/region-words';
import { Code, Many, One, Read, Text } from '../../../graphql-kit/read-types';
import { organization, tenant } from '../data/tables';

/** An organisation outside the regional governments. */
@Read('Organization', {
  table: organization, prefix: 'org', order: { column: 'name', direction: 'ASC' },
  about: ['Organisasi di luar pemerintah daerah: kementerian, perguruan tinggi, BUMN, BUMD.', 'An organisation outside the regional governments: ministry, university, state or regional enterprise.'],
})
export class Organization {
  @Text(['Kode tetap.', 'Lasting code.'], { filter: true, sort: true }) code: string;
  @Text(['Nama.', 'Name.'], { filter: true, sort: true }) name: string;
  @Text(['Nama dalam bahasa Inggris.', 'Name in English.'], { column: 'name_en' }) nameEnglish: string | null;
  @Text(['Singkatan.', 'Abbreviation.'], { filter: true }) abbreviation: string | null;
  @Code(ORGANIZATION_KIND, ['Jenisnya.', 'Its kind.'], { filter: true }) kind: string;
  @One('Organization', [['parent_id', 'id']], ['Organisasi induknya.', 'The organisation above it.']) parent: unknown;
}

/** An organiser on this server. */
@Read('Tenant', {
  table: tenant, prefix: 'tnt', order: { column: 'code', direction: 'ASC' },
  about: ['Penyelenggara: pemerintah daerah atau kementerian yang menjalankan program di server ini.', 'An organiser: a regional government or ministry that runs programmes on this server.'],
})
export class Tenant {
  @Text(['Kode penyelenggara; kode daerah bagi pemerintah daerah.', 'Code of the organiser; the region code for a regional government.'], { filter: true, sort: true }) code: string;
  @Text(['Nama.', 'Name.'], { filter: true, sort: true }) name: string;
  @Code(TENANT_KIND, ['Jenisnya.', 'Its kind.'], { filter: true }) kind: string;
  @Code(TENANT_STATUS, ['Keadaannya di server ini.', 'Its state on this server.'], { filter: true }) status: string;
  @Text(['Zona waktu IANA.', 'IANA time zone.']) timeZone: string;
  @One('Region', [['region_id', 'id']], ['Daerahnya.', 'Its region.'], { filter: true }) region: unknown;
  @One('Organization', [['organization_id', 'id']], ['Organisasinya, bagi kementerian.', 'Its organisation, for a ministry.']) organization: unknown;
  @Many('Agency', [['id', 'tenant_id']], ['Perangkat daerah dan unitnya.', 'Its agencies and units.']) agencies: unknown;
  @Many('Program', [['id', 'tenant_id']], ['Program yang dijalankannya.', 'The programmes that it runs.']) programs: unknown;
  @Many('Innovation', [['id', 'tenant_id']], ['Inovasi yang diterbitkannya.', 'The innovations that it published.']) innovations: unknown;
}
