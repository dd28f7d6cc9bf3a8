import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { ASSIGNMENTS } from './course.ts'
import { expect, test } from './fixtures.ts'
import { hear, type Speaker } from './hear.ts'

type Line = { press: string; speaker: Speaker; heard: string }

// The card of a person tells the time of a submission.
test.use({ timezoneId: 'UTC' })

/** The rows of all tables of docs/screen-reader.md. */
function readLines(): Line[] {
  return readFileSync('docs/screen-reader.md', 'utf8')
    .split('\n')
    .filter((line) => /^\|.*\| (page|focus|row|column|menu|dialog|status) +\|/.test(line))
    .map((line) => {
      const [press = '', speaker = '', heard = ''] = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim())
      return { press, speaker: speaker as Speaker, heard }
    })
}

test(
  'what is heard on the main job is what docs/screen-reader.md says',
  { tag: '@embedded-only' },
  async ({ page, openAs }) => {
    // Late is told in days.
    await page.clock.setFixedTime('2026-10-05T12:00:00Z')
    await openAs('instructor', `/courses/1/assignments/${ASSIGNMENTS.spoken}`)
    await expect(page.getByRole('grid')).toBeVisible()
    const lines = readLines()
    const heard: string[] = []
    for (const line of lines) {
      await press(page, line.press)
      // What is right comes soon; what is wrong is shown with all the rest at the end.
      await expect
        .poll(() => hear(page, line.speaker), { timeout: 3_000 })
        .toBe(line.heard)
        .catch(() => undefined)
      heard.push(await hear(page, line.speaker))
    }
    expect(heard).toEqual(lines.map((line) => line.heard))
  },
)

/** "`ArrowDown` `a`" presses these keys, "`Tab` until Assign now" one of them until that has focus. */
async function press(page: Page, text: string): Promise<void> {
  const keys = Array.from(text.matchAll(/`([^`]+)`/g), ([, key = '']) => key)
  const goal = /until (.+)$/.exec(text)?.[1]
  if (goal === undefined) {
    for (const key of keys) await page.keyboard.press(key)
    return
  }
  const [key = ''] = keys
  const target =
    goal === 'the matrix' || goal === 'the list'
      ? page.locator('[role=grid] :focus, .mx-grid :focus')
      : page.getByRole('button', { name: goal, exact: true }).and(page.locator(':focus'))
  for (let presses = 0; (await target.count()) === 0; presses += 1) {
    expect(presses, `“${goal}” is reached by ${key}`).toBeLessThan(40)
    await page.keyboard.press(key)
  }
}
