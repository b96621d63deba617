import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { Client } from 'pg';
import { applyMigrations } from '../../src/db/apply-migrations.ts';
import { inDatabase, runSql } from '../support/database-server.ts';

const prisma = path.resolve(import.meta.dirname, '../../prisma');
const names = readdirSync(path.join(prisma, 'migrations'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

describe('migrations', () => {
  const server = process.env.TOUCHBASE_TEST_SERVER ?? '';
  let url: string;
  let name: string;
  let nth = 0;
  beforeEach(async () => {
    nth += 1;
    name = `migrations_${process.pid}_${nth}`;
    await runSql(server, `CREATE DATABASE "${name}"`);
    url = inDatabase(server, name);
  });
  afterEach(() => runSql(server, `DROP DATABASE "${name}" WITH (FORCE)`));

  async function look<Row>(sql: string): Promise<Row[]> {
    const client = new Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query(sql);
    await client.end();
    return rows;
  }
  const recorded = () =>
    look<{ migration_name: string; checksum: string; applied_steps_count: number; finished_at: Date | null }>(
      'SELECT * FROM "_prisma_migrations" ORDER BY migration_name',
    );

  it('are recorded as Prisma records them: name, checksum of the bytes, one step, an end', async () => {
    expect(await applyMigrations(url)).toEqual(names);
    const rows = await recorded();
    expect(rows.map((row) => [row.migration_name, row.checksum, row.applied_steps_count])).toEqual(
      names.map((one) => {
        const bytes = readFileSync(path.join(prisma, 'migrations', one, 'migration.sql'));
        return [one, createHash('sha256').update(bytes).digest('hex'), 1];
      }),
    );
    for (const row of rows) expect(row.finished_at).toBeInstanceOf(Date);
  });

  it('a second time change nothing', async () => {
    await applyMigrations(url);
    const before = await recorded();
    expect(await applyMigrations(url)).toEqual([]);
    expect(await recorded()).toEqual(before);
  });

  it('by several processes at once are applied by one', async () => {
    const applied = await Promise.all([applyMigrations(url), applyMigrations(url), applyMigrations(url)]);
    expect(applied.flat()).toEqual(names);
    expect(await recorded()).toHaveLength(names.length);
  });

  it('that were changed after they were applied are refused by name', async () => {
    await applyMigrations(url);
    await runSql(url, `UPDATE "_prisma_migrations" SET checksum = 'of another file'`);
    await expect(applyMigrations(url)).rejects.toThrow(`Migration ${names[0]} was changed after it was applied`);
  });

  it('that failed half-way before are refused until a person has looked', async () => {
    await applyMigrations(url);
    await runSql(url, 'UPDATE "_prisma_migrations" SET finished_at = NULL');
    await expect(applyMigrations(url)).rejects.toThrow(`Migration ${names[0]} failed half-way before`);
  });

  it('that were rolled back are applied again', async () => {
    await applyMigrations(url);
    await runSql(url, 'UPDATE "_prisma_migrations" SET rolled_back_at = now()');
    await runSql(url, 'DROP SCHEMA public CASCADE; CREATE SCHEMA public');
    expect(await applyMigrations(url)).toEqual(names);
  });

  it('that fail leave nothing behind, not even a record', async () => {
    await runSql(url, 'CREATE TABLE "Member" (id int)');
    await expect(applyMigrations(url)).rejects.toThrow(/already exists/);
    expect(await look(`SELECT 1 FROM information_schema.tables WHERE table_name = 'Team'`)).toEqual([]);
    expect(await recorded()).toEqual([]);
  });

  it('make exactly what schema.prisma says', async () => {
    await applyMigrations(url);
    const schema = path.join(prisma, 'schema.prisma');
    const files = [{ path: schema, content: readFileSync(schema, 'utf8') }];
    expect(await diffOf(url, files)).toMatch(/^-- This is an empty migration\.\s*$/);
    const changed = files.map(({ path: file, content }) => ({
      path: file,
      content: content.replace('model Digest {', 'model Digest {\n  extra String?'),
    }));
    expect(await diffOf(url, changed)).toContain('ADD COLUMN     "extra"');
  });
});

/** The SQL between a database as it is and a schema, by Prisma's own schema engine in its WebAssembly build. */
async function diffOf(url: string, files: { path: string; content: string }[]): Promise<string> {
  const engine = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const wasm = createRequire(import.meta.url)
    .resolve('@prisma/schema-engine-wasm')
    .replace('schema_engine.js', 'schema_engine_bg.wasm');
  const { exports } = await WebAssembly.instantiate(await WebAssembly.compile(readFileSync(wasm)), {
    './schema_engine_bg.js': engine,
  });
  engine.__wbg_set_wasm(exports);
  (exports.__wbindgen_start as () => void)();
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: url }));
  const options = { datamodels: files.map((file): [string, string] => [file.path, file.content]) };
  const opened = await engine.SchemaEngine.new(options, () => undefined, adapter);
  const { stdout } = await opened.diff({
    from: { tag: 'schemaDatasource', files, configDir: prisma },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: null,
    shadowDatabaseUrl: null,
    filters: { externalTables: ['public._prisma_migrations'], externalEnums: [] },
  });
  return stdout ?? '';
}
