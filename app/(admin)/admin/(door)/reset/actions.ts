'use server'

import { redirect } from 'next/navigation'
import { action } from '#auth/action.ts'
import { askReset, prepareAsking, prepareReset, resetPassword } from '#auth/reset.ts'
import { leave } from '#auth/session.ts'
import { resetPath, signInPath } from '#lib/desk-urls.ts'
import { askingForm, resetForm } from './forms.ts'

export const ask = action('anyone', askingForm, askReset, {
  prepare: prepareAsking,
  after: () => redirect(`${resetPath}?asked`),
})

export const reset = action('anyone', resetForm, resetPassword, {
  prepare: prepareReset,
  async after() {
    await leave()
    redirect(`${signInPath}?after=new-password`)
  },
})
