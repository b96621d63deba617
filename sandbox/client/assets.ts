import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import type { RequestHandler } from 'express';

/**
 * Addresses mirror the folders of the project, so that a relative import means in the browser what it means to the
 * compiler, also from one folder of browser modules into another.
 */
const root = path.resolve(import.meta.dirname, '../..');
const ownFolder = path.join(import.meta.dirname, 'browser');
const idiomorph = createRequire(import.meta.url).resolve('idiomorph/dist/idiomorph.esm.js');

/** The files a window loads, and how they are served. */
export type Assets = {
  styleSheets: readonly string[];
  scripts: readonly string[];
  serve: RequestHandler;
};

/** The client's own style sheets and modules, and those of the frame with whatever lies beside its modules. */
export function assetsOf(frame: { styleSheets?: readonly string[]; scripts?: readonly string[] }): Assets {
  const { styleSheets = [], scripts = [] } = frame;
  const folders = new Set([ownFolder, ...scripts.map((script) => path.dirname(script))]);
  const modules = [...folders].flatMap((folder) => filesIn(folder, '.ts'));
  const look = path.join(ownFolder, 'look.css');
  const sheets = [look, ...filesIn(ownFolder, '.css').filter((file) => file !== look), ...styleSheets];
  const files = new Map([...modules, ...sheets, idiomorph].map((file) => [addressOf(file), file]));
  return {
    styleSheets: sheets.map(addressOf),
    scripts: [path.join(ownFolder, 'shell.ts'), ...scripts].map(addressOf),
    async serve(request, response, next) {
      const file = files.get(request.baseUrl + request.path);
      if (file === undefined) return next();
      // They are kept by their ETag and asked for each time: whoever edits them sees it at once.
      response.set('cache-control', 'no-cache');
      response.type(file.endsWith('.css') ? 'text/css' : 'text/javascript').send(await contentOf(file));
    },
  };
}

async function contentOf(file: string): Promise<string> {
  const text = await readFile(file, 'utf8');
  if (!file.endsWith('.ts')) return text;
  // A browser knows addresses, not packages.
  return stripTypeScriptTypes(text).replaceAll(`from 'idiomorph'`, `from '${addressOf(idiomorph)}'`);
}

function filesIn(folder: string, ending: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending) && !name.endsWith('.d.ts'))
    .sort()
    .map((name) => path.join(folder, name));
}

function addressOf(file: string): string {
  return `/assets/${path.relative(root, file).split(path.sep).join('/')}`;
}
