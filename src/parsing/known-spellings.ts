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
  فاطمة: 'fatima fatma fatema fatemeh fatime fatme fatim',
};

const namesBySpelling = new Map<string, Set<string>>();
for (const [name, latin] of Object.entries(spellings)) {
  for (const spelling of [fold(name), ...latin.split(' ').map(plain)]) {
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
  return namesBySpelling.get(word) ?? namesBySpelling.get(plain(word));
}

function plain(latin: string): string {
  return latin
    .replace(/ou|oo/g, 'u')
    .replace(/ee/g, 'i')
    .replace(/y/g, 'i')
    .replace(/([a-z])\1+/g, '$1')
    .replace(/(?<=a)h$/, '');
}
