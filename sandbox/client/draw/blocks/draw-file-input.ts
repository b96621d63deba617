import { createElement as h, type ReactNode } from 'react';
import { isObject, type JsonObject, listAt, textAt } from '../../../json-value.ts';
import { mostFormFileBytes } from '../../../people/view-state.ts';
import { fileSize } from '../../file-size.ts';
import { say } from '../../say.ts';
import { blockWord } from './block-words.ts';
import type { DrawnAt } from './drawn-at.ts';
import { type ElementPlace, elementAttributes, filledValue, namingAttributes } from './element-place.ts';

/**
 * Files to be sent with a form. A file is uploaded when it is chosen; what was chosen stands here as ticked boxes with
 * the files' ids, so that one can be taken back.
 */
export function drawFileInput(element: JsonObject, at: DrawnAt, place: ElementPlace): ReactNode {
  const attributes = elementAttributes(element, at, place);
  const isMany = element.max_files !== 1;
  const endings = listAt(element, 'filetypes').map((ending) => `.${String(ending)}`);
  const word = blockWord(isMany ? 'chooseFiles' : 'chooseFile', at.language);
  const disabled = at.target === undefined;
  return h(
    'div',
    { ...attributes, ...namingAttributes(place), role: 'group', className: 'bk-files' },
    listAt(filledValue(element, at, place), 'files')
      .filter(isObject)
      .map((file) => {
        const id = textAt(file, 'id') ?? '';
        return h(
          'label',
          { key: id, className: 'bk-box' },
          h('input', {
            type: 'checkbox',
            id: `${attributes.id}-${id}`,
            value: id,
            defaultChecked: true,
            disabled,
          }),
          h(
            'span',
            null,
            h('bdi', null, textAt(file, 'name')),
            h('small', { className: 'bk-file-size' }, fileSize(Number(file.size), at.language)),
          ),
        );
      }),
    h(
      'label',
      { key: 'choose', className: 'bk-button bk-choose-file' },
      word,
      h('input', {
        type: 'file',
        id: `${attributes.id}-choose`,
        ...namingAttributes(place, word),
        ...(endings.length === 0 ? {} : { accept: endings.join(',') }),
        multiple: isMany,
        disabled,
        'data-most-bytes': mostFormFileBytes,
        'data-too-large': say('fileTooLarge', at.language, { count: mostFormFileBytes / 1024 / 1024 }),
      }),
    ),
  );
}
