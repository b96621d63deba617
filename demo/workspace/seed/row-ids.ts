import type { Chance } from './chance.ts';

/**
 * Makes ids as the product's own are (UUID version 7): they begin with their time, and of one time the later one is
 * the greater, because lists of one day are shown in the order of their ids.
 */
export function rowIds(chance: Chance): (at: Date) => string {
  let count = 0;
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
  return (at) => {
    count += 1;
    const time = hex(at.getTime(), 12);
    const high = hex(Math.floor(count / 2 ** 12) % 2 ** 12, 3);
    const low = hex(0x8000 + (count % 2 ** 12), 4);
    const tail = hex(chance.between(0, 2 ** 24 - 1), 6) + hex(chance.between(0, 2 ** 24 - 1), 6);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${high}-${low}-${tail}`;
  };
}
