import { mountPage } from '#bench/mount-page.tsx'

// What the opening is measured against: one button to show.
mountPage(
  <main>
    <button type="button">Ready</button>
  </main>,
)
