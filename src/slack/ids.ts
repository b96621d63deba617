/** What each press is called. A button's value is the id of its subject; nothing is read back from a message. */
export const actionIds = {
  claim: 'claim',
  leadContact: 'lead-contact',
  touchContact: 'touch-contact',
  touchReached: 'touch-reached',
  touchNoAnswer: 'touch-no-answer',
  touchDone: 'touch-done',
  touchMenu: 'touch-menu',
  listPage: 'list-page',
  pickContact: 'pick-contact',
  undoPromise: 'undo-promise',
  retryDead: 'retry-dead',
  link: 'open-link',
} as const;

/** What each form is called. */
export const formIds = {
  setUp: 'set-up',
  touchMore: 'touch-more',
  touchSnooze: 'touch-snooze',
  touchSkip: 'touch-skip',
  optOut: 'opt-out',
  deal: 'deal',
} as const;
