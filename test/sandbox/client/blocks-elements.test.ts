import { renderToStaticMarkup } from 'react-dom/server';
import { withBlockIds } from '../../../sandbox/blocks/check-surface.ts';
import {
  actionsElement,
  contextElement,
  elementKinds,
  inputElement,
} from '../../../sandbox/blocks/elements.ts';
import { drawView } from '../../../sandbox/client/draw/blocks/draw-view.ts';
import type { JsonObject } from '../../../sandbox/json-value.ts';
import { stateValues } from '../../../sandbox/people/view-state.ts';
import { plain } from '../bolt-app.ts';
import { drawn, inMessage, wordsOf } from './blocks-drawn.ts';

const option = (value: string, more: object = {}) => ({ text: plain(`Option ${value}`), value, ...more });
const options = [option('1'), option('2')];

/** One element of each kind, with something chosen, and what its drawing holds. */
const samples: Readonly<Record<string, [fields: object, holds: RegExp]>> = {
  button: [
    { text: plain('Claim'), value: 'l1', style: 'primary' },
    /<button [^>]*data-value="l1"[^>]*>.*Claim/,
  ],
  image: [{ image_url: 'https://x.test/a.png', alt_text: 'a plan' }, /<img [^>]*alt="a plan"/],
  static_select: [{ options, initial_option: options[1] }, /<option value="2" selected="">Option 2/],
  multi_static_select: [{ options, initial_options: [options[1]] }, /value="2"\/><bdi>Option 2/],
  users_select: [{ initial_user: 'U1' }, /<option value="U1" selected="">Omar/],
  multi_users_select: [{ initial_users: ['U1'] }, /<input type="checkbox"[^>]*checked=""[^>]*value="U1"/],
  channels_select: [{ initial_channel: 'C1' }, /<option value="C1" selected="">\u2068#leads/],
  conversations_select: [{ initial_conversation: 'C1' }, /<option value="C1" selected="">\u2068#leads/],
  multi_conversations_select: [{ initial_conversations: ['C1'] }, /checked=""[^>]*value="C1"/],
  overflow: [{ options }, /role="menuitem"[^>]*>.*Option 2/],
  checkboxes: [
    { options, initial_options: [options[0]] },
    /<input type="checkbox"[^>]*checked=""[^>]*value="1"/,
  ],
  radio_buttons: [
    { options, initial_option: options[0] },
    /<input type="radio"[^>]*checked=""[^>]*value="1"/,
  ],
  plain_text_input: [{ initial_value: 'wants 3 beds' }, /<input [^>]*type="text"[^>]*value="wants 3 beds"/],
  number_input: [{ is_decimal_allowed: true, initial_value: '1.5' }, /inputMode="decimal"[^>]*value="1.5"/],
  datepicker: [{ initial_date: '2026-11-23' }, /<input [^>]*type="date"[^>]*value="2026-11-23"/],
  timepicker: [{ initial_time: '13:00' }, /<input [^>]*type="time"[^>]*value="13:00"/],
  file_input: [{ filetypes: ['yml', 'yaml'], max_files: 1 }, /<input type="file"[^>]*accept="\.yml,\.yaml"/],
};
const sample = (kind: string): JsonObject => ({
  type: kind,
  ...(kind === 'image' ? {} : { action_id: 'act' }),
  ...samples[kind]?.[0],
});

/** A block that may hold the element. */
function around(element: JsonObject): object {
  if (contextElement(element, '').length === 0)
    return { type: 'context', block_id: 'b', elements: [element] };
  return actionsElement(element, '').length === 0
    ? { type: 'actions', block_id: 'b', elements: [element] }
    : { type: 'input', block_id: 'b', label: plain('Label'), element };
}

it.each(elementKinds)('draws a %s', (kind) => {
  const element = sample(kind);
  const fits = [contextElement, actionsElement, inputElement].some(
    (check) => check(element, '').length === 0,
  );
  expect(fits).toBe(true);
  const markup = drawn([around(element)]);
  expect(markup).not.toContain('bk-unknown');
  expect(markup).toMatch(samples[kind]?.[1] ?? /^$/);
});

it.each(elementKinds.filter((kind) => kind !== 'image'))(
  'cannot use a %s that belongs to nothing',
  (kind) => {
    const { target: _target, ...shown } = inMessage;
    const markup = drawn([around(sample(kind))], { ...shown, target: undefined });
    const controls = markup.match(/<(button|select|textarea|input)\b[^>]*>/g) ?? [];
    const usable = controls.filter(
      (control) => !/ disabled| role="menuitem"| type="checkbox" id="bk-shown-b-act-[UC12]/.test(control),
    );
    expect(usable).toEqual([]);
  },
);

it('says what a press is a press on', () => {
  const markup = drawn([around(sample('button'))]);
  expect(markup).toContain(
    'data-on="{&quot;channel&quot;:&quot;C1&quot;,&quot;ts&quot;:&quot;1.1&quot;,&quot;version&quot;:2}"',
  );
  expect(markup).toMatch(/data-block="b" data-action="act"/);
});

it('opens the address of a button beside, and asks first where it should', () => {
  const confirm = { title: plain('Sure?'), text: plain('Really'), confirm: plain('Yes'), deny: plain('No') };
  const markup = drawn([around({ ...sample('button'), url: 'https://x.test/a', confirm })]);
  expect(markup).toMatch(/<a [^>]*data-confirm="(bk-[^"]+)"[^>]*target="_blank" rel="noopener noreferrer"/);
  const id = /data-confirm="([^"]+)"/.exec(markup)?.[1] ?? '';
  expect(markup).toContain(`<div id="${id}" class="bk-confirm-words" hidden="">`);
  expect(wordsOf(markup)).toBe('ClaimSure?ReallyNoYes');
});

it('groups the options of a menu', () => {
  const groups = [{ label: plain('North'), options }];
  const markup = drawn([around({ type: 'static_select', action_id: 'act', option_groups: groups })]);
  expect(markup).toMatch(/<optgroup label="North"><option value="1">Option 1/);
});

it('keeps somebody chosen who has left since', () => {
  expect(drawn([around({ type: 'users_select', action_id: 'act', initial_user: 'U7' })])).toContain(
    '<option value="U7" selected="">U7',
  );
});

describe('a form', () => {
  const blocks = withBlockIds([
    {
      type: 'input',
      block_id: 'zone',
      label: plain('Zone'),
      hint: plain('As in Asia/Riyadh'),
      element: { ...sample('plain_text_input'), focus_on_load: true },
    },
    {
      type: 'input',
      block_id: 'who',
      label: plain('Who'),
      optional: true,
      element: { type: 'multi_users_select', action_id: 'act' },
    },
    {
      type: 'input',
      block_id: 'now',
      label: plain('Now'),
      dispatch_action: true,
      element: { type: 'static_select', action_id: 'act', options },
    },
  ]);
  const view = (more: object = {}) => ({
    id: 'V1',
    type: 'modal' as const,
    callbackId: 'set-up',
    title: 'Set up *all*',
    submit: 'Save',
    close: undefined,
    blocks,
    privateMetadata: '',
    hash: 'h1',
    values: stateValues(blocks, new Map([['zone act', { type: 'plain_text_input', value: 'Mars' }]])),
    ...more,
  });
  const shown = (more: object = {}, fields?: Record<string, string>) =>
    renderToStaticMarkup(
      drawView(view(more), {
        ...inMessage,
        target: { view: 'V1' },
        ...(fields === undefined ? {} : { fields }),
      }),
    );

  it('shows what was filled in, not what it began with', () => {
    expect(shown()).toContain('value="Mars"');
    expect(shown()).not.toContain('wants 3 beds');
  });

  it('names each field and says beneath it what is wrong', () => {
    const markup = shown({}, { zone: 'This is <b>not</b> a zone.' });
    const field = /<input [^>]*data-block="zone"[^>]*>/.exec(markup)?.[0] ?? '';
    const label = /aria-labelledby="([^"]+)"/.exec(field)?.[1] ?? '';
    const explained = /aria-describedby="([^"]+)"/.exec(field)?.[1]?.split(' ') ?? [];
    expect(field).toContain('aria-invalid="true"');
    expect(markup).toContain(`id="${label}" class="bk-label"`);
    expect(explained).toHaveLength(2);
    expect(markup).toMatch(new RegExp(`id="${explained[0]}"[^>]*>.*As in Asia/Riyadh`));
    expect(markup).toMatch(
      new RegExp(`id="${explained[1]}"[^>]*>This is &lt;b&gt;not&lt;/b&gt; a zone.</p>`),
    );
  });

  it('keeps fields for the form and sends what dispatches', () => {
    const uses = [...shown().matchAll(/data-use="(\w+)" data-block="(\w+)"/g)].map(([, use, block]) => [
      block,
      use,
    ]);
    expect(uses).toEqual([
      ['zone', 'field'],
      ['who', 'field'],
      ['now', 'choice'],
    ]);
    expect(shown()).toMatch(/data-focus-first="true"/);
    expect(wordsOf(shown())).toContain('(optional)');
  });

  it('has a frame in the language of the client', () => {
    expect(wordsOf(shown())).toMatch(/^Set up \*all\*×.*CancelSave$/);
    expect(wordsOf(renderToStaticMarkup(drawView(view(), { ...inMessage, language: 'ar' })))).toMatch(
      /إلغاءSave$/,
    );
    expect(shown({ submit: undefined })).not.toContain('type="submit"');
  });

  it('is no dialog as a Home tab', () => {
    expect(shown({ type: 'home' })).toMatch(/^<div class="bk-home"><div class="bk-blocks"/);
  });
});
