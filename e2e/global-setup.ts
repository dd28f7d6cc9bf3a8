import { makeBlankFolder } from '#server/testing/blank-folder.ts'

/** Every server of the run starts on a copy of this folder: see server-process.ts. */
export default async function setup(): Promise<() => Promise<void>> {
  const blank = await makeBlankFolder()
  process.env['BLANK_FOLDER'] = blank.path
  return blank.remove
}
