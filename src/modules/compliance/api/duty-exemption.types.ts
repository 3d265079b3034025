import { Moment, One, Read, Text, Whole } from '../../../graphql-kit/read-types';
import { ownOrAgencyRowsFor } from '../../../reads/visible-to';
import { dutyExemption } from '../data/tables';

/** An exemption, as those read it who read of the season, and the agency itself. */
@Read('DutyExemption', {
  table: dutyExemption, prefix: 'dex', order: { column: 'year', direction: 'DESC' }, visible: ownOrAgencyRowsFor(['ORGANIZER', 'RESEARCH_OFFICE', 'COORDINATOR', 'VIEWER'], 'agency_id'),
  about: ['Pembebasan satu perangkat daerah dari kewajiban berinovasi pada satu tahun.', 'That an agency is freed from the duty to innovate in a year.'],
})
export class DutyExemption {
  @Whole(['Tahunnya.', 'The year.'], { filter: true, sort: true }) year: number;
  @Text(['Alasannya.', 'The reason.'], { filter: true }) reason: string;
  @Text(['Rujukannya, bila ada.', 'What it cites, if anything.']) citation: string | null;
  @Whole(['Versinya; sertakan saat mencabutnya.', 'Its version; send it along when taking it back.']) version: number;
  @Moment(['Saat dicatat.', 'When it was recorded.'], { column: 'created_at', filter: true, sort: true }) at: string;
  @One('Agency', [['tenant_id', 'tenant_id'], ['agency_id', 'id']], ['Perangkat daerah yang dibebaskan.', 'The agency that is freed.'], { filter: true }) agency: unknown;
}
