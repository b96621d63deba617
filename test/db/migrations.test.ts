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
    await expect(applyMigrations(url)).rejects.toThrow(
      `Migration ${names[0]} was changed after it was applied`,
    );
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

  it('make exactly what schema.prisma says, and guards that its language has no words for', async () => {
    await applyMigrations(url);
    const made = await catalogue(look);
    await runSql(url, 'DROP SCHEMA public CASCADE; CREATE SCHEMA public');
    await runSql(url, await sqlOfSchema(url));
    const wanted = await catalogue(look);
    expect(wanted.length).toBeGreaterThan(300);
    expect(made).toEqual(wanted);
  });
});

/** What Prisma's language can say of a database, a line each: columns, keys, references and plain indexes. */
async function catalogue(look: <Row>(sql: string) => Promise<Row[]>): Promise<string[]> {
  const lines = await look<{ line: string }>(`
    SELECT concat_ws(' ', 'column', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
                     CASE WHEN a.attnotnull THEN 'not null' END, pg_get_expr(d.adbin, d.adrelid)) AS line
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0
      AND c.relname <> '_prisma_migrations'
    UNION ALL
    SELECT concat_ws(' ', 'constraint', conrelid::regclass, conname, pg_get_constraintdef(oid))
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype IN ('p', 'f', 'u')
      AND conrelid::regclass::text <> '_prisma_migrations'
    UNION ALL
    SELECT concat_ws(' ', 'index', pg_get_indexdef(i.indexrelid))
    FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relname <> '_prisma_migrations'
      AND i.indpred IS NULL AND i.indexprs IS NULL
    ORDER BY 1`);
  return lines.map(({ line }) => line);
}

/** Node has it, though its types come with those of browsers only. */
const { WebAssembly: webAssembly } = globalThis as unknown as {
  WebAssembly: {
    compile(bytes: Uint8Array): Promise<object>;
    instantiate(module: object, imports: object): Promise<{ exports: { __wbindgen_start(): void } }>;
  };
};

/** The SQL that makes an empty database what schema.prisma says, by Prisma's own schema engine (its WebAssembly build). */
async function sqlOfSchema(url: string): Promise<string> {
  const schema = path.join(prisma, 'schema.prisma');
  const content = readFileSync(schema, 'utf8');
  const engine = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const wasm = createRequire(import.meta.url)
    .resolve('@prisma/schema-engine-wasm')
    .replace('schema_engine.js', 'schema_engine_bg.wasm');
  const { exports } = await webAssembly.instantiate(await webAssembly.compile(readFileSync(wasm)), {
    './schema_engine_bg.js': engine,
  });
  engine.__wbg_set_wasm(exports);
  exports.__wbindgen_start();
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: url }));
  const opened = await engine.SchemaEngine.new({ datamodels: [[schema, content]] }, () => undefined, adapter);
  const { stdout } = await opened.diff({
    from: { tag: 'empty' },
    to: { tag: 'schemaDatamodel', files: [{ path: schema, content }] },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  return stdout ?? '';
}
