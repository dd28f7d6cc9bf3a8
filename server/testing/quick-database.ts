/**
 * For node, before it opens an embedded database, which is WebAssembly: to optimise it takes a third of the
 * start, and pays only after minutes, which no server of a test lives.
 */
export const QUICK_DATABASE = '--liftoff-only'
