import { Command } from 'commander';
import { configOfProcess, type Config } from '../config/env';
import { checkCommand } from './check';
import { explainCommand } from './command-error';
import { filesCleanCommand } from './files-clean';
import { migrateCommand } from './migrate';
import { schemaText } from './print-schema';
import { seedCommand } from './seed';
import { serve } from './serve';
import { tenantApplyCommand } from './tenant-apply';
import { tenantExportCommand } from './tenant-export';
import { tokenCreateCommand, type TokenCreateOptions } from './token-create';

type Print = (line: string) => void;

function commands(readConfig: () => Config, print: Print, complain: Print): Command {
  const program = new Command('lumbung')
    .description('Server inovasi daerah / server of regional innovations')
    .exitOverride()
    .configureOutput({ writeOut: (text) => print(text.trimEnd()), writeErr: () => undefined });
  program.command('serve').description('Jalankan server / run the server').action(() => serve(print, complain));
  program.command('migrate').description('Mutakhirkan skema basis data / bring the database to the newest schema').action(() => migrateCommand(readConfig(), print));
  program.command('seed').description('Isi data awal menurut SEED / add the seeds that SEED names').action(() => seedCommand(readConfig(), print));
  program.command('check').description('Periksa semua yang diturunkan dari rak / check everything that is derived from the shelf')
    .option('--repair', 'perbaiki yang berbeda / mend what differs', false)
    .action((options: { repair: boolean }) => checkCommand(readConfig(), options, print));
  program.command('schema').description('Cetak skema GraphQL / print the GraphQL schema').action(() => print(schemaText().trimEnd()));
  program.command('files').description('Berkas bukti / files of evidence')
    .command('clean').description('Hapus berkas yang tidak dipakai / clear away files that nobody uses').action(() => filesCleanCommand(readConfig(), print));
  const tenant = program.command('tenant').description('Program satu penyelenggara / the programme of an organiser');
  tenant.command('apply').argument('<file>', 'berkas YAML / the YAML file').description('Terapkan berkas program / apply a programme file')
    .option('--dry-run', 'hanya mencoba, tidak ada yang disimpan / only rehearse, nothing is kept', false)
    .action((file: string, options: { dryRun: boolean }) => tenantApplyCommand(readConfig(), file, options, print));
  tenant.command('export').description('Cetak berkas program / print the programme file')
    .requiredOption('--tenant <code>', 'kode penyelenggara / code of the organiser')
    .requiredOption('--program <code>', 'kode program / code of the programme')
    .action((options: { tenant: string; program: string }) => tenantExportCommand(readConfig(), options, print));
  const token = program.command('token').description('Token akses / access tokens');
  token.command('create').description('Buat kantor dengan satu token / make an office with one token')
    .requiredOption('--tenant <code>', 'kode penyelenggara, misalnya 32.72 / code of the organiser, for example 32.72')
    .requiredOption('--role <ROLE>', 'perannya / its role')
    .option('--agency <code>', 'kode perangkat daerah, wajib bagi AGENCY_OFFICER / code of the agency, compulsory for AGENCY_OFFICER')
    .option('--program <code>', 'kode program, bila hanya untuk satu / code of the programme, when it is for one only')
    .option('--label <office>', 'nama kantor, bukan nama orang / name of the office, never of a person')
    .option('--days <n>', 'lama berlaku, 1 sampai 366 hari / how long it lasts, 1 to 366 days', '90')
    .option('--scopes <list>', 'kegunaan: READ, WRITE, TOKENS / what it may be used for', 'READ,WRITE')
    .action((options: TokenCreateOptions) => tokenCreateCommand(readConfig(), options, print));
  return program;
}

/**
 * Carries out the command of these words and answers how the process shall end: 0, or 1 after saying why in both
 * languages. A server goes on running after the answer and ends the process by itself.
 */
export async function run(words: readonly string[], print: Print, complain: Print, readConfig: () => Config = configOfProcess): Promise<0 | 1> {
  try {
    await commands(readConfig, print, complain).parseAsync([...words], { from: 'user' });
    return 0;
  } catch (error) {
    const why = explainCommand(error);
    if (why === null) return 0;
    complain(why);
    return 1;
  }
}
