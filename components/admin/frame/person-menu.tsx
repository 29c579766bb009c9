import Link from 'next/link'
import { Form } from '#components/ui/form/form.client.tsx'
import { SubmitButton } from '#components/ui/form/submit-button.client.tsx'
import type { FormAction } from '#lib/form-answer.ts'

interface PersonMenuParts {
  person: { name: string; role: string }
  signOut: FormAction
}

/** Who is signed in, and what is theirs. A popover needs no script; on a phone it simply stands open in the rail. */
export function PersonMenu({ person, signOut }: PersonMenuParts) {
  return (
    <div className="person">
      <button className="person-open" type="button" popoverTarget="person-menu">
        <span className="person-name">
          <bdi>{person.name}</bdi>
        </span>
        <span className="person-role">{person.role}</span>
      </button>
      <div className="person-menu" id="person-menu" popover="auto">
        <Link className="person-choice" href="/admin/profile" prefetch={false}>
          Your profile
        </Link>
        <a className="person-choice" href="/">
          See the site
        </a>
        <Form action={signOut} label="Sign out">
          <SubmitButton variant="quiet" pending="Signing out…">
            Sign out
          </SubmitButton>
        </Form>
      </div>
    </div>
  )
}
