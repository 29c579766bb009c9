import { z } from 'zod'
import { assertion } from '#auth/passkey-forms.ts'
import { proveByPasskey, renewProof } from '#auth/proving.ts'
import { route } from '#auth/route.ts'
import { enter } from '#auth/session.ts'

export const POST = route('profile.change', z.object({ passkey: assertion }), renewProof, {
  prepare: ({ passkey }, asker) => proveByPasskey(passkey, asker),
  isSecret: true,
  after: async (token) => {
    await enter(token)
    return {}
  },
})
