import { z } from 'zod'
import { attestation } from '#auth/passkey-forms.ts'
import { prepareAdding } from '#auth/proving.ts'
import { route } from '#auth/route.ts'
import { enter } from '#auth/session.ts'
import { addPasskey } from '#db/passkeys.ts'
import { passkeyName } from '../forms.ts'

export const POST = route('profile.change', z.object({ name: passkeyName, passkey: attestation }), addPasskey, {
  prepare: prepareAdding,
  isSecret: true,
  after: async (token) => {
    await enter(token)
    return {}
  },
})
