import { type LineOut, seedingLine } from '../../demo/workspace/seeding-line.ts';

function written(isTTY: boolean, of: number): string {
  let text = '';
  const out: LineOut = {
    isTTY,
    write: (more) => {
      text += more;
    },
  };
  const line = seedingLine(out);
  for (let done = 125; done < of; done += 125) line.show(done, of);
  line.show(of, of);
  return text;
}

describe('the progress of seeding', () => {
  it('is one line, written anew, on a terminal', () => {
    const text = written(true, 10_000);
    expect(text.startsWith('\r  seeding 125 of 10,000 contacts …\r')).toBe(true);
    expect(text.endsWith('\r  seeding 10,000 of 10,000 contacts …\n')).toBe(true);
    expect(text.split('\n')).toHaveLength(2);
  });

  it('is a few lines elsewhere, however many contacts there are', () => {
    expect(written(false, 10_000).trim().split('\n')).toHaveLength(10);
    expect(written(false, 10_000)).not.toContain('\r');
    expect(written(false, 60)).toBe('  seeding 60 of 60 contacts …\n');
  });
});
