import { readFile, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { readDatabasePlace } from './config.ts';
import { openDatabase } from './db/open-database.ts';
import { type CommandEnd, importByCommand, wrongArguments } from './import-by-command.ts';
import { keptSecretKeys } from './kept-secret-key.ts';
import { loadLibrary } from './plans/library.ts';
import { startFault } from './start-fault.ts';

const exitCodes: Record<CommandEnd, number> = { done: 0, refused: 1, 'broken-off': 130 };

let isStopping = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.on(signal, () => {
    // Once more, and it ends at once; nothing is half done even then.
    if (isStopping) process.exit(130);
    isStopping = true;
  });

const tell = (line: string) => process.stdout.write(`${line}\n`);

const args = process.argv.slice(2);
const wrong = wrongArguments(args);
if (wrong) {
  tell(wrong);
  process.exit(1);
}

const place = readDatabasePlace(process.env);
try {
  const database = await openDatabase({
    ...place,
    onQueueError: (error) => process.stderr.write(`${error.message}\n`),
  });
  try {
    const end = await importByCommand(
      {
        store: database.store,
        library: loadLibrary(),
        secretKeys: await keptSecretKeys(place),
        publicUrl: undefined,
      },
      process.argv.slice(2),
      {
        tell,
        async agrees(question) {
          const asking = createInterface({ input: process.stdin, output: process.stdout });
          const answer = await asking.question(`${question} `).catch(() => '');
          asking.close();
          return /^(?:y|yes|نعم)$/i.test(answer.trim());
        },
        read: (file) => readFile(file).catch(() => undefined),
        async writeBeside(file, ending, text) {
          const written = `${file.replace(/\.[^./\\]+$/, '')}${ending}`;
          await writeFile(written, text);
          return written;
        },
        now: () => new Date(),
        isStopping: () => isStopping,
      },
    );
    process.exitCode = exitCodes[end];
  } finally {
    await database.close();
  }
} catch (error) {
  process.stderr.write(`${startFault(error) ?? (error instanceof Error ? error.message : String(error))}\n`);
  process.exitCode = 1;
}
