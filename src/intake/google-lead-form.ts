import { z } from 'zod';
import type { LeadReading } from '../leads/new-lead.ts';
import { leadOfOurFields } from './our-fields.ts';
import { consentsAsked } from './sent-consents.ts';
import { isRecord, sentFlag, sentText } from './sent-value.ts';

const column = z.object({ column_id: sentText, column_name: sentText, string_value: sentText });
const form = z.object({
  lead_id: sentText,
  campaign_id: sentText,
  is_test: sentFlag,
  user_column_data: z
    .unknown()
    .transform((value) => (Array.isArray(value) ? value.slice(0, mostColumns).filter(isRecord) : []))
    .transform((columns) => columns.map((one) => column.parse(one))),
});
const mostColumns = 100;

/** The columns that Google fills by itself. Those of custom questions are named by their own ids. */
const ourColumns = {
  name: ['FULL_NAME'],
  firstName: ['FIRST_NAME'],
  lastName: ['LAST_NAME'],
  emails: ['EMAIL', 'WORK_EMAIL'],
  phones: ['PHONE_NUMBER', 'WORK_PHONE'],
  area: ['CITY', 'REGION'],
} as const;
/** Of no use to whoever calls. */
const unused = ['POSTAL_CODE', 'COUNTRY', 'STREET_ADDRESS'];

/** Whether fields have the shape of a lead form of Google Ads. */
export function isGoogleLeadForm(fields: Record<string, unknown>): boolean {
  return Array.isArray(fields.user_column_data);
}

/** The secret that Google puts into the body, since it sends no header; empty where there is none. */
export function googleKey(fields: Record<string, unknown>): string {
  return isGoogleLeadForm(fields) ? sentText.parse(fields.google_key) : '';
}

/** Reads a lead form of Google Ads. The answers to a team's own questions become lines of the message. */
export function readGoogleLeadForm(fields: Record<string, unknown>): LeadReading {
  const parsed = form.safeParse(fields);
  if (!parsed.success) return { kind: 'unclear', why: 'fields' };
  const { data } = parsed;
  const columns = data.user_column_data.filter(({ string_value }) => string_value !== '');
  const valuesOf = (ids: readonly string[]) =>
    ids
      .flatMap((id) => columns.filter((one) => one.column_id.toUpperCase() === id))
      .map((one) => one.string_value);
  const known = new Set<string>([...Object.values(ourColumns).flat(), ...unused]);
  const answers = columns
    .filter(({ column_id }) => !known.has(column_id.toUpperCase()))
    .map(({ column_id, column_name, string_value }) => `${column_name || column_id}: ${string_value}`);
  return leadOfOurFields(
    {
      ...Object.fromEntries(
        Object.entries(ourColumns).map(([ours, ids]) => {
          const found = valuesOf(ids);
          return [ours, ours === 'emails' || ours === 'phones' ? found : found[0]];
        }),
      ),
      ...consentsAsked(
        columns.flatMap(({ column_id, column_name, string_value: answer }) =>
          [column_id, column_name].map((asked) => ({ asked, answer })),
        ),
      ),
      message: answers.join('\n'),
      campaign: data.campaign_id,
      providerId: data.lead_id,
      test: data.is_test,
    },
    { isIdOfDelivery: true },
  );
}
