'use server'

import { redirect } from 'next/navigation'
import { action } from '#auth/action.ts'
import { letIn } from '#auth/entering.ts'
import { prepareSetUp, setUpNewsroom } from '#auth/set-up.ts'
import { deskPath } from '#lib/desk-urls.ts'
import { setUpForm } from './forms.ts'

export const setUp = action('anyone', setUpForm, setUpNewsroom, {
  prepare: prepareSetUp,
  isSecret: true,
  async after(entered) {
    await letIn(entered)
    redirect(deskPath)
  },
})
