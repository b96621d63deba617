import { choiceNames, type StopChoice } from '../../leads/stop-choices.ts';

/** What a mail program posts when its own button is pressed. Source: RFC 8058, section 3.1. */
export const oneClick = { name: 'List-Unsubscribe', value: 'One-Click' } as const;

const inParts = new RegExp(
  `name="?${oneClick.name}"?[^\\r\\n]*(?:\\r?\\n[^\\r\\n]+)*\\r?\\n\\r?\\n\\s*${oneClick.value}\\s*(?:\\r?\\n|$)`,
  'i',
);

/** Whether a body says what RFC 8058 has mail programs say: as a form's fields or in parts, whatever else is in it. */
export function isOneClick(body: string): boolean {
  const asFields = new URLSearchParams(body.trim()).get(oneClick.name) ?? '';
  return asFields.trim().toLowerCase() === oneClick.value.toLowerCase() || inParts.test(body);
}

/** What was ticked on the page, and what had been when it was drawn. What it does not know is left out. */
export function readChoice(body: string): { stop: StopChoice[]; was: StopChoice[] } {
  const sent = new URLSearchParams(body);
  const named = (field: string) => choiceNames.filter((choice) => sent.getAll(field).includes(choice));
  return { stop: named('stop'), was: named('was') };
}
