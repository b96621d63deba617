import type { Page } from 'playwright-core';
import { faintTexts } from './faint-texts.ts';
import { namelessControls } from './nameless-controls.ts';
import { picture } from './picture.ts';
import { tooWide } from './too-wide.ts';

/** Keeps a picture of a surface and holds it to what every surface must be: readable, named, and within its window. */
export async function lookOver(page: Page, name: string): Promise<void> {
  await picture(page, name);
  const faults = {
    faint: await faintTexts(page),
    nameless: await namelessControls(page),
    tooWide: await tooWide(page),
  };
  expect({ name, ...faults }).toEqual({ name, faint: [], nameless: [], tooWide: 0 });
}
