import { cleanName, givenName, nameKey, namesCompatible } from '../../src/parsing/person-name.ts';

describe('nameKey', () => {
  it.each([
    ['Huda  SALEM', 'hudá salem'],
    ['O’Brien', "o'brien"],
    ['Mary-Jane', 'mary jane'],
    ['Ｈｕｄａ', 'huda'],
    ['أحمد', 'احمد'],
    ['إيمان', 'ايمان'],
    ['هُدَى', 'هدي'],
    ['فاطمة', 'فاطمه'],
    ['محمـــد', 'محمد'],
    ['مؤمن', 'مومن'],
    ['علی کریم', 'علي كريم'],
    ['\u200fهدى\u200e', 'هدى'],
  ])('%s and %s are one', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
  });

  it('keeps different names apart', () => {
    expect(nameKey('هدى')).not.toBe(nameKey('هناء'));
    expect(nameKey('Huda')).not.toBe(nameKey('Hada'));
  });
});

describe('namesCompatible', () => {
  it.each([
    ['Huda Salem', 'Huda', true],
    ['Huda Salem', 'Salem, Huda', true],
    ['Huda Salem', 'H. Salem', true],
    ['Huda Salem', 'huda s', true],
    ['هدى سالم', 'هدي', true],
    ['', 'Huda', true],
    ['Huda', '...', true],
    ['Huda Salem', 'Omar Salem', false],
    ['Huda Salem', 'Huda Nasser', false],
    ['Huda', 'Omar', false],
    ['Ali Ali', 'Ali Omar', false],
    ['H. H.', 'Huda Salem', false],
  ])('%p and %p: %p', (a, b, compatible) => {
    expect(namesCompatible(a, b)).toBe(compatible);
    expect(namesCompatible(b, a)).toBe(compatible);
  });
});

describe('givenName', () => {
  it.each([
    ['Huda Salem', 'Huda'],
    ['Dr. Huda Salem', 'Huda'],
    ['Mrs Huda', 'Huda'],
    ['Mr.Omar', 'Omar'],
    ['Abdul Rahman Salem', 'Abdul Rahman'],
    ['هدى سالم', 'هدى'],
    ['عبد الرحمن السالم', 'عبد الرحمن'],
    ['عبدالرحمن السالم', 'عبدالرحمن'],
    ['أم محمد', 'أم محمد'],
    ['ابو عبد الله الحربي', 'ابو عبد الله'],
    ['بنت الشاطئ', 'بنت الشاطئ'],
    ['آل سعود', 'آل سعود'],
    ['نور الدين زنكي', 'نور الدين'],
    ['هبة الله', 'هبة الله'],
    ['م. أحمد علي', 'أحمد'],
    ['د.هدى سالم', 'هدى'],
    ['أ.د. هدى سالم', 'هدى'],
    ['م/ أحمد', 'أحمد'],
    ['السيدة هدى', 'هدى'],
    ['الأستاذ الدكتور عبد العزيز الفهد', 'عبد العزيز'],
    ['السيد', 'السيد'],
    ['Dr', 'Dr'],
    ['أبو', 'أبو'],
    ['🏠 House', '🏠'],
    ['', ''],
  ])('of %p is %p', (name, given) => {
    expect(givenName(name)).toBe(given);
  });
});

describe('cleanName', () => {
  it.each([
    ['  Huda\n Salem ', 'Huda Salem'],
    ['\u202eevil\u2066', 'evil'],
    ['a\u0000b\u200bc', 'abc'],
    ['a\u200db', 'ab'],
    ['مح\u200cمد', 'محمد'],
    ['Huda 👩🏽‍🦰', 'Huda 👩🏽‍🦰'],
    ['👨‍👩‍👧', '👨‍👩‍👧'],
    ['🏳️‍🌈', '🏳️‍🌈'],
    ['He\u0301', 'H\u00e9'],
    ['\u{e0041}Huda', 'Huda'],
    ['Huda\ud800', 'Huda'],
  ])('%p is shown as %p', (raw, shown) => {
    expect(cleanName(raw)).toBe(shown);
  });

  it.each(['', '  ', '\u200b\u202e', '\u0301', '\ufe0f', '\u3164'])('%p is nothing', (raw) => {
    expect(cleanName(raw)).toBe('');
  });

  it('cuts at 80 characters as people count them', () => {
    expect(cleanName('x'.repeat(100))).toBe('x'.repeat(80));
    expect(cleanName('👨‍👩‍👧'.repeat(90))).toBe('👨‍👩‍👧'.repeat(80));
    expect(cleanName('👨‍👩‍👧'.repeat(80))).toBe('👨‍👩‍👧'.repeat(80));
  });
});
