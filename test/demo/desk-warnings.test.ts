import { messageWarnings, viewWarnings } from '../../demo/workspace/desk/inspector/block-warnings.ts';

const text = (length: number) => ({ type: 'mrkdwn', text: 'x'.repeat(length) });
const button = (label: string) => ({
  type: 'actions',
  elements: [{ type: 'button', text: { type: 'plain_text', text: label } }],
});
const kindsOf = (blocks: object[], message: object = { text: 'said' }) =>
  messageWarnings({ ...message, blocks }).map(({ kind, at }) => `${kind} ${at}`);

describe('block warnings', () => {
  it('says nothing of a message well within every limit', () => {
    expect(
      kindsOf([{ type: 'section', text: text(2_700) }, button('x'.repeat(30)), { type: 'divider' }]),
    ).toEqual([]);
  });

  it('warns from nine tenths of a limit on, with both numbers', () => {
    expect(messageWarnings({ text: 'said', blocks: [{ type: 'section', text: text(2_701) }] })).toEqual([
      { kind: 'near-limit', at: '/blocks/0/text', size: 2_701, limit: 3_000 },
    ]);
    expect(kindsOf(Array.from({ length: 46 }, () => ({ type: 'divider' })))).toEqual(['near-limit /blocks']);
    expect(kindsOf([{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(136) } }])).toEqual([
      'near-limit /blocks/0/text',
    ]);
    expect(kindsOf([{ type: 'section', fields: Array.from({ length: 10 }, () => text(1)) }])).toEqual([
      'near-limit /blocks/0/fields',
    ]);
    expect(kindsOf([{ type: 'section', fields: [text(1), text(1_801)] }])).toEqual([
      'near-limit /blocks/0/fields/1',
    ]);
    expect(kindsOf([{ type: 'table', rows: Array.from({ length: 91 }, () => []) }])).toEqual([
      'near-limit /blocks/0/rows',
    ]);
  });

  it('warns of the text of a button that Slack will cut, counted as people count', () => {
    expect(kindsOf([button('x'.repeat(31))])).toEqual(['long-button /blocks/0/elements/0/text']);
    expect(kindsOf([button('👍'.repeat(30))])).toEqual([]);
    const accessory = { type: 'button', text: { type: 'plain_text', text: 'x'.repeat(70) } };
    expect(kindsOf([{ type: 'section', text: text(3), accessory }])).toEqual([
      'near-limit /blocks/0/accessory/text',
      'long-button /blocks/0/accessory/text',
    ]);
  });

  it('warns of blocks without the text that a notification shows', () => {
    expect(kindsOf([{ type: 'divider' }], {})).toEqual(['no-text /text']);
    expect(kindsOf([{ type: 'divider' }], { text: ' ' })).toEqual(['no-text /text']);
    expect(messageWarnings({ text: '' })).toEqual([]);
  });

  it('warns of an image without a description, wherever it stands', () => {
    const image = { type: 'image', image_url: 'https://example.com/a.png', alt_text: ' ' };
    expect(
      kindsOf([image, { type: 'context', elements: [image] }, { type: 'section', accessory: image }]),
    ).toEqual([
      'no-alt /blocks/0/alt_text',
      'no-alt /blocks/1/elements/0/alt_text',
      'no-alt /blocks/2/accessory/alt_text',
    ]);
  });

  it('looks at the title, the buttons, the data and the inputs of a view', () => {
    const plain = (length: number) => ({ type: 'plain_text', text: 'x'.repeat(length) });
    const options = Array.from({ length: 95 }, () => ({}));
    const view = {
      title: plain(23),
      submit: plain(21),
      close: plain(24),
      private_metadata: 'x'.repeat(2_900),
      blocks: [{ type: 'input', label: plain(1_900), element: { type: 'static_select', options } }],
    };
    expect(viewWarnings(view).map(({ at }) => at)).toEqual([
      '/title/text',
      '/close/text',
      '/private_metadata',
      '/blocks/0/label',
      '/blocks/0/element/options',
    ]);
  });
});
