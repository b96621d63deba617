/** What a form about a touch carries: the touch, and whether it was opened from a list only one person sees. */
export type TouchSubject = { touchId: string; fromList: boolean };

const listMark = 'list';

export function touchSubject({ touchId, fromList }: TouchSubject): string {
  return fromList ? `${touchId} ${listMark}` : touchId;
}

export function readTouchSubject(text: string): TouchSubject {
  const [touchId = '', mark] = text.split(' ');
  return { touchId, fromList: mark === listMark };
}
