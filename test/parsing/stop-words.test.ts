import { stopWords } from '../../src/parsing/stop-words.ts';

describe('stopWords', () => {
  it.each([
    ...[
      'STOP',
      'stop',
      'Stop please',
      'please stop',
      'STOP!!!',
      'stop all',
      'Quit',
      'END',
      'revoke',
      'opt out',
      'opt-out',
    ],
    ...['cancel', 'Unsubscribe', 'unsubscribe me please', '"STOP"', 'stop. thanks', 'Stop it!', 'ok stop'],
    ...[
      'replied STOP',
      'replied "STOP"',
      'replied: STOP',
      'she texted back stop',
      'wrote “unsubscribe”',
      "said 'stop'",
    ],
    ...[
      'he said cancel',
      "please don't call me again",
      'said "please don\'t call me again"',
      'please don’t call me again',
    ],
    ...[
      'stop texting me',
      'told us to stop calling',
      'asked us to stop',
      'wants us to stop',
      'asked to unsubscribe',
    ],
    ...[
      'not interested, please stop calling',
      'stop calling and texting me',
      'do not contact me anymore',
      'remove me from your list',
    ],
    ...[
      'take me off your mailing list',
      'leave me alone',
      'asked to be left alone',
      'lose my number',
      'no more calls please',
    ],
    ...[
      "I don't want to be contacted",
      "why don't you stop calling me",
      "doesn't want any more calls",
      'asked not to be called',
    ],
    ...[
      'wants to be removed from your list',
      'I revoke my consent',
      'wants no more emails',
      'Please remove me.',
      'could you stop texting me',
    ],
    ...[
      'أوقف',
      'أوقفوا الرسائل',
      'لا ترسل',
      'لا ترسلوا لي رسائل بعد الآن',
      'لا تتصل',
      'لا تتصل بي مرة أخرى',
      'من فضلك لا تتصلوا بي',
    ],
    ...[
      'قالت: لا تتصلوا بي مجددا',
      'طلب عدم التواصل',
      'طلبت عدم الاتصال بها',
      'رد «أوقف»',
      'إلغاء الاشتراك',
      'احذفوا رقمي',
    ],
    ...[
      'لا أريد رسائل',
      'كفاية رسائل',
      'اتركوني وشأني',
      'خلاص لا ترسلون لي شيء',
      'ما أبي اتصالات',
      'توقفوا عن مراسلتي',
    ],
    ...['no más', 'no me llames más', 'STOP por favor'],
  ])('%s: a request', (note) => {
    expect(stopWords(note)).toBe('definite');
  });

  it.each([
    ...[
      'not now',
      'maybe stop',
      "busy, don't call today",
      "don't call me before 5",
      "don't call me, text me instead",
    ],
    ...[
      'not interested',
      'too many emails',
      'asked whether we could stop',
      'said stop, but call next week',
      'wants to stop',
    ],
    ...[
      'please stop calling when I am at work',
      'no calls during Ramadan, stop calling then',
      'cancel, maybe later',
      'sold already, cancel',
    ],
    ...[
      'asked about the café "Stop"',
      'never call me at night',
      'thinking of opting out',
      'stop for now',
      'fed up',
    ],
    ...[
      'لا تتصل اليوم',
      'مشغول، لا تتصل الآن',
      'غير مهتم',
      'ليس الآن',
      'لا تتصلوا بي قبل الخامسة',
      'رسائل كثيرة',
    ],
  ])('%s: somebody has to say', (note) => {
    expect(stopWords(note)).toBe('doubtful');
  });

  it.each([
    ...[
      '',
      '—',
      "don't stop",
      "please don't stop",
      'said "don\'t stop"',
      "please don't stop sending the newsletter",
      'never stop',
    ],
    ...[
      'will stop by the office',
      'stopped by',
      'stop by tomorrow',
      "can't stop thinking about the villa",
      'near the bus stop',
    ],
    ...[
      'non-stop flights',
      'cancelled the viewing',
      'cancel the viewing',
      'asked to cancel the viewing',
      'wants to cancel the contract',
    ],
    ...[
      'end of the month',
      'quit her job',
      'quit smoking',
      'lease ends in May',
      'the seller may revoke the offer',
    ],
    ...[
      "didn't ask us to stop",
      'wants to stop renting',
      'opt out of the HOA',
      'not interested in the villa, wants a flat',
    ],
    ...[
      "don't send the contract yet",
      'remove the carpet',
      'take me to see it',
      'get her a brochure',
      'no more than 2 M',
      'no contact yet',
    ],
    ...[
      'wants 3 beds',
      'texted her the address',
      'check the spam folder',
      'they never call back',
      'one-stop shop',
      'the last stop of line 2',
    ],
    ...[
      'asked to call on friday',
      'no answer yesterday',
      'no, friday is fine',
      'unsubscribed land near Olaya'.replace('unsubscribed', 'undeveloped'),
    ],
    ...[
      'لا تتوقف',
      'لا توقفوا الرسائل',
      'أوقف السيارة عند المكتب',
      'توقف عند المكتب',
      'موقف سيارات',
      'ألغى المعاينة',
      'إلغاء الموعد',
    ],
    ...['لا ترسل العقد بعد', 'تريد ثلاث غرف', 'وقف خيري', 'لا مانع', 'غير مهتم بالفيلا، يريد شقة'],
  ])('%s: none', (note) => {
    expect(stopWords(note)).toBeUndefined();
  });

  it.each(['STOP 🛑', 'Please stop 🙏🏽', 'DNC', 'unsub', 'لو سمحت لا ترسل لي شي'])(
    'is definite too: %s',
    (note) => expect(stopWords(note)).toBe('definite'),
  );

  // No list of phrases has them all: what refuses contact in any other words is asked about.
  it.each([
    "please don't ever call me again",
    'Please do not ever contact me again',
    'told me never to call her again',
    'told me never to contact them again',
    "I don't want you to call me",
    "she doesn't want us to call anymore",
    "doesn't wish to be contacted",
    'no longer wants to hear from us',
    "we don't want any calls",
    'asked to be taken off our list',
    'asked to be removed',
    'Take me off',
    'I asked you not to call',
    'لا أرغب في التواصل',
    'لا يرغب بالتواصل',
    'لا اريد استقبال رسائل منكم',
    'لا أريد أن تتصلوا بي',
    'لا تعاودوا الاتصال بي',
    'ممنوع الاتصال',
    'طلب التوقف عن الاتصال به',
    'احذفوني',
    'شيلوني من القائمة',
    'إيقاف الاشتراك',
  ])('is noticed: %s', (note) => expect(stopWords(note)).toMatch(/^(?:definite|doubtful)$/));

  it.each([
    "don't hesitate to call me",
    "doesn't mind a call",
    "don't stop calling me",
    "don't forget to text her",
    'could not call her',
    'take it off the market',
    'removed from the listing',
    'will get off the phone soon',
    'لا مانع من التواصل',
    'لا تتردد في الاتصال',
    'لا يرد على الرسائل',
  ])('is nothing of the kind: %s', (note) => expect(stopWords(note)).toBeUndefined());

  it('reads whatever it is given', () => {
    for (const note of [
      '"',
      "'''",
      '«',
      '"""',
      'لا',
      'don’t',
      '\u202eSTOP',
      'stop '.repeat(5_000),
      '…'.repeat(3_000),
    ])
      expect(() => stopWords(note)).not.toThrow();
  });
});
