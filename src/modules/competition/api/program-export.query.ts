import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { ApiError } from '../../../graphql-kit/api-error';
import { askAs } from '../../../graphql-kit/ask-as';
import { demand, tenantByCode, workspaceViewer, type Context } from '../../../graphql-kit/context';
import { describe } from '../../../graphql-kit/describe';
import { programExport } from '../usecases/program-export';

// What else is asked for cannot exist, and MySQL refuses to compare it with an ASCII column.
const CODE = /^[\x21-\x7e]{1,40}$/;
const SHOWN = 30;

@Resolver()
export class ProgramExportQuery {
  @Query(() => String, {
    nullable: true,
    description: describe([
      'Berkas YAML satu program beserta perangkat daerah, paket aturan, dan penyelenggaraannya; menerapkannya kembali tidak mengubah apa pun.',
      'The YAML file of a programme with its agencies, rule packs and editions; applying it again changes nothing.',
    ]),
  })
  async programExport(
    @Arg('tenant', () => String, { description: describe(['Kode penyelenggara.', 'Code of the organiser.']) }) tenant: string,
    @Arg('program', () => String, { description: describe(['Kode program pada penyelenggara itu.', 'Code of the programme within that organiser.']) }) program: string,
    @Ctx() context: Context,
  ): Promise<string> {
    const tenantId = tenantByCode(context, tenant);
    const code = program.toLowerCase();
    const file = CODE.test(code) ? await programExport(askAs(context, workspaceViewer(context, demand(context, { name: 'program.export', tenantId }))), { id: tenantId, code: tenant }, code) : null;
    if (file === null) throw new ApiError('NOT_FOUND', { what: `program ${tenant}/${code.slice(0, SHOWN)}` });
    return file;
  }
}
