const characters: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/**
 * What somebody typed after a command, from what Slack makes of it: `& < >` come as entities, and what looks like an
 * address comes as a link (`<mailto:a@b.co|a@b.co>`, `<tel:+966501234567|050 123 4567>`, `<https://b.co|b.co>`),
 * which is its text again. Mentions of people and channels (`<@U…|name>`, `<#C…|name>`) stay, for who reads the line.
 * Not for values of forms, which come as they were typed. Source: Slack's rules for `should_escape`.
 */
export function typedText(sent: string): string {
  return sent
    .replace(
      /<(?:(?:mailto|tel):([^<>|]*)|(https?:[^<>|]*))(?:\|([^<>]*))?>/gi,
      (_, address?: string, url?: string, shown?: string) => shown || (address ?? url ?? ''),
    )
    .replace(/&(?:amp|lt|gt);/g, (entity) => characters[entity] ?? entity);
}
