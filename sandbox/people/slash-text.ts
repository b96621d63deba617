import type { Workspace } from '../workspace.ts';
import { asStored } from './typed-text.ts';

/**
 * The text of a slash command as the app gets it. With `should_escape`, @names, #channels and links become
 * `<@U…|name>`, `<#C…|name>` and `<https://…>`, and `& < >` are written as entities; without it the text comes as typed.
 */
export function slashText(text: string, shouldEscape: boolean, workspace: Workspace): string {
  if (!shouldEscape) return text;
  return asStored(text).replaceAll(
    /(?<![\w@#])(?:@([\w.-]+)|#([\p{L}\w-]+)|(https?:\/\/[^\s]+))/gu,
    (typed, name, channel, link) => {
      if (link !== undefined) return `<${link}>`;
      if (name !== undefined) {
        const person = [...workspace.people.values()].find((one) => one.name === name && !one.deleted);
        return person === undefined ? typed : `<@${person.id}|${person.name}>`;
      }
      const found = [...workspace.channels.values()].find((one) => one.kind !== 'im' && one.name === channel);
      return found === undefined ? typed : `<#${found.id}|${found.name}>`;
    },
  );
}
