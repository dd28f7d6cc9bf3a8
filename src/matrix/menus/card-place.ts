export type Box = { left: number; top: number; width: number; height: number }
export type Size = { width: number; height: number }

/** Between the card and what it belongs to there is no gap for a pointer to fall into; to the edge of the screen there is. */
const MARGIN = 8

/**
 * Where a card stands on the screen: below what it belongs to, or beside it (`isBeside`) where there is room for that.
 * Without room below it goes above, without room there over it; it never leaves the screen.
 */
export function placeCard(anchor: Box, card: Size, screen: Size, isBeside: boolean) {
  const right = anchor.left + anchor.width
  const bottom = anchor.top + anchor.height
  const inside = (start: number, length: number, whole: number) =>
    Math.max(MARGIN, Math.min(start, whole - length - MARGIN))
  if (isBeside && right + card.width + MARGIN <= screen.width) {
    return { left: right, top: inside(anchor.top, card.height, screen.height) }
  }
  const isRoomBelow = bottom + card.height + MARGIN <= screen.height
  const isRoomAbove = anchor.top - card.height >= MARGIN
  const top = !isRoomBelow && isRoomAbove ? anchor.top - card.height : bottom
  return {
    left: inside(anchor.left, card.width, screen.width),
    top: inside(top, card.height, screen.height),
  }
}
