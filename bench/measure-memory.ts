import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { nameOf, type BenchClass } from './allocation-problems.ts'
import { plain, type Figure } from './figures.ts'

/** One run of the engine, and one of HiGHS beside it. */
export async function* measureMemory(): AsyncGenerator<Figure> {
  const small = { people: 1_000, reviewsEach: 3 }
  const [ours, theirs] = [await memoryOf('engine', small), await memoryOf('highs', small)]
  const mb = (value: number) => `${value.toFixed(0)} MB`
  yield {
    what: `${nameOf(small)}, groups of 4: memory of one run; HiGHS on 20 candidates`,
    ours: mb(ours),
    baseline: mb(theirs),
    ratio: (ours / theirs).toFixed(2),
  }
  const large = { people: 10_000, reviewsEach: 5 }
  yield plain(
    `${nameOf(large)}, groups of 4: memory of one run`,
    mb(await memoryOf('engine', large)),
  )
}

/** What one run adds at its highest to a fresh process, in megabytes. */
async function memoryOf(
  solver: 'engine' | 'highs',
  { people, reviewsEach }: BenchClass,
): Promise<number> {
  const child = fork(
    join(import.meta.dirname, 'allocation-memory.ts'),
    [solver, String(people), String(reviewsEach)],
    { execArgv: ['--import', 'tsx'] },
  )
  const [megabytes] = (await once(child, 'message')) as [number]
  return megabytes
}
