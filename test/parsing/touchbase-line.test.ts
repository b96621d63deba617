import { parseTouchbaseLine, type TouchbaseLine } from '../../src/parsing/touchbase-line.ts';

describe('/touchbase', () => {
  it.each<[string, TouchbaseLine]>([
    ['', { verb: 'help' }],
    ['help', { verb: 'help' }],
    ['مساعدة', { verb: 'help' }],
    ['setup', { verb: 'setup' }],
    ['Set Up', { verb: 'setup' }],
    ['settings', { verb: 'setup' }],
    ['إعداد', { verb: 'setup' }],
    ['الاعدادات', { verb: 'setup' }],
    ['status', { verb: 'status' }],
    ['الحالة', { verb: 'status' }],
    ['holidays', { verb: 'holidays' }],
    ['المناسبات', { verb: 'holidays' }],
    ['الاجازات', { verb: 'holidays' }],
    ['language arabic', { verb: 'language', language: 'ar', said: 'arabic' }],
    ['language العربية', { verb: 'language', language: 'ar', said: 'العربية' }],
    ['لغة انجليزي', { verb: 'language', language: 'en', said: 'انجليزي' }],
    ['اللغة EN', { verb: 'language', language: 'en', said: 'EN' }],
    ['language', { verb: 'language', said: '' }],
    ['language klingon', { verb: 'language', said: 'klingon' }],
    ['zone Asia/Dubai', { verb: 'zone', said: 'Asia/Dubai' }],
    ['time zone Asia/Dubai', { verb: 'zone', said: 'Asia/Dubai' }],
    ['توقيت Asia/Dubai', { verb: 'zone', said: 'Asia/Dubai' }],
    ['zone', { verb: 'zone', said: '' }],
    ['cap', { verb: 'cap', said: '' }],
    ['weekly cap 2', { verb: 'cap', said: '2' }],
    ['الحد الأسبوعي ٣', { verb: 'cap', said: '٣' }],
    ['coordinator <@U0LINA|lina>', { verb: 'coordinator', said: '<@U0LINA|lina>' }],
    ['منسق لا أحد', { verb: 'coordinator', said: 'لا أحد' }],
    ['rules', { verb: 'rules' }],
    ['routing', { verb: 'rules' }],
    ['قواعد', { verb: 'rules' }],
    ['export all', { verb: 'unknown', said: 'export' }],
  ])('%s', (line, expected) => {
    expect(parseTouchbaseLine(line)).toEqual(expected);
  });
});
