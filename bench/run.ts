import { measureApi } from './api.ts'
import type { Figure } from './figures.ts'
import { measureOpening } from './open-matrix.ts'

// Ratios within one run: the times alone say more about the machine than about us.
const print = ({ what, ours, baseline, ratio }: Figure) => {
  console.log(`| ${what} | ${ours} | ${baseline} | ${ratio} |`)
}
/** `npm run bench -- api` or `-- opening` measures that alone. */
const [only] = process.argv.slice(2)
console.log('| what | ours | baseline | ratio |')
console.log('| ---- | ---- | -------- | ----- |')
if (only !== 'api') for await (const figure of measureOpening()) print(figure)
if (only !== 'opening') for await (const figure of measureApi()) print(figure)
