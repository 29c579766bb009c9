'use server'

import { action } from '#auth/action.ts'
import { letIn } from '#auth/entering.ts'
import { prepareFirstPassword, setFirstPassword } from '#auth/first-password.ts'
import { changePassword, passwordForm, preparePasswordChange } from '#auth/password-change.ts'
import { inProvedSession } from '#auth/proving.ts'
import { enter } from '#auth/session.ts'
import { removePassword } from '#db/factors.ts'
import { removal } from '../forms.ts'
import { firstPassword } from './forms.ts'

export const change = action('profile.change', passwordForm, changePassword, {
  prepare: preparePasswordChange,
  isSecret: true,
  after: async (entered) => {
    await letIn(entered)
    return { said: 'The password is changed, and your other browsers are signed out.' }
  },
})

export const set = action('profile.change', firstPassword, setFirstPassword, {
  prepare: prepareFirstPassword,
  isSecret: true,
  after: async (token) => {
    await enter(token)
    return { said: 'The password is set, and your other browsers are signed out.' }
  },
})

export const remove = action('profile.change', removal, removePassword, {
  prepare: inProvedSession,
  isSecret: true,
  after: async (token) => {
    await enter(token)
    return { said: 'The password is removed. Your passkeys sign you in.' }
  },
})
