import { z } from 'zod'
import { letIn } from '#auth/entering.ts'
import { assertion } from '#auth/passkey-forms.ts'
import { judgePasskey, signInByPasskey } from '#auth/passkey-sign-in.ts'
import { route } from '#auth/route.ts'

export const POST = route('anyone', z.object({ passkey: assertion }), signInByPasskey, {
  prepare: judgePasskey,
  isSecret: true,
  after: async (entered) => {
    await letIn(entered)
    return {}
  },
})
