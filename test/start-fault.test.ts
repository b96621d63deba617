import { startFault } from '../src/start-fault.ts';

describe('why a start failed', () => {
  const withCode = (code: string, message: string) => Object.assign(new Error(message), { code });

  it.each([
    ['a port in use', withCode('EADDRINUSE', 'listen EADDRINUSE 127.0.0.1:3000'), /^PORT is used/],
    [
      'a database that is not there',
      withCode('ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:5999'),
      /DATABASE_URL/,
    ],
    [
      'a folder that cannot be made',
      withCode('EACCES', "EACCES: permission denied, mkdir '/root/x'"),
      /DATA_DIR/,
    ],
    ['a token Slack refuses', new Error('An API error occurred: invalid_auth'), /SLACK_BOT_TOKEN/],
    [
      'a Slack that cannot be reached, whatever the network says within',
      new Error('A request error occurred: fetch failed', { cause: withCode('ECONNREFUSED', 'connect') }),
      /SLACK_API_URL/,
    ],
    ['several causes at once', new AggregateError([withCode('ECONNREFUSED', 'connect')]), /DATABASE_URL/],
  ])('is said plainly for %s', (_what, error, says) => {
    expect(startFault(error)).toMatch(says);
  });

  it('is left to the log where nobody can mend it in the environment', () => {
    expect(startFault(new Error('something of our own'))).toBeUndefined();
    expect(startFault('no error at all')).toBeUndefined();
  });
});
