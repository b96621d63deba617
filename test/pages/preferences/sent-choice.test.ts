import { isOneClick, readChoice } from '../../../src/pages/preferences/sent-choice.ts';

describe('what is sent to the pages of preferences', () => {
  it.each([
    ['fields', 'List-Unsubscribe=One-Click'],
    ['fields, with a line end', 'List-Unsubscribe=One-Click\r\n'],
    ['fields among others', 'a=b&List-Unsubscribe=One-Click'],
    ['parts', '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n'],
    [
      'parts with a type',
      '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\nContent-Type: text/plain\r\n\r\nOne-Click\r\n--x--',
    ],
  ])('one click as %s', (_as, body) => {
    expect(isOneClick(body)).toBe(true);
  });

  it.each(['', 'List-Unsubscribe=', 'List-Unsubscribe=No', 'One-Click', 'x=List-Unsubscribe', '\u0000%zz=%'])(
    '%j is none',
    (body) => {
      expect(isOneClick(body)).toBe(false);
    },
  );

  it('reads what was ticked, and nothing it does not know', () => {
    expect(readChoice('stop=calls&stop=email&stop=all&was=email&x=1')).toEqual({
      stop: ['email', 'calls'],
      was: ['email'],
    });
    expect(readChoice('%%%')).toEqual({ stop: [], was: [] });
  });
});
