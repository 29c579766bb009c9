// What is said of a change to an account once it is done.
import type { Done } from '#auth/action.ts'
import type { Invited } from '#db/invitations.ts'
import type { Person } from '#db/people.ts'

/** The link, for the only time; nothing of it when it went by mail. */
export function shownInvitation({ name, email, link }: Invited): Done<{ name: string; link: string }> {
  return link
    ? { said: `${name} is invited.`, value: { name, link } }
    : { said: `The invitation is on its way to ${email}.` }
}

const articles = (count: number) => (count === 1 ? 'One article' : `${count} articles`)

export const said = {
  renamed: ({ name }: Person) => ({ said: `Saved: ${name}.` }),
  role: ({ name, role }: Person) => ({ said: `${name} now has the role ${role}, and has to sign in again.` }),
  sections: ({ name }: Person) => ({ said: `Saved. ${name} has to sign in again.` }),
  handedOver: ({ count, to }: { count: number; to: Person }) => ({
    said: count === 0 ? 'There was nothing to hand over.' : `${articles(count)} handed over to ${to.name}.`,
  }),
  deactivated: ({ name }: Person) => ({ said: `The account of ${name} is deactivated.` }),
  reactivated: ({ name }: Person) => ({ said: `The account of ${name} is open again.` }),
}
