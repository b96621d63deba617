import { help, readArguments } from '../../demo/read-arguments.ts';

const usual = { port: 4300, contacts: 60, language: 'en', reset: false, open: true };

function faultOf(...args: string[]): string {
  const read = readArguments(args);
  return read.kind === 'misused' ? read.fault : `no fault: ${JSON.stringify(read)}`;
}

describe('the arguments of the demo', () => {
  it('opens the workspace when nothing is said', () => {
    expect(readArguments([])).toEqual({ kind: 'workspace', workspace: usual });
  });

  it('reads what is said', () => {
    const args = ['--seed', '10,000', '--language=ar', '--port', '0', '--reset', '--no-open'];
    const workspace = { port: 0, contacts: 10_000, language: 'ar', reset: true, open: false };
    expect(readArguments(args)).toEqual({ kind: 'workspace', workspace });
    expect(readArguments(['--seed', '10'])).toMatchObject({ workspace: { contacts: 10 } });
    expect(readArguments(['--play', '--keep'])).toEqual({ kind: 'play', keep: true });
    expect(readArguments(['--play'])).toEqual({ kind: 'play', keep: false });
  });

  it.each(['9', '10001', '-5', '60.5', 'many', '', '1e3', '1,00'])(
    'names the number that --seed %p is not',
    (said) => {
      expect(faultOf(`--seed=${said}`)).toBe(`--seed takes a whole number from 10 to 10,000, not "${said}"`);
    },
  );

  it('names a port that is none', () => {
    expect(faultOf('--port', '65536')).toBe('--port takes a whole number from 0 to 65,535, not "65536"');
  });

  it('names what it does not know, and what does not go together', () => {
    expect(faultOf('--kep')).toContain("'--kep'");
    expect(faultOf('now')).toContain("'now'");
    expect(faultOf('--language', 'fr')).toBe('--language is en or ar, not "fr"');
    expect(faultOf('--keep')).toContain('--play');
    expect(faultOf('--play', '--seed', '20')).toBe('--seed is for the workspace, not for --play');
    expect(faultOf('--play', '--reset')).toContain('--reset');
  });

  it('explains every flag there is', () => {
    expect(readArguments(['--help', '--kep'])).toMatchObject({ kind: 'misused' });
    expect(readArguments(['--help', '--seed', '3'])).toEqual({ kind: 'help' });
    for (const flag of ['seed', 'language', 'port', 'no-open', 'reset', 'play', 'keep', 'help'])
      expect(help).toContain(`--${flag}`);
  });
});
