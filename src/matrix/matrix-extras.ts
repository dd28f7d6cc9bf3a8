// What the first picture of the matrix does without, as one file: the parts share most of what they need.
export { ClassOverview } from './class-overview.tsx'
export { MatrixMenus } from './matrix-menus.tsx'
export { RulerLane } from './ruler-lane.tsx'
