import { isLocalTime, type LocalTime } from '../calendar/instant.ts';
import { latinDigits } from './digits.ts';

const hoursShape = /^(?:from|من)?\s*(\S+?)\s*(?:-|–|—|−|to|until|till|إلى|الى|حتى)\s*(\S+)$/iu;
const timeShape = /^(\d{1,2})(?:[:.](\d{2}))?$/;

/**
 * Reads the hours from one time of day to another, on a clock with 24 hours: `08:00-20:00`, `8 to 20`, `٢٠:٠٠–٠٦:٠٠`. The
 * end of the day may be written `24:00` or `00:00`.
 *
 * @returns `undefined` when they are none, or last no time
 */
export function parseHours(text: string): { from: LocalTime; until: LocalTime } | undefined {
  const [, first = '', second = ''] =
    hoursShape.exec(
      latinDigits(text)
        .replace(/\p{Cf}/gu, '')
        .trim(),
    ) ?? [];
  const from = readTime(first);
  const until = readTime(second === '24' || second === '24:00' ? '00:00' : second);
  return from && until && from !== until ? { from, until } : undefined;
}

function readTime(text: string): LocalTime | undefined {
  const [, hour, minute = '00'] = timeShape.exec(text) ?? [];
  const time = `${hour?.padStart(2, '0')}:${minute}`;
  return isLocalTime(time) ? time : undefined;
}
