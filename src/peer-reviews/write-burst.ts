import type { QueryClient } from '@tanstack/react-query'

const running = new WeakMap<QueryClient, Map<string, number>>()

/** Counts a write of the assignment as under way until `endWrite`. */
export function startWrite(client: QueryClient, assignmentId: string): void {
  const counts = running.get(client) ?? new Map<string, number>()
  running.set(client, counts)
  counts.set(assignmentId, (counts.get(assignmentId) ?? 0) + 1)
}

/**
 * Whether this was the last write under way for the assignment. `client.isMutating` cannot tell: of two
 * writes answered in the same moment each still counts the other, so neither would be the last.
 */
export function endWrite(client: QueryClient, assignmentId: string): boolean {
  const counts = running.get(client)
  const left = (counts?.get(assignmentId) ?? 1) - 1
  if (left > 0) counts?.set(assignmentId, left)
  else counts?.delete(assignmentId)
  return left <= 0
}
