import type { Voice } from '../../team/voice.ts';
import { auditDetailWords } from '../../words/audit-detail-words.ts';
import { auditDeedWords, auditSettingWords, auditWords } from '../../words/audit-words.ts';
import { formWords } from '../../words/form-words.ts';
import { sayCountry, sayList, sayNumber, sayWeekday } from '../../words/format.ts';
import { type Markup, mention, type Sentence, say, type Values } from '../../words/say.ts';
import {
  detailsInWords,
  keptRuleInWords,
  planChangeInWords,
  ruleChangeInWords,
  ruleSetInWords,
} from './audit-details.ts';

/** What was done, with the names as they are now. */
export type AuditShown = {
  entryId: string;
  at: Date;
  byUserId: string | null;
  deed: string;
  subjectId: string;
  details: Readonly<Record<string, unknown>>;
  /** The name of the contact, plan or rule it is about; absent: it has none that is kept. */
  name?: string | undefined;
};

/** How people of the team are named: by a mention, or as text where none can stand. */
export type NamePerson = (userId: string) => Markup | string;

/** One entry in a sentence. A deed of a later version is named as it is. */
export function auditInWords(entry: AuditShown, voice: Voice, namePerson: NamePerson = mention): string {
  const { deed, byUserId, details } = entry;
  const more = detailsInWords(details, voice);
  const values: Values = {
    who: byUserId ? namePerson(byUserId) : say(voice, auditWords.touchbase),
    about: aboutWhat(entry, voice, namePerson),
    aboutIs: deed === 'settings-changed' && entry.subjectId !== '' ? 'yes' : 'no',
    ...fromAndTo(entry, voice, namePerson),
    setting: settingInWords(details.setting, voice),
    role: textOf(details.role),
    source: textOf(details.source),
    begins: textOf(details.begins),
    by: textOf(details.by),
    // Of a whole file one entry says how many.
    ofImport: typeof details.count === 'number' ? 'yes' : 'no',
    n: typeof details.count === 'number' ? details.count : 0,
    more: more.join(' · '),
    moreIs: more.length > 0 ? 'yes' : 'no',
  };
  const known: Record<string, Sentence> = auditDeedWords;
  const sentence = known[deed];
  return sentence ? say(voice, sentence, values) : deed;
}

const userId = /^[UW][A-Z0-9]+$/;

function aboutWhat(entry: AuditShown, voice: Voice, namePerson: NamePerson): Markup | string {
  const { deed, subjectId, name, details } = entry;
  if (deed === 'rule-changed') return ruleSetInWords(subjectId, voice);
  if (name) return name;
  // A routing rule may have been removed since, a plan deleted.
  if (details.setting === 'routingRule' && textOf(details.name) !== '') return textOf(details.name);
  if (details.setting === 'plan') return subjectId;
  if (userId.test(subjectId)) return namePerson(subjectId);
  return say(voice, auditWords.somebody);
}

function fromAndTo(
  { deed, subjectId, details }: AuditShown,
  voice: Voice,
  namePerson: NamePerson,
): { from: Markup | string; to: Markup | string } {
  const { from, to } = details;
  const rules = deed === 'rule-changed' ? ruleChangeInWords(subjectId, { from, to }, voice) : undefined;
  if (rules) {
    const said = (markup: string) => (markup === '' ? say(voice, auditWords.nothing) : { markup });
    return { from: said(rules.from), to: said(rules.to) };
  }
  const inWords = (value: unknown) => valueInWords(value, details, deed, voice, namePerson);
  return { from: inWords(from), to: inWords(to) };
}

function settingInWords(setting: unknown, voice: Voice): string {
  const known: Record<string, Sentence> = auditSettingWords;
  const sentence = known[textOf(setting)];
  return sentence ? say(voice, sentence) : textOf(setting);
}

function valueInWords(
  value: unknown,
  { setting, change }: AuditShown['details'],
  deed: string,
  voice: Voice,
  namePerson: NamePerson,
): Markup | string {
  const name = textOf(setting);
  const isNone = value === null || value === undefined || value === '';
  if (isNone && /^keep.*Months$/.test(name)) return say(voice, auditDetailWords.forGood);
  if (isNone) return say(voice, deed === 'owner-changed' ? auditWords.nobody : auditWords.nothing);
  if (name === 'routingRule') {
    if (typeof value === 'boolean') return say(voice, value ? auditDetailWords.on : auditDetailWords.off);
    if (change === 'moved') return say(voice, auditDetailWords.place, { n: Number(value) });
    const rule = keptRuleInWords(value, voice);
    if (rule) return { markup: rule };
  }
  if (typeof value === 'boolean') return say(voice, value ? auditWords.yes : auditWords.no);
  if (name === 'firstWeekday') return sayWeekday(voice, Number(value));
  if (name === 'workingDays' && Array.isArray(value))
    return sayList(
      voice,
      value.map((day) => sayWeekday(voice, Number(day))),
    );
  if (name === 'plan') return planChangeInWords(value, voice);
  if (typeof value === 'number') return sayNumber(voice, value);
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  if (name === 'country') return sayCountry(voice, text);
  if (name === 'language') return say(voice, text === 'ar' ? formWords.arabic : formWords.english);
  if (name === 'digits')
    return say(voice, text === 'arabic' ? formWords.arabicDigits : formWords.latinDigits);
  if (deed === 'owner-changed' || name.endsWith('UserId')) return namePerson(text);
  return name.endsWith('ChannelId') ? { markup: `<#${text}>` } : text;
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
