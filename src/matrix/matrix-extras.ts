// What the first picture of the matrix does without, as one file: the parts share most of what they need.
export { ClassOverview } from './overview/class-overview.tsx'
export { BlockChip } from './toolbar/block-chip.tsx'
export { loadDialogs } from './menus/menu-dialogs.tsx'
export { MatrixMenus } from './menus/matrix-menus.tsx'
export { RulerLane } from './grid/ruler-lane.tsx'
export { ShownVoice } from './shown-voice.tsx'
