'use server'

import { redirect } from 'next/navigation'
import { action } from '#auth/action.ts'
import { inProvedSession } from '#auth/proving.ts'
import { enter } from '#auth/session.ts'
import { judgeFirstCode } from '#auth/setting-up-totp.ts'
import { removeTotp, setUpTotp } from '#db/totps.ts'
import { profilePath } from '#lib/desk-urls.ts'
import { removal } from '../forms.ts'
import { firstCode } from './forms.ts'

export const setUp = action('profile.change', firstCode, setUpTotp, {
  prepare: judgeFirstCode,
  isSecret: true,
  // Whoever has codes needs something for the day when the phone is gone.
  after: async (token) => {
    await enter(token)
    redirect(`${profilePath}/recovery-codes`)
  },
})

export const remove = action('profile.change', removal, removeTotp, {
  prepare: inProvedSession,
  isSecret: true,
  after: async (token) => {
    await enter(token)
    redirect(profilePath)
  },
})
