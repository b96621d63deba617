/** What of people's doings is kept for good. By kind, as administrators look for them. */
export const deedsOfKind = {
  settings: ['settings-changed'],
  roles: ['role-given', 'role-taken'],
  keys: ['key-made', 'key-rotated', 'key-ended'],
  ownership: ['owner-changed', 'contacts-merged', 'contacts-parted'],
  'opt-outs': ['opted-out', 'opt-out-undone', 'consent-recorded', 'consent-withdrawn'],
  rules: ['rule-changed', 'rule-overridden', 'do-not-call-list-taken-in'],
  privacy: ['contact-exported', 'contact-erased'],
} as const;

export type AuditKind = keyof typeof deedsOfKind;
export type AuditedDeed = (typeof deedsOfKind)[AuditKind][number];

/** Every kind, in the order in which they are offered. */
export const auditKinds = Object.keys(deedsOfKind).filter((kind): kind is AuditKind => kind in deedsOfKind);
