import { spawn } from 'node:child_process';
import path from 'node:path';
import { type DemoProcess, watchProcess } from '../support/demo-process.ts';

const carryOut = path.resolve(import.meta.dirname, '../../demo/carry-out.ts');

/** A process that carries out a run: it prints `up`, and `ending` when its end has begun. */
async function carrying({ end, inHand = '' }: { end: string; inHand?: string }): Promise<DemoProcess> {
  const script = `
    import { carryOut } from ${JSON.stringify(carryOut)};
    const run = async ({ signal, interrupted, endAfterwards, isUp }) => {
      setInterval(() => undefined, 1_000);
      endAfterwards(async () => { console.log('ending'); ${end} });
      isUp();
      ${inHand}
      console.log('up');
      await interrupted;
    };
    process.exit(await carryOut(run));`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const started = watchProcess(child);
  await started.printed('up');
  return started;
}

describe('ending a run', () => {
  it('prints nothing of what fails only because it ends', async () => {
    const run = await carrying({
      inHand: `signal.addEventListener('abort', () => Promise.reject(new Error('no ground')));
               interrupted.catch(() => console.error('The bot could not do what it had in hand'));`,
      end: `console.error('no connection');`,
    });
    run.press('SIGINT');
    expect(await run.ended).toMatchObject({ code: 0, faults: '' });
  });

  it('says what could not be ended, and what it ends for', async () => {
    const stays = await carrying({ end: `throw new Error('the server stays');` });
    stays.press('SIGTERM');
    expect(await stays.ended).toMatchObject({
      code: 1,
      faults: 'Not everything could be ended: the server stays\n',
    });
    const fails = await carrying({
      inHand: `setImmediate(() => { throw new Error('something surprising'); });`,
      end: '',
    });
    expect(await fails.ended).toMatchObject({ code: 1, faults: 'The demo failed: something surprising\n' });
  });

  it('takes what npm passes on for the same press', async () => {
    const run = await carrying({
      end: `await new Promise((done) => setTimeout(done, 50)); console.log('ended');`,
    });
    run.press('SIGINT');
    run.press('SIGTERM');
    expect(await run.ended).toMatchObject({ code: 0, out: expect.stringContaining('ended\n') });
  });

  it('leaves at once when it is pressed again while an ending hangs', async () => {
    const run = await carrying({ end: 'await new Promise(() => undefined);' });
    const impatience = setInterval(() => run.press('SIGINT'), 50);
    const { code, out, faults } = await run.ended;
    clearInterval(impatience);
    expect({ code, faults }).toEqual({ code: 130, faults: '' });
    expect(out).toMatch(/ending\nLeft at once; npm run demo -- --reset clears/);
  });
});
