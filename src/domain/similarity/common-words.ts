/*
 * Words that titles of innovations share whatever they are about: what an office does and by which means. Stems, gathered from the titles
 * of the published innovations that the sources in seeds/stories name.
 */
const COMMON = [
  'sistem informasi layan aplikasi program elektronik digital daring online inovasi gerak kampung desa lurah camat kota kabupaten daerah warga masyarakat sehat sekolah puskesmas rumah kelola padu integrasi',
  'cepat mudah mandiri satu ayo peduli cegah pusat unit kantor dinas petugas kader gratis bersama baru langsung keliling jemput bola antar klik kartu kelas sadar ceria laman catat data terima jalan anak',
].join(' ').split(' ');

const SET: ReadonlySet<string> = new Set(COMMON);

/** True for a stem that says little in this field. */
export function isCommonHere(stem: string): boolean {
  return SET.has(stem);
}
