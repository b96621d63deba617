import type { Manifest, ManifestShortcut } from '../../manifest.ts';

/** The shortcuts of one kind that the app's manifest has; none where there is no manifest to read them from. */
export function shortcutsOf(
  { shortcuts }: Manifest,
  type: ManifestShortcut['type'],
): (ManifestShortcut & { id: string })[] {
  if (shortcuts === 'any') return [];
  return [...shortcuts].filter(([, one]) => one.type === type).map(([id, one]) => ({ id, ...one }));
}
