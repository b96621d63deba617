import type { Page } from 'playwright-core';

/** What one meets with the Tab key: what it is, and whether one can see that it has the focus. */
export type FocusStop = { what: string; isVisible: boolean };

/** Goes on by Tab so many times. */
export async function focusWalk(page: Page, steps: number): Promise<FocusStop[]> {
  const stops: FocusStop[] = [];
  for (let step = 0; step < steps; step += 1) {
    await page.keyboard.press('Tab');
    stops.push(
      await page.evaluate(() => {
        const element = document.activeElement;
        if (!(element instanceof HTMLElement) || element === document.body)
          return { what: 'nothing', isVisible: true };
        const looks = () => {
          // The ring may be drawn around a frame of the element.
          const frames = [element, element.parentElement, element.closest('form')];
          return JSON.stringify(
            frames.map((frame) => {
              if (frame === null) return [];
              const { outline, boxShadow, borderColor, backgroundColor } = getComputedStyle(frame);
              return [outline, boxShadow, borderColor, backgroundColor];
            }),
          );
        };
        const focused = looks();
        element.blur();
        const isVisible = looks() !== focused;
        element.focus({ preventScroll: true });
        const name = element.ariaLabel ?? element.textContent?.trim().slice(0, 40) ?? '';
        return { what: `${element.localName} ${name}`, isVisible };
      }),
    );
  }
  return stops;
}
