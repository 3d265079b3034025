import { CommanderError } from 'commander';
import { explainStart } from './explain';

/** A command that cannot be carried out as it was written: its code, and why, in both languages. */
export class CommandError extends Error {
  constructor(readonly code: string, readonly indonesian: string, readonly english: string) {
    super(`${code}: ${indonesian} / ${english}`);
  }
}

/** What commander finds wrong, by its code; `{}` is the word that it quotes. */
const USAGE: Readonly<Record<string, readonly [code: string, indonesian: string, english: string]>> = {
  'commander.unknownCommand': ['COMMAND_UNKNOWN', 'perintah {} tidak dikenal; lihat lumbung --help', 'there is no command {}; see lumbung --help'],
  'commander.unknownOption': ['OPTION_UNKNOWN', 'pilihan {} tidak dikenal', 'there is no option {}'],
  'commander.missingMandatoryOptionValue': ['OPTION_MISSING', 'pilihan {} wajib', 'the option {} is compulsory'],
  'commander.optionMissingArgument': ['OPTION_INVALID', 'pilihan {} memerlukan nilai', 'the option {} needs a value'],
  'commander.missingArgument': ['ARGUMENT_MISSING', 'berkas {} wajib disebut', 'the argument {} is compulsory'],
  'commander.excessArguments': ['ARGUMENT_UNEXPECTED', 'ada kata yang tidak diharapkan', 'there is a word too many'],
};

/** Why a command was not carried out, for the terminal: code and both languages, no stack; null for help and version, which are no faults. */
export function explainCommand(error: unknown): string | null {
  if (error instanceof CommandError) return error.message;
  if (!(error instanceof CommanderError)) return explainStart(error);
  if (error.exitCode === 0) return null;
  if (error.code === 'commander.help') return 'COMMAND_MISSING: sebutkan perintahnya; lihat lumbung --help / name a command; see lumbung --help';
  const [code, indonesian, english] = USAGE[error.code] ?? ['COMMAND_INVALID', 'perintah tidak dapat dibaca', 'the command cannot be read'];
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  return `${code}: ${indonesian} / ${english}`.replaceAll('{}', quoted);
}
