import 'reflect-metadata';
import { run } from '../../src/cli/commands';

const TOKEN = ['token', 'create', '--tenant', '32.72', '--role', 'ORGANIZER'];

async function said(words: readonly string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const unread = (): never => {
    throw new Error('the settings were read before the words were checked');
  };
  const code = await run(words, (line) => out.push(line), (line) => err.push(line), unread);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('the command line', () => {
  it.each<[string, readonly string[], string, RegExp]>([
    ['nothing', [], 'COMMAND_MISSING', /lumbung --help/],
    ['an unknown command', ['bake'], 'COMMAND_UNKNOWN', /bake/],
    ['an unknown command of token', ['token', 'bake'], 'COMMAND_UNKNOWN', /bake/],
    ['an unknown option', ['migrate', '--force'], 'OPTION_UNKNOWN', /--force/],
    ['a word too many', ['serve', 'now'], 'ARGUMENT_UNEXPECTED', /kata|word/],
    ['a missing option', ['token', 'create', '--role', 'JUDGE'], 'OPTION_MISSING', /--tenant/],
    ['an option without its value', ['token', 'create', '--tenant'], 'OPTION_INVALID', /--tenant/],
  ])('says what is wrong with %s, in both languages, with a code', async (_what, words, code, about) => {
    const { code: ended, out, err } = await said(words);
    expect([ended, out]).toEqual([1, '']);
    expect(err).toMatch(new RegExp(`^${code}: [^/\\n]+ / [^/\\n]+$`));
    expect(err.match(about)).not.toBeNull();
  });

  it('shows how it is used, which is no fault', async () => {
    for (const words of [['--help'], ['help'], ['token', '--help'], ['token', 'create', '--help']]) {
      const { code, out, err } = await said(words);
      expect([code, err]).toEqual([0, '']);
      expect(out).toMatch(/^Usage: lumbung/);
    }
    expect((await said(['--help'])).out).toMatch(/serve[\s\S]+migrate[\s\S]+seed[\s\S]+schema[\s\S]+token/);
  });

  it('prints the schema without asking for settings', async () => {
    const { code, out } = await said(['schema']);
    expect(code).toBe(0);
    expect(out).toMatch(/^type Query \{$/m);
  });

  it('reads the settings before anything of a database is done, and tells what is wrong with them', async () => {
    const { code, out, err } = await said(TOKEN);
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/^START_FAILED: /);
  });
});
