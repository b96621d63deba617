import { agrees, consentWords, longestConsent } from '../leads/consent-said.ts';
import type { NewLead } from '../leads/new-lead.ts';
import { fieldKey } from './field-key.ts';

/** Fields that say what somebody agreed to, as they were sent; '' where they were not. */
type SentConsents = {
  consent: string;
  consentToCalls: string;
  consentToTexts: string;
  consentToEmails: string;
  /** The sentence that was ticked on our own page. */
  pageConsent: string;
};

const asked = [
  ['consent', null, 'consent'],
  ['consentToCalls', 'call', 'consent to calls'],
  ['consentToTexts', 'text', 'consent to text messages'],
  ['consentToEmails', 'email', 'consent to e-mail'],
] as const;

/** By what names senders ask for consent; our own page sends the sentence that was ticked under the last. */
export const consentFieldNames = {
  consent: [
    ...['consent', 'consent_given', 'gdpr_consent', 'gdpr', 'marketing_consent', 'consent_marketing'],
    ...['opt_in', 'optin', 'marketing_opt_in', 'marketing_optin', 'i_agree', 'contact_consent'],
    ...['الموافقه', 'موافقه', 'الموافقه_علي_التواصل'],
  ],
  consentToCalls: [
    'call_consent',
    'phone_consent',
    'consent_call',
    'consent_to_call',
    'call_opt_in',
    'tcpa_consent',
  ],
  consentToTexts: [
    'sms_consent',
    'text_consent',
    'consent_sms',
    'sms_opt_in',
    'text_opt_in',
    'whatsapp_consent',
  ],
  consentToEmails: ['email_consent', 'consent_email', 'email_opt_in', 'email_optin', 'newsletter_consent'],
  pageConsent: ['touchbase_page_consent'],
} as const satisfies Record<keyof SentConsents, readonly string[]>;

/** Of the questions of somebody's own form those that ask for consent by such a name, as values under our names. */
export function consentsAsked(
  questions: ReadonlyArray<{ asked: string; answer: string }>,
): Partial<Omit<SentConsents, 'pageConsent'>> {
  return Object.fromEntries(
    asked.flatMap(([field]) => {
      const names: readonly string[] = consentFieldNames[field];
      const found = questions.find((one) => names.some((name) => fieldKey(name) === fieldKey(one.asked)));
      return found ? [[field, found.answer]] : [];
    }),
  );
}

/** What the person agreed to, as far as it is a plain yes; absent: nothing. */
export function sentConsents(sent: SentConsents): Pick<NewLead, 'consents'> {
  const consents: NonNullable<NewLead['consents']>[number][] = asked.flatMap(([field, channel, called]) =>
    agrees(sent[field])
      ? [{ channel, words: consentWords(called, sent[field]), how: 'intake' as const }]
      : [],
  );
  if (sent.pageConsent !== '')
    consents.push({ channel: null, words: sent.pageConsent.slice(0, longestConsent), how: 'page' });
  return consents.length > 0 ? { consents } : {};
}
