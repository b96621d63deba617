import type { LocalDay } from '../../calendar/local-day.ts';
import type { Voice } from '../../team/voice.ts';
import { addLeadWords } from '../../words/add-lead-words.ts';
import { leadWords } from '../../words/lead-words.ts';
import { say } from '../../words/say.ts';
import { choiceField, closingView, dateField, form, selectField, textField } from '../form.ts';
import { formIds } from '../ids.ts';
import { type Block, cut, option, section } from '../message.ts';
import type { FormView } from '../reply.ts';

/** The names of the fields, as their answers come back. */
export const leadFields = {
  name: 'name',
  phones: 'phones',
  emails: 'emails',
  kind: 'kind',
  area: 'area',
  bedrooms: 'bedrooms',
  priceTo: 'price-to',
  message: 'message',
  source: 'source',
  newSource: 'new-source',
  whose: 'whose',
  nextOn: 'next-on',
} as const;
export const whoseLead = { mine: 'mine', offered: 'offered' } as const;

/** Slack shows so many choices in one menu. */
const mostSources = 100;
const longestMessage = 2_500;

/** What a form of a new lead begins with. */
export type LeadFormStart = {
  /** What a text says of the person; absent: nothing is known yet. */
  found?: {
    name: string;
    phones: readonly string[];
    emails: readonly string[];
    message: string;
    nextOn?: LocalDay;
  };
  sources: ReadonlyArray<{ key: string; name: string }>;
  /** Whether whoever fills it in may take the lead. */
  mayTake: boolean;
};

/** The form of a new lead, with what is known in it, to be corrected. */
export function leadForm({ found, sources, mayTake }: LeadFormStart, voice: Voice): FormView {
  const some = found && (found.name || found.phones.length > 0 || found.emails.length > 0);
  return form(voice, {
    id: formIds.lead,
    title: say(voice, addLeadWords.title),
    submit: say(voice, addLeadWords.submit),
    subject: '',
    blocks: [
      ...(some ? [section(say(voice, addLeadWords.foundInText))] : []),
      ...personFields(found, voice),
      ...(sources.length > 0
        ? [
            selectField(
              leadFields.source,
              say(voice, addLeadWords.source),
              sources.slice(0, mostSources).map(({ key, name }) => option(cut(name, 75), key)),
              { optional: true },
            ),
          ]
        : []),
      textField(
        leadFields.newSource,
        say(voice, sources.length > 0 ? addLeadWords.newSource : addLeadWords.source),
        {
          optional: sources.length > 0,
          hint: say(voice, addLeadWords.newSourceHint),
        },
      ),
      ...(mayTake
        ? [
            choiceField(
              leadFields.whose,
              say(voice, addLeadWords.whose),
              [
                option(say(voice, addLeadWords.mine), whoseLead.mine),
                option(say(voice, addLeadWords.offered), whoseLead.offered),
              ],
              { initial: whoseLead.mine },
            ),
            dateField(leadFields.nextOn, say(voice, addLeadWords.nextOn), {
              optional: true,
              hint: say(voice, addLeadWords.nextOnHint),
              ...initial(found?.nextOn),
            }),
          ]
        : []),
    ],
  });
}

/** The fields of who it is and what they want, with what is known in them. */
export function personFields(found: LeadFormStart['found'], voice: Voice): Block[] {
  const kinds = (['buyer', 'seller', 'renter', 'investor'] as const).map((kind) =>
    option(say(voice, addLeadWords[kind]), kind),
  );
  return [
    textField(leadFields.name, say(voice, addLeadWords.name), { optional: true, ...initial(found?.name) }),
    textField(leadFields.phones, say(voice, addLeadWords.phone), {
      optional: true,
      hint: say(voice, addLeadWords.severalHint),
      ...initial(found?.phones.join(', ')),
    }),
    textField(leadFields.emails, say(voice, addLeadWords.email), {
      optional: true,
      ...initial(found?.emails.join(', ')),
    }),
    textField(leadFields.message, say(voice, addLeadWords.message), {
      optional: true,
      multiline: true,
      ...initial(cut(found?.message ?? '', longestMessage)),
    }),
    selectField(leadFields.kind, say(voice, addLeadWords.kind), kinds, { optional: true }),
    textField(leadFields.area, say(voice, addLeadWords.area), { optional: true }),
    textField(leadFields.bedrooms, say(voice, addLeadWords.bedrooms), { optional: true }),
    textField(leadFields.priceTo, say(voice, addLeadWords.priceTo), { optional: true }),
  ];
}

function initial(text: string | undefined): { initial?: string } {
  return text ? { initial: text } : {};
}

/** What came of a lead that was entered. */
export function leadAddedView(
  added: {
    name: string;
    where: 'mine' | 'owner' | 'offered' | 'joined' | 'withheld';
    ownerUserId: string | null;
    leadsChannelId: string | null;
    nextOn: string | null;
  },
  voice: Voice,
): FormView {
  const { where, ownerUserId, leadsChannelId, nextOn } = added;
  const name = added.name || say(voice, leadWords.noName);
  const channel = { markup: `<#${leadsChannelId}>` };
  const owner = { markup: `<@${ownerUserId}>` };
  const words = {
    mine: addLeadWords.isYours,
    owner: addLeadWords.withTheirAgent,
    offered: leadsChannelId ? addLeadWords.isOffered : addLeadWords.waitsForSetUp,
    joined: addLeadWords.joined,
    withheld: addLeadWords.leftAlone,
  }[where];
  const next = nextOn ? ` ${say(voice, addLeadWords.nextStep, { when: nextOn })}` : '';
  return closingView(
    voice,
    say(voice, addLeadWords.title),
    `${say(voice, words, { name, channel, owner })}${next}`,
  );
}
