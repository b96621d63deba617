import { pingsOf } from '../../sandbox/pings.ts';

describe('who a message really notifies', () => {
  it.each([
    ['<!channel> look', [], ['<!channel>']],
    ['&lt;!channel&gt; look', [], []],
    ['@channel look', [], []],
    ['<@U1|omar> and <@U1>', [], ['<@U1>']],
    ['<!here|@here> <!everyone>', [], ['<!here>', '<!everyone>']],
    ['<!subteam^S1>', [], ['<!subteam^S1>']],
    ['<!date^1^{date}|x> <https://x.test|<!here>', [], ['<!here>']],
    ['', [{ type: 'section', text: { type: 'mrkdwn', text: '<!here>' } }], ['<!here>']],
    ['', [{ type: 'section', text: { type: 'plain_text', text: '<!here>' } }], []],
    ['', [{ type: 'section', fields: [{ type: 'mrkdwn', text: '<@U2>' }] }], ['<@U2>']],
    ['', [{ type: 'context', elements: [{ type: 'mrkdwn', text: '<@U3>' }] }], ['<@U3>']],
    ['', [{ type: 'markdown', text: '<!channel>' }], ['<!channel>']],
    ['', [{ type: 'header', text: { type: 'plain_text', text: '<!channel>' } }], []],
    [
      '',
      [
        {
          type: 'rich_text',
          elements: [
            {
              type: 'rich_text_section',
              elements: [
                { type: 'user', user_id: 'U4' },
                { type: 'broadcast', range: 'channel' },
                { type: 'text', text: '<!here>' },
              ],
            },
          ],
        },
      ],
      ['<@U4>', '<!channel>'],
    ],
    ['', [{ type: 'table', rows: [[{ type: 'raw_text', text: '<!channel>' }]] }], []],
  ])('%s %j', (text, blocks, expected) => {
    expect(pingsOf(text, blocks)).toEqual(expected);
  });

  it('takes a text sent with mrkdwn false as it stands', () => {
    expect(pingsOf('<!channel>', [], false)).toEqual([]);
  });
});
