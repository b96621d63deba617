import { z } from 'zod';
import type { LeadReading } from '../leads/new-lead.ts';
import { leadOfOurFields } from './our-fields.ts';
import { readSentObject } from './read-sent-object.ts';
import { consentsAsked } from './sent-consents.ts';
import { isRecord, sentText, sentTexts } from './sent-value.ts';

/** Meta's word that somebody filled in a form. It names the lead and says nothing of the person. */
export type MetaNotice = {
  /** With all its digits: they go past what JavaScript's numbers hold. */
  leadgenId: string;
  /** The notice as it would have come alone, as JSON. */
  body: string;
};

const listed = z
  .unknown()
  .optional()
  .transform((value): Record<string, unknown>[] => (Array.isArray(value) ? value.filter(isRecord) : []));

const envelope = z.object({ object: z.unknown().optional(), entry: listed });
const entryOfPage = z.object({ id: z.unknown().optional(), time: z.unknown().optional(), changes: listed });
const change = z.object({
  field: z.unknown().optional(),
  value: z.object({ leadgen_id: sentText.pipe(z.string().regex(/^\d{1,40}$/)) }),
});

/**
 * The notices in what Meta posted: many pages and many leads may come in one. News of other things than leads are
 * left out.
 *
 * @returns `unclear` where it is no such post, or a lead in it has no id
 */
export function readMetaNotices(
  bytes: Uint8Array,
  contentType: string,
): { kind: 'notices'; notices: MetaNotice[] } | { kind: 'unclear' } {
  const sent = readSentObject(bytes, contentType);
  if (sent.kind !== 'object' || !Array.isArray(sent.fields.entry)) return { kind: 'unclear' };
  const { object, entry } = envelope.parse(sent.fields);
  const notices: MetaNotice[] = [];
  for (const { id, time, changes } of entry.map((one) => entryOfPage.parse(one)))
    for (const one of changes.filter(({ field }) => field === 'leadgen')) {
      const read = change.safeParse(one);
      if (!read.success) return { kind: 'unclear' };
      notices.push({
        leadgenId: read.data.value.leadgen_id,
        body: JSON.stringify({ object, entry: [{ id, time, changes: [one] }] }),
      });
    }
  return { kind: 'notices', notices };
}

/** The names by which Meta's forms know what they ask by themselves. A team's own questions have names of their own. */
const standardQuestions = {
  name: ['full_name'],
  firstName: ['first_name'],
  lastName: ['last_name'],
  emails: ['email', 'work_email'],
  phones: ['phone_number', 'whatsapp_number', 'work_phone_number'],
  area: ['city'],
  birthday: ['date_of_birth'],
} as const;
const standardNames = new Set<string>(Object.values(standardQuestions).flat());

const metaLead = z.object({
  id: sentText,
  created_time: sentText,
  campaign_name: sentText,
  field_data: listed.transform((fields) => fields.map((one) => answerTo.parse(one))),
});
const answerTo = z.object({ name: sentText, values: sentTexts });

/** What Meta's own tool for trying forms puts into each field. */
const testValue = /^<test lead: dummy data for /i;

/**
 * Reads a lead as the Graph API tells it. What a form asks beyond Meta's own questions becomes lines of the message,
 * each question with its answer.
 */
export function readMetaLead(bytes: Uint8Array, contentType: string): LeadReading {
  const sent = readSentObject(bytes, contentType);
  if (sent.kind !== 'object') return { kind: 'unclear', why: sent.kind };
  const parsed = metaLead.safeParse(sent.fields);
  if (!parsed.success) return { kind: 'unclear', why: 'fields' };
  const { id, campaign_name, field_data } = parsed.data;
  const valuesOf = (names: readonly string[]) =>
    names.flatMap((name) =>
      field_data.filter((field) => field.name.toLowerCase() === name).flatMap(({ values }) => values),
    );
  const { emails, phones, ...singles } = standardQuestions;
  const own = field_data.filter(
    ({ name, values }) => !standardNames.has(name.toLowerCase()) && values.length,
  );
  return leadOfOurFields(
    {
      ...Object.fromEntries(
        Object.entries(singles).map(([ours, names]) => [ours, valuesOf(names).join(' ')]),
      ),
      emails: valuesOf(emails),
      phones: valuesOf(phones),
      ...consentsAsked(own.map(({ name, values }) => ({ asked: name, answer: values.join(', ') }))),
      message: own.map(lineOf).join('\n'),
      campaign: campaign_name,
      providerId: id,
      test: field_data.some(({ values }) => values.some((value) => testValue.test(value))),
    },
    { isIdOfDelivery: true },
  );
}

/** `what_is_your_budget?` is how Meta writes the name of "What is your budget?". */
function lineOf({ name, values }: z.infer<typeof answerTo>): string {
  const question = name.replaceAll('_', ' ').trim();
  return `${question}${/[?؟:]$/u.test(question) ? '' : ':'} ${values.join(', ')}`;
}
