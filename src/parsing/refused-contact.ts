import { fold } from './fold.ts';

/** Who did something is no wish: "could not call her". */
const notOfUs = '(?<!(?:could|did|can|will|has|had|have|was|is|were|are|would|why) )';
const noInEnglish = `${notOfUs}(?:dont|do not|doesnt|does not|didnt want|did not want|never|no longer|not to|not)`;
const contactInEnglish =
  '(?:calls?|calling|called|contact|contacted|contacting|texts?|texting|texted|messages?|messaging|messaged|e ?mails?|e ?mailing|emailed|phone|phoned|ring|hear from|reach out|reached|write|whatsapps?|letters|newsletters?|sms|spam|bother|bothered|disturb|disturbed)';
const objects = '(?: (?:me|us|her|him|them|you|to|my|number|any ?more|again|at all|ever|please|from))*';
/** What turns the sense round: "don't hesitate to call", "doesn't mind a call", "don't stop calling". */
const turnsRound = /\b(?:hesitate|mind|forget|worry|stop|quit|need to|have to|problem)\b/;

const inEnglish = [
  new RegExp(`${noInEnglish}((?: \\p{L}+){0,4}) ${contactInEnglish}${objects}$`, 'u'),
  /()(?:be|me|us|her|him|them|number|name|details) (?:removed|taken|off|from)\b.*\b(?:list|database|system)\b/u,
  /()(?:to|wants to|please) be (?:removed|taken off)$/u,
  /()take (?:me|us|her|him|them) off$/u,
];

const word = '\\p{L}*';
const noInArabic = foldedAlternatives(
  'لا|ما|عدم|بعدم|ممنوع|التوقف|نتوقف|توقف|توقفوا|إيقاف|أوقف|أوقفوا|احذفوني|احذفني|احذف|احذفوا|شيلوني|شيلني|شيل|مش|مو|رافض|رافضة|يرفض|ترفض',
);
const contactInArabic = `(?:${word}(?:${foldedAlternatives(
  'اتصال|تواصل|يتواصل|تتواصل|يتصل|تتصل|نتصل|رسائل|رسايل|مكالمات|تكلم|يكلم|اشتراك|قائمة|قوائم|إزعاج',
)})${word})`;
/** "لا مانع من التواصل", "لا يرد على الرسائل". */
const turnsRoundInArabic = new RegExp(
  `(?:${foldedAlternatives('مانع|بأس|تتردد|يمانع|تمانع|مشكلة|يرد|ترد|رد|تنسى|تنس|توقف|نوقف|تقطع')})`,
  'u',
);
const inArabic = new RegExp(
  `(?<!\\p{L})(?:${noInArabic})((?: \\p{L}+){0,3}) ${contactInArabic}(?!\\p{L})`,
  'u',
);
const aloneInArabic = new RegExp(`^(?:${foldedAlternatives('احذفوني|احذفني|شيلوني|شيلني')})(?!\\p{L})`, 'u');

/**
 * Whether a sentence refuses contact in words that no list of phrases has: a no, and contact behind it. Less sure than a
 * phrase, so that somebody is asked.
 *
 * @param words of one sentence, folded
 */
export function refusesContact(words: readonly string[]): boolean {
  const sentence = words.join(' ');
  const refusal = inEnglish.map((pattern) => pattern.exec(sentence)).find((found) => found !== null);
  if (refusal) return !turnsRound.test(refusal[1] ?? '');
  if (aloneInArabic.test(sentence)) return true;
  const arabic = inArabic.exec(sentence);
  return arabic !== null && !turnsRoundInArabic.test(arabic[1] ?? '');
}

function foldedAlternatives(alternatives: string): string {
  return alternatives.split('|').map(fold).join('|');
}
