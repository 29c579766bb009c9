import { admit } from '#auth/admit.ts'
import { InviteForm } from '#components/admin/people/invite-form.client.tsx'
import { roleChoices } from '#components/admin/people/role-choices.ts'
import { sectionChoices } from '#components/admin/people/section-choices.ts'
import { PageHeader } from '#components/ui/page-header.tsx'
import { sendsMail } from '#db/mails.ts'
import { getSite } from '#db/public/site.ts'
import { peoplePath } from '#lib/desk-urls.ts'
import { invite } from '../actions.ts'

export const metadata = { title: 'Invite somebody' }

export default admit('person.invite', async ({ person }) => {
  const { sections } = await getSite()
  return (
    <>
      <PageHeader title="Invite somebody" back={{ href: peoplePath, name: 'People' }} />
      <InviteForm
        invite={invite}
        roles={roleChoices(person.role)}
        sections={sectionChoices(sections)}
        sendsMail={sendsMail()}
      />
    </>
  )
})
