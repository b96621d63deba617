import { html, type SafeHtml } from '@remix-run/html-template';
import type { Response } from 'express';
import type { Language } from '../team/voice.ts';
import { pageStyle } from './page-style.ts';

/** In which direction a language is written. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/**
 * A whole page around its content: language, direction, title, style. Every page for people is made of this, with the
 * tag `html` of the same library, which escapes whatever is put into it unless it is such a piece of a page itself.
 */
export function pageShell(page: { language: Language; title: string }, content: SafeHtml): SafeHtml {
  return html`<!doctype html>
<html lang="${page.language}" dir="${directionOf(page.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title}</title>
<link rel="icon" href="data:,">
<style>${html.raw`${pageStyle}`}</style>
</head>
<body>
<main>
${content}
</main>
</body>
</html>
`;
}

/** Sends a page. */
export function sendPage(response: Response, status: number, page: SafeHtml): void {
  response.status(status).type('html').send(String(page));
}
