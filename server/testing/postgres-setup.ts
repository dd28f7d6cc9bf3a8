import type { TestProject } from 'vitest/node'
import { startPostgres } from './postgres-cluster.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A database of a real PostgreSQL, beside which tests make their own; only in one project. */
    postgresUrl: string | undefined
  }
}

export default async function setup(
  project: TestProject,
): Promise<(() => Promise<void>) | undefined> {
  const cluster = await startPostgres()
  if (cluster === null) {
    const what =
      'The tests of the project "postgres" did NOT run on PostgreSQL, which is not installed and ' +
      'cannot be got here (on Debian: apt-get install postgresql). They ran on the embedded database.'
    if (process.env['CI'] !== undefined) throw new Error(what)
    console.warn(`\n!!! ${what}\n`)
    return undefined
  }
  project.provide('postgresUrl', cluster.urlOf('postgres'))
  return cluster.stop
}
