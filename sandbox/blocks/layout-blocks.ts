import { objectAt } from '../json-value.ts';
import { anyText, plainText, url } from './composition.ts';
import {
  actionsElement,
  contextElement,
  imageUrlOrFile,
  inputElement,
  sectionAccessory,
} from './elements.ts';
import { boolean, type Check, fault, integer, list, object, oneOf, string } from './shape.ts';
import { dataVisualization, richText, table } from './table-and-chart.ts';

/** Limits: docs.slack.dev, "Blocks"; where published versions differ, the stricter. */

const blockId = string(255);

function block(type: string, required: Record<string, Check>, optional: Record<string, Check> = {}): Check {
  return object({
    required: { type: oneOf(type), ...required },
    optional: { block_id: blockId, ...optional },
  });
}

/** The check of each kind of block the local Slack knows. */
export const blockChecks: Record<string, Check> = {
  section: object(
    {
      required: { type: oneOf('section') },
      optional: {
        block_id: blockId,
        text: anyText(3000),
        fields: list(anyText(2000), { max: 10 }),
        accessory: sectionAccessory,
        expand: boolean,
      },
    },
    (value, pointer) =>
      value.text === undefined && value.fields === undefined ? [fault('needs text or fields', pointer)] : [],
  ),
  actions: block('actions', { elements: list(actionsElement, { max: 25 }) }),
  context: block('context', { elements: list(contextElement, { max: 10 }) }),
  header: block('header', { text: plainText(150) }, { level: integer(1, 4) }),
  divider: block('divider', {}),
  image: object(
    {
      required: { type: oneOf('image'), alt_text: string(2000) },
      optional: {
        block_id: blockId,
        image_url: url,
        slack_file: object({ optional: { id: string(255), url } }),
        title: plainText(2000),
      },
    },
    imageUrlOrFile,
  ),
  input: object(
    {
      required: { type: oneOf('input'), label: plainText(2000), element: inputElement },
      optional: { block_id: blockId, hint: plainText(2000), optional: boolean, dispatch_action: boolean },
    },
    (value, pointer) =>
      value.dispatch_action === true && objectAt(value, 'element')?.type === 'file_input'
        ? [fault('dispatch_action does not go with a file_input', pointer)]
        : [],
  ),
  rich_text: richText,
  markdown: block('markdown', { text: string(12_000) }),
  table,
  data_visualization: dataVisualization,
};
