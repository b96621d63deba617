/** What one browser window looks at. All of it stands in the address, so that it can be kept, reloaded and shared. */
export type Look = {
  /** The person whose hands and eyes it has. */
  as: string;
  /**
   * A channel's id; `messages` or the id of the bot's direct message with this person; or `home` or `about`, the other
   * tabs of the app.
   */
  at: string;
  /** The message whose thread is open beside the channel, by its ts. */
  thread?: string;
  /** How many messages are drawn, where it is more than usual. */
  shown?: number;
  /** The language of the client itself. What the app writes is the app's business. */
  language: Language;
  /** What the frame around the client keeps in the address: which panel is open, and so on. */
  more: Readonly<Record<string, string>>;
};

export type Language = 'en' | 'ar';

/**
 * What changes from one look to the next; a part of `more` set to undefined is dropped. A thread and the earlier
 * messages belong to their place: they do not go along to another.
 */
export type LookChange = Partial<Omit<Look, 'more' | 'thread' | 'shown'>> & {
  thread?: string | undefined;
  shown?: number | undefined;
  more?: Readonly<Record<string, string | undefined>>;
};

const own: ReadonlySet<string> = new Set(['as', 'at', 'thread', 'shown', 'language']);

/** Reads an address; what is missing or wrong is filled from `usual`. */
export function readLook(
  search: URLSearchParams,
  usual: Look,
  known: { isPerson(id: string): boolean },
): Look {
  const as = search.get('as') ?? '';
  const thread = search.get('thread');
  const language = search.get('language');
  const shown = Number(search.get('shown') ?? '');
  const more = [...search].filter(([name]) => !own.has(name));
  return {
    as: known.isPerson(as) ? as : usual.as,
    at: search.get('at') ?? usual.at,
    ...(thread ? { thread } : {}),
    ...(Number.isSafeInteger(shown) && shown > 0 ? { shown } : {}),
    language: language === 'ar' || language === 'en' ? language : usual.language,
    more: Object.fromEntries(more),
  };
}

/** The address of a look, or of one that differs from it. */
export function hrefOf(look: Look, change: LookChange = {}): string {
  const { more: moreChange, ...rest } = change;
  const moves = rest.at !== undefined && rest.at !== look.at;
  const next = { ...look, ...(moves ? { thread: undefined, shown: undefined } : {}), ...rest };
  const search = new URLSearchParams({ as: next.as, at: next.at, language: next.language });
  if (next.thread) search.set('thread', next.thread);
  if (next.shown) search.set('shown', String(next.shown));
  for (const [name, value] of Object.entries({ ...look.more, ...moreChange }))
    if (value !== undefined) search.set(name, value);
  return `/?${search}`;
}
