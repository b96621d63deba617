const mostKept = 50;

/** What this person sent before, one ↑ away in an empty box. */
export type LinesSent = { add(line: string): void; takes(event: KeyboardEvent): boolean };

/** The lines sent from this window by the acting person, for a box. */
export function linesSent(box: HTMLTextAreaElement): LinesSent {
  const key = `sent ${document.body.dataset.as}`;
  let back = 0;
  return {
    add(line) {
      back = 0;
      const lines = [...read(key).filter((one) => one !== line), line].slice(-mostKept);
      sessionStorage.setItem(key, JSON.stringify(lines));
    },
    takes({ key: pressed }) {
      if (pressed !== 'ArrowUp' && pressed !== 'ArrowDown') return false;
      const lines = read(key);
      const isRecalled = back > 0 && box.value === lines.at(-back);
      if (box.value !== '' && !isRecalled) return false;
      if (!isRecalled) back = 0;
      const next = pressed === 'ArrowUp' ? back + 1 : back - 1;
      if (next < 0 || next > lines.length) return false;
      back = next;
      box.value = back === 0 ? '' : (lines.at(-back) ?? '');
      return true;
    },
  };
}

function read(key: string): string[] {
  try {
    const lines: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]');
    return Array.isArray(lines) ? lines.filter((line) => typeof line === 'string') : [];
  } catch {
    return [];
  }
}
