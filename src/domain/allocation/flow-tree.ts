const NONE = -1

/**
 * The spanning tree of the network simplex, hanging from `root`: for each node its parent, the arc to it, whether that
 * arc leads up to the parent (1) or down from it (−1), its depth and its potential. Children are linked lists, so a
 * subtree is hung up elsewhere in as many steps as it has nodes.
 */
export class FlowTree {
  readonly root: number
  readonly parent: Int32Array
  readonly arc: Int32Array
  readonly direction: Int8Array
  readonly depth: Int32Array
  /** Potentials have two parts, compared one after the other (see `NetworkSimplex`). */
  readonly high: Float64Array
  readonly low: Float64Array
  private readonly firstChild: Int32Array
  private readonly nextSibling: Int32Array
  private readonly previousSibling: Int32Array
  private readonly stack: Int32Array

  constructor(nodes: number) {
    this.root = nodes
    const ints = () => new Int32Array(nodes + 1).fill(NONE)
    this.parent = ints()
    this.arc = ints()
    this.direction = new Int8Array(nodes + 1)
    this.depth = new Int32Array(nodes + 1)
    this.high = new Float64Array(nodes + 1)
    this.low = new Float64Array(nodes + 1)
    this.firstChild = ints()
    this.nextSibling = ints()
    this.previousSibling = ints()
    this.stack = new Int32Array(nodes + 1)
  }

  hang(node: number, parent: number, arc: number, direction: 1 | -1): void {
    this.parent[node] = parent
    this.arc[node] = arc
    this.direction[node] = direction
    const next = this.firstChild[parent] as number
    this.firstChild[parent] = node
    this.previousSibling[node] = NONE
    this.nextSibling[node] = next
    if (next !== NONE) this.previousSibling[next] = node
  }

  /** The lowest node above both. */
  join(one: number, other: number): number {
    const { parent, depth } = this
    while (one !== other) {
      if ((depth[one] as number) >= (depth[other] as number)) one = parent[one] as number
      else other = parent[other] as number
    }
    return one
  }

  /**
   * Cuts the arc above `top`; what hung there hangs from `parent` by `arc` at its node `node`, with all arcs between
   * `node` and `top` turned around, and all its potentials change by the same.
   */
  rehang(
    top: number,
    node: number,
    parent: number,
    arc: number,
    direction: 1 | -1,
    high: number,
    low: number,
  ): void {
    let [moved, above, by, way] = [node, parent, arc, direction]
    for (;;) {
      const oldParent = this.parent[moved] as number
      const [oldArc, oldWay] = [this.arc[moved] as number, this.direction[moved] as 1 | -1]
      this.unlink(moved, oldParent)
      this.hang(moved, above, by, way)
      if (moved === top) break
      above = moved
      by = oldArc
      way = oldWay === 1 ? -1 : 1
      moved = oldParent
    }
    this.refresh(node, high, low)
  }

  private unlink(node: number, parent: number): void {
    const [previous, next] = [
      this.previousSibling[node] as number,
      this.nextSibling[node] as number,
    ]
    if (previous === NONE) this.firstChild[parent] = next
    else this.nextSibling[previous] = next
    if (next !== NONE) this.previousSibling[next] = previous
  }

  private refresh(top: number, high: number, low: number): void {
    const { stack, depth, parent, firstChild, nextSibling } = this
    let size = 1
    stack[0] = top
    while (size > 0) {
      const node = stack[--size] as number
      this.high[node] = (this.high[node] as number) + high
      this.low[node] = (this.low[node] as number) + low
      depth[node] = (depth[parent[node] as number] as number) + 1
      for (let child = firstChild[node] as number; child !== NONE;) {
        stack[size++] = child
        child = nextSibling[child] as number
      }
    }
  }
}
