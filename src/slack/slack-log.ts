import { LogLevel, type Logger as SlackLogger } from '@slack/bolt';
import type { Logger } from 'pino';

/**
 * The log of Slack's own libraries, as ours, so that everything this process says is of one form. Payloads hold
 * people's data, so nothing below a warning passes.
 */
export function slackLog(log: Logger): SlackLogger {
  const own = log.child({ part: 'slack' });
  const silent = () => undefined;
  return {
    debug: silent,
    info: silent,
    warn: (...text: unknown[]) => own.warn(text.map(String).join(' ')),
    error: (...text: unknown[]) => own.error(text.map(String).join(' ')),
    setLevel: silent,
    getLevel: () => LogLevel.WARN,
    setName: silent,
  };
}
