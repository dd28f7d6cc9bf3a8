const DAY = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short' })
const YEAR = new Intl.DateTimeFormat('en-GB', { year: 'numeric' })
const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** "Thu 12 Nov" in the viewer's time zone; with the year if it is not the year of `now`. */
export function formatDay(iso: string, now: Date): string {
  const date = new Date(iso)
  // Engines differ in the comma after the weekday.
  const day = DAY.format(date).replace(',', '')
  const year = YEAR.format(date)
  return year === YEAR.format(now) ? day : `${day} ${year}`
}

/** "Thu 12 Nov, 21:40" in the viewer's time zone. */
export function formatMoment(iso: string, now: Date): string {
  return `${formatDay(iso, now)}, ${TIME.format(new Date(iso))}`
}
