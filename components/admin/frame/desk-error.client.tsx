'use client'

import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'

/** In the place of a page that could not be made. The server has logged why. */
export function DeskError() {
  return (
    <>
      <PageHeader title="This page could not be made" />
      <EmptyState title="It is our fault, and it has been logged." help="Nothing that was saved is lost.">
        <Button onClick={() => location.reload()}>Try again</Button>
      </EmptyState>
    </>
  )
}
