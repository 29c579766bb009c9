'use server'

import { action } from '#auth/action.ts'
import { inProvedSession } from '#auth/proving.ts'
import { enter } from '#auth/session.ts'
import { removePasskey, renamePasskey } from '#db/passkeys.ts'
import { passkeyRemoval, renaming } from './forms.ts'

export const rename = action('profile.change', renaming, renamePasskey, { after: () => ({ said: 'Renamed.' }) })

export const remove = action('profile.change', passkeyRemoval, removePasskey, {
  prepare: inProvedSession,
  isSecret: true,
  after: async (token) => {
    await enter(token)
    return { said: 'The passkey is removed, and your other browsers are signed out.' }
  },
})
