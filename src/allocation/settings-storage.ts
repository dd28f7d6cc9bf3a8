import * as z from 'zod/mini'
import { MOST_EACH, type LastingSettings } from './allocation-settings.ts'

/** Whose settings, in which course of which Canvas; the ids of one Canvas say nothing in another. */
export type SettingsOwner = { canvasUrl: string | null; userId: string; courseId: string }

const strength = z.enum(['must', 'wish'])
const place = z.enum(['any', 'not', 'only'])
const kept = z.object({
  submitted: z.enum(['any', 'authors', 'reviewers', 'both']),
  each: z.number(),
  group: place,
  groupStrength: strength,
  section: place,
  sectionStrength: strength,
  met: z.enum(['off', 'must', 'wish']),
  avoidsReciprocal: z.boolean(),
  keep: z.enum(['all', 'completed', 'none']),
})

/** The settings of the last dealing in this course; null without one, or where the browser keeps nothing. */
export function readLastSettings(owner: SettingsOwner): LastingSettings | null {
  try {
    const last = kept.parse(JSON.parse(localStorage.getItem(keyOf(owner)) ?? 'null'))
    return Number.isInteger(last.each) && last.each >= 1 && last.each <= MOST_EACH ? last : null
  } catch {
    // Nothing there yet, or written by another version: an offer less, no fault.
    return null
  }
}

export function keepLastSettings(owner: SettingsOwner, settings: LastingSettings): void {
  try {
    localStorage.setItem(keyOf(owner), JSON.stringify(settings))
  } catch {
    // Full or forbidden: next time nothing is offered.
  }
}

function keyOf({ canvasUrl, userId, courseId }: SettingsOwner): string {
  return `prm-allocation:${canvasUrl ?? 'embedded'}:${userId}:${courseId}`
}
