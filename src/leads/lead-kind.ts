import { fold } from '../parsing/fold.ts';

const kinds = ['buyer', 'seller', 'renter', 'investor'] as const;

/** What kind of client somebody is, as far as a source tells. */
export type LeadKind = (typeof kinds)[number];

const words: Record<LeadKind, readonly string[]> = {
  seller: [
    'seller',
    'sell',
    'selling',
    'vendor',
    'listing',
    'valuation',
    'appraisal',
    'بائع',
    'بيع',
    'تقييم',
  ],
  renter: ['renter', 'rent', 'rental', 'renting', 'tenant', 'lease', 'مستأجر', 'إيجار', 'للإيجار', 'استئجار'],
  investor: ['investor', 'invest', 'investment', 'investing', 'مستثمر', 'استثمار'],
  buyer: ['buyer', 'buy', 'buying', 'purchase', 'مشتري', 'مشتر', 'شراء', 'للشراء'],
};
const meanings = new Map(kinds.flatMap((kind) => words[kind].map((word) => [fold(word), kind] as const)));

/** The kind that a text names in English or Arabic (`Seller Inquiry`, `شراء`); `null` when it names none. */
export function leadKind(text: string): LeadKind | null {
  for (const word of fold(text.slice(0, 200)).split(' ')) {
    const kind = meanings.get(word);
    if (kind) return kind;
  }
  return null;
}
