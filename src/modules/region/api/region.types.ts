import { AFFAIR_KIND, REGION_KIND, SOURCE_CONFIDENCE, SUCCESSION_KIND } from '../../../domain/vocabulary/region-words';
import { Code, Computed, Day, Flag, Many, One, Read, Text, Whole } from '../../../graphql-kit/read-types';
import { Decimal, decimalText } from '../../../graphql-kit/scalars';
import { governmentAffair, region, regionPlace, regionSuccession, regionVersion, sdgGoal, source } from '../data/tables';

/** Decimals of a coordinate: it is kept in millionths of a degree. */
const COORDINATE_SCALE = 6;

/** A document that facts come from. */
@Read('Source', { table: source, prefix: 'src', about: ['Dokumen yang menjadi sumber fakta.', 'A document that facts come from.'], order: { column: 'code', direction: 'ASC' } })
export class Source {
  @Text(['Kode tetap sumber.', 'Lasting code of the source.'], { filter: true, sort: true }) code: string;
  @Text(['Judul.', 'Title.'], { filter: true, sort: true }) title: string;
  @Text(['Penerbit.', 'Publisher.'], { filter: true }) publisher: string | null;
  @Day(['Tanggal terbit.', 'Date of publication.'], { filter: true, sort: true }) publishedOn: string | null;
  @Text(['Alamat web.', 'Web address.']) url: string | null;
  @Text(['Lisensi.', 'Licence.']) licence: string | null;
  @Code(SOURCE_CONFIDENCE, ['Tingkat keyakinan atas sumber.', 'How far the source can be relied on.'], { filter: true }) confidence: string;
}

/** A region, which keeps its identity while its code, name or province change. */
@Read('Region', {
  table: region, prefix: 'reg', order: { column: 'code', direction: 'ASC' },
  about: ['Daerah: provinsi, kabupaten, atau kota, yang tetap sama meski kode, nama, atau provinsinya berubah.', 'A region: province, regency or city, which stays the same while its code, name or province change.'],
})
export class Region {
  @Text(['Kode Kemendagri yang berlaku kini, misalnya 32.72.', 'The Kemendagri code in force now, for example 32.72.'], { filter: true, sort: true }) code: string;
  @Text(['Nama yang berlaku kini.', 'The name in force now.'], { filter: true, sort: true }) name: string;
  @Code(REGION_KIND, ['Jenis daerah.', 'Kind of region.'], { filter: true }) kind: string;
  @Flag(['Benar bila daerah otonom.', 'True when the region is autonomous.'], { filter: true }) autonomous: boolean;
  @Text(['Zona waktu IANA.', 'IANA time zone.']) timeZone: string;
  @One('Region', [['province_id', 'id']], ['Provinsinya; kosong pada provinsi.', 'Its province; empty on a province.'], { filter: true }) province: unknown;
  @One('RegionPlace', [['id', 'region_id']], ['Letaknya; kosong bila tidak diketahui.', 'Where it lies; empty where that is not known.'], { nullable: true }) place: unknown;
  @Many('Region', [['id', 'province_id']], ['Kabupaten dan kota di provinsi ini.', 'The regencies and cities of this province.']) members: unknown;
  @Many('RegionVersion', [['id', 'region_id']], ['Kode, nama, dan provinsinya dari waktu ke waktu.', 'Its codes, names and provinces over time.']) versions: unknown;
  @Many('RegionSuccession', [['id', 'to_region_id']], ['Daerah asal pembentukannya.', 'The regions it came out of.']) predecessors: unknown;
  @Many('RegionSuccession', [['id', 'from_region_id']], ['Daerah yang dibentuk darinya.', 'The regions that came out of it.']) successors: unknown;
  @Many('Tenant', [['id', 'region_id']], ['Pemerintah daerahnya di server ini.', 'Its government on this server.']) governments: unknown;
  @Many('Observation', [['id', 'region_id']], ['Angka tentang daerah ini.', 'Figures about this region.']) observations: unknown;
}

/** Where a region lies. */
@Read('RegionPlace', {
  table: regionPlace, prefix: 'rgp', order: { column: 'region_id', direction: 'ASC' },
  about: ['Letak suatu daerah: satu titik di tengahnya menurut sumbernya, bukan kantor dan bukan jalan.', 'Where a region lies: a point in its middle by its source, neither an office nor a road.'],
})
export class RegionPlace {
  @Computed(() => Decimal, ['latitude'], ['Lintang dalam derajat; negatif di selatan khatulistiwa.', 'Latitude in degrees; negative south of the equator.'], (row) => decimalText(Number(row.latitude), COORDINATE_SCALE)) latitude: string;
  @Computed(() => Decimal, ['longitude'], ['Bujur timur dalam derajat.', 'Longitude in degrees east.'], (row) => decimalText(Number(row.longitude), COORDINATE_SCALE)) longitude: string;
  @One('Region', [['region_id', 'id']], ['Daerahnya.', 'The region.']) region: unknown;
}

/** A region in a period. */
@Read('RegionVersion', {
  table: regionVersion, prefix: 'rgv', order: { column: 'valid_from', direction: 'ASC' },
  about: ['Kode, nama, dan provinsi suatu daerah dalam satu masa.', 'Code, name and province of a region in one period.'],
})
export class RegionVersion {
  @Text(['Kode pada masa itu.', 'The code in that period.'], { filter: true, sort: true }) code: string;
  @Text(['Nama pada masa itu.', 'The name in that period.']) name: string;
  @Code(REGION_KIND, ['Jenis pada masa itu.', 'The kind in that period.']) kind: string;
  @Day(['Hari pertama berlaku; kosong bila tidak diketahui.', 'First day in force; empty when it is not known.'], { sort: true }) validFrom: string | null;
  @Day(['Hari terakhir berlaku; kosong bila masih berlaku.', 'Last day in force; empty while it lasts.']) validTo: string | null;
  @Text(['Dasar hukumnya.', 'Its legal basis.']) basis: string | null;
  @One('Region', [['region_id', 'id']], ['Daerahnya.', 'The region.']) region: unknown;
  @One('Region', [['province_id', 'id']], ['Provinsinya pada masa itu.', 'Its province in that period.']) province: unknown;
}

/** One region came out of another. */
@Read('RegionSuccession', {
  table: regionSuccession, prefix: 'rgs', order: { column: 'effective_on', direction: 'ASC' },
  about: ['Satu daerah lahir dari daerah lain.', 'One region came out of another.'],
})
export class RegionSuccession {
  @Code(SUCCESSION_KIND, ['Caranya.', 'How it came about.']) kind: string;
  @Day(['Tanggal berlakunya.', 'The day it took effect.']) effectiveOn: string;
  @Text(['Dasar hukumnya.', 'Its legal basis.']) basis: string;
  @One('Region', [['from_region_id', 'id']], ['Daerah asal.', 'The region of origin.']) from: unknown;
  @One('Region', [['to_region_id', 'id']], ['Daerah hasil.', 'The region that came out.']) to: unknown;
}

/** A government affair. */
@Read('GovernmentAffair', {
  table: governmentAffair, prefix: 'aff', order: { column: 'code', direction: 'ASC' },
  about: ['Urusan pemerintahan konkuren menurut UU 23/2014.', 'A concurrent government affair under UU 23/2014.'],
})
export class GovernmentAffair {
  @Text(['Kode urusan di server ini.', 'Code of the affair on this server.'], { filter: true, sort: true }) code: string;
  @Text(['Nama dalam bahasa Indonesia.', 'Name in Indonesian.'], { column: 'name_id', filter: true }) nameIndonesian: string;
  @Text(['Nama dalam bahasa Inggris.', 'Name in English.'], { column: 'name_en' }) nameEnglish: string;
  @Many('InnovationAffair', [['id', 'affair_id']], ['Inovasi yang melayani urusan ini; tanpa data contoh, kecuali diminta.', 'The innovations that serve this affair; without the example data unless asked for.']) servedBy: unknown;
  @Many('CategoryAffair', [['id', 'affair_id']], ['Kategori kompetisi yang mencakup urusan ini; tanpa data contoh, kecuali diminta.', 'The contest categories that cover this affair; without the example data unless asked for.']) categories: unknown;
  @Code(AFFAIR_KIND, ['Jenis urusan.', 'Kind of affair.'], { filter: true }) kind: string;
}

/** A Sustainable Development Goal. */
@Read('SdgGoal', {
  table: sdgGoal, prefix: 'sdg', order: { column: 'number', direction: 'ASC' },
  about: ['Tujuan pembangunan berkelanjutan.', 'A Sustainable Development Goal.'],
})
export class SdgGoal {
  @Whole(['Nomor tujuan, 1 sampai 17.', 'Number of the goal, 1 to 17.'], { filter: true, sort: true }) number: number;
  @Text(['Nama dalam bahasa Indonesia.', 'Name in Indonesian.'], { column: 'name_id' }) nameIndonesian: string;
  @Text(['Nama dalam bahasa Inggris.', 'Name in English.'], { column: 'name_en' }) nameEnglish: string;
  @Many('InnovationSdg', [['id', 'goal_id']], ['Inovasi yang mendukung tujuan ini; tanpa data contoh, kecuali diminta.', 'The innovations that serve this goal; without the example data unless asked for.']) servedBy: unknown;
}
