// All of this is made up.

/** What somebody of the past was after. */
export type Inquiry = { kind: string; area: string; bedrooms: string; priceTo: string; message: string };

export const inquiries: Readonly<Record<'en' | 'ar', readonly Inquiry[]>> = {
  en: [
    {
      kind: 'buyer',
      area: 'Al Malqa',
      bedrooms: '3',
      priceTo: '1900000',
      message: 'Looking for a place near a school.',
    },
    {
      kind: 'buyer',
      area: 'Olaya',
      bedrooms: '2',
      priceTo: '1200000',
      message: 'Is it still free? We could view on Saturday.',
    },
    {
      kind: 'first-time buyer',
      area: 'Al Narjis',
      bedrooms: '3',
      priceTo: '950000',
      message: 'Our first home. How does financing work?',
    },
    {
      kind: 'renter',
      area: 'Al Nakheel',
      bedrooms: '1',
      priceTo: '75000',
      message: 'Moving for work in two months.',
    },
    {
      kind: 'seller',
      area: 'Al Yasmin',
      bedrooms: '4',
      priceTo: '2600000',
      message: 'What would my house sell for?',
    },
    {
      kind: 'investor',
      area: 'Al Arid',
      bedrooms: '2',
      priceTo: '800000',
      message: 'Two or three flats with tenants in them.',
    },
  ],
  ar: [
    {
      kind: 'buyer',
      area: 'الملقا',
      bedrooms: '4',
      priceTo: '2300000',
      message: 'أبحث عن فيلا قريبة من المدارس.',
    },
    { kind: 'buyer', area: 'العليا', bedrooms: '2', priceTo: '1100000', message: 'هل الشقة ما زالت متاحة؟' },
    {
      kind: 'first-time buyer',
      area: 'النرجس',
      bedrooms: '3',
      priceTo: '900000',
      message: 'بيتنا الأول، ونحتاج شرح التمويل.',
    },
    { kind: 'renter', area: 'النخيل', bedrooms: '1', priceTo: '70000', message: 'انتقال للعمل بعد شهرين.' },
    { kind: 'seller', area: 'الياسمين', bedrooms: '5', priceTo: '2900000', message: 'كم يساوي بيتي اليوم؟' },
    { kind: 'investor', area: 'العارض', bedrooms: '2', priceTo: '780000', message: 'شقتان أو ثلاث مؤجرة.' },
  ],
};

/** Notes of agents, in the language they write, for a conversation, for an attempt, and for what was only sent. */
export const notes = {
  en: {
    spoken: [
      'Wants a quiet street and a garden',
      'Bank has agreed, can move by spring',
      'Selling first, buying after',
      'Comparing two areas, sent both price lists',
      'Family of five, needs a driver’s room',
    ],
    tried: ['', 'Voicemail is full', 'Rang out', 'Will try in the evening'],
    sent: ['', '', '', 'Opened the price list'],
  },
  ar: {
    spoken: [
      'يفضّل شارعًا هادئًا وحديقة',
      'موافقة البنك جاهزة والانتقال في الربيع',
      'البيع أولًا ثم الشراء',
      'مقارنة بين حيّين، وأُرسلت الأسعار',
      'عائلة من خمسة، ومطلوب غرفة سائق',
    ],
    tried: ['', 'لا يوجد رد', 'البريد الصوتي ممتلئ', 'محاولة أخرى مساءً'],
    sent: ['', '', '', 'وصل الملف'],
  },
} as const;

/** What was promised, by the language of the agent. */
export const promised = {
  en: ['Call back with the valuation', 'Send two flats in Olaya and call', 'Confirm the viewing'],
  ar: ['اتصال لتأكيد موعد المعاينة', 'إرسال التقييم ثم الاتصال', 'عرض شقتين في العليا'],
} as const;

/** How people asked to be left alone. */
export const stopWords = {
  en: ['bought elsewhere, please stop', 'too many messages', 'wrong person, do not call'],
  ar: ['تم الشراء من مكان آخر، يُرجى عدم التواصل', 'لا أرغب في رسائل أخرى'],
} as const;

/** Why a touch was let go. */
export const skipWhys = {
  en: ['on holiday', 'spoke the day before'],
  ar: ['في إجازة', 'تم التواصل قبلها بيوم'],
} as const;
