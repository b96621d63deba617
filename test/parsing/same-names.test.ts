import fc from 'fast-check';
import { hearNames, namesCompatible } from '../../src/parsing/person-name.ts';

/** Pairs as they come in: one person who was written down twice. */
const one: ReadonlyArray<readonly [string, string]> = [
  ['Huda Salem', 'هدى سالم'],
  ['Hoda Salim', 'هدي سالم'],
  ['Mohammed', 'محمد'],
  ['Muhammad', 'محمد'],
  ['Mohammed', 'Muhammad'],
  ['Mohamed Ali', 'Mohammad Aly'],
  ['Mehmet', 'محمد'],
  ['Moustafa', 'مصطفى'],
  ['Mostafa', 'Mustafa'],
  ['Abdulrahman', 'عبد الرحمن'],
  ['Abd al-Rahman', 'عبدالرحمن'],
  ['Abdurrahman', 'Abdul Rahman'],
  ['Abdelrahman', 'عبد الرحمن'],
  ['Abdulrahman', 'Abd al-Rahman'],
  ['Abdulaziz Al-Otaibi', 'عبد العزيز العتيبي'],
  ['Abdullah', 'عبد الله'],
  ['Abdalla', 'عبدالله'],
  ['Abdellatif', 'عبد اللطيف'],
  ['Yusuf', 'يوسف'],
  ['Youssef', 'يوسف'],
  ['Yusuf', 'Youssef'],
  ['Al-Qahtani', 'القحطاني'],
  ['Alqahtani', 'القحطاني'],
  ['Al Qahtani', 'القحطاني'],
  ['Sara Qahtani', 'سارة القحطاني'],
  ['Ar-Rashid', 'الراشد'],
  ['Elsayed', 'السيد'],
  ['Omar', 'عمر'],
  ['Umer', 'عمر'],
  ['Amr', 'عمرو'],
  ['Khalid Al Harbi', 'خالد الحربي'],
  ['Khaled Alharbi', 'Khalid al-Harbi'],
  ['Fatima', 'فاطمة'],
  ['Fatimah', 'Fatma'],
  ['Sarah', 'سارة'],
  ['Sara', 'Sarah'],
  ['Aisha', 'عائشة'],
  ['Aysha', 'Aisha'],
  ['Maryam', 'مريم'],
  ['Mariam', 'مريم'],
  ['Noor', 'نور'],
  ['Nora', 'نورة'],
  ['Noureddine', 'نور الدين'],
  ['Nour El-Din', 'Nureddin'],
  ['Salahuddin', 'صلاح الدين'],
  ['Hussein', 'حسين'],
  ['Hussain', 'Hussein'],
  ['Hassan', 'حسن'],
  ['Ibrahim', 'إبراهيم'],
  ['Ismail', 'اسماعيل'],
  ['Suleiman', 'سليمان'],
  ['Sulaiman', 'Suleiman'],
  ['Yahya', 'يحيى'],
  ['Yehia', 'يحيى'],
  ['Zakaria', 'زكريا'],
  ['Isa', 'عيسى'],
  ['Mousa', 'موسى'],
  ['Laila', 'ليلى'],
  ['Leila', 'Layla'],
  ['Gamal', 'جمال'],
  ['Gamal', 'Jamal'],
  ['Rachid', 'Rashid'],
  ['Rachid', 'رشيد'],
  ['Oualid', 'وليد'],
  ['Osman', 'عثمان'],
  ['Othman', 'عثمان'],
  ['Fahd', 'فهد'],
  ['Fahad', 'Fahd'],
  ['Bader', 'بدر'],
  ['Saad', 'سعد'],
  ['Saeed', 'سعيد'],
  ['Saud', 'سعود'],
  ['Fathi', 'فتحي'],
  ['Adham', 'أدهم'],
  ['Ishaq', 'إسحاق'],
  ['Fouad', 'فؤاد'],
  ['Raed', 'رائد'],
  ['Osama', 'أسامة'],
  ['Eman', 'إيمان'],
  ['Aymen', 'أيمن'],
  ['Asmaa', 'أسماء'],
  ['Alaa', 'علاء'],
  ['Ola', 'علا'],
  ['Ghada', 'غادة'],
  ['Qasim', 'Kassem'],
  ['Shaikha', 'شيخة'],
  ['Awad', 'عوض'],
  ['Nawaf', 'نواف'],
  ['Zayed', 'زايد'],
  ['Yassine', 'ياسين'],
  ['3omar', 'عمر'],
  ['Mo7ammed', 'محمد'],
  ['Abu Bakr', 'أبوبكر'],
  ['Mohammed bin Salman', 'محمد سلمان'],
  ['Mohammed bin Salman', 'محمد بن سلمان'],
  ['H. Salem', 'هدى سالم'],
  ['Eng. Ahmed Nasser', 'م. أحمد ناصر'],
  ['السيدة هدى سالم', 'Huda Salem'],
  ['Salem Huda', 'هدى سالم'],
  ['Muath', 'معاذ'],
  ['Moaz', 'معاذ'],
  ['Hayat', 'حياة'],
  ['Najat', 'نجاة'],
  ['Victor', 'فيكتور'],
  ['Mouna', 'منى'],
  ['Peter', 'بيتر'],
];

/** Who may well have the same phone, and are two. */
const two: ReadonlyArray<readonly [string, string]> = [
  ['Huda', 'Hind'],
  ['Gary', 'Jerry'],
  ['Jan', 'Jen'],
  ['Ted', 'Tad'],
  ['Lena', 'Lina'],
  ['Rana', 'Rena'],
  ['Maya', 'Mia'],
  ['Majed', 'Majd'],
  ['Bassam', 'Basem'],
  ['Jamal', 'Jamil'],
  ['هشام', 'Hashem'],
  ['فراس', 'Fares'],
  ['أنس', 'Inas'],
  ['أنس', 'Enas'],
  ['كامل', 'Kamal'],
  ['كمال', 'Kamel'],
  ['بسام', 'Basem'],
  ['باسم', 'Bassam'],
  ['ماجد', 'Majd'],
  ['مجد', 'Majed'],
  ['سامي', 'Sama'],
  ['ندى', 'Nidaa'],
  ['منى', 'Mina'],
  ['عروة', 'Arwa'],
  ['Huda', 'هند'],
  ['Huda', 'هادي'],
  ['Hadi', 'هدى'],
  ['Huda', 'Hadi'],
  ['Omar', 'Amr'],
  ['Omar', 'عمرو'],
  ['Amr', 'عمر'],
  ['عمر', 'عمرو'],
  ['Amr', 'Amir'],
  ['Omar', 'Ammar'],
  ['Omar', 'عامر'],
  ['Ahmed', 'Hamad'],
  ['Ahmad', 'حمد'],
  ['Hamid', 'حمد'],
  ['Ahmed', 'محمد'],
  ['Mahmoud', 'محمد'],
  ['Mohammed', 'محمود'],
  ['Mahmoud', 'Mohammed'],
  ['Hassan', 'حسين'],
  ['Hussein', 'حسن'],
  ['Hassan', 'Hussein'],
  ['Ali', 'علا'],
  ['Ola', 'علي'],
  ['Ali', 'علاء'],
  ['Salma', 'سالم'],
  ['Salem', 'سلمى'],
  ['Salem', 'Salma'],
  ['Salman', 'سليمان'],
  ['Sulaiman', 'سلمان'],
  ['Saad', 'سعيد'],
  ['Saeed', 'سعد'],
  ['Saud', 'سعد'],
  ['Noor', 'نورة'],
  ['Noura', 'نور'],
  ['Rana', 'رانيا'],
  ['Rania', 'رنا'],
  ['Rami', 'ريم'],
  ['Lina', 'Lana'],
  ['Lana', 'لينا'],
  ['Dina', 'دانة'],
  ['Nada', 'نادية'],
  ['Karim', 'كرم'],
  ['Karam', 'كريم'],
  ['Jamil', 'جمال'],
  ['Khalid', 'خلود'],
  ['Walid', 'خالد'],
  ['Ayman', 'إيمان'],
  ['Eman', 'أيمن'],
  ['Ayman', 'Iman'],
  ['Amina', 'أماني'],
  ['Amin', 'أمينة'],
  ['Maryam', 'مرام'],
  ['Abdulrahman', 'عبد العزيز'],
  ['Abdulrahman', 'عبد الرحيم'],
  ['Abdullah', 'عبد الرحمن'],
  ['Abdulaziz', 'Abdulrahman'],
  ['Nour', 'نور الدين'],
  ['Huda Salem', 'عمر سالم'],
  ['Huda Salem', 'هدى ناصر'],
  ['Ali Ali', 'علي عمر'],
  ['Al Smith', 'John Smith'],
  ['Mrs Salem', 'Mr Salem'],
  ['Nawaf', 'نوف'],
  ['Nadia', 'ندى'],
  ['Hana', 'هاني'],
  ['Ziad', 'زيد'],
  ['Saleh', 'صلاح'],
  ['Barry', 'Perry'],
  ['Ellen', 'Allen'],
  ['Paul', 'Paula'],
  ['John', 'Jan'],
  ['Kim', 'Tim'],
];

describe('namesCompatible of one name in several spellings', () => {
  it.each(one)('%s and %s may be one', (a, b) => {
    expect(namesCompatible(a, b)).toBe(true);
    expect(namesCompatible(b, a)).toBe(true);
  });

  it.each(two)('%s and %s are two', (a, b) => {
    expect(namesCompatible(a, b)).toBe(false);
    expect(namesCompatible(b, a)).toBe(false);
  });
});

describe('a name in both alphabets', () => {
  // Letters that are spelled in one way, with the short vowel after each that Arabic does not write.
  const syllable = fc.tuple(
    fc.constantFrom(
      ['ب', 'b'],
      ['د', 'd'],
      ['ر', 'r'],
      ['ز', 'z'],
      ['ش', 'sh'],
      ['ف', 'f'],
      ['ل', 'l'],
      ['م', 'm'],
    ),
    fc.constantFrom(
      ['ا', 'a'],
      ['ي', 'i'],
      ['ي', 'ee'],
      ['و', 'u'],
      ['و', 'ou'],
      ['', 'a'],
      ['', 'e'],
      ['', 'o'],
    ),
  );
  const spelled = fc.array(syllable, { minLength: 2, maxLength: 5 }).map((syllables) => ({
    arabic: `${syllables.map(([letter, vowel]) => `${letter[0]}${vowel[0]}`).join('')}ن`,
    latin: `${syllables.map(([letter, vowel]) => `${letter[1]}${vowel[1]}`).join('')}n`,
    beginning: syllables
      .slice(0, 2)
      .map(([letter, vowel]) => `${letter[1]}${vowel[1]}`)
      .join(''),
    consonants: syllables.map(([letter]) => letter[0]).join(''),
  }));

  it('fits itself however it is spelled, in any order, with an initial, alone', () => {
    fc.assert(
      fc.property(spelled, spelled, (given, family) => {
        const arabic = `${given.arabic} ${family.arabic}`;
        for (const latin of [
          `${given.latin} ${family.latin}`,
          `${family.latin} ${given.latin}`.toUpperCase(),
          given.latin,
          `Dr. ${given.latin} Al-${family.latin}`,
        ]) {
          expect(namesCompatible(arabic, latin)).toBe(true);
          expect(namesCompatible(latin, arabic)).toBe(true);
        }
        expect(hearNames([arabic])(given.latin)[0]).toBe('whole');
        expect(hearNames([`${given.latin} ${family.latin}`])(given.arabic)[0]).toBe('whole');
        expect(hearNames([given.arabic])(given.beginning)[0]).toBeDefined();
      }),
    );
  });

  it('does not fit one with other consonants', () => {
    fc.assert(
      fc.property(spelled, spelled, (one, other) => {
        fc.pre(one.consonants !== other.consonants);
        expect(namesCompatible(one.arabic, other.latin)).toBe(false);
        expect(namesCompatible(one.latin, other.latin)).toBe(false);
      }),
    );
  });

  it('is compared whatever it holds, the same in both directions and in no time', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'aeiouyhdlsnm -3عاويهلدن'), maxLength: 80 });
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        expect(namesCompatible(a, b)).toBe(namesCompatible(b, a));
        expect(namesCompatible(a, a)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('hearNames', () => {
  it.each([
    ['Huda', 'هدى سالم', 'whole'],
    ['salem huda', 'هدى سالم', 'whole'],
    ['هدى', 'Huda Salem', 'whole'],
    ['abdulrahman', 'عبد الرحمن السالم', 'whole'],
    ['عبد الرحمن', 'Abdulrahman Al-Salem', 'whole'],
    ['qahtani', 'سارة القحطاني', 'whole'],
    ['Sul', 'سليمان', 'beginning'],
    ['سلي', 'Sulaiman', 'beginning'],
    ['Su', 'سليمان', undefined],
    ['Huda Omar', 'هدى سالم', undefined],
    ['Huda', 'Hooda', undefined],
    ['هدى', 'هدي', undefined],
    ['', 'هدى', undefined],
    ['...', 'هدى', undefined],
  ] as const)('%p in %p: %p', (typed, name, fits) => {
    expect(hearNames([name])(typed)[0]).toBe(fits);
  });
});
