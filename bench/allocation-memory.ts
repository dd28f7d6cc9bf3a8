import { allocate } from '#src/domain/allocation/allocate.ts'
import { runHighs } from './allocation-highs.ts'
import { benchProblem, candidatesFor, OTHER_GROUPS } from './allocation-problems.ts'

// A process for each measurement: what an earlier run left behind would count otherwise.
const [solver, people, reviewsEach] = process.argv.slice(2)
const problem = benchProblem({ people: Number(people), reviewsEach: Number(reviewsEach) }, [
  OTHER_GROUPS,
])
const candidates = solver === 'highs' ? candidatesFor(problem, 20, 5) : []
const megabytes = () => process.resourceUsage().maxRSS / 1024
const before = megabytes()
if (solver === 'highs') runHighs(candidates, problem.reviewsEach, true)
else allocate(problem)
process.send?.(megabytes() - before, () => process.exit())
