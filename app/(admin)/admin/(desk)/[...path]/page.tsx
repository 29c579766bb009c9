import { admit } from '#auth/admit.ts'
import { ButtonLink } from '#components/ui/button-link.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { deskPath } from '#lib/desk-urls.ts'
import { answer } from '#scope.ts'

export const metadata = { title: 'Not found' }

export default admit('desk.enter', () =>
  answer(
    404,
    <>
      <PageHeader title="Not found" />
      <EmptyState title="The desk has no page at this address." help="It may have been mistyped.">
        <ButtonLink href={deskPath}>Go to the desk</ButtonLink>
      </EmptyState>
    </>,
  ),
)
