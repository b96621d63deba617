import { type DemoPlace, demoPlace } from '../support/demo-process.ts';

const workspace = ['--no-open', '--port', '0', '--seed'];
const stays = 'It stays until Ctrl-C';

describe('the demo as a process', () => {
  let place: DemoPlace;
  beforeEach(async () => {
    place = await demoPlace();
  });
  afterEach(() => place.clear());

  it('opens the workspace, and leaves nothing behind when its terminal is closed', async () => {
    const demo = place.start([...workspace, '10']);
    await demo.printed(stays);
    demo.press('SIGHUP');
    const { code, out, faults } = await demo.ended;
    expect({ code, faults, left: await place.left() }).toEqual({ code: 0, faults: '', left: [] });
    expect(out).toMatch(/seeding 10 of 10 contacts[\s\S]*http:\/\/127\.0\.0\.1:\d+\//);
    expect(out).not.toContain('\u001b');
    expect(out).not.toContain('\r');
  });

  it('notices what a killed demo left; --reset clears that and ends one that runs', async () => {
    const killed = place.start([...workspace, '10']);
    await killed.printed('the bot');
    killed.press('SIGKILL');
    expect(await killed.ended).toMatchObject({ signal: 'SIGKILL' });
    expect(await place.left()).toContainEqual(expect.stringContaining('postgres'));

    const runs = place.start([...workspace, '10']);
    await runs.printed(stays);
    const resets = place.start([...workspace, '10000', '--reset']);
    await resets.printed('seeding');
    // The other one ended in good order, though nobody pressed Ctrl-C there.
    const { code, out } = await runs.ended;
    expect(out).toContain(
      'A demo that was killed left its folder behind; npm run demo -- --reset clears that.',
    );
    expect(code).toBe(0);

    resets.press('SIGINT');
    const { code: interrupted, out: said, faults } = await resets.ended;
    expect(said).toMatch(/Clearing .*touchbase-demo-/);
    expect(said).toMatch(/Ending the demo at http:\/\/127\.0\.0\.1:\d+\//);
    expect({ interrupted, faults, left: await place.left() }).toEqual({
      interrupted: 130,
      faults: '',
      left: [],
    });
  });

  it('explains itself, and names a flag it does not know', async () => {
    const [helped, misused] = await Promise.all([
      place.start(['--help']).ended,
      place.start(['--kep']).ended,
    ]);
    expect(helped).toMatchObject({ code: 0, out: expect.stringContaining('--play') });
    expect(misused).toMatchObject({ code: 2, faults: expect.stringContaining("'--kep'") });
  });
});
