import { z } from 'zod'
import { isRole, type Role } from '#lib/roles.ts'
import { emailField, nameField } from '../../(door)/fields.ts'

const personId = z.string().max(60)

const role = z.string('Choose a role.').transform((text, context): Role => {
  if (isRole(text)) return text
  context.addIssue({ code: 'custom', message: 'Choose a role.' })
  return z.NEVER
})

/** None, one or several ticked boxes. */
const sectionIds = z
  .union([z.string().max(60), z.array(z.string().max(60)).max(500)])
  .default([])
  .transform((ids) => [...new Set([ids].flat())])

export const invitationForm = z.object({ email: emailField, name: nameField, role, sectionIds })
export const personForm = z.object({ personId })
export const nameForm = z.object({ personId, name: nameField })
export const roleForm = z.object({ personId, role })
export const sectionsForm = z.object({ personId, sectionIds })
export const handOverForm = z.object({ personId, toId: z.string().min(1, 'Choose somebody.').max(60) })

/** The word that is typed before an account is shut. */
export const deactivationForm = z.object({
  personId,
  word: z
    .string()
    .max(40)
    .refine((text) => text.trim().toLowerCase() === 'deactivate', {
      message: 'Type “deactivate”, then press the button.',
    }),
})
