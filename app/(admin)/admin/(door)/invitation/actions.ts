'use server'

import { redirect } from 'next/navigation'
import { action } from '#auth/action.ts'
import { letIn } from '#auth/entering.ts'
import { acceptInvitation, prepareAcceptance } from '#auth/invitation.ts'
import { deskPath } from '#lib/desk-urls.ts'
import { acceptanceForm } from './forms.ts'

export const accept = action('anyone', acceptanceForm, acceptInvitation, {
  prepare: prepareAcceptance,
  isSecret: true,
  async after(entered) {
    await letIn(entered)
    redirect(deskPath)
  },
})
