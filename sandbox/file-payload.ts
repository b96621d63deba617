import type { StoredFile } from './file-store.ts';
import type { JsonObject } from './json-value.ts';
import type { LocalState } from './local-state.ts';

/** What Slack makes of the end of a name (docs.slack.dev, "File object": filetypes). */
const kinds: Readonly<Record<string, readonly [filetype: string, mimetype: string, prettyType: string]>> = {
  csv: ['csv', 'text/csv', 'CSV'],
  json: ['json', 'application/json', 'JSON'],
  pdf: ['pdf', 'application/pdf', 'PDF'],
  png: ['png', 'image/png', 'PNG'],
  txt: ['text', 'text/plain', 'Plain Text'],
  yaml: ['yaml', 'text/plain', 'YAML'],
  yml: ['yaml', 'text/plain', 'YAML'],
};

/** The end of a file's name in lower case, without the dot; empty when it has none. */
export function fileEnding(name: string): string {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** What kind of file Slack takes it for, by its name. */
export function fileKind(name: string): { filetype: string; mimetype: string; prettyType: string } {
  const ending = fileEnding(name);
  const known = Object.hasOwn(kinds, ending) ? kinds[ending] : undefined;
  const [filetype, mimetype, prettyType] = known ?? ['binary', 'application/octet-stream', 'Binary'];
  return { filetype, mimetype, prettyType };
}

/** A file in Slack's field names. Of a deleted one only a tombstone is left. */
export function filePayload(file: StoredFile, state: LocalState): JsonObject {
  if (file.isDeleted) return { id: file.id, mode: 'tombstone' };
  const { team } = state.workspace;
  const { filetype, mimetype, prettyType } = fileKind(file.name);
  const created = Math.floor(file.created.getTime() / 1000);
  const addressed = file.name.toLowerCase().replaceAll(/[^\p{L}\p{N}.-]+/gu, '_');
  const inSlack = `${state.origin}/files-pri/${team.id}-${file.id}`;
  const ofKind = (kind: string) => [
    ...new Set(
      file.shares
        .map(({ channel }) => channel)
        .filter((id) => state.workspace.channels.get(id)?.kind === kind),
    ),
  ];
  return {
    id: file.id,
    created,
    timestamp: created,
    name: file.name,
    title: file.title,
    mimetype,
    filetype,
    pretty_type: prettyType,
    user: file.owner,
    user_team: team.id,
    editable: false,
    size: file.content.length,
    mode: 'hosted',
    is_external: false,
    external_type: '',
    is_public: ofKind('public').length > 0,
    public_url_shared: false,
    display_as_bot: false,
    username: '',
    url_private: `${inSlack}/${encodeURIComponent(addressed)}`,
    url_private_download: `${inSlack}/download/${encodeURIComponent(addressed)}`,
    permalink: `${state.origin}/files/${file.owner}/${file.id}/${encodeURIComponent(addressed)}`,
    channels: ofKind('public'),
    groups: ofKind('private'),
    ims: ofKind('im'),
    comments_count: 0,
    has_rich_preview: false,
    file_access: 'visible',
  };
}
