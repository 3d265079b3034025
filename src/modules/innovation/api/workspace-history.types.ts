import { Int } from 'type-graphql';
import { MAPPING_CONFIDENCE } from '../../../domain/vocabulary/innovation-words';
import { partialDateOf, PartialDate } from '../../../graphql-kit/partial-date';
import { Code, Computed, Moment, One, Read, Text, Whole } from '../../../graphql-kit/read-types';
import { innovationLineage, innovationWorkAffair, innovationWorkSdg, innovationWorkVersion } from '../data/tables';
import { belowInnovation } from './seen-innovations';

/** One thing of a kept version; null where it was not known then, or cannot be read. */
function told(row: Readonly<Record<string, unknown>>, name: string): unknown {
  try {
    return (JSON.parse(String(row.snapshot)) as Record<string, unknown>)[name] ?? null;
  } catch {
    return null;
  }
}
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const date = (name: string) => (row: Readonly<Record<string, unknown>>): PartialDate | null => {
  const period = told(row, name) as { earliest?: unknown; latest?: unknown } | null;
  return partialDateOf(period?.earliest, period?.latest);
};
const agency = (part: string) => (row: Readonly<Record<string, unknown>>): string | null => text((told(row, 'agency') as Record<string, unknown> | null)?.[part]);

/** What a working innovation said in one of its versions. */
@Read('WorkspaceInnovationVersion', {
  table: innovationWorkVersion, prefix: 'wiv', order: { column: 'number', direction: 'DESC' }, visible: belowInnovation,
  about: ['Satu versi naskah inovasi, sebagaimana tersimpan saat itu.', 'One version of a working innovation, as it was kept then.'],
})
export class WorkspaceInnovationVersion {
  @Whole(['Nomor versi naskah.', 'Number of the version.'], { filter: true, sort: true }) number: number;
  @Text(['Judulnya waktu itu.', 'Its title then.'], { filter: true }) title: string;
  @Text(['Uraiannya waktu itu.', 'Its summary then.']) summary: string | null;
  @Text(['Mengapa diubah, bila dikatakan.', 'Why it was changed, where that was said.'], { filter: true }) note: string | null;
  @Moment(['Saat versi ini dibuat.', 'When this version was made.'], { column: 'created_at', filter: true, sort: true }) at: string;
  @Computed(() => String, ['snapshot'], ['Keadaan naskahnya waktu itu: DRAFT atau PUBLISHED.', 'Its state then: DRAFT or PUBLISHED.'], (row) => text(told(row, 'status')), true) status: string | null;
  @Computed(() => String, ['snapshot'], ['Kode pihak yang memprakarsai.', 'Code of who initiated it.'], (row) => text(told(row, 'initiator')), true) initiator: string | null;
  @Computed(() => String, ['snapshot'], ['Kode bentuk inovasinya.', 'Code of its form.'], (row) => text(told(row, 'form')), true) form: string | null;
  @Computed(() => Boolean, ['snapshot'], ['Digital atau bukan.', 'Digital or not.'], (row) => { const value = told(row, 'digital'); return typeof value === 'boolean' ? value : null; }, true) digital: boolean | null;
  @Computed(() => String, ['snapshot'], ['Kode tahap gagasan.', 'Code of the stage of the idea.'], (row) => text(told(row, 'ideaStage')), true) ideaStage: string | null;
  @Computed(() => String, ['snapshot'], ['Kode tahapan Indeks Inovasi Daerah.', 'Code of the stage in the regional innovation index.'], (row) => text(told(row, 'iidStage')), true) iidStage: string | null;
  @Computed(() => PartialDate, ['snapshot'], ['Kapan diprakarsai.', 'When it was initiated.'], date('initiated'), true) initiated: PartialDate | null;
  @Computed(() => PartialDate, ['snapshot'], ['Kapan diuji coba.', 'When it was tried out.'], date('trial'), true) trial: PartialDate | null;
  @Computed(() => PartialDate, ['snapshot'], ['Kapan mulai diterapkan.', 'When its use began.'], date('implemented'), true) implemented: PartialDate | null;
  @Computed(() => [Int], ['snapshot'], ['Nomor tujuan pembangunan berkelanjutannya.', 'Numbers of its Sustainable Development Goals.'], (row) => list(told(row, 'goals'))) goals: readonly number[];
  @Computed(() => [String], ['snapshot'], ['Kode urusan pemerintahannya.', 'Codes of its government affairs.'], (row) => list(told(row, 'affairs'))) affairs: readonly string[];
  @Computed(() => String, ['snapshot'], ['Kode perangkat daerah pengelolanya waktu itu.', 'Code of the agency that ran it then.'], agency('code'), true) agencyCode: string | null;
  @Computed(() => String, ['snapshot'], ['Nama perangkat daerah pengelolanya waktu itu.', 'Name of the agency that ran it then.'], agency('name'), true) agencyName: string | null;
}

/** A goal of a working innovation. */
@Read('WorkspaceInnovationSdg', {
  table: innovationWorkSdg, prefix: 'wig', visible: belowInnovation,
  about: ['Kaitan naskah inovasi dengan satu tujuan pembangunan berkelanjutan.', 'The tie between a working innovation and one Sustainable Development Goal.'],
})
export class WorkspaceInnovationSdg {
  @Code(MAPPING_CONFIDENCE, ['Keyakinan atas kaitan ini.', 'How sure this tie is.'], { filter: true }) confidence: string;
  @One('SdgGoal', [['goal_id', 'id']], ['Tujuan itu.', 'The goal.'], { filter: true }) goal: unknown;
}

/** A government affair of a working innovation. */
@Read('WorkspaceInnovationAffair', {
  table: innovationWorkAffair, prefix: 'wia', visible: belowInnovation,
  about: ['Kaitan naskah inovasi dengan satu urusan pemerintahan.', 'The tie between a working innovation and one government affair.'],
})
export class WorkspaceInnovationAffair {
  @Code(MAPPING_CONFIDENCE, ['Keyakinan atas kaitan ini.', 'How sure this tie is.'], { filter: true }) confidence: string;
  @One('GovernmentAffair', [['affair_id', 'id']], ['Urusan pemerintahan itu.', 'The government affair.'], { filter: true }) affair: unknown;
}

/** That an innovation goes back to another one. */
@Read('WorkspaceLineage', {
  table: innovationLineage, prefix: 'wil', order: { column: 'created_at', direction: 'ASC' }, visible: belowInnovation,
  about: ['Kaitan suatu inovasi dengan pangkal silsilahnya: inovasi yang sama dengan judul atau perangkat daerah lain.', 'The tie of an innovation to the root of its lineage: the same innovation under another title or in another agency.'],
})
export class WorkspaceLineage {
  @Text(['Mengapa keduanya satu inovasi.', 'Why the two are one innovation.']) reason: string;
  @Moment(['Sejak kapan dinyatakan demikian.', 'Since when that has been declared.'], { column: 'created_at', sort: true }) at: string;
  @One('WorkspaceInnovation', [['tenant_id', 'tenant_id'], ['innovation_id', 'id']], ['Inovasi yang berpangkal.', 'The innovation that goes back.'], { nullable: true }) innovation: unknown;
  @One('WorkspaceInnovation', [['tenant_id', 'tenant_id'], ['root_id', 'id']], ['Pangkalnya; kosong bila milik perangkat daerah yang tidak Anda lihat.', 'The root; empty where it belongs to an agency that you do not see.'], { nullable: true }) root: unknown;
}
