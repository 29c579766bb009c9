'use server'

import { redirect } from 'next/navigation'
import { action } from '#auth/action.ts'
import { proveByPassword, renewProof } from '#auth/proving.ts'
import { enter } from '#auth/session.ts'
import { insideDesk } from '#lib/desk-urls.ts'
import { proofForm } from './forms.ts'

export const prove = action('profile.change', proofForm, renewProof, {
  prepare: proveByPassword,
  isSecret: true,
  after: async (token, { to }) => {
    await enter(token)
    redirect(insideDesk(to))
  },
})
