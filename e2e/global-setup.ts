import { makeReadyFolders } from './ready-folders.ts'

/** Every server of the run starts on a copy of one of these folders: see server-process.ts. */
export default makeReadyFolders
