import type { TestProject } from 'vitest/node'
import { makeBlankFolder } from './blank-folder.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A data folder with an empty database. */
    blankFolder: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const blank = await makeBlankFolder()
  project.provide('blankFolder', blank.path)
  return blank.remove
}
