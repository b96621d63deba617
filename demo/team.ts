/** Everybody the demo knows, by the name it calls them. */
export const people = {
  mona: { id: 'U0MONA', name: 'Mona', tz: 'Asia/Riyadh', isAdmin: true, isRestricted: false },
  omar: { id: 'U0OMAR', name: 'Omar', tz: 'Asia/Riyadh', isAdmin: false, isRestricted: false },
  khalid: { id: 'U0KHALID', name: 'Khalid', tz: 'Asia/Riyadh', isAdmin: false, isRestricted: false },
  sara: { id: 'U0SARA', name: 'سارة', tz: 'Asia/Riyadh', isAdmin: false, isRestricted: false },
  lina: { id: 'U0LINA', name: 'Lina', tz: 'Asia/Dubai', isAdmin: false, isRestricted: false },
  dana: { id: 'U0DANA', name: 'Dana', tz: 'Asia/Riyadh', isAdmin: false, isRestricted: true },
} as const;

export type PersonName = keyof typeof people;

/** The five of the week that is played in the terminal. */
export const playCast = ['mona', 'omar', 'khalid', 'sara', 'lina'] as const satisfies readonly PersonName[];

/** The five of the workspace in the browser: a manager, three agents of whom two write Arabic, and a guest. */
export const workspaceCast = [
  'mona',
  'omar',
  'sara',
  'khalid',
  'dana',
] as const satisfies readonly PersonName[];

export const channels = {
  leads: { id: 'C0LEADS', name: 'leads' },
  reports: { id: 'C0REPORTS', name: 'reports' },
} as const;

/** Where the team is, and the clock by which the story is told. */
export const teamZone = 'Asia/Riyadh';

/** On which days of the week they work, Sunday being 0. */
export const workingDays: readonly number[] = [0, 1, 2, 3, 4];

/** The secret of each lead source, as INTAKE_KEYS would hold it. Made up: they open this demo only. */
export const intakeKeys = {
  zillow: 'demo-key-of-zillow',
  website: 'demo-key-of-website',
  'open-house': 'demo-key-of-open-house',
  referral: 'demo-key-of-referral',
} as const;

export type SourceKey = keyof typeof intakeKeys;
