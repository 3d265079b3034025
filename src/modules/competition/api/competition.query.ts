import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Query, Resolver } from 'type-graphql';
import { ApiError } from '../../../graphql-kit/api-error';
import { shelf, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { oneOf, rootList } from '../../../graphql-kit/root-fields';
import { sql } from '../../../reads/sql';
import { sessionOf } from '../../../reads/viewer';
import { DEADLINE_MOVE } from './deadline-move.mutation';
import { EDITION_CANCEL } from './edition-cancel.mutation';
import { EDITION_CLOSE } from './edition-close.mutation';
import { EDITION_OPEN } from './edition-open.mutation';
import './gate.types';
import './judging-plan.types';
import './proceedings.types';
import { ProgramApplyMutation } from './program-apply.mutation';
import { ProgramExportQuery } from './program-export.query';
import { Edition, Program } from './program.types';
import './rubric.types';
import './running.types';

// What else is asked for cannot exist, and MySQL refuses to compare it with an ASCII column.
const CODE = /^[\x21-\x7e]+( [\x21-\x7e]+)*$/;
const SHOWN = 30;
const HINTED_YEARS = 12;

const ORGANIZER = describe([
  'Kode penyelenggara: kode daerah seperti 32.72, atau kode kementerian seperti kemenpanrb.', 'Code of the organiser: a region code such as 32.72, or the code of a ministry such as kemenpanrb.',
]);

/** Why no edition was found: names the part of the key that leads nowhere, and the years that there are. */
async function missingEdition(context: Context, organizer: string, program: string, year: number): Promise<ApiError> {
  const rows = await context.db.query(
    sessionOf(shelf(context)),
    'SELECT p.id, e.year FROM tenant o LEFT JOIN program p ON p.tenant_id = o.id AND p.code = ? LEFT JOIN edition e ON e.tenant_id = p.tenant_id AND e.program_id = p.id'
      + ` WHERE o.code = ? ORDER BY e.year DESC LIMIT ${HINTED_YEARS}`,
    [program, organizer],
  );
  if (rows.length === 0) return new ApiError('NOT_FOUND', { what: `tenant ${organizer.slice(0, SHOWN)}` });
  const name = `${organizer.slice(0, SHOWN)}/${program.slice(0, SHOWN)}`;
  if (rows[0][0] === null) return new ApiError('NOT_FOUND', { what: `program ${name}` });
  const years = rows.map(([, found]) => Number(found)).filter((found) => found > 0).sort((a, b) => a - b);
  return new ApiError('NOT_FOUND', { what: `edition ${name} ${year}${years.length === 0 ? '' : ` (${years.join(', ')})`}` });
}

@Resolver()
export class CompetitionQuery {
  @Query(() => Program, { nullable: true, description: describe(['Satu program menurut penyelenggara dan kodenya.', 'One programme by its organiser and code.']) })
  async program(
    @Arg('organizer', () => String, { description: ORGANIZER }) givenOrganizer: string,
    @Arg('code', () => String, { description: describe(['Kode program, misalnya kiks; huruf besar boleh.', 'Code of the programme, for example kiks; capitals will do.']) }) givenCode: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const [organizer, code] = [givenOrganizer.toLowerCase(), givenCode.toLowerCase()];
    const what = `program ${organizer.slice(0, SHOWN)}/${code.slice(0, SHOWN)}`;
    if (!CODE.test(organizer) || !CODE.test(code)) throw new ApiError('NOT_FOUND', { what });
    const ofOrganizer = sql('t0.tenant_id IN (SELECT o.id FROM tenant o WHERE o.code = ?)', organizer);
    return oneOf(context, info, 'Program', [sql('t0.code = ?', code), ofOrganizer], what);
  }

  @Query(() => Edition, {
    nullable: true,
    description: describe(['Penyelenggaraan satu program pada satu tahun; tahun tanpa penyelenggaraan dijawab dengan tahun yang ada.', 'One year of a programme; a year without an edition is answered with the years that there are.']),
  })
  async edition(
    @Arg('organizer', () => String, { description: ORGANIZER }) givenOrganizer: string,
    @Arg('program', () => String, { description: describe(['Kode program, misalnya kiks; huruf besar boleh.', 'Code of the programme, for example kiks; capitals will do.']) }) givenProgram: string,
    @Arg('year', () => Int, { description: describe(['Tahun penyelenggaraan.', 'The year of the edition.']) }) year: number,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const [organizer, program] = [givenOrganizer.toLowerCase(), givenProgram.toLowerCase()];
    const what = `edition ${organizer.slice(0, SHOWN)}/${program.slice(0, SHOWN)} ${year}`;
    if (!CODE.test(organizer) || !CODE.test(program)) throw new ApiError('NOT_FOUND', { what });
    const ofProgram = sql(
      'EXISTS (SELECT 1 FROM program p JOIN tenant o ON o.id = p.tenant_id WHERE p.tenant_id = t0.tenant_id AND p.id = t0.program_id AND p.code = ? AND o.code = ?)',
      program, organizer,
    );
    try {
      return await oneOf(context, info, 'Edition', [sql('t0.year = ?', year), ofProgram], what);
    } catch (fault) {
      if (fault instanceof ApiError && fault.code === 'NOT_FOUND') throw await missingEdition(context, organizer, program, year);
      throw fault;
    }
  }
}

/** The resolvers of the module. */
export const COMPETITION_RESOLVERS = [
  CompetitionQuery,
  rootList('programs', 'Program', ['Daftar program kompetisi dari semua penyelenggara.', 'The programmes of all organisers.']),
  rootList('editions', 'Edition', ['Daftar penyelenggaraan dari semua program, mulai dari yang terbaru.', 'The editions of all programmes, the newest first.']),
  ...EDITION_OPEN, ...EDITION_CLOSE, ...EDITION_CANCEL, ...DEADLINE_MOVE, ProgramApplyMutation, ProgramExportQuery,
];
