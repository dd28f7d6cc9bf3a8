import { useAnnounce } from '#src/ui/announcer.tsx'
import { useNotify } from '#src/ui/notifications.tsx'

type CopyText = {
  /** Copies a text, and says `done` when it is there. */
  copy: (text: string, done: string) => void
  /** Tells why nothing was copied. */
  fail: (reason: string) => void
}

/** Puts text into the clipboard, and says so or why not. */
export function useCopyText(): CopyText {
  const announce = useAnnounce()
  const notify = useNotify()

  function fail(detail: string) {
    notify({ severity: 'error', title: 'Nothing was copied', detail })
  }

  return {
    fail,
    copy: (text, done) => {
      write(text).then(
        () => announce(done),
        // The browser's own reason speaks of permissions of its interfaces.
        () => fail('The browser does not let this page write to the clipboard.'),
      )
    },
  }
}

/** Rejects where there is no clipboard, as under an address without https. */
async function write(text: string): Promise<void> {
  await navigator.clipboard.writeText(text)
}
