import react from '@vitejs/plugin-react'
import { defaultExclude, defineConfig, type TestUserConfig } from 'vitest/config'

const shared: TestUserConfig = {
  restoreMocks: true,
  testTimeout: 60_000,
  hookTimeout: 60_000,
  // Files of one worker share modules, and so the one open database: see server/testing/test-store.ts.
  isolate: false,
}

export default defineConfig({
  test: {
    // Of the whole run: what it provides reaches every project.
    globalSetup: 'server/testing/global-setup.ts',
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...shared,
          name: 'node',
          include: ['src/**/*.test.ts', 'server/**/*.test.ts', '*.test.ts'],
          exclude: [...defaultExclude, '**/*.postgres.test.ts'],
          environment: 'node',
        },
      },
      {
        test: {
          ...shared,
          name: 'postgres',
          // What speaks SQL, once more on a real PostgreSQL.
          include: [
            'server/canvas/**/*.test.ts',
            'server/gateway/changes*.test.ts',
            'server/store/import-course.test.ts',
          ],
          environment: 'node',
          globalSetup: 'server/testing/postgres-setup.ts',
        },
      },
      {
        plugins: [react()],
        test: {
          ...shared,
          name: 'screens',
          include: ['src/**/*.test.tsx'],
          environment: 'jsdom',
          setupFiles: ['src/testing/setup.ts'],
        },
      },
    ],
  },
})
