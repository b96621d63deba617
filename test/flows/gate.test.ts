import { gate } from '../../src/flows/gate.ts';

/** Work that ends when the test says so. */
function heldWork() {
  const begun: number[] = [];
  const end: Array<(how: 'well' | 'badly') => void> = [];
  const work = (nth: number) => () => {
    begun.push(nth);
    return new Promise<number>((resolve, reject) => {
      end[nth] = (how) => (how === 'well' ? resolve(nth) : reject(new Error('badly')));
    });
  };
  return { begun, end, work };
}

describe('gate', () => {
  it('lets in as many as it has places, the others in their order', async () => {
    const { begun, end, work } = heldWork();
    const enter = gate(2);
    const results = [0, 1, 2, 3].map((nth) => enter(work(nth)));
    await Promise.resolve();
    expect(begun).toEqual([0, 1]);
    end[1]?.('well');
    expect(await results[1]).toBe(1);
    expect(begun).toEqual([0, 1, 2]);
    end[2]?.('well');
    expect(await results[2]).toBe(2);
    expect(begun).toEqual([0, 1, 2, 3]);
  });

  it('gives the place of failed work to the next, and has it free again in the end', async () => {
    const { begun, end, work } = heldWork();
    const enter = gate(1);
    const first = enter(work(0));
    const second = enter(work(1));
    end[0]?.('badly');
    await expect(first).rejects.toThrow('badly');
    expect(begun).toEqual([0, 1]);
    end[1]?.('well');
    await second;
    void enter(work(2));
    expect(begun).toEqual([0, 1, 2]);
  });
});
