import { carryOut, exits } from './carry-out.ts';
import { help, readArguments } from './read-arguments.ts';

const wanted = readArguments(process.argv.slice(2));
if (wanted.kind === 'play') {
  const { playWeek } = await import('./play/play-week.ts');
  process.exit(await carryOut((run) => playWeek(run, wanted)));
}
if (wanted.kind === 'workspace') {
  // React reads this once, when it is first imported; what it is for developers draws half as fast.
  process.env.NODE_ENV ??= 'production';
  const { runWorkspace } = await import('./workspace/run-workspace.ts');
  process.exit(await carryOut((run) => runWorkspace(run, wanted.workspace)));
}
if (wanted.kind === 'help') process.stdout.write(help);
else process.stderr.write(`${wanted.fault}\nTry: npm run demo -- --help\n`);
process.exit(wanted.kind === 'help' ? exits.done : exits.misused);
