import { faultForLog } from '../../src/db/fault-for-log.ts';
import { Prisma } from '../../src/db/generated/client.ts';

const quoting = () =>
  new Prisma.PrismaClientKnownRequestError('Unique constraint failed on Huda Salem', {
    code: 'P2002',
    clientVersion: '7',
  });

describe('what may be logged of a failure', () => {
  it.each<[string, Error]>([
    ['by itself', quoting()],
    ['as a cause', new Error('Unique constraint failed on Huda Salem', { cause: quoting() })],
    ['as one of several', new AggregateError([new Error('a'), quoting()], '2 of them failed: Huda Salem')],
    [
      'wrapped by Bolt, which repeats its message',
      Object.assign(new Error(quoting().message), { code: 'slack_bolt_unknown_error', original: quoting() }),
    ],
    [
      'wrapped by Bolt for several listeners',
      Object.assign(new Error('Huda Salem'), { originals: [new Error('Huda Salem', { cause: quoting() })] }),
    ],
  ])('never quotes a row, and names its code: %s', (_how, error) => {
    const logged = JSON.stringify(faultForLog(error));
    expect(logged).not.toContain('Huda');
    expect(logged).toContain('"P2002"');
  });

  it('holds back what is wrapped deeper than anybody looks', () => {
    let error: Error = quoting();
    for (let depth = 0; depth < 20; depth++) error = new Error(error.message, { cause: error });
    expect(JSON.stringify(faultForLog(error))).not.toContain('Huda');
  });

  it('says what each of several came of', () => {
    const error = new AggregateError(
      [new TypeError('no plan'), new Error('no team', { cause: 'text' })],
      'two',
    );
    expect(faultForLog(error)).toMatchObject({
      type: 'AggregateError',
      message: 'two',
      causes: [
        { type: 'TypeError', message: 'no plan' },
        { type: 'Error', message: 'no team' },
      ],
    });
  });

  it('ends where an error is its own cause', () => {
    const error = new Error('round');
    error.cause = error;
    expect(faultForLog(error)).toMatchObject({ type: 'Error', causes: [{ type: 'Error' }] });
  });
});
