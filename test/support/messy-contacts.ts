const firstNames = [
  'Huda',
  'هدى',
  'Omar',
  'عمر',
  'Nora',
  'نورة',
  'Salem',
  'سالم',
  'Lina',
  'عبد الرحمن',
  'Zoë',
  'José',
];
const lastNames = ['Salem', 'العلي', 'Haddad', 'القحطاني', 'Müller', "O'Neil", 'المطيري', 'Khan'];
const stages = ['Lead', 'Lead', 'Lead', 'Lead', 'met', 'Past Client', 'Nurture', ''];

/**
 * A file of contacts as teams have them, the same each time: half of the letters Arabic, phones in any form, some rows
 * again, some empty, some with nothing that can be read, some to be left alone; quotes, line breaks and ragged ends.
 *
 * @param owners names of whom the rows are said to be
 */
export function messyContacts(count: number, owners: readonly string[]): string {
  const lines = [
    'Full Name,Mobile,Phone 2,E-mail,Birthday,Address,Stage,Source,Agent,Notes,Do not contact,Tags',
  ];
  for (let nth = 0; nth < count; nth += 1) {
    // One in ten is somebody who has been before.
    const who = nth % 10 === 9 ? Math.floor(nth / 3) : nth;
    const name = `${firstNames[who % 12]} ${lastNames[Math.floor(who / 12) % 8]} ${who}`;
    const digits = `5${String(10_000_000 + ((who * 7919) % 89_999_999)).slice(0, 8)}`;
    const phone = [`0${digits}`, `+966 ${digits}`, `00966${digits}`, digits, arabic(`0${digits}`)][nth % 5];
    const email = who % 3 === 0 ? '' : `Person.${who}@${who % 2 === 0 ? 'gmail.com' : 'Example.sa'}`;
    if (nth % 97 === 0) lines.push('', ` , ,,"",`);
    if (nth % 89 === 0) lines.push(`${name},call the office,,nobody at home`);
    lines.push(
      [
        quoted(nth % 50 === 0 ? '' : name),
        phone,
        nth % 7 === 0 ? `0111${String(100_000 + (who % 899_999))}` : '',
        email,
        nth % 4 === 0 ? `${1 + (who % 28)}/${1 + (who % 12)}/19${60 + (who % 40)}` : '',
        nth % 6 === 0 ? quoted(`${who} King Rd,\nRiyadh`) : '',
        stages[who % 8],
        nth % 5 === 0 ? 'Open house' : '',
        owners[who % owners.length],
        nth % 11 === 0 ? quoted('said "call after 5"; wants 3 beds\r\nسأل عن الموقع') : '',
        nth % 200 === 0 ? 'yes' : '',
        // Now and then somebody forgot the quotes.
        nth % 20 === 0 ? 'old,list' : '"old,list"',
      ].join(','),
    );
  }
  return lines.join('\r\n');
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function arabic(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
}
