import { admit } from '#auth/admit.ts'
import { ProfileForm } from '#components/admin/profile/profile-form.tsx'
import { SessionsPart } from '#components/admin/profile/sessions-part.tsx'
import { WaysIn } from '#components/admin/profile/ways-in.tsx'
import { PageHeader } from '#components/ui/page-header.tsx'
import { PagePart } from '#components/ui/page-part.tsx'
import { getFactors } from '#db/factors.ts'
import { listPasskeys } from '#db/passkeys.ts'
import { listFreeAuthors } from '#db/profile.ts'
import { getSite } from '#db/public/site.ts'
import { listSessions } from '#db/sessions.ts'
import { store } from '#db/store.ts'
import { scope } from '#scope.ts'
import { end, endOthers, save } from './actions.ts'

export const metadata = { title: 'Your profile' }

export default admit('profile.change', async ({ person, session }) => {
  const { now } = scope()
  const place = await getSite()
  const known = await store.read(async (tx) => ({
    authors: await listFreeAuthors(tx, person.id),
    factors: await getFactors(tx, person.id),
    passkeys: await listPasskeys(tx, person.id),
    sessions: await listSessions(tx, person.id, now),
  }))
  // Session and passkey have the moment of the sign-in in common, until the passkey is used elsewhere.
  const passkeys = known.passkeys.map(({ id, name, at, usedAt }) => ({
    ...{ id, name, at, usedAt },
    isHere: usedAt > at && (usedAt === session.at || usedAt === session.provedAt),
  }))
  return (
    <>
      <PageHeader title="Your profile" detail={person.email} />
      <PagePart title="You" hint="What the newsroom calls you, and whom readers know you as.">
        <ProfileForm save={save} person={person} authors={known.authors} />
      </PagePart>
      <WaysIn factors={known.factors} passkeys={passkeys} now={now} place={place} />
      <SessionsPart
        sessions={known.sessions}
        own={session.id}
        end={end}
        endOthers={endOthers}
        now={now}
        place={place}
      />
    </>
  )
})
