/** Long enough to read twice. A fault stays until it is dismissed, or longer. */
const staysMs = { say: 6_000, fault: 14_000 } as const;

/** Shows a sentence for a while, and reads it out. */
export function notice(text: string, kind: 'say' | 'fault'): void {
  const region = document.getElementById('notices');
  if (region === null || text === '') return;
  // What was said of the press before is read, or of no interest any more: they do not pile up over the messages.
  for (const former of region.querySelectorAll('.notice.say')) former.remove();
  const box = document.createElement('div');
  box.className = `notice ${kind}`;
  if (kind === 'fault') box.role = 'alert';
  const words = document.createElement('p');
  words.dir = 'auto';
  words.textContent = text;
  const dismiss = document.createElement('button');
  dismiss.type = 'button';
  dismiss.textContent = '×';
  dismiss.ariaLabel = document.body.dataset.dismiss ?? '';
  dismiss.addEventListener('click', () => box.remove());
  box.append(words, dismiss);
  region.append(box);
  setTimeout(() => box.remove(), staysMs[kind]);
}

/** Takes away what was said about faults. */
export function clearFaults(): void {
  for (const box of document.querySelectorAll('.notice.fault')) box.remove();
}
