import { createElement as h, type ReactNode } from 'react';
import { type JsonObject, objectAt, textAt } from '../../../json-value.ts';
import { drawBoxes } from './draw-boxes.ts';
import { drawButton } from './draw-button.ts';
import { drawChecklist } from './draw-checklist.ts';
import { drawConfirm } from './draw-confirm.ts';
import { drawField } from './draw-field.ts';
import { drawFileInput } from './draw-file-input.ts';
import { drawImageElement } from './draw-image.ts';
import { drawOverflow } from './draw-overflow.ts';
import { drawSelect } from './draw-select.ts';
import type { DrawnAt } from './drawn-at.ts';
import { type ElementPlace, elementAttributes } from './element-place.ts';

/*
 * Elements are native controls drawn here: those of slack-blocks-to-jsx need React in the browser and do nothing in
 * a page drawn on the server.
 */
type DrawElement = (element: JsonObject, at: DrawnAt, place: ElementPlace) => ReactNode;

const drawings: Readonly<Record<string, DrawElement>> = {
  button: drawButton,
  image: drawImageElement,
  overflow: drawOverflow,
  static_select: drawSelect,
  users_select: drawSelect,
  channels_select: drawSelect,
  conversations_select: drawSelect,
  multi_static_select: drawChecklist,
  multi_users_select: drawChecklist,
  multi_channels_select: drawChecklist,
  multi_conversations_select: drawChecklist,
  checkboxes: drawBoxes,
  radio_buttons: drawBoxes,
  plain_text_input: drawField,
  number_input: drawField,
  datepicker: drawField,
  timepicker: drawField,
  file_input: drawFileInput,
};

/** One element that a person can press, choose in or fill in, with the question it asks first. */
export function drawElement(element: JsonObject, at: DrawnAt, place: ElementPlace): ReactNode {
  const type = textAt(element, 'type') ?? '';
  const draw = Object.hasOwn(drawings, type) ? drawings[type] : undefined;
  if (draw === undefined) return h('span', { className: 'bk-unknown' }, `[${type}]`);
  const confirm = objectAt(element, 'confirm');
  const drawn = draw(element, at, place);
  if (confirm === undefined) return drawn;
  const id = elementAttributes(element, at, place)['data-confirm'];
  return h('div', { className: 'bk-with-confirm' }, drawn, drawConfirm(confirm, at, id));
}
