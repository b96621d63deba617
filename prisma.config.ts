import { defineConfig } from 'prisma/config';

// `prisma generate` asks for a native schema engine that it does not use. Where that engine cannot be
// downloaded (an install without internet beyond the npm registry) any executable satisfies it.
if (process.argv.includes('generate')) {
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;
}

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
});
