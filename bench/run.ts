import { checkAllocation } from './allocation-check.ts'
import { measureAllocation } from './allocation.ts'
import { measureApi } from './api.ts'
import { measureApply } from './apply.ts'
import type { Figure } from './figures.ts'
import { measureOpening } from './open-matrix.ts'
import { measureMatrix } from './scroll-matrix.ts'

// Ratios within one run: the times alone say more about the machine than about us.
const print = ({ what, ours, baseline, ratio }: Figure) => {
  console.log(`| ${what} | ${ours} | ${baseline} | ${ratio} |`)
}
/** `npm run bench -- opening`, or `matrix`, `apply`, `api`, `allocation`, `allocation-check`, measures that alone. */
const [only] = process.argv.slice(2)
console.log('| what | ours | baseline | ratio |')
console.log('| ---- | ---- | -------- | ----- |')
const isWanted = (part: string) => only === undefined || only === part
if (isWanted('opening')) for await (const figure of measureOpening()) print(figure)
if (isWanted('matrix')) for await (const figure of measureMatrix()) print(figure)
if (isWanted('apply')) for await (const figure of measureApply()) print(figure)
if (isWanted('api')) for await (const figure of measureApi()) print(figure)
if (isWanted('allocation')) for await (const figure of measureAllocation()) print(figure)
if (isWanted('allocation-check')) for await (const figure of checkAllocation()) print(figure)
