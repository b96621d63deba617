import type { Locator, Page } from 'playwright-core';

/** The box in which one writes to the place that is open. */
export function composerOf(page: Page): Locator {
  return page.getByRole('main').getByRole('combobox');
}

/** Types a line there as a person does and sends it; resolves when it was taken and the box is empty again. */
export async function typeLine(page: Page, line: string): Promise<void> {
  const box = composerOf(page);
  await box.click();
  await page.keyboard.insertText(line);
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    () => document.querySelector('main textarea')?.closest('[aria-busy=true]') === null,
  );
  const left = await box.inputValue();
  if (left !== '')
    throw new Error(`"${left}" was not taken: ${await page.locator('#notices').textContent()}`);
}
