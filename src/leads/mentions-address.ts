import { latinDigits } from '../parsing/digits.ts';
import { mailboxOf } from '../parsing/email.ts';

/** Shorter runs of digits than this are amounts and postcodes; a number without its country has that many anywhere. */
const fewestDigits = 8;

/** What ends an e-mail in a text, a form or JSON. */
const betweenEmails = /[\s"'<>(),;:=&?[\]{}]+/;
/** RFC 5321, 4.5.3.1: no address is longer. */
const longestEmail = 320;

/**
 * Whether a text names one of some addresses, however it is written: as a form sends it, in other digits, a phone with
 * or without its country, another spelling of a mailbox. For what nobody could read otherwise, so rather too often than
 * too seldom.
 *
 * @param addresses phones in E.164 and mailboxes of e-mails
 */
export function mentionsAddress(text: string, addresses: readonly string[]): boolean {
  // A `+` is a space in what a form sends, and itself anywhere else.
  const readings = [text, decoded(text), decoded(text.replaceAll('+', ' '))].map((reading) =>
    latinDigits(reading).toLowerCase(),
  );
  const numbers = readings.flatMap((reading) =>
    (reading.match(/\d(?:[\d\s().-]*\d)?/g) ?? []).map((run) => run.replaceAll(/\D/g, '')),
  );
  const mailboxes = readings.flatMap((reading) =>
    reading
      .split(betweenEmails)
      .filter((word) => word.length <= longestEmail && word.includes('@'))
      .map(mailboxOf),
  );
  return addresses.some((address) => {
    if (!address.startsWith('+'))
      return (
        mailboxes.includes(address) || readings.some((reading) => reading.includes(address.toLowerCase()))
      );
    const end = address.slice(1).slice(-fewestDigits);
    return end.length === fewestDigits && numbers.some((number) => number.includes(end));
  });
}

/** As it was before a form made it fit for an address. What is no such text stays as it is. */
function decoded(text: string): string {
  return text.replaceAll(/(?:%[0-9a-f]{2})+/gi, (part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  });
}
