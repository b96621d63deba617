import { clockText } from './clock-text.ts';

/** When each time on the page was first seen as it is: from then on it runs on. */
const seen = new WeakMap<HTMLTimeElement, { clock: string; at: number }>();

const everyMs = 1_000;

/** Lets every time of the page that runs run on, until the server draws it anew. */
function runOn(): void {
  for (const element of document.querySelectorAll<HTMLTimeElement>('time[data-clock][data-runs="1"]')) {
    const { clock = '', locale = 'en', zone = 'UTC' } = element.dataset;
    const known = seen.get(element);
    const since = known?.clock === clock ? known : { clock, at: performance.now() };
    seen.set(element, since);
    const now = new Date(Number(clock) + performance.now() - since.at);
    const text = clockText(now, locale, zone);
    if (element.textContent !== text) element.textContent = text;
  }
}

setInterval(runOn, everyMs);
runOn();
