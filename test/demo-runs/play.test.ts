import { textWidth } from '../../sandbox/as-text/text-width.ts';
import { demoPlace } from '../support/demo-process.ts';

type Played = {
  code: number | null;
  out: string;
  faults: string;
  /** Files and folders of the demo that are still there, and its processes that still run. */
  left: string[];
};

/**
 * Plays the week as a person would.
 *
 * @param interruptAt Ctrl-C is pressed as soon as this was printed
 */
async function playDemo({ interruptAt }: { interruptAt?: string } = {}): Promise<Played> {
  const place = await demoPlace();
  try {
    const demo = place.start(['--play']);
    if (interruptAt !== undefined) {
      await demo.printed(interruptAt);
      demo.press('SIGINT');
    }
    const { code, out, faults } = await demo.ended;
    return { code, out, faults, left: await place.left() };
  } finally {
    await place.clear();
  }
}

/** What one person or channel is shown, from each heading that speaks of it to the next. */
function shownIn(out: string, place: string): string[] {
  return out.split(/^ {2}[┌→] /m).filter((part) => part.split('\n')[0]?.includes(place));
}

describe('the week, played to its end', () => {
  let played: Played;
  beforeAll(async () => {
    played = await playDemo();
  });

  it('ends by itself, content, and leaves nothing behind', () => {
    expect({ code: played.code, left: played.left }).toEqual({ code: 0, left: [] });
    expect(played.faults).not.toContain('The demo failed');
    expect(played.out).toMatch(/That was a week in \d+ s\.[\s\S]*README\.md\.\n$/);
  });

  it('has one winner of the race for a card, and tells the other who it was', () => {
    const winner = /#leads, (Omar|Khalid) only\n.*Huda Salem is yours/.exec(played.out)?.[1];
    const loser = winner === 'Omar' ? 'Khalid' : 'Omar';
    expect(winner).toBeDefined();
    expect(shownIn(played.out, `#leads, ${loser} only`).join()).toContain(`@${winner} was first`);
    expect(shownIn(played.out, `direct message to ${winner}`).join()).toContain('+966 50 123 4567');
    expect(shownIn(played.out, `direct message to ${loser}`).join()).not.toContain('+966 50 123 4567');
  });

  it('keeps phones and e-mails out of the leads channel', () => {
    const channel = shownIn(played.out, '#leads').join();
    expect(channel).toContain('Reach me on •••');
    expect(channel).not.toMatch(/@example\.com|\+9665|0501234567|050 765/);
  });

  it('greets each in their own morning and language', () => {
    expect(played.out).toMatch(
      /┌ Tue 07:00 \(08:00 in Dubai\) · direct message to Lina\n.*Good morning, Lina/,
    );
    expect(played.out).toMatch(/┌ Tue 08:00 · direct message to Khalid\n.*Good morning, Khalid/);
    expect(played.out).toMatch(/┌ Wed 08:00 · direct message to سارة\n.*صباح الخير، سارة/);
  });

  it('understands and answers Arabic, and keeps the promise at its hour', () => {
    const [answer] = shownIn(played.out, 'Mon 10:58 · an answer, سارة only');
    expect(answer).toContain('ملاحظة: تريد فيلا في النرجس');
    expect(played.out).toMatch(/┌ Wed 10:00 · direct message to سارة\n.*حان الوقت/);
  });

  it('leaves a person alone who asked for it, in messages sent before as well', () => {
    const [, redrawn] = /→ Lina types \/optout sami[^\n]*\n([\s\S]*?)\n\n/.exec(played.out) ?? [];
    expect(redrawn).toContain('Sami Haddad is left alone from now on');
    expect(redrawn).toMatch(/direct message to Lina, changed in place[\s\S]*Please do not contact them/);
    const [inquiry] = shownIn(played.out, 'Sun 15:00');
    expect(inquiry).toContain('The opt-out');
  });

  it('records the deal, and shows what each source cost and brought', () => {
    const [deal] = shownIn(played.out, 'Thu 17:30 · an answer, Omar only');
    expect(deal).toMatch(/profit SAR 29,750[\s\S]*It counts for Referral/);
    const [digest] = shownIn(played.out, 'Mon 09:00 · #reports');
    // Of the month's 2,500, 28 of 30 days had passed: (31,250 − 1,500 − 2,333.33) / 2,333.33.
    expect(digest).toMatch(/Referral +█+ 1175/);
    expect(digest).toMatch(/Referral *│ *1 *│ *\+1 *│ *1 *│ *1 *│ *1 *│ *SAR 583 *│ *1 *│ *1,175%/);
  });

  it('fits a terminal of 100 columns, without colours where it is none', () => {
    const wide = played.out.split('\n').filter((line) => textWidth(line) > 100);
    expect(wide).toEqual([]);
    expect(played.out).not.toContain('\u001b');
  });
});

describe('the week, not played to its end', () => {
  it('cleans up after Ctrl-C', async () => {
    const { code, left } = await playDemo({ interruptAt: 'presses [Claim]' });
    expect({ code, left }).toEqual({ code: 130, left: [] });
  });

  it('cleans up after Ctrl-C while it is still starting', async () => {
    const { code, left, faults } = await playDemo({ interruptAt: 'starting' });
    expect({ code, left, faults }).toEqual({ code: 130, left: [], faults: '' });
  });
});
