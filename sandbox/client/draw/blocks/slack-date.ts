const dayForms: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  date_num: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date_slash: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date: { year: 'numeric', month: 'long', day: 'numeric' },
  date_pretty: { year: 'numeric', month: 'long', day: 'numeric' },
  date_long: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  date_long_pretty: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  date_short: { year: 'numeric', month: 'short', day: 'numeric' },
  date_short_pretty: { year: 'numeric', month: 'short', day: 'numeric' },
  time: { hour: 'numeric', minute: '2-digit' },
  time_secs: { hour: 'numeric', minute: '2-digit', second: '2-digit' },
};

/**
 * A date as Slack writes it for its reader (docs.slack.dev, "Date formatting"). The fallback stands where the zone is
 * not known or the form is not one of Slack's; the "pretty" forms do not say "yesterday", since a drawing does not
 * know when it will be read.
 */
export function slackDate(
  date: { seconds: number; form: string; fallback: string },
  reader: { timeZone?: string | undefined; locale: string },
): string {
  const { timeZone, locale } = reader;
  const instant = new Date(date.seconds * 1000);
  if (timeZone === undefined || Number.isNaN(instant.getTime())) return date.fallback;
  const tokens = [...date.form.matchAll(/\{(\w+)\}/g)].map(([, token]) => token ?? '');
  if (tokens.length === 0 || !tokens.every((token) => Object.hasOwn(dayForms, token))) return date.fallback;
  return date.form.replaceAll(/\{(\w+)\}/g, (_all, token: string) => {
    if (token !== 'date_num')
      return new Intl.DateTimeFormat(locale, { ...dayForms[token], timeZone }).format(instant);
    return new Intl.DateTimeFormat('en-CA', { ...dayForms[token], timeZone }).format(instant);
  });
}
