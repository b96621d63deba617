import { createElement as h, type ReactNode } from 'react';
import { fileKind } from '../../file-payload.ts';
import type { VisibleMessage } from '../../message-store.ts';
import { fileSize } from '../file-size.ts';
import { fileHref } from '../serve-file.ts';
import type { Viewer } from '../viewer.ts';
import { icon } from './icon.ts';

/** The files a message shows, each to be downloaded; of a deleted one, that it was there. */
export function fileCards({ slack, look, words }: Viewer, { files = [] }: VisibleMessage): ReactNode {
  if (files.length === 0) return null;
  return h(
    'ul',
    { className: 'files' },
    files.map((id) => {
      const file = slack.file(id);
      if (file === undefined || file.isDeleted)
        return h('li', { key: id, className: 'file gone' }, words('fileDeleted'));
      const { prettyType } = fileKind(file.name);
      const size = fileSize(file.content.length, look.language);
      return h(
        'li',
        { key: id, className: 'file' },
        h(
          'a',
          {
            className: 'file-link',
            href: fileHref(look, id),
            download: file.name,
            title: words('download', { name: file.name }),
          },
          icon('file'),
          h(
            'span',
            null,
            h('bdi', { className: 'file-name' }, file.name),
            h('small', null, h('bdi', null, prettyType), ' · ', h('bdi', null, size)),
          ),
          icon('down'),
        ),
      );
    }),
  );
}

/** What the cards of a message are drawn from: a deleted file changes them, though the message is the same. */
export function filesDrawn({ slack }: Viewer, { files = [] }: VisibleMessage): readonly unknown[] {
  return files.map((id) => [id, slack.file(id)?.isDeleted]);
}
