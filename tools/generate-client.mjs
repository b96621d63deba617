// Runs after `npm install`: makes the database client from prisma/schema.prisma. An install without
// devDependencies has no generator; it must come with a client made before (README, Install).
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

const generated = new URL('../src/db/generated/client.ts', import.meta.url);
let generator;
try {
  generator = createRequire(import.meta.url).resolve('prisma/build/index.js');
} catch {
  if (!existsSync(generated)) {
    console.error('No database client: run "npm ci" first, then "npm prune --omit=dev".');
    process.exit(1);
  }
}
if (generator)
  execFileSync(process.execPath, [generator, 'generate', '--no-hints'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
