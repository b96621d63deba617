import { html, type SafeHtml } from '@remix-run/html-template';
import { type PersonPage, pagePath } from '../../flows/contacts/page-links.ts';
import { type ChoiceState, choiceNames, type StopChoice } from '../../leads/stop-choices.ts';
import type { Language } from '../../team/voice.ts';
import { preferenceWords as words } from '../../words/preference-words.ts';
import { pageShell } from '../page-shell.ts';
import { oneClick } from './sent-choice.ts';

/** Whose page it is, by its token alone, and in which language. */
export type PageLook = { token: string; language: Language };

/** Asks whether our e-mails are to stop. Opening it changes nothing: scanners of mail open every link. */
export function stopPage(look: PageLook): SafeHtml {
  const { language } = look;
  return personPage(
    look,
    'u',
    words.stopTitle[language],
    html`<p>${words.stopIntro[language]}</p>
<form method="post" action="${address(look, 'u')}">
<input type="hidden" name="${oneClick.name}" value="${oneClick.value}">
<button type="submit">${words.stopButton[language]}</button>
</form>
<p class="after">${toChoices(look)}</p>`,
  );
}

/** Our e-mails are stopped. */
export function stoppedPage(look: PageLook): SafeHtml {
  const { language } = look;
  return personPage(
    look,
    'u',
    words.stopped[language],
    html`<p>${words.stoppedMore[language]}</p>
<p>${toChoices(look)}</p>`,
  );
}

/** Everything that a person can stop, as it stands. */
export function choicesPage(
  look: PageLook,
  { states, isSaved }: { states: Record<StopChoice, ChoiceState>; isSaved: boolean },
): SafeHtml {
  const { language } = look;
  const isFinal = states.everything === 'fixed';
  return personPage(
    look,
    'preferences',
    words.title[language],
    html`${isSaved ? html`<p class="done" role="status">${words.saved[language]}</p>` : ''}
<p>${nowInWords(states, language)}</p>
${isFinal ? html`<p>${words.fixed[language]}</p>` : choicesForm(look, states)}`,
  );
}

function choicesForm(look: PageLook, states: Record<StopChoice, ChoiceState>): SafeHtml {
  const { language } = look;
  const own = choiceNames.filter((choice) => states[choice] === 'own');
  return html`<form method="post" action="${address(look, 'preferences')}">
<fieldset>
<legend>${words.legend[language]}</legend>
<p class="hint">${words.intro[language]}</p>
${choiceNames.map((choice) => choiceField(choice, states[choice], language))}
</fieldset>
${own.map((choice) => html`<input type="hidden" name="was" value="${choice}">`)}
${own.length > 0 ? html`<p class="hint">${words.backHint[language]}</p>` : ''}
<button type="submit">${words.save[language]}</button>
</form>`;
}

function choiceField(choice: StopChoice, state: ChoiceState, language: Language): SafeHtml {
  const isFixed = state === 'fixed';
  const hintId = `${choice}-hint`;
  return html`<div class="choice">
<input type="checkbox" id="${choice}" name="stop" value="${choice}"${state === 'open' ? '' : html` checked`}${isFixed ? html` disabled aria-describedby="${hintId}"` : ''}>
<label for="${choice}">${words.choices[choice][language]}</label>
${isFixed ? html`<p class="hint" id="${hintId}">${words.fixed[language]}</p>` : ''}
</div>`;
}

function nowInWords(states: Record<StopChoice, ChoiceState>, language: Language): string {
  if (states.everything !== 'open') return words.nowEverything[language];
  const stopped = choiceNames.filter((choice) => states[choice] !== 'open');
  if (stopped.length === 0) return words.nowNothing[language];
  const what = new Intl.ListFormat(language).format(stopped.map((choice) => words.choices[choice][language]));
  return words.now[language].replace('{what}', () => what);
}

/** Of somebody of whom nothing is kept any more. */
export function nobodyPage({ language }: PageLook): SafeHtml {
  return pageShell(
    { language, title: words.nobody[language] },
    html`<h1>${words.nobody[language]}</h1>
<p>${words.nobodyMore[language]}</p>`,
  );
}

/** Why there is nothing else to show. In both languages, since nothing tells whose the page would be. */
export function plainPage(why: 'unknown' | 'tooFast' | 'notNow' | 'wrongMethod'): SafeHtml {
  const part = (language: Language) => html`<h1>${words[why][language]}</h1>
<p>${words[`${why}More`][language]}</p>`;
  return pageShell(
    { language: 'en', title: words[why].en },
    html`<section>${part('en')}</section>
<section lang="ar" dir="rtl">${part('ar')}</section>`,
  );
}

function personPage(look: PageLook, page: PersonPage, title: string, content: SafeHtml): SafeHtml {
  const { language } = look;
  const other = language === 'ar' ? 'en' : 'ar';
  const otherName = other === 'ar' ? words.toArabic : words.toEnglish;
  return pageShell(
    { language, title },
    html`<p class="language"><a href="${address({ ...look, language: other }, page)}" lang="${other}" hreflang="${other}">${otherName[other]}</a></p>
<h1>${title}</h1>
${content}`,
  );
}

function toChoices(look: PageLook): SafeHtml {
  return html`<a href="${address(look, 'preferences')}">${words.toChoices[look.language]}</a>`;
}

/** Where a page of somebody's is shown, in a language, and takes what is sent. */
export function address({ token, language }: PageLook, page: PersonPage): string {
  return `${pagePath(page, token)}?lang=${language}`;
}
