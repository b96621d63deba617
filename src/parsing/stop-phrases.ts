/**
 * What people say who want to be left alone, and what stands around it, in English, Arabic and some Spanish. Compared by
 * `fold`, so case, diacritics, hamzas and apostrophes do not matter.
 */
export const stopPhrases = {
  /**
   * Each of these alone, or said by somebody, is a request to stop. Source: 47 CFR 64.1200(a)(10), which names stop, quit,
   * end, revoke, opt out, cancel and unsubscribe, and takes other words as a reasonable person would.
   */
  keywords: list(`
        stop | stop all | stopall | stop it | stop this | stop now | stop everything | stop already | quit
        end | revoke | cancel | unsubscribe | unsub | dnc | opt out | optout | stop stop | stop stop stop | أوقف | أوقفوا
        أوقفي | أوقفوه | توقف | توقفوا | توقفي | إيقاف | إلغاء | الغ | ألغوا | كفى | كفاية | بس خلاص | قف
        إلغاء الاشتراك | إلغاء اشتراك | ألغ الاشتراك | alto | pare | basta | no más | cancelar | baja
        detener
      `),
  /** These say by themselves what is to end, wherever in a note a sentence is nothing else. */
  requests: [
    ...each(
      list(`stop | quit | cease | no more | stop all the | stop the | stop these | stop your`),
      list(`
        calling | texting | messaging | emailing | e-mailing | mailing | contacting | writing | bothering
        spamming | harassing | phoning | ringing | whatsapping | pestering | disturbing | reaching out
        calls | texts | messages | emails | e-mails | letters | mail | newsletters | sms | sending me
        sending us | sending messages | sending emails | sending texts | sending letters | sending stuff
        calls or texts | calls and texts | calling and texting | calling or texting | whatsapp messages
      `),
    ),
    ...each(
      list(`don't | do not | never | not to`),
      list(`
        call me | text me | message me | email me | e-mail me | contact me | write me | write to me
        phone me | ring me | bother me | disturb me | whatsapp me | contact us | call us | call her
        call him | call them | contact her | contact him | contact them | text her | text him | write to her
        write to him | call again | send me messages | send me any messages | send me emails
        send me any emails | send me anything | send me texts | send me letters | send me more messages
        send me any more messages | send me any more emails | keep calling | send us messages
        send us emails | be called | be contacted | be texted | be emailed | be disturbed | be messaged
        send messages | send emails | send any messages | send any emails | send any more messages
        send texts
      `),
    ),
    ...list(`
        don't call | don't text | don't contact | do not call | do not text | do not contact | don't message
        not be contacted | not be called | no longer be contacted | don't bother
      `),
    ...each(
      list(`be | to be`),
      list(`
        removed from your list | removed from the list | taken off the list | taken off your list
        unsubscribed
      `),
    ),
    ...list(`
        unsubscribe me | opt me out | opt us out | i opt out | wants to unsubscribe | i want to unsubscribe
        i want to opt out | wants to opt out | i revoke my consent | revoke my consent | withdraw my consent
        i withdraw my consent | revoke consent | withdraws consent | revokes consent
      `),
    ...each(
      list(`remove | delete`),
      list(
        `me | us | my number | our number | my name | my email | my details | my data | my contact details`,
      ),
    ),
    ...each(list(`remove | delete | take | get | drop`), [
      ...each(
        list(
          `me | us | her | him | them | my name | my number | her name | his name | her number | his number`,
        ),
        list(`
        off your list | off the list | off our list | off your mailing list | off the mailing list
        off of your list | from your list | from the list | from our list | from your mailing list
        from your database | off your lists
      `),
      ),
    ]),
    ...list(`
        leave me alone | leave us alone | leave her alone | leave him alone | leave them alone
        to be left alone | be left alone | wants to be left alone | lose my number | lose this number
        forget my number | do not disturb | no further contact | no more contact | wants no more contact
        wants no contact | wants no calls | wants no more calls | wants no messages | wants no more messages
        wants no more emails | wants no further contact | doesn't want to be contacted
        doesn't want to be called | don't want to be contacted | does not want to be contacted
        doesn't want calls | i don't want to be contacted | i do not want to be contacted
        do not want to be contacted | doesn't want any calls | i don't want your calls
        i don't want any calls | i don't want any more calls | i don't want your messages
        i don't want any more messages | i don't want any more emails | doesn't want to hear from us
        i don't want to hear from you | don't want to hear from you | doesn't want any more calls
        doesn't want any more messages | doesn't want any more emails | does not want to hear from us
      `),
    ...each(
      list(`لا | ما | ألا | بألا | أن لا | لا عاد | عاد لا | لاعاد | ما عاد | خلاص لا | بلا`),
      list(`
        ترسل رسائل | ترسلوا رسائل | ترسلوا لي رسائل | ترسل لي رسائل | نراسله | نراسلها | نتصل به | نتصل بها
        تتصل | تتصلوا | تتصلون | تتصلي | تتصلين | تدق علي | تدقون علي | تكلمني | تكلموني | تراسلني
        تراسلوني | تراسلونا | تراسلنا | تزعجني | تزعجوني | تزعجونا | تزعجنا | تتواصل | تتواصلوا | تتواصلون
        تتواصلي | نتواصل معه | نتواصل معها | تكتب لي | تكتبوا لي | تكلمونا | تهاتفني | تهاتفوني
      `),
    ),
    ...each(
      list(`
        أوقف | أوقفوا | أوقفي | وقف | وقفوا | بطل | بطلوا | كفاية | كفى | توقف عن | توقفوا عن | توقفي عن
        بطلوا من
      `),
      list(`
        الرسائل | رسائل | رسائلكم | الاتصال | الاتصالات | اتصال | اتصالات | اتصالاتكم | المكالمات | مكالمات
        الإرسال | ارسال | إرسال الرسائل | التواصل | مراسلتي | الاتصال بي | التواصل معي | إزعاجي | الإزعاج
        إزعاج | ازعاج | تتصل | تتصلون | ترسل | ترسلون | الإيميلات | البريد | النشرة | هذه الرسائل | كل شيء
      `),
    ),
    ...each(
      list(`
        لا أريد | لا نريد | ما أريد | ما أبي | ما أبغى | مابي | ما ابغا | ما نبي | مش عايز | مش عاوز
        مش عايزة | ما بدي | لا يريد | لا تريد | ما يبي | ما تبي | ما يريد | ما تريد
      `),
      list(`
        رسائل | أي رسائل | رسائلكم | اتصالات | أي اتصالات | اتصال | مكالمات | أي مكالمات | تواصل | أي تواصل
        التواصل | الرسائل | الاتصالات | المزيد من الرسائل | مزيدا من الرسائل | أن يتصل به أحد
        أن يتصل بها أحد | أحد يتصل | أحد يكلمني | أحد يتصل علي | رسائل منكم | اتصالات منكم | تواصل منكم
        إزعاج
      `),
    ),
    ...each(
      list(`احذف | احذفوا | احذفي | امسح | امسحوا | شيل | شيلوا | أزل | أزيلوا | إزالة | حذف | أزيلي`),
      list(`
        رقمي | الرقم | رقمه | رقمها | اسمي | اسمه | اسمها | بياناتي | بياناته | بياناتها | إيميلي | بريدي
        هذا الرقم | رقم جوالي | اسمي من القائمة | رقمي من القائمة | رقمي عندكم | رقمي من عندكم
      `),
    ),
    ...list(`
        اتركوني وشأني | اتركني وشأني | اتركونا وشأننا | اتركوني | اتركني | دعوني وشأني | خلوني بحالي | فكوني
        عدم التواصل | عدم الاتصال | عدم الإزعاج | عدم الإرسال | عدم المراسلة | عدم التواصل معه
        عدم التواصل معها | عدم الاتصال به | عدم الاتصال بها | عدم إزعاجه | عدم إزعاجها | عدم مراسلته
        عدم مراسلتها | عدم إرسال الرسائل | عدم إرسال رسائل | عدم إرسال أي رسائل | إيقاف الرسائل
        إيقاف التواصل | إيقاف الاتصالات | إيقاف المراسلة | وقف التواصل | وقف المراسلة | إلغاء اشتراكي
        ألغ اشتراكي | ألغوا اشتراكي | إلغاء اشتراكه | إلغاء اشتراكها | أسحب موافقتي | سحب موافقتي
        سحب موافقته | سحبت موافقتها | انسوا رقمي | انس رقمي | no más mensajes | no más llamadas
        no me llames | no me llame | no me llamen | no llame | no llamen | no me escribas | no me escriba
        no me escriban | no me contacten | no me contacte | deje de llamarme | dejen de llamarme
        dejen de escribirme | no me molesten | no me moleste | quiero darme de baja | ne m’appelez plus
        ne plus m’appeler | arrêtez | arrêtez de m’appeler | désabonnez-moi
      `),
  ],
  /** Requests where they are all that is said: with more behind them they are about something ("don't send the contract"). */
  bareRequests: [
    ...list(`
        don't send | do not send | stop sending | no más | don't mail | don't write | don't email
        never call | never contact
      `),
    ...each(
      list(`لا | ما | خلاص لا | ألا | بألا | عاد لا | لا عاد`),
      list(`
        ترسل | ترسلوا | ترسلون | ترسلي | ترسلين | ترسل لي | ترسلوا لي | ترسلون لي | ترسلي لي | ترسلوا لنا
        نرسل له | نرسل لها | تدق | تدقون | نتصل | نتواصل | تواصل معي | تواصلوا معي
      `),
    ),
  ],
  /** What may come before: courtesy. */
  courtesy: list(`
        please | pls | plz | kindly | ok | okay | hi | hello | hey | hey there | sorry | thanks | thank you
        just | and | so | no | yes | look | listen | again | por favor | gracias | hola | seriously | now
        من فضلك | من فضلكم | لو سمحت | لو سمحتم | لو سمحتوا | رجاء | الرجاء | أرجوك | أرجوكم | يرجى | شكرا
        السلام عليكم | مرحبا | خلاص | يا أخي | يا اخوان | نرجو | أرجو | بالله | طيب | اذا سمحت | اذا سمحتم
        i | i said | i told you | i asked you to | i asked you | i want you to | we want you to
        why dont you | can you | could you | can you please | could you please | would you please
        would you | will you | you must | you should | i would like you to | i'd like you to
        i would like to | i'd like to | i want to | i need you to | you guys
      `),
  /** Of whom something is said. */
  people: list(`
        he | she | they | client | the client | lead | the lead | wife | husband | owner | seller | buyer | his wife
        her husband | the owner | العميل | العميلة | زوجته | زوجها
      `),
  /** Somebody said it: what follows is theirs. */
  saying: [
    ...list(`
        said | says | replied | wrote | wrote back | texted | texted back | answered | sent | typed
        responded | told me | told us | said to me | replied with | responded with | answered with
        just said | just replied | just wrote | clearly said | said that | said please | sent back
        messaged | messaged back | emailed back
      `),
    ...list(`
        reply | answer | message | text | her reply | his reply | quote | her words | his words | reply was
        قال | قالت | قالوا | كتب | كتبت | كتبوا | رد | ردت | ردوا | رد بـ | رد ب | ردت ب | أجاب | أجابت
        أرسل | أرسلت | قال لي | قالت لي | قال لنا | قالت لنا | رده | ردها | يقول | تقول | العميل قال
        العميلة قالت | نص الرد
      `),
  ],
  /** Somebody asked for it: what follows is what they want. */
  asking: [
    ...list(`
        asked me to | asked us to | asked to | asked that we | asks us to | asks to | asked | asks
        asked for | begged us to | wants me to | wants us to | wants | wants to | want us to | told me to
        told us to | told me | told us | requested | requested that we | requests | requested to
        insists we | said to | said we should | said we must | demanded we | demanded that we | demands we
        would like us to | would like to | begs us to | insisted we
      `),
    ...list(`
        طلب | طلبت | طلبوا | طلب مني | طلبت مني | طلب منا | طلبت منا | يطلب | تطلب | يريد | تريد | يرغب في
        ترغب في | يرغب ب | ترغب ب | العميل طلب | العميلة طلبت | العميل يطلب | قال لي | قالت لي
      `),
  ],
  /** What may follow it without changing it. */
  after: list(`
        me | us | her | him | them | my number | her number | his number | this number | my phone | my wife
        to me | to us | to her | to him | at all | again | any more | anymore | any longer | ever
        ever again | no more | please | pls | plz | thanks | thank you | kindly | immediately | at once
        altogether | completely | for good | from your list | from the list | off your list
        from your lists | off the list | from all lists | from our list | off our list | from any list
        your list | the list | from this list | from your database | from the database
        from your mailing list | off your mailing list | from the mailing list | off the mailing list
        of your list | emails | texts | messages | calls | letters | mail | newsletters | anything
        any messages | any emails | stuff | from you | from us | from now on | in future | in the future
        all together | already | everything | all | ok | or texting | or calling | or text me | or call me
        or email | or text | and texting | and calling | or emailing | or message me | or text her
        or text him | any more messages | any more emails | any more calls | right now | now | this person
        with me | with us | from your system | from the system | from your records | period | guys | بي
        بنا | به | بها | معي | معنا | معه | معها | علي | علينا | عليه | عليها | لي | لنا | له | لها | إلي
        إلينا | مرة أخرى | مرة ثانية | مرة تانية | ثانية | تاني | بعد الآن | بعد اليوم | بعد كذا | أبدا
        مجددا | من جديد | نهائيا | رسائل | أي رسائل | أي رسالة | أي شيء | شيء | شيئا | شي | أي شي | ولا شي | من فضلك | لو سمحت
        لو سمحتم | رجاء | شكرا | أرجوك | أرجوكم | من القائمة | من قائمتكم | من قوائمكم | من عندكم | عندكم
        منكم | كلها | فورا | حالا | خلاص | كمان | مطلقا | بتاتا | por favor | más | gracias
        s il vous plait
      `),
  /** Perhaps a request, wherever it stands: somebody has to say. */
  doubtful: list(`
        not now | stop for now | stop for a while | stop for the moment | stop for some time | stop a while
        too many calls | too many emails | too many e-mails | too many messages | too many texts
        too many letters | so many emails | so many calls | so many messages | so many texts
        enough already | pause the emails | pause the messages | fewer emails | fewer calls | fewer messages
        unsubscribe | unsubscribed | unsubscribing | calling less | less often | ليس الآن | مو الحين
        مش دلوقتي | مش الآن | رسائل كثيرة | اتصالات كثيرة | كثرة الرسائل | كثرة الاتصالات | ربما توقف
        ربما نتوقف | انزعج من | انزعجت من | منزعج من | منزعجة من | تقليل الرسائل | ahora no
      `),
  /** The same, only where a sentence ends with it: "not interested" is, "not interested in the villa" is not. */
  doubtfulAtEnd: list(`
        maybe stop | perhaps stop | might stop | us to stop | me to stop | to stop | we stop | should stop
        please stop | would stop | could stop | can stop | asked to cancel | opt out | opting out
        opted out | left alone | wants out | not interested | no interest | no longer interested
        lost interest | not interested anymore | fed up | enough | غير مهتم | غير مهتمة | مو مهتم | مش مهتم
        مش مهتمة | غير مهتمين | ما يهمني | لم يعد مهتما | لم تعد مهتمة | أن نتوقف | أن نوقف | انزعج | انزعجت
        منزعج | منزعجة | إزعاج | no me interesa
      `),
  /** Said of the very same words, they are no request: the person wants it to go on, or does something else. */
  negations: list(`
        dont | don't | do not | didn't | did not | doesn't | does not | never | can't | cannot | can not
        won't | will not | couldn't | wouldn't | shouldn't | no need to | not to | no reason to | without
        non | not asking to | not ask us to | not asking us to | not | nobody said | لا | لم | لن | ليس | ما
        مش | مو | دون | بدون | لا داعي
      `),
  /** Something is to go on, later or in another way, so that the words are not the whole of it. */
  goingOn: list(`
        today | tonight | tomorrow | this week | next week | next month | this month | this weekend
        on weekends | weekends | before | until | till | after | unless | instead | rather | but | for now
        for a while | at the moment | at work | at night | in the morning | in the evening | maybe | perhaps
        so early | so late | so often | so much | during | while | when | later | call back | callback
        will call | i'll call | she'll call | he'll call | only | will get back | will reach out | except
        if | text me | email me | e-mail me | whatsapp me | write to me | call me | text is fine
        email is fine | whatsapp is fine | use whatsapp | use email | prefers | ramadan | yet | on friday
        fridays | اليوم | غدا | بكرة | بكره | الآن | الحين | دلوقتي | قبل | حتى | إلى أن | لكن | بس | إلا
        هذا الأسبوع | الأسبوع القادم | الشهر القادم | مساء | صباحا | ليلا | أثناء | وقت الدوام | في العمل
        ربما | يمكن | لاحقا | بدلا | واتساب فقط | فقط | سيتصل | ستتصل | إذا | لما | رمضان | في رمضان | يفضل
        تفضل | راسلني | راسلوني | اتصل بي | اتصلوا بي | كلمني
      `),
} as const satisfies Record<string, readonly string[]>;

/** Each beginning with each end. */
function each(beginnings: readonly string[], ends: readonly string[]): string[] {
  return beginnings.flatMap((beginning) => ends.map((end) => `${beginning} ${end}`));
}

/** The phrases between the bars and line ends. */
function list(phrases: string): string[] {
  return phrases
    .split(/[|\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}
