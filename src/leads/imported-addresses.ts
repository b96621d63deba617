import { parseEmail } from '../parsing/email.ts';
import { type Phone, parsePhone } from '../parsing/phone.ts';

/** More of one person no file says in earnest. */
const mostAddresses = 10;
const mostCells = 50;
/** A cell that is longer holds something else than addresses. */
const longestCell = 2_000;

/** What stands before the @ where somebody had to write an e-mail and had none, without dots and dashes. */
const standIns: ReadonlySet<string> = new Set([
  ...['na', 'nil', 'no', 'none', 'null', 'nomail', 'noemail', 'noemailaddress', 'withoutemail', 'noaddress'],
  ...['test', 'testtest', 'dummy', 'fake', 'unknown', 'undefined', 'notavailable', 'notprovided', 'notgiven'],
  ...['nobody', 'noone', 'donthave', 'xxx', 'aaa', 'asdf'],
]);

/** Whether an e-mail only fills a field that had to be filled: noemail@gmail.com, none@none.com. */
function isStandInEmail(email: string): boolean {
  const local = email.slice(0, email.lastIndexOf('@')).replace(/\+.*$/, '');
  return standIns.has(local.replaceAll(/[._-]/g, ''));
}

/**
 * The phones and e-mails in some cells, several to a cell and in whichever column, each once and ten of a kind at most.
 * E-mails that stand for none are passed over.
 *
 * @param country how national phone numbers are read
 * @param unread takes the cells in which there is none
 */
export function addressesIn(
  cells: readonly string[],
  country: string,
  unread: string[],
): { phones: Phone[]; emails: string[] } {
  const phones = new Map<string, Phone>();
  const emails = new Set<string>();
  for (const cell of cells.slice(0, mostCells)) {
    const found = cell.length > longestCell ? [] : addressesOfCell(cell, country);
    for (const { phone, email } of found) {
      if (phone) phones.set(phone.e164, phone);
      if (email && !isStandInEmail(email)) emails.add(email);
    }
    if (found.length === 0) unread.push(cell.slice(0, 200).toWellFormed());
  }
  return {
    phones: [...phones.values()].slice(0, mostAddresses),
    emails: [...emails].slice(0, mostAddresses),
  };
}

type Address = { phone?: Phone; email?: string };

function addressesOfCell(cell: string, country: string): Address[] {
  const whole = readAddress(cell, country);
  if (whole) return [whole];
  const parts = cell.split(/:::|[/,;|\n،؛]/u, mostAddresses);
  return parts.flatMap((part) => readAddress(part.trim(), country) ?? []);
}

function readAddress(text: string, country: string): Address | undefined {
  const email = text.includes('@') ? parseEmail(text) : undefined;
  if (email) return { email };
  // Spreadsheets write a number as 966501234567.0, and people what kind it is before it.
  const phone = parsePhone(text.replace(/\.0$/, '').replace(/^[\p{L} ]{2,20}[:：]\s*/u, ''), country);
  return phone && isE164(phone) ? { phone } : undefined;
}

/** What the database takes for a number. */
function isE164({ e164 }: Phone): boolean {
  return /^\+\d{4,15}$/.test(e164);
}
