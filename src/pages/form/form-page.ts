import { html, type SafeHtml } from '@remix-run/html-template';
import type { Language } from '../../team/voice.ts';
import { formPageWords as words } from '../../words/form-page-words.ts';
import { pageShell } from '../page-shell.ts';
import { type FormLook, formAddress } from './form-address.ts';
import {
  baitField,
  type FormFault,
  type FormFaults,
  type FormField,
  formKinds,
  longestMessage,
  type TypedForm,
} from './sent-form.ts';

const emptyForm: TypedForm = { name: '', phone: '', email: '', kind: '', area: '', message: '', consent: '' };
const fieldOrder: readonly FormField[] = ['name', 'phone', 'email', 'kind', 'area', 'message'];

/** What a form shows besides itself: what was typed before, what is wrong with it, why it was not sent. */
export type FormState = {
  typed?: TypedForm;
  faults?: FormFaults;
  notice?: keyof typeof words.notices;
};

/** The form, without a line of script. */
export function formPage(
  look: FormLook,
  { typed = emptyForm, faults = {}, notice }: FormState = {},
): SafeHtml {
  const { language } = look;
  const isNotSent = notice !== undefined || Object.keys(faults).length > 0;
  const title = isNotSent ? words.titleNotSent[language] : words.title[language];
  const field = (name: FormField, parts: FieldParts) => fieldOf(name, language, faults[name], parts);
  return pageShell(
    { language, title },
    html`${languageLink(look)}
${look.isEmbedded ? '' : html`<h1>${words.title[language]}</h1>\n<p>${words.intro[language]}</p>`}
${noticeOf(language, faults, notice)}
<form method="post" action="${formAddress(look)}" accept-charset="utf-8" novalidate>
${field('name', {
  control: (given) =>
    html`<input ${given} type="text" autocomplete="name" required maxlength="200" dir="auto" value="${typed.name}">`,
})}
<p class="hint" id="reach-hint">${words.reachHint[language]}</p>
${field('phone', {
  hintId: 'reach-hint',
  control: (given) =>
    html`<input ${given} type="tel" inputmode="tel" autocomplete="tel" maxlength="60" dir="ltr" value="${typed.phone}">`,
})}
${field('email', {
  hintId: 'reach-hint',
  control: (given) =>
    html`<input ${given} type="email" inputmode="email" autocomplete="email" autocapitalize="none" spellcheck="false" maxlength="254" dir="ltr" value="${typed.email}">`,
})}
${field('kind', {
  isOptional: true,
  control: (given) => html`<select ${given} autocomplete="off">${kindOptions(language, typed.kind)}</select>`,
})}
${field('area', {
  isOptional: true,
  control: (given) =>
    html`<input ${given} type="text" autocomplete="off" maxlength="200" dir="auto" value="${typed.area}">`,
})}
${field('message', {
  isOptional: true,
  // The first line end after the tag belongs to the tag, not to the text.
  control: (given) =>
    html`<textarea ${given} rows="5" autocomplete="off" maxlength="${longestMessage}" dir="auto">\n${typed.message}</textarea>`,
})}
<div class="unseen" aria-hidden="true"><label for="${baitField}">${words.bait[language]}</label>
<input id="${baitField}" name="${baitField}" type="text" tabindex="-1" autocomplete="off"></div>
<p class="choice"><input id="consent" name="consent" type="checkbox" value="yes"${typed.consent ? html` checked` : ''}>
<label for="consent">${words.agree[language]} <span class="aside">(${words.optional[language]})</span></label></p>
<p class="aside">${words.consent[language]}</p>
<button type="submit">${words.send[language]}</button>
</form>`,
  );
}

type FieldParts = {
  isOptional?: boolean;
  hintId?: string;
  /** The element to fill in, around the attributes that tie it to its label, hint and fault. */
  control: (given: SafeHtml) => SafeHtml;
};

function fieldOf(
  name: FormField,
  language: Language,
  fault: FormFault | undefined,
  { isOptional = false, hintId, control }: FieldParts,
): SafeHtml {
  const faultId = `${name}-fault`;
  const describedBy = [hintId, fault && faultId].filter(Boolean).join(' ');
  return html`<div class="field">
<label for="${name}">${words.fields[name][language]}${isOptional ? html` <span class="aside">(${words.optional[language]})</span>` : ''}</label>
${fault ? html`<p class="fault" id="${faultId}">${words.faults[fault][language]}</p>` : ''}
${control(html`id="${name}" name="${name}"${describedBy ? html` aria-describedby="${describedBy}"` : ''}${fault ? html` aria-invalid="true"` : ''}`)}
</div>`;
}

function kindOptions(language: Language, chosen: string): SafeHtml[] {
  const option = (value: string, label: string) =>
    html`<option value="${value}"${value === chosen ? html` selected` : ''}>${label}</option>`;
  return [
    option('', words.kinds.none[language]),
    ...formKinds.map((kind) => option(kind, words.kinds[kind][language])),
  ];
}

/** What went wrong, where a screen reader begins: it has the focus, and each fault leads to its field. */
function noticeOf(language: Language, faults: FormFaults, notice: FormState['notice']): SafeHtml | '' {
  const faulty = fieldOrder.flatMap((field) => {
    const fault = faults[field];
    return fault ? [{ field, fault }] : [];
  });
  if (!notice && faulty.length === 0) return '';
  return html`<div class="notice" role="alert" tabindex="-1" autofocus>
${notice ? html`<p>${words.notices[notice][language]}</p>` : ''}
${
  faulty.length > 0
    ? html`<p>${words.toCorrect[language]}</p>
<ul>${faulty.map(({ field, fault }) => html`<li><a href="#${field}">${words.faults[fault][language]}</a></li>`)}</ul>`
    : ''
}
</div>`;
}

function languageLink(look: FormLook, place: '' | '/thanks' = ''): SafeHtml {
  const language = look.language === 'ar' ? 'en' : 'ar';
  const name = language === 'ar' ? words.toArabic : words.toEnglish;
  return html`<p class="language"><a href="${formAddress({ ...look, language }, place)}" lang="${language}" hreflang="${language}">${name[language]}</a></p>`;
}

/** What is shown when a form was sent. */
export function thanksPage(look: FormLook): SafeHtml {
  const { language } = look;
  return pageShell(
    { language, title: words.thanks[language] },
    html`${languageLink(look, '/thanks')}
<h1>${words.thanks[language]}</h1>
<p>${words.thanksMore[language]}</p>
<p><a href="${formAddress(look)}">${words.another[language]}</a></p>`,
  );
}

/** Why something cannot be taken or done, with the way back to the form. */
export function refusalPage(look: FormLook, why: 'tooLarge' | 'unread' | 'wrongMethod'): SafeHtml {
  const { language } = look;
  return pageShell(
    { language, title: words[why][language] },
    html`<h1>${words[why][language]}</h1>
<p>${words[`${why}More`][language]}</p>
<p><a href="${formAddress(look)}">${words.toForm[language]}</a></p>`,
  );
}

/** Where no form is. In both languages, since nothing tells whose it would be. */
export function unknownFormPage(): SafeHtml {
  const part = (language: Language) => html`<h1>${words.unknown[language]}</h1>
<p>${words.unknownMore[language]}</p>`;
  return pageShell(
    { language: 'en', title: words.unknown.en },
    html`<section>${part('en')}</section>
<section lang="ar" dir="rtl">${part('ar')}</section>`,
  );
}
