/** What a person typed as Slack keeps it and hands it on: its own three signs as entities (docs.slack.dev, "Formatting message text"). */
export function asStored(typed: string): string {
  return typed.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
