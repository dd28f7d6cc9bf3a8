import { paths } from '#src/lib/paths.ts'
import { ButtonLink } from '#src/ui/button.tsx'
import { Fault } from '#src/ui/fault.tsx'
import { FaultPage } from './fault-page.tsx'

export function NotFoundPage() {
  return (
    <FaultPage title="Not found">
      <Fault
        title="There is no page at this address"
        what="The app has no page with this address."
        meaning="The address may be incomplete, or mistyped. Nothing was changed."
        remedy="Begin at your courses, and go on from there."
        actions={
          <ButtonLink to={paths.home.href()} variant="contained">
            Go to your courses
          </ButtonLink>
        }
      />
    </FaultPage>
  )
}
