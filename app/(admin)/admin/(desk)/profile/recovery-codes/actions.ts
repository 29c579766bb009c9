'use server'

import { action } from '#auth/action.ts'
import { makeRecoveryCodes, prepareRecoveryCodes } from '#auth/making-recovery-codes.ts'
import { enter } from '#auth/session.ts'
import { nothing } from '../forms.ts'

export const make = action('profile.change', nothing, makeRecoveryCodes, {
  prepare: prepareRecoveryCodes,
  isSecret: true,
  after: async ({ token, codes }) => {
    await enter(token)
    return { value: codes, said: 'These are your recovery codes. Older ones do not work any more.' }
  },
})
