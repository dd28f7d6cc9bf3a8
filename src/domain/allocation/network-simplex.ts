import { FlowTree } from './flow-tree.ts'

const LOWER = 1
const TREE = 0
const UPPER = -1

/** Of the artificial arcs that the first tree is made of: above whatever a path can cost. */
const ARTIFICIAL = 2 ** 44

/**
 * Minimum-cost circulation by the primal network simplex (Dantzig 1951; block search and the strongly feasible trees
 * of Cunningham 1976 that never cycle, as in LEMON by Kovács 2015). It starts from a given flow, and arcs may be added
 * after a run: what they improve is found by the next one.
 *
 * A cost has two parts, of which `high` decides and `low` counts among equals: whole numbers both, so that all sums
 * are exact. `high` of an arc stays below 2^44 / nodes.
 */
export class NetworkSimplex {
  readonly tree: FlowTree
  private arcs = 0
  private sources = new Int32Array(64)
  private targets = new Int32Array(64)
  private room = new Float64Array(64)
  private flow = new Float64Array(64)
  private high = new Float64Array(64)
  private low = new Float64Array(64)
  private state = new Int8Array(64)
  private next = 0

  /** Nodes are 0 to `nodes` − 1, and the hub `nodes`. */
  constructor(nodes: number) {
    this.tree = new FlowTree(nodes)
    for (let node = 0; node < nodes; node++) {
      const arc = this.add(node, nodes, Infinity, ARTIFICIAL, 0, 0)
      this.state[arc] = TREE
      this.tree.hang(node, nodes, arc, 1)
      this.tree.depth[node] = 1
      this.tree.high[node] = -ARTIFICIAL
    }
  }

  /** `flow` is 0 or all of `room`; the flows given before the first run must balance at every node. */
  add(from: number, to: number, room: number, high: number, low: number, flow: number): number {
    const arc = this.arcs++
    if (arc === this.sources.length) this.grow()
    this.sources[arc] = from
    this.targets[arc] = to
    this.room[arc] = room
    this.flow[arc] = flow
    this.high[arc] = high
    this.low[arc] = low
    this.state[arc] = flow > 0 ? UPPER : LOWER
    return arc
  }

  flowOf(arc: number): number {
    return this.flow[arc] as number
  }

  /** Pivots until no arc improves the cost. */
  run(): void {
    for (;;) {
      const arc = this.entering()
      if (arc < 0) return
      this.pivot(arc)
    }
  }

  /** The best of the first block that has an arc to gain from; −1 if none has. */
  private entering(): number {
    const block = Math.max(20, Math.ceil(Math.sqrt(this.arcs)))
    let [best, bestHigh, bestLow] = [-1, 0, 0]
    let inBlock = block
    for (let checked = 0; checked < this.arcs; checked++) {
      const arc = this.next
      this.next = arc + 1 === this.arcs ? 0 : arc + 1
      const state = this.state[arc] as number
      if (state !== TREE) {
        const high = state * this.reducedHigh(arc)
        if (high <= bestHigh) {
          const low = state * this.reducedLow(arc)
          if (high < bestHigh || low < bestLow) [best, bestHigh, bestLow] = [arc, high, low]
        }
      }
      if (--inBlock === 0) {
        if (best >= 0) return best
        inBlock = block
      }
    }
    return best
  }

  private reducedHigh(arc: number): number {
    const { high } = this.tree
    const change =
      (high[this.sources[arc] as number] as number) - (high[this.targets[arc] as number] as number)
    return (this.high[arc] as number) + change
  }

  private reducedLow(arc: number): number {
    const { low } = this.tree
    const change =
      (low[this.sources[arc] as number] as number) - (low[this.targets[arc] as number] as number)
    return (this.low[arc] as number) + change
  }

  private pivot(entering: number): void {
    const { tree, state, sources, targets } = this
    const forward = state[entering] === LOWER
    const first = (forward ? sources[entering] : targets[entering]) as number
    const second = (forward ? targets[entering] : sources[entering]) as number
    const join = tree.join(first, second)
    let delta = this.room[entering] as number
    let leaving = -1
    let onFirst = false
    for (let node = first; node !== join; node = tree.parent[node] as number) {
      const left = this.slack(node, -1)
      if (left < delta) [delta, leaving, onFirst] = [left, node, true]
    }
    for (let node = second; node !== join; node = tree.parent[node] as number) {
      const left = this.slack(node, 1)
      if (left <= delta) [delta, leaving, onFirst] = [left, node, false]
    }
    this.push(entering, delta, join)
    if (leaving < 0) {
      state[entering] = -(state[entering] as number)
      return
    }
    const left = tree.arc[leaving] as number
    state[left] = this.flow[left] === 0 ? LOWER : UPPER
    const [node, parent] = onFirst ? [first, second] : [second, first]
    const direction = node === sources[entering] ? 1 : -1
    const high = this.liftBy(tree.high, node, parent, direction * (this.high[entering] as number))
    const low = this.liftBy(tree.low, node, parent, direction * (this.low[entering] as number))
    state[entering] = TREE
    tree.rehang(leaving, node, parent, entering, direction, high, low)
  }

  private liftBy(potential: Float64Array, node: number, parent: number, cost: number): number {
    return (potential[parent] as number) - (potential[node] as number) - cost
  }

  /** How much more the arc above the node can take: upwards (1) or downwards (−1). */
  private slack(node: number, way: 1 | -1): number {
    const arc = this.tree.arc[node] as number
    const flow = this.flow[arc] as number
    return this.tree.direction[node] === way ? (this.room[arc] as number) - flow : flow
  }

  private push(entering: number, delta: number, join: number): void {
    if (delta === 0) return
    const { tree, flow } = this
    const amount = (this.state[entering] as number) * delta
    flow[entering] = (flow[entering] as number) + amount
    const along = (start: number, sign: number) => {
      for (let node = start; node !== join; node = tree.parent[node] as number) {
        const arc = tree.arc[node] as number
        flow[arc] = (flow[arc] as number) + sign * (tree.direction[node] as number) * amount
      }
    }
    along(this.sources[entering] as number, -1)
    along(this.targets[entering] as number, 1)
  }

  private grow(): void {
    const ints = (list: Int32Array) => enlarged(list, new Int32Array(list.length * 2))
    const floats = (list: Float64Array) => enlarged(list, new Float64Array(list.length * 2))
    this.sources = ints(this.sources)
    this.targets = ints(this.targets)
    this.room = floats(this.room)
    this.flow = floats(this.flow)
    this.high = floats(this.high)
    this.low = floats(this.low)
    this.state = enlarged(this.state, new Int8Array(this.state.length * 2))
  }
}

function enlarged<List extends Int32Array | Float64Array | Int8Array>(
  list: ArrayLike<number>,
  larger: List,
): List {
  larger.set(list)
  return larger
}
