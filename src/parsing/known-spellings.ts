import { fold } from './fold.ts';

/**
 * Names whose letters say too little: others are written with the same consonants (عمر and عمرو, حمد and حامد), so
 * only these Latin spellings are theirs. Doubled letters, `ou` and `oo`, `ee`, `y` and a final `h` need no line of
 * their own. One spelling may be of several names: Hamid is حامد and حميد.
 */
const spellings: Readonly<Record<string, string>> = {
  محمد: 'muhamad muhamed mohamed mohamad mohamd muhamd mehmet mehmed mhamed mohd',
  محمود: 'mahmud mahmod mehmud',
  أحمد: 'ahmad ahmed ahmet',
  حمد: 'hamad',
  حامد: 'hamed hamid',
  حميد: 'hamid hamed humaid homaid',
  حمود: 'hamud humud homud',
  حماد: 'hamad',
  عمر: 'omar umar omer umer',
  عمرو: 'amr amro amru',
  عامر: 'amer amir',
  عمار: 'amar',
  أمير: 'amir amer',
  علي: 'ali',
  علا: 'ola ula',
  علاء: 'ala',
  علياء: 'alia',
  عالية: 'alia aliya',
  هدى: 'huda hoda',
  هادي: 'hadi',
  أيمن: 'aiman aimen eiman eimen',
  إيمان: 'iman eman',
  أمينة: 'amina amena',
  آمنة: 'amna amena amina',
  سعد: 'sad',
  سعيد: 'said saed saeid',
  سعود: 'saud sud',
  سعاد: 'suad soad',
  نصر: 'nasr',
  ناصر: 'naser nasir nasr',
  سمر: 'samar',
  سامر: 'samer samir',
  سمير: 'samir samer',
  سالم: 'salem salim',
  سليم: 'salim selim salem',
  سلام: 'salam',
  طه: 'taha',
  صالح: 'saleh salih',
  صلاح: 'salah',
  زيد: 'zaid zeid zaied',
  زايد: 'zaied',
  زياد: 'ziad zeiad',
  هاني: 'hani',
  هناء: 'hana',
  أسماء: 'asma esma isma',
  أسامة: 'osama usama',
  آلاء: 'ala',
  نوف: 'nuf nof',
  نواف: 'nawaf',
  هشام: 'hisham hesham hicham',
  هاشم: 'hashim hashem hachem',
  فراس: 'firas feras',
  فارس: 'faris fares',
  أنس: 'anas',
  إيناس: 'inas enas ienas',
  كامل: 'kamil kamel',
  كمال: 'kamal kemal',
  جميل: 'jamil gamil jamel',
  جمال: 'jamal gamal jemal',
  بسام: 'basam',
  باسم: 'basim basem',
  ماجد: 'majid majed',
  مجيد: 'majid majeed',
  مجد: 'majd',
  سامي: 'sami samy',
  سما: 'sama',
  سماء: 'sama',
  ندى: 'nada',
  نداء: 'nida nidaa',
  ندا: 'nida neda',
  منى: 'muna mona',
  مينا: 'mina',
  عروة: 'urwa orwa orwah urwah',
  أروى: 'arwa',
  رنا: 'rana',
  رنة: 'rana',
  لينا: 'lina',
  لين: 'lin leen lyn',
  مايا: 'maya',
  ميا: 'mia',
  يوسف: 'yusuf yusef yousuf youssouf usuf iusof',
  حسين: 'husain husein hosein hosain hussien',
  حسن: 'hasan hassan',
  خالد: 'khalid khaled',
  حربي: 'harbi',
  ليلى: 'laila leila',
  مصطفى: 'mustafa mostafa mustapha',
  قاسم: 'qasim qasem kasim kasem',
  راشد: 'rashid rashed rachid rached',
  رشيد: 'rashid rachid rasheed',
  سليمان: 'sulaiman suleiman soliman suliman sleiman',
  سلمان: 'salman',
  فهد: 'fahad fahd',
  إبراهيم: 'ibrahim ebrahim brahim',
  إسماعيل: 'ismail ismael esmail',
  عثمان: 'uthman othman osman usman',
  نورة: 'nura nora',
  نور: 'nur nour',
  نورا: 'nura nora',
  عائشة: 'aisha aicha ayesha aesha',
  خديجة: 'khadija khadeja',
  مريم: 'maryam mariam miriam meriem',
  زينب: 'zainab zeinab',
  يعقوب: 'yaqub yaqoob yacoub yakub iaqub',
  يونس: 'yunus yunis younes iunus',
  إدريس: 'idris idriss edris driss',
  طارق: 'tariq tarek tareq tarik',
  فاطمة: 'fatima fatma fatema fatemeh fatime fatme fatim',
};

const namesBySpelling = new Map<string, Set<string>>();
for (const [name, latin] of Object.entries(spellings)) {
  for (const spelling of [fold(name), ...latin.split(' ').map(plainSpelling)]) {
    const names = namesBySpelling.get(spelling) ?? new Set<string>();
    namesBySpelling.set(spelling, names.add(name));
  }
}

/**
 * Which of the names in this list a word may be, in either alphabet; `undefined` for a word that is none of them.
 *
 * @param word folded
 */
export function namesSpelled(word: string): ReadonlySet<string> | undefined {
  return namesBySpelling.get(word) ?? namesBySpelling.get(plainSpelling(word));
}

/** A Latin spelling without what people write in one way or another: doubled letters, ou and oo, ee, y, a final h. */
export function plainSpelling(latin: string): string {
  return latin
    .replace(/ou|oo/g, 'u')
    .replace(/ee/g, 'i')
    .replace(/y/g, 'i')
    .replace(/([a-z])\1+/g, '$1')
    .replace(/(?<=a)h$/, '');
}
