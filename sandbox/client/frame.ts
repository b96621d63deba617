import type { ReactNode } from 'react';
import type { Language, Look } from './look.ts';

/**
 * What stands around the client in the same window, drawn by whoever starts it. Everything is drawn on the server and
 * drawn again whenever `changed` is called; the browser keeps focus, scrolling and what was typed.
 */
export type ClientFrame = {
  /** Above the workspace. */
  bar?(look: Look): ReactNode | Promise<ReactNode>;
  /** Beside the workspace. */
  panel?(look: Look): ReactNode | Promise<ReactNode>;
  /** Files of style sheets, served beside the client's own. */
  styleSheets?: readonly string[];
  /** Files of browser modules, in TypeScript. They may import the client's own by relative path. */
  scripts?: readonly string[];
  /** Said in a window whose server has gone: how to start it again. */
  ended?(language: Language): string;
  /** The look of an address that says nothing. */
  usual?(): Partial<Look>;
};

/** What a POST of the browser is answered with, whether the client's own or the frame's. */
export type PostAnswer = {
  /** A sentence shown for a while. */
  say?: string;
  /** As `say`, but it went wrong. */
  fault?: string;
  /** Where the window goes next. */
  href?: string;
  /** Faults under the fields of a form, by block id. */
  fields?: Readonly<Record<string, string>>;
};
