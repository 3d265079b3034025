import { Field, Int, ObjectType } from 'type-graphql';
import { PROGRAM_SECTION } from '../../../domain/program-file/rows';
import { describe } from '../../../graphql-kit/describe';
import { enumOf } from '../../../graphql-kit/enums';

const SECTION = enumOf(PROGRAM_SECTION);
const ACT = enumOf({
  name: 'ProgramChangeAct',
  about: ['Apa yang terjadi pada satu baris berkas program.', 'What happened to a row of a programme file.'],
  values: {
    CREATED: ['Dibuat.', 'Created.'],
    CHANGED: ['Diubah.', 'Changed.'],
    REMOVED: ['Dihapus.', 'Removed.'],
  },
});

@ObjectType('ProgramTally', { description: describe(['Hitungan satu bagian berkas program.', 'The count of one part of a programme file.']) })
export class ProgramTally {
  @Field(() => SECTION, { description: describe(['Bagiannya.', 'The part.']) })
  section: string;

  @Field(() => Int, { description: describe(['Banyaknya yang dibuat.', 'How many were created.']) })
  created: number;

  @Field(() => Int, { description: describe(['Banyaknya yang diubah.', 'How many were changed.']) })
  changed: number;

  @Field(() => Int, { description: describe(['Banyaknya yang dihapus.', 'How many were removed.']) })
  removed: number;

  @Field(() => Int, { description: describe(['Banyaknya yang sudah seperti dalam berkas.', 'How many are as the file has them.']) })
  unchanged: number;
}

@ObjectType('ProgramChange', { description: describe(['Satu perubahan oleh berkas program.', 'One change that a programme file makes.']) })
export class ProgramChange {
  @Field(() => ACT, { description: describe(['Dibuat, diubah, atau dihapus.', 'Created, changed or removed.']) })
  act: string;

  @Field(() => String, { description: describe(['Letaknya menurut kode dan tahun, misalnya editions.2026.closes.', 'Where it is, by codes and years, for example editions.2026.closes.']) })
  path: string;

  @Field(() => String, { nullable: true, description: describe(['Nilai sebelumnya; kosong bila tidak ada.', 'The value before; null where there was none.']) })
  before: string | null;

  @Field(() => String, { nullable: true, description: describe(['Nilai sesudahnya; kosong bila tidak ada lagi.', 'The value after; null where there is none any more.']) })
  after: string | null;
}

@ObjectType('ProgramReport', { description: describe(['Laporan penerapan berkas program, atau percobaannya.', 'The report of applying a programme file, or of a rehearsal of it.']) })
export class ProgramReport {
  @Field(() => Boolean, { description: describe(['Benar bila hanya percobaan dan tidak ada yang disimpan.', 'True where it was a rehearsal and nothing was kept.']) })
  dryRun: boolean;

  @Field(() => [ProgramTally], { description: describe(['Hitungan tiap bagian yang disebut berkas.', 'The count of each part of which the file speaks.']) })
  sections: readonly ProgramTally[];

  @Field(() => [ProgramChange], { description: describe(['Perubahannya satu demi satu, sampai batasnya.', 'The changes one by one, up to a limit.']) })
  changes: readonly ProgramChange[];

  @Field(() => Int, { description: describe(['Banyaknya perubahan di luar daftar itu.', 'How many changes there are beyond that list.']) })
  more: number;
}
