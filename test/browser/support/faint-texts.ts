import type { Page } from 'playwright-core';

/** What is asked of text by WCAG 2.2, level AA: 4.5 to 1, and 3 to 1 where it is large. */
const least = { text: 4.5, large: 3 } as const;

/** Texts on the screen that do not stand out enough from what is behind them, with their contrast. */
export function faintTexts(page: Page): Promise<string[]> {
  return page.evaluate(({ text, large }) => {
    const canvas = document.createElement('canvas');
    canvas.width = 1;
    canvas.height = 1;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (context === null) throw new Error('There is no canvas to measure colours on');

    type Colour = [red: number, green: number, blue: number];
    /** Painted, since a colour may be said in any notation and be translucent. */
    const painted = (css: string, behind: Colour): Colour => {
      context.fillStyle = `rgb(${behind.join(' ')})`;
      context.fillRect(0, 0, 1, 1);
      context.fillStyle = css;
      context.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
      return [red, green, blue];
    };
    const ancestry = (element: Element): Element[] => {
      const up = element.parentElement;
      return up === null ? [element] : [...ancestry(up), element];
    };
    const backgroundOf = (element: Element): Colour =>
      ancestry(element).reduce<Colour>(
        (behind, one) => painted(getComputedStyle(one).backgroundColor, behind),
        [255, 255, 255],
      );
    const luminance = (colour: Colour): number => {
      const [red = 0, green = 0, blue = 0] = colour.map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const contrast = (one: Colour, other: Colour): number => {
      const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
      return (light + 0.05) / (dark + 0.05);
    };
    const isShown = (element: Element): boolean =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      element.closest('.unseen, :disabled, [aria-disabled=true], svg, [inert]') === null;

    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const faint = new Set<string>();
    let seen = 0;
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const element = node.parentElement;
      const words = node.textContent?.trim() ?? '';
      if (words === '' || element === null || !isShown(element)) continue;
      seen += 1;
      const { color, fontSize, fontWeight, backgroundImage } = getComputedStyle(element);
      // What stands on a picture or a gradient is for the eye to judge.
      if (backgroundImage !== 'none') continue;
      const behind = backgroundOf(element);
      const px = Number.parseFloat(fontSize);
      const isLarge = px >= 24 || (px >= 18.66 && Number(fontWeight) >= 700);
      const ratio = contrast(painted(color, behind), behind);
      if (ratio < (isLarge ? large : text)) faint.add(`${words.slice(0, 40)} (${ratio.toFixed(2)})`);
    }
    if (seen === 0) throw new Error('There is no text to measure');
    return [...faint];
  }, least);
}
