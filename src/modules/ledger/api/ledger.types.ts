import { Moment, One, Read, Text, Whole } from '../../../graphql-kit/read-types';
import { sql, type Sql } from '../../../reads/sql';
import type { Viewer } from '../../../reads/viewer';
import { editionLog } from '../data/tables';

const editionsRun = (viewer: Viewer, column: string): Sql => {
  const held = viewer.grants.filter((g) => g.role === 'ORGANIZER');
  if (held.some((g) => g.programId === null)) return sql('1 = 1');
  const programs = held.flatMap((g) => (g.programId === null ? [] : [g.programId]));
  if (programs.length === 0) return sql('1 = 0');
  return sql(`${column} IN (SELECT led.id FROM edition led WHERE led.tenant_id = ? AND led.program_id IN (${programs.map(() => '?').join(', ')}))`, viewer.scope?.tenantId ?? '', ...programs);
};

/** The log of the editions that one organises, and one's own acts in it. */
function logRows(viewer: Viewer, alias: string): Sql {
  const run = editionsRun(viewer, `${alias}.edition_id`);
  return sql(`${alias}.tenant_id = ? AND ((${run.text}) OR ${alias}.actor_id = ?)`, viewer.scope?.tenantId ?? '', ...run.params, viewer.actorId ?? '');
}

// A text holds marks: it is read when the edition has its results, and not by whom a recusal of that edition binds.
/** The contents of the log, for the organiser once all results of the edition are out. */
function logTexts(viewer: Viewer, alias: string): Sql {
  const tenant = viewer.scope?.tenantId ?? '';
  const run = editionsRun(viewer, `${alias}.edition_id`);
  return sql(
    `${alias}.tenant_id = ? AND (${run.text}) AND ${alias}.edition_id IN (SELECT lex.id FROM edition lex WHERE lex.tenant_id = ? AND lex.phase = 'RESULTS')
     AND ${alias}.edition_id NOT IN (SELECT lrc.edition_id FROM recusal lrc WHERE lrc.tenant_id = ? AND lrc.actor_id = ? AND lrc.lifted_at IS NULL)`,
    tenant, ...run.params, tenant, tenant, viewer.actorId ?? '',
  );
}

/** An act in the log of an edition, without its content. */
@Read('EditionLogEntry', {
  table: editionLog, prefix: 'elo', order: { column: 'seq', direction: 'ASC' }, visible: logRows,
  about: [
    'Satu tindakan pada log penyelenggaraan: penyelenggara melihat urutan dan hash semuanya, pelaku lain hanya tindakannya sendiri.',
    'An act in the log of an edition: the organiser sees number and hash of all, others of their own acts only.',
  ],
})
export class EditionLogEntry {
  @Whole(['Nomor urutnya, mulai dari 1 tanpa lompatan.', 'Its number, from 1 without a gap.'], { filter: true, sort: true }) seq: number;
  @Text(['Nama tindakannya.', 'Name of the act.'], { filter: true }) act: string;
  @Moment(['Kapan dilakukan.', 'When it was done.'], { column: 'created_at', filter: true }) at: string;
  @Text(['Hash catatan sebelumnya.', 'Hash of the one before.']) prev: string;
  @Text(['SHA-256 dari isi kanoniknya.', 'SHA-256 of its canonical content.'], { filter: true }) hash: string;
  @One('Edition', [['tenant_id', 'tenant_id'], ['edition_id', 'id']], ['Penyelenggaraannya.', 'The edition.'], { filter: true }) edition: unknown;
  @One('EditionLogText', [['tenant_id', 'tenant_id'], ['id', 'id']], ['Isinya; kosong sampai semua hasil diumumkan.', 'Its content; null until all results are out.'], { nullable: true }) text: unknown;
}

/** The content of an act in the log of an edition. */
@Read('EditionLogText', {
  table: editionLog, prefix: 'elt', order: { column: 'seq', direction: 'ASC' }, visible: logTexts,
  about: ['Isi satu catatan log, bagi penyelenggara sesudah semua hasil diumumkan.', 'The content of an act in the log, for the organiser once all results are out.'],
})
export class EditionLogText {
  @Text(['JSON kanonik menurut RFC 8785; hash-nya ada pada catatannya.', 'Canonical JSON by RFC 8785; its hash stands with the act.']) body: string;
}
