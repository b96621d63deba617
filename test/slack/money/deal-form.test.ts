import { checkView } from '../../../sandbox/blocks/check-surface.ts';
import type { Contact } from '../../../src/leads/contact.ts';
import { dealForm } from '../../../src/slack/money/deal-form.ts';
import type { Voice } from '../../../src/team/voice.ts';

const voices: readonly Voice[] = [
  { language: 'en', digits: 'latin', zone: 'Asia/Riyadh' },
  { language: 'ar', digits: 'arabic', zone: 'Asia/Riyadh' },
];
const contact = (nth: number): Contact => ({
  contactId: `019ab000-0000-7000-8000-${String(nth).padStart(12, '0')}`,
  name: `Huda with a name that is as long as a name may well be in some places ${nth}`,
  language: null,
  zone: null,
  relationship: 'met',
  ownerUserId: null,
  lastTwoWayAt: null,
  phones: [{ e164: `+96650000000${nth}`, country: 'SA' }],
  emails: [],
  birthday: null,
  weddingDay: null,
  homePurchaseDay: null,
  postalAddress: '',
});
const contacts = Array.from({ length: 10 }, (_, nth) => contact(nth));

describe('the form of a closed sale', () => {
  it.each([0, 1, 2, 10])('fits Slack with %i people to choose from', (count) => {
    for (const voice of voices) {
      const view = dealForm(
        { contacts: contacts.slice(0, count), currency: 'SAR', closedOn: '2026-11-25', price: '2.1m' },
        voice,
      );
      expect(checkView(view, 'modal').messages).toEqual([]);
    }
  });

  it('asks who only where that is not known, and keeps what was typed', () => {
    const [voice] = voices;
    if (!voice) throw new Error('no voice');
    const shape = (count: number) => {
      const deal = { contacts: contacts.slice(0, count), currency: 'SAR', closedOn: '2026-11-25' };
      const view = dealForm({ ...deal, price: '2.1m', costs: '٣٠٠٠' }, voice);
      return {
        subject: view.private_metadata,
        fields: view.blocks.flatMap(({ block_id }) => block_id ?? []),
        initial: JSON.stringify(view).match(/"initial_(?:value|date)":"[^"]*"/g),
      };
    };
    const rest = ['price', 'commission', 'costs', 'closed-on'];
    const initial = ['"initial_value":"2.1m"', '"initial_value":"٣٠٠٠"', '"initial_date":"2026-11-25"'];
    expect(shape(0)).toEqual({ subject: '', fields: ['who', ...rest], initial });
    expect(shape(1)).toEqual({ subject: contacts[0]?.contactId, fields: rest, initial });
    expect(shape(2)).toEqual({ subject: '', fields: ['contact', ...rest], initial });
  });
});
