import { CheckboxGroup } from '#components/ui/form/checkbox-group.client.tsx'
import { Form } from '#components/ui/form/form.client.tsx'
import { RadioGroup } from '#components/ui/form/radio-group.client.tsx'
import { SubmitButton } from '#components/ui/form/submit-button.client.tsx'
import { TextField } from '#components/ui/form/text-field.client.tsx'
import { PagePart } from '#components/ui/page-part.tsx'
import type { NavSection } from '#lib/article.ts'
import type { FormAction } from '#lib/form-answer.ts'
import type { Role } from '#lib/roles.ts'
import { roleChoices } from './role-choices.ts'
import { sectionChoices } from './section-choices.ts'

interface AccountPartsParts {
  actions: { rename: FormAction; giveRole: FormAction; giveSections: FormAction }
  account: { id: string; name: string; role: Role; sectionIds: string[] }
  asker: { id: string; role: Role }
  sections: NavSection[]
}

/** What an owner changes of somebody; each part is saved by itself. */
export function AccountParts({ actions, account, asker, sections }: AccountPartsParts) {
  const { id, name, role, sectionIds } = account
  const whose = <input type="hidden" name="personId" value={id} />
  return (
    <>
      <PagePart title="Name" hint="At the desk. What readers see is the name of the author.">
        <Form action={actions.rename} label="Name">
          {whose}
          <TextField key={name} name="name" label="Name" defaultValue={name} maxLength={80} autoComplete="off" />
          <Foot button="Save the name" />
        </Form>
      </PagePart>
      <PagePart title="Role" hint="Another role ends every session of theirs: they sign in again.">
        {asker.id === id ? (
          <p>Nobody changes their own role: ask another owner.</p>
        ) : (
          <Form action={actions.giveRole} label="Role">
            {whose}
            <RadioGroup key={role} name="role" label="Role" options={roleChoices(asker.role)} defaultValue={role} />
            <Foot button="Save the role" />
          </Form>
        )}
      </PagePart>
      {sections.length > 0 && (
        <PagePart
          title="Own sections"
          hint="What an editor changes and publishes. Other sections end their sessions too."
        >
          <Form action={actions.giveSections} label="Own sections">
            {whose}
            <CheckboxGroup
              key={sectionIds.join()}
              name="sectionIds"
              label="Own sections"
              options={sectionChoices(sections)}
              defaultValue={sectionIds}
              optional
            />
            <Foot button="Save the sections" />
          </Form>
        </PagePart>
      )}
    </>
  )
}

function Foot({ button }: { button: string }) {
  return (
    <div className="form-foot">
      <SubmitButton variant="plain" pending="Saving…">
        {button}
      </SubmitButton>
    </div>
  )
}
