import { channelAt } from '../../src/parsing/channel.ts';
import { isTwoWay, outcomeAt, outcomes } from '../../src/parsing/outcome.ts';

const words = (line: string) => line.split(' ');

describe('outcomeAt', () => {
  it.each([
    ['reached', 'reached', 1],
    ['Talked to her', 'reached', 2],
    ['spoke', 'reached', 1],
    ['replied,', 'replied', 1],
    ['wrote back', 'replied', 2],
    ['met', 'met', 1],
    ['no answer', 'no-answer', 2],
    ['no-answer', 'no-answer', 1],
    ["didn't answer today", 'no-answer', 2],
    ['voicemail', 'message-left', 1],
    ['left a message', 'message-left', 3],
    ['message left', 'message-left', 2],
    ['sent', 'sent', 1],
    ['emailed', 'sent', 1],
    ['texted', 'sent', 1],
    ['wrong number', 'wrong-number', 2],
    ['رد', 'reached', 1],
    ['تم الرد', 'reached', 2],
    ['تواصلنا', 'reached', 1],
    ['التقينا', 'met', 1],
    ['لم يرد', 'no-answer', 2],
    ['لم يردّ', 'no-answer', 2],
    ['لا رد', 'no-answer', 2],
    ['ما رد', 'no-answer', 2],
    ['تركت رسالة', 'message-left', 2],
    ['أرسلت', 'sent', 1],
    ['ارسلت', 'sent', 1],
    ['تم الإرسال', 'sent', 2],
    ['تم الارسال', 'sent', 2],
    ['رقم خاطئ', 'wrong-number', 2],
    ['رقم خاطىء', 'wrong-number', 2],
  ])('%s', (line, outcome, length) => {
    expect(outcomeAt(words(line), 0)).toMatchObject({ outcome, length });
  });

  it.each(['meet', 'answer', 'huda', 'هدى', 'reaching', ''])('%p is none', (line) => {
    expect(outcomeAt(words(line), 0)).toBeUndefined();
  });

  it('knows which outcomes took two', () => {
    expect(outcomes.filter(isTwoWay)).toEqual(['reached', 'replied', 'met']);
  });
});

describe('channelAt', () => {
  it.each([
    ['call', 'call'],
    ['SMS', 'text'],
    ['WhatsApp', 'text'],
    ['e-mail', 'email'],
    ['mail', 'mail'],
    ['visit', 'visit'],
    ['card', 'card'],
    ['مكالمة', 'call'],
    ['مكالمه', 'call'],
    ['رسالة', 'text'],
    ['واتس آب', 'text'],
    ['بريد', 'email'],
    ['بريد إلكتروني', 'email'],
    ['بريد عادي', 'mail'],
    ['زيارة', 'visit'],
    ['هدية', 'gift'],
  ])('%s', (line, channel) => {
    expect(channelAt(words(line), 0)).toEqual({ channel, length: words(line).length });
  });

  it('finds none in other words', () => {
    expect(channelAt(['pigeon'], 0)).toBeUndefined();
  });
});
