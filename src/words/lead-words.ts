import type { Sentence } from './say.ts';

/** The lead card, claiming, and what is told about leads. */
export const leadWords = {
  newKind: {
    en: '{kind, select, buyer {New buyer lead} seller {New seller lead} renter {New renter lead} investor {New investor lead} other {New lead}}',
    ar: '{kind, select, buyer {عميل محتمل جديد: شراء} seller {عميل محتمل جديد: بيع} renter {عميل محتمل جديد: إيجار} investor {عميل محتمل جديد: استثمار} other {عميل محتمل جديد}}',
  },
  test: { en: 'test', ar: 'تجربة' },
  cardLine: { en: '*{title}* · {parts}', ar: '*{title}* · {parts}' },
  waiting: { en: 'waiting since {moment}', ar: 'بالانتظار منذ {moment}' },
  arrived: { en: 'arrived {moment}', ar: 'وصل {moment}' },
  noName: { en: 'Someone', ar: 'شخص ما' },
  personAndWants: { en: '{name}: {wants}', ar: '{name}: {wants}' },
  bedrooms: {
    en: '{n, plural, one {# bed} other {# beds}}',
    ar: '{n, plural, zero {# غرفة نوم} one {غرفة نوم واحدة} two {غرفتا نوم} few {# غرف نوم} many {# غرفة نوم} other {# غرفة نوم}}',
  },
  upTo: { en: 'up to {price}', ar: 'حتى {price}' },
  priceFrom: { en: 'from {price}', ar: 'من {price}' },
  askedTimes: {
    en: '{n, plural, one {asked once} =2 {asked twice} other {asked # times}}',
    ar: '{n, plural, zero {طلب # مرة} one {طلب مرة واحدة} two {طلب مرتين} few {طلب # مرات} many {طلب # مرة} other {طلب # مرة}}',
  },
  claim: { en: 'Claim', ar: 'استلام' },
  claimedBy: { en: 'Claimed by {who} after {duration}', ar: 'استلمه {who} بعد {duration}' },
  goesToOwner: { en: 'Goes to {who}, who knows this person', ar: 'المتابعة لدى {who}، لمعرفة سابقة بالعميل' },
  assignedTo: {
    en: 'Assigned to {who} by {by} after {duration}',
    ar: 'أُسند إلى {who} من {by} بعد {duration}',
  },
  givenByRule: {
    en: 'Given to {who} by rule after {duration}',
    ar: 'ذهب إلى {who} حسب القاعدة بعد {duration}',
  },
  givenInTurn: {
    en: 'Given to {who} in turn after {duration}',
    ar: 'ذهب إلى {who} بالتناوب بعد {duration}',
  },
  givenFromPool: {
    en: 'Given to {who} from the pool after {duration}',
    ar: 'ذهب إلى {who} من قائمة الانتظار بعد {duration}',
  },
  attemptBy: { en: 'first attempt by {time}', ar: 'أول محاولة حتى {time}' },
  inPool: {
    en: 'In the pool: it goes to the next agent who is free, unless somebody claims it before.',
    ar: 'في قائمة الانتظار: يذهب إلى أول وكيل يتفرغ، ما لم يستلمه أحد قبل ذلك.',
  },
  attemptedAfter: { en: 'first attempt after {duration}', ar: 'أول محاولة بعد {duration}' },
  contactedAfter: { en: 'reached after {duration}', ar: 'تم الوصول بعد {duration}' },
  leadClosedBy: { en: 'Closed by {who}', ar: 'أُغلق بصفقة لدى {who}' },
  leadClosed: { en: 'Closed', ar: 'أُغلق بصفقة' },
  leadLost: { en: 'Lost', ar: 'لم يكتمل' },
  withheld: {
    en: 'Not offered: this person asked to be left alone',
    ar: 'غير معروض: طلب هذا الشخص عدم التواصل معه',
  },

  claimTaken: {
    en: '{who} was first, {duration} ago. The next one may be yours.',
    ar: 'سبقك {who} قبل {duration}. قد يكون التالي من نصيبك.',
  },
  claimYours: {
    en: 'This lead is yours already. The full contact is in your messages with Touchbase.',
    ar: 'هذا العميل لديك بالفعل. بيانات التواصل كاملة في رسائلك مع Touchbase.',
  },
  claimOver: {
    en: '{stage, select, closed {This lead is closed: it came to a sale.} lost {This lead was marked as lost.} other {This lead is no longer open.}}',
    ar: '{stage, select, closed {أُغلق هذا العميل بصفقة.} lost {هذا العميل مسجل على أنه لم يكتمل.} other {لم يعد هذا العميل متاحًا.}}',
  },
  claimFull: {
    en: 'You have {most, plural, one {# open lead} other {# open leads}}, as many as one agent may have at once. It stays open for others; once one of yours is closed, lost or released you may claim again.',
    ar: 'لديك {most, plural, zero {# عميل مفتوح} one {عميل مفتوح واحد} two {عميلان مفتوحان} few {# عملاء مفتوحين} many {# عميلًا مفتوحًا} other {# عميل مفتوح}}، وهو الحد الأقصى للوكيل الواحد. يبقى هذا العميل متاحًا لغيرك، ويمكنك الاستلام من جديد بعد إغلاق أحدهم أو إعادته.',
  },
  claimFullToday: {
    en: 'You have been given {most, plural, one {# lead} other {# leads}} today, as many as one agent may have in a day. It stays open for others; tomorrow you may claim again.',
    ar: 'وصلك اليوم {most, plural, zero {# عميل} one {عميل واحد} two {عميلان} few {# عملاء} many {# عميلًا} other {# عميل}}، وهو الحد اليومي للوكيل الواحد. يبقى هذا العميل متاحًا لغيرك، ويمكنك الاستلام من جديد غدًا.',
  },
  claimWithheld: {
    en: 'This person has asked to be left alone since. The lead is not offered any more.',
    ar: 'طلب هذا الشخص عدم التواصل معه، ولم يعد معروضًا.',
  },
  claimWon: {
    en: '*{name}* is yours. The full contact is in your messages with Touchbase.',
    ar: 'لديك الآن *{name}*. بيانات التواصل كاملة في رسائلك مع Touchbase.',
  },
  claimWonUntil: {
    en: '*{name}* is yours. The full contact is in your messages with Touchbase. Please log a first attempt by {time}.',
    ar: 'لديك الآن *{name}*. بيانات التواصل كاملة في رسائلك مع Touchbase. يُرجى تسجيل أول محاولة قبل {time}.',
  },
  leadGone: { en: 'I cannot find this lead any more.', ar: 'لم أعد أجد هذا العميل.' },

  yoursNow: { en: '*{name}* is yours', ar: 'لديك الآن *{name}*' },
  yoursAssigned: {
    en: '*{name}* is yours: assigned to you by {by}',
    ar: 'لديك الآن *{name}*: إسناد من {by}',
  },
  yoursByRule: { en: '*{name}* is yours, by rule', ar: 'لديك الآن *{name}*، حسب القاعدة' },
  yoursInTurn: { en: '*{name}* is yours: it was your turn', ar: 'لديك الآن *{name}*: جاء دورك' },
  yoursFromPool: { en: '*{name}* is yours, from the pool', ar: 'لديك الآن *{name}*، من قائمة الانتظار' },
  askedAgain: {
    en: '*{name}* asked again, through {source}',
    ar: 'استفسار جديد من *{name}* عن طريق {source}',
  },
  phone: { en: 'Phone: {value}', ar: 'الهاتف: {value}' },
  email: { en: 'E-mail: {value}', ar: 'البريد: {value}' },
  noAddress: { en: 'No phone and no e-mail came with this lead.', ar: 'لم يصل مع هذا العميل هاتف ولا بريد.' },
  unreadAddresses: {
    en: 'Could not be read as a phone or an e-mail: {value}',
    ar: 'تعذرت قراءته كرقم هاتف أو بريد: {value}',
  },
  source: { en: 'Source: {value}', ar: 'المصدر: {value}' },
  area: { en: 'Area: {value}', ar: 'المنطقة: {value}' },
  theySaid: { en: 'In their words:', ar: 'نص الرسالة:' },
  reachHours: {
    en: 'May be reached between {from} and {until}.',
    ar: 'يمكن التواصل بين {from} و{until}.',
  },
  reachAnyTime: { en: 'May be written to at any hour.', ar: 'يمكن الكتابة في أي وقت.' },
  reachLater: { en: 'May be reached from {from}.', ar: 'يمكن التواصل ابتداءً من {from}.' },
  mustNotContact: {
    en: 'This person asked to be left alone. Please do not contact them.',
    ar: 'طلب هذا الشخص عدم التواصل معه. الرجاء عدم التواصل.',
  },
  call: { en: 'Call', ar: 'اتصال' },
  whatsApp: { en: 'WhatsApp', ar: 'واتساب' },
  writeEmail: { en: 'E-mail', ar: 'بريد' },

  unclaimed: {
    en: '{fallback}: nobody has claimed {name} ({source}) for {duration}.',
    ar: '{fallback}: لم يستلم أحد {name} ({source}) منذ {duration}.',
  },
  unclaimedNobody: {
    en: 'Nobody has claimed {name} ({source}) for {duration}.',
    ar: 'لم يستلم أحد {name} ({source}) منذ {duration}.',
  },
  nowWithdrawn: { en: '{name} ({source}) is no longer offered.', ar: '{name} ({source}) لم يعد معروضًا.' },
  nowOver: { en: '{name} ({source}) is no longer open.', ar: '{name} ({source}) لم يعد متاحًا.' },
  nowClaimed: { en: '{name} ({source}) has been claimed.', ar: 'تم استلام {name} ({source}).' },

  afterOptOut: {
    en: '*{name}* has inquired again through {source}, after asking to be left alone. The opt-out stands: please do not contact them, unless they take it back in words.',
    ar: 'وصل استفسار جديد من *{name}* عن طريق {source} بعد طلب عدم التواصل. الطلب ما زال قائمًا: الرجاء عدم التواصل إلا بعد تراجع صريح.',
  },
  newSource: {
    en: 'Leads now come from a source I had not heard of: *{source}*. Its cost: `/source cost {key} 1500 each month`.',
    ar: 'يصل عملاء من مصدر جديد لم أعرفه من قبل: *{source}*. لتسجيل تكلفته: `/source cost {key} 1500 كل شهر`.',
  },
  quarantined: {
    en: 'Something arrived through *{source}* that I could not understand ({why}). It is kept; nothing is lost. Its number: {id}',
    ar: 'وصل عبر *{source}* شيء لم أستطع فهمه ({why}). تم حفظه ولم يضع شيء. رقمه: {id}',
  },
  whyQuarantined: {
    en: '{why, select, no_person {no name, phone or e-mail in it} not_an_object {not a form and not a JSON object} not_readable {its bytes cannot be read} token_refused {Meta refuses the access token} lead_gone {Meta says there is no such lead} other {its fields are not as expected}}',
    ar: '{why, select, no_person {لا يحتوي اسمًا ولا هاتفًا ولا بريدًا} not_an_object {ليس نموذجًا ولا كائن JSON} not_readable {تعذرت قراءة محتواه} token_refused {Meta ترفض رمز الوصول} lead_gone {Meta تقول إنه غير موجود لديها} other {حقوله ليست كما هو متوقع}}',
  },
  tokenRefused: {
    en: 'Leads arrive through *{source}*, but Meta refuses the access token, so I cannot fetch what they say. They are kept; nothing is lost. With a new `META_PAGE_TOKEN` and a restart I fetch them all; until then I try every hour. This one’s number: {id}',
    ar: 'يصل عملاء عبر *{source}*، لكن Meta ترفض رمز الوصول، فلا أستطيع جلب بياناتهم. تم حفظهم ولم يضع شيء. بعد تغيير `META_PAGE_TOKEN` وإعادة التشغيل أجلبهم كلهم، وحتى ذلك الحين أحاول كل ساعة. رقم هذا العميل: {id}',
  },
  notAtMeta: {
    en: 'Somebody left their details through *{source}*, but Meta says it has no such lead: it was deleted there, or the access token has no right to it. I ask again at the next start. Its number: {id}',
    ar: 'وصل إشعار بعميل عبر *{source}*، لكن Meta تقول إنه غير موجود لديها: تم حذفه هناك، أو ليس لرمز الوصول حق فيه. أسأل عنه مجددًا عند إعادة التشغيل. رقمه: {id}',
  },
  fetchedAfterAll: {
    en: 'What could not be fetched through *{source}* is here now. Its number: {id}',
    ar: 'ما تعذر جلبه عبر *{source}* وصل الآن. رقمه: {id}',
  },
} satisfies Record<string, Sentence>;
