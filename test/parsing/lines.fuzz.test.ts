import fc from 'fast-check';
import { isLocalTime } from '../../src/calendar/instant.ts';
import { isLocalDay } from '../../src/calendar/local-day.ts';
import { parseCostLine } from '../../src/parsing/cost-line.ts';
import { parseDealLine } from '../../src/parsing/deal-line.ts';
import { parseEmail } from '../../src/parsing/email.ts';
import { parseLeadLine } from '../../src/parsing/lead-line.ts';
import { cleanName, namesCompatible } from '../../src/parsing/person-name.ts';
import { maskPhonesAndEmails, parsePhone } from '../../src/parsing/phone.ts';
import { parsePauseLine, parsePlanLine } from '../../src/parsing/plan-line.ts';
import { parseTouchLine } from '../../src/parsing/touch-line.ts';
import { parseWhen } from '../../src/parsing/when.ts';

const context = { at: new Date('2026-11-21T09:00:00Z'), zone: 'Asia/Riyadh', firstWeekday: 0 };
const said =
  'done log snooze skip تم سجل أجل huda هدى "huda salem" reached رد no answer call next ثم until حتى on بتاريخ in بعد ' +
  'thursday الخميس tomorrow غدا 4pm الساعة ٤ مساءً 24:00 99 1500 ١٥٠٠ 1,500.50 SAR ريال costs تكاليف each month كل شهر ' +
  'november نوفمبر 2026-12-01 31/12 30/2 99999 hours days years weeks 050 +966 <@U1|x> a@b.co مليون 0 00:00 « , - م ص';
const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...said.split(' ')) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
);
const line = fc.array(word, { maxLength: 9 }).map((words) => words.join(' '));

describe('whatever is typed', () => {
  it('is read or refused, never thrown', () => {
    fc.assert(
      fc.property(line, (text) => {
        parseTouchLine(text, context);
        parsePlanLine(text, context);
        parsePauseLine(text, context);
        parseLeadLine(`refer ${text}`);
        parseDealLine(text, { ...context, currency: 'SAR' });
        parseCostLine(text, { currency: 'SAR', month: '2026-11', sources: ['huda', '1500'] });
        parsePhone(text, 'SA');
        parseEmail(text);
        maskPhonesAndEmails(text);
        expect(cleanName(cleanName(text))).toBe(cleanName(text));
        expect(namesCompatible(text, text)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('is a real day on the side that was asked for', () => {
    const direction = fc.constantFrom('future' as const, 'past' as const);
    fc.assert(
      fc.property(fc.array(word, { maxLength: 4 }), direction, (words, side) => {
        const when = parseWhen(words.join(' '), { ...context, direction: side });
        if (when.kind !== 'when') return;
        expect(isLocalDay(when.day)).toBe(true);
        expect(when.time === undefined || isLocalTime(when.time)).toBe(true);
        expect(side === 'future' ? when.day >= '2026-11-21' : when.day <= '2026-11-21').toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('shows no more digits of a phone after masking, wherever it stands', () => {
    const phone = fc.constantFrom('0501234567', '+966 50 123 4567', '٠٥٠١٢٣٤٥٦٧', '(555) 123-4567');
    fc.assert(
      fc.property(line, phone, line, (before, number, after) => {
        const masked = maskPhonesAndEmails(`${before} ${number} ${after}`);
        expect(masked).not.toContain(number);
        expect(masked).toContain('•••');
      }),
    );
  });
});
