import { measureIndex } from './review-index.ts'
import { measureOpening } from './open-matrix.ts'

// Ratios within one run: the times alone say more about the machine than about us.
const figures = [...(await measureOpening()), ...(await measureIndex())]
console.log('| what | ours | baseline | ratio |')
console.log('| ---- | ---- | -------- | ----- |')
for (const { what, ours, baseline, ratio } of figures) {
  console.log(`| ${what} | ${ours} | ${baseline} | ${ratio} |`)
}
