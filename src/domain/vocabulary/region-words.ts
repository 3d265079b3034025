import { vocabulary, type CodeOf } from './vocabulary';

/** Kinds of region (UU 23/2014 art. 2 and 399; Kemendagri codes). */
export const REGION_KIND = vocabulary('RegionKind', ['Jenis daerah.', 'Kind of region.'], {
  PROVINCE: ['Provinsi.', 'Province.'],
  REGENCY: ['Kabupaten.', 'Regency.'],
  CITY: ['Kota.', 'City.'],
  ADMINISTRATIVE_REGENCY: ['Kabupaten administrasi, bukan daerah otonom.', 'Administrative regency, not autonomous.'],
  ADMINISTRATIVE_CITY: ['Kota administrasi, bukan daerah otonom.', 'Administrative city, not autonomous.'],
});
export type RegionKind = CodeOf<typeof REGION_KIND>;

export const SUCCESSION_KIND = vocabulary('SuccessionKind', ['Cara suatu daerah lahir dari daerah lain.', 'How one region came out of another.'], {
  SPLIT: ['Pemekaran.', 'Split of a region.'],
});
export type SuccessionKind = CodeOf<typeof SUCCESSION_KIND>;

/** Kinds of concurrent government affair (UU 23/2014 art. 11 and 12). */
export const AFFAIR_KIND = vocabulary('GovernmentAffairKind', ['Jenis urusan pemerintahan.', 'Kind of government affair.'], {
  MANDATORY_BASIC: ['Urusan wajib yang berkaitan dengan pelayanan dasar.', 'Mandatory affair of basic service.'],
  MANDATORY_NON_BASIC: ['Urusan wajib yang tidak berkaitan dengan pelayanan dasar.', 'Mandatory affair outside basic service.'],
  OPTIONAL: ['Urusan pilihan.', 'Optional affair.'],
  SUPPORTING: ['Fungsi penunjang urusan pemerintahan.', 'Function that supports government affairs.'],
});
export type GovernmentAffairKind = CodeOf<typeof AFFAIR_KIND>;

export const ORGANIZATION_KIND = vocabulary('OrganizationKind', ['Jenis organisasi di luar pemerintah daerah.', 'Kind of organisation outside the regional governments.'], {
  MINISTRY: ['Kementerian.', 'Ministry.'],
  AGENCY: ['Lembaga pemerintah atau unit kementerian.', 'Government institution or unit of a ministry.'],
  UNIVERSITY: ['Perguruan tinggi.', 'University.'],
  SOE: ['Badan usaha milik negara (BUMN).', 'State-owned enterprise (BUMN).'],
  ROE: ['Badan usaha milik daerah (BUMD).', 'Regionally owned enterprise (BUMD).'],
});
export type OrganizationKind = CodeOf<typeof ORGANIZATION_KIND>;

export const TENANT_KIND = vocabulary('TenantKind', ['Jenis penyelenggara.', 'Kind of organiser.'], {
  PROVINCE: ['Pemerintah provinsi.', 'Government of a province.'],
  REGENCY: ['Pemerintah kabupaten.', 'Government of a regency.'],
  CITY: ['Pemerintah kota.', 'Government of a city.'],
  MINISTRY: ['Kementerian.', 'Ministry.'],
});
export type TenantKind = CodeOf<typeof TENANT_KIND>;

export const TENANT_STATUS = vocabulary('TenantStatus', ['Keadaan penyelenggara di server ini.', 'State of an organiser on this server.'], {
  DORMANT: ['Terdaftar, belum dipakai.', 'Registered, not yet used.'],
  ACTIVE: ['Dipakai.', 'In use.'],
});
export type TenantStatus = CodeOf<typeof TENANT_STATUS>;

export const SOURCE_CONFIDENCE = vocabulary('SourceConfidence', ['Tingkat keyakinan atas sumber.', 'How far a source can be relied on.'], {
  OFFICIAL: ['Dokumen atau laman resmi yang dibaca.', 'Official document or page that was read.'],
  SECONDARY: ['Berita atau sumber kedua.', 'News or another secondary source.'],
  INFERRED: ['Kesimpulan yang belum dipastikan.', 'Inference that was not confirmed.'],
  SYNTHETIC: ['Data buatan untuk contoh.', 'Data made up for the example.'],
});
export type SourceConfidence = CodeOf<typeof SOURCE_CONFIDENCE>;

/** Kinds of office inside a regional government (architecture vocabulary: OPD/SKPD, kecamatan, UPTD, BUMD and so on). */
export const AGENCY_KIND = vocabulary('AgencyKind', ['Jenis perangkat daerah atau unitnya.', 'Kind of regional agency or unit.'], {
  SECRETARIAT: ['Sekretariat daerah.', 'Regional secretariat.'],
  BUREAU: ['Biro atau bagian pada sekretariat daerah.', 'Bureau or division of the regional secretariat.'],
  DINAS: ['Dinas.', 'Service agency (dinas).'],
  BADAN: ['Badan.', 'Board (badan).'],
  KECAMATAN: ['Kecamatan.', 'District office (kecamatan).'],
  KELURAHAN: ['Kelurahan.', 'Urban ward office (kelurahan).'],
  UPTD: ['Unit pelaksana teknis daerah.', 'Regional technical unit.'],
  PUSKESMAS: ['Pusat kesehatan masyarakat.', 'Community health centre.'],
  SCHOOL: ['Sekolah.', 'School.'],
  HOSPITAL: ['Rumah sakit umum daerah.', 'Regional general hospital.'],
  ROE: ['Badan usaha milik daerah, termasuk Perumda.', 'Regionally owned enterprise, Perumda included.'],
  MINISTRY_UNIT: ['Unit kementerian.', 'Unit of a ministry.'],
  OTHER: ['Perangkat daerah lainnya.', 'Another regional office.'],
});
export type AgencyKind = CodeOf<typeof AGENCY_KIND>;

/** Roles are functions, not ranks; there is none that sees everything. */
export const ROLE = vocabulary('Role', ['Peran dalam satu penyelenggara.', 'Role within one organiser.'], {
  ORGANIZER: ['Kantor penyelenggara sebuah program.', 'Office that runs a programme.'],
  RESEARCH_OFFICE: ['Kantor penelitian dan pengembangan.', 'Research and development office.'],
  AGENCY_OFFICER: ['Petugas perangkat daerah.', 'Officer of an agency.'],
  JUDGE: ['Anggota tim penilai.', 'Member of a judging panel.'],
  COORDINATOR: ['Koordinator tingkat provinsi atau nasional.', 'Coordinator of a province or the nation.'],
  VIEWER: ['Pembaca tanpa hak ubah.', 'Reader who may change nothing.'],
});
export type Role = CodeOf<typeof ROLE>;
