/** Somebody who does not exist, as a lead source would know them. */
export type MadeUpPerson = {
  name: string;
  arabicName: string;
  /** National, in Latin digits. */
  phone: string;
  email: string;
  area: string;
  arabicArea: string;
  bedrooms: number;
  price: number;
  street: string;
};

const firstNames = [
  ['Layla', 'ليلى'],
  ['Yousef', 'يوسف'],
  ['Maha', 'مها'],
  ['Tariq', 'طارق'],
  ['Dalal', 'دلال'],
  ['Rashid', 'راشد'],
  ['Amal', 'أمل'],
  ['Ziad', 'زياد'],
  ['Salma', 'سلمى'],
  ['Hamad', 'حمد'],
  ['Rania', 'رانيا'],
] as const;
const lastNames = [
  ['Nasser', 'ناصر'],
  ['Al Harbi', 'الحربي'],
  ['Mansour', 'منصور'],
  ['Al Zahrani', 'الزهراني'],
  ['Khoury', 'خوري'],
  ['Al Ghamdi', 'الغامدي'],
  ['Bakri', 'بكري'],
] as const;
const areas = [
  ['Al Malqa', 'الملقا'],
  ['Olaya', 'العليا'],
  ['Al Narjis', 'النرجس'],
  ['Hittin', 'حطين'],
  ['Al Yasmin', 'الياسمين'],
] as const;
const streets = ['Palm Street', 'Garden Road', 'Fountain Lane'];

/**
 * The n-th person, always the same one. The lists have lengths without a common divisor, so that names do not come
 * round again for long; phones and e-mails never do. No phone of this form is given to anybody else in the demo.
 */
export function madeUpPerson(n: number): MadeUpPerson {
  const [firstName, arabicFirst] = nth(firstNames, n);
  const [lastName, arabicLast] = nth(lastNames, n);
  const [area, arabicArea] = nth(areas, n);
  const handle = `${firstName}.${lastName}`.toLowerCase().replaceAll(' ', '');
  return {
    name: `${firstName} ${lastName}`,
    arabicName: `${arabicFirst} ${arabicLast}`,
    phone: `05010${String(1_000 + n).padStart(5, '0')}`,
    email: `${handle}.${n}@example.com`,
    area,
    arabicArea,
    bedrooms: 1 + (n % 5),
    price: 650_000 + 85_000 * (n % 19),
    street: `${3 + (n % 88)} ${nth(streets, n)}`,
  };
}

/** Text with its Latin digits written as Arabic-Indic ones, as people type them on an Arabic keyboard. */
export function inArabicDigits(text: string): string {
  return text.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'.charAt(Number(digit)));
}

function nth<T>(list: readonly [T, ...T[]] | readonly T[], n: number): T {
  const found = list[n % list.length];
  if (found === undefined) throw new Error('An empty list has no n-th item');
  return found;
}
