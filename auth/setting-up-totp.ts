// Setting one-time codes up: the code that is typed shows that the app has the secret which this session was offered.
import type { NewTotp } from '#db/totps.ts'
import { FieldDenial } from '#lib/denial.ts'
import { scope } from '#scope.ts'
import { inProvedSession } from './proving.ts'
import type { Asker } from './session.ts'
import { offeredSecret, stepOf } from './totp.ts'

/** Refuses a wrong code, and when who they are was proved too long ago. */
export async function judgeFirstCode({ code }: { code: string }, asker: Asker | undefined): Promise<NewTotp> {
  const { session } = await inProvedSession({}, asker)
  const secret = offeredSecret(session)
  const step = stepOf(secret, code, scope().now)
  if (step === undefined) {
    throw new FieldDenial('code', 'This is not the code that your app should show. Look at the clock of your phone.')
  }
  return { secret, step, session }
}
