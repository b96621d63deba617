import { createElement as h, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { LocalSlack } from '../../local-slack.ts';
import type { Assets } from '../assets.ts';
import type { FormFaults } from '../form-faults.ts';
import type { ClientFrame } from '../frame.ts';
import { hrefOf, type Look } from '../look.ts';
import { channelsOf } from '../place.ts';
import { mostCounted, type ReadMarks } from '../read-marks.ts';
import { type Viewer, viewerOf } from '../viewer.ts';
import { drawView } from './blocks/draw-view.ts';
import { conversation } from './conversation.ts';
import { icon } from './icon.ts';
import { peopleRail } from './people-rail.ts';
import { sidebar } from './sidebar.ts';
import { threadPane } from './thread-pane.ts';

export type PageParts = {
  slack: LocalSlack;
  look: Look;
  marks: ReadMarks;
  formFaults: FormFaults;
  frame: ClientFrame;
  assets: Assets;
  boot: string;
  /** The drawings of messages that the window has already: of these only the places are drawn. */
  drawn: ReadonlySet<string>;
};

/** The whole page of a window. Drawing it is reading: what is open is read from then on. */
export async function drawPage(parts: PageParts): Promise<{ html: string; readSomething: boolean }> {
  const { slack, look, frame } = parts;
  const viewer = viewerOf(slack, look, parts);
  const [bar, panel] = await Promise.all([frame.bar?.(look), frame.panel?.(look)]);
  const html = renderToStaticMarkup(page(parts, viewer, bar, panel));
  return { html: `<!doctype html>${html}`, readSomething: viewer.newSince !== undefined };
}

function page(
  { frame, assets, boot }: PageParts,
  viewer: Viewer,
  bar: ReactNode,
  panel: ReactNode,
): ReactNode {
  const { slack, look, words } = viewer;
  const { language } = look;
  const front = slack.as(look.as).openView();
  const thread = threadPane(viewer);
  const hasPanel = panel !== undefined && panel !== null && panel !== false;
  return h(
    'html',
    { lang: language, dir: language === 'ar' ? 'rtl' : 'ltr' },
    h(
      'head',
      null,
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'color-scheme', content: 'light' }),
      h('link', { rel: 'icon', href: 'data:,' }),
      h('title', null, titleOf(viewer)),
      assets.styleSheets.map((href) => h('link', { key: href, rel: 'stylesheet', href })),
      assets.scripts.map((src) => h('script', { key: src, type: 'module', src })),
    ),
    h(
      'body',
      {
        'data-as': look.as,
        'data-boot': boot,
        'data-place': [look.as, look.at].join(' '),
        'data-tab':
          viewer.place.kind === 'app' && viewer.place.tab !== 'about' ? viewer.place.tab : undefined,
        'data-unreachable': words('unreachable'),
        'data-dismiss': words('closeNotice'),
        className: hasPanel ? 'has-panel' : undefined,
      },
      h(
        'div',
        { id: 'ended', className: 'ended', role: 'alert', 'data-own': '', hidden: true },
        frame.ended?.(language) ?? words('ended'),
      ),
      topBar(viewer, bar, hasPanel),
      h(
        'div',
        { className: 'window' },
        h('div', { id: 'sides', className: 'sides' }, peopleRail(viewer), sidebar(viewer, slack.teamName)),
        h(
          'div',
          { className: `workspace${thread === null ? '' : ' has-thread'}` },
          // What lies behind a form cannot be used until the form is closed, as in Slack.
          h('div', { className: 'behind', inert: front !== undefined }, conversation(viewer), thread),
          front === undefined
            ? null
            : h(
                'div',
                { id: `form-${front.id}`, className: 'form-layer', 'data-form': front.id },
                drawView(front, formAt(viewer, front)),
              ),
        ),
        hasPanel
          ? h('aside', { id: 'panel', className: 'panel', 'aria-label': words('openPanel') }, panel)
          : null,
      ),
      h('div', { id: 'notices', className: 'notices', 'data-own': '', 'aria-live': 'polite' }),
      h('div', { id: 'arrivals', className: 'unseen', 'data-own': '', 'aria-live': 'polite' }),
    ),
  );
}

function formAt({ blocks, formFaults }: Viewer, view: { id: string; hash: string }) {
  const fields = formFaults.of(view);
  return { ...blocks, target: { view: view.id }, ...(fields === undefined ? {} : { fields }) };
}

function topBar({ look, words }: Viewer, bar: ReactNode, hasPanel: boolean): ReactNode {
  const other = look.language === 'ar' ? 'en' : 'ar';
  return h(
    'div',
    { className: 'top' },
    drawerButton('sides', words('openSidebar'), 'menu'),
    h('div', { className: 'frame-bar' }, bar),
    h(
      'a',
      { className: 'language', href: hrefOf(look, { language: other }), 'data-look': '', lang: other },
      words('otherLanguage'),
    ),
    hasPanel ? drawerButton('panel', words('openPanel'), 'panel') : null,
  );
}

function drawerButton(id: string, label: string, picture: Parameters<typeof icon>[0]): ReactNode {
  return h(
    'button',
    {
      type: 'button',
      className: `drawer-button of-${id}`,
      'data-drawer': id,
      'aria-controls': id,
      'aria-expanded': false,
      'aria-label': label,
      title: label,
    },
    icon(picture),
  );
}

function titleOf({ slack, look, place, marks }: Viewer): string {
  const unread = [...channelsOf(slack, look.as), slack.channel(look.as)].reduce(
    (sum, channel) => sum + marks.unread(look.as, channel),
    0,
  );
  const name = place.kind === 'channel' ? `#${place.channel.name}` : slack.manifest.appName;
  const count = unread === 0 ? '' : `(${unread > mostCounted ? `${mostCounted}+` : unread}) `;
  return `${count}${name} · ${slack.teamName}`;
}
