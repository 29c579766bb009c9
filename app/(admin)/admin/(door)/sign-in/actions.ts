'use server'

import { redirect } from 'next/navigation'
import { action } from '#auth/action.ts'
import { setCookie } from '#auth/cookies.ts'
import { letIn } from '#auth/entering.ts'
import { leave } from '#auth/session.ts'
import { endOwnSession, judgeCredentials, ownSession, signInByPassword } from '#auth/sign-in.ts'
import { halfLasts } from '#db/sign-ins.ts'
import { secondFactorThen, signInPath } from '#lib/desk-urls.ts'
import { credentialsForm, signOutForm } from './forms.ts'

export const signIn = action('anyone', credentialsForm, signInByPassword, {
  prepare: judgeCredentials,
  isSecret: true,
  async after(signedIn, { to }) {
    if (!signedIn.isHalf) {
      await letIn(signedIn)
      redirect(to)
    }
    await leave()
    await setCookie('sign-in', signedIn.token, halfLasts / 1000)
    redirect(secondFactorThen(to))
  },
})

export const signOut = action('desk.enter', signOutForm, endOwnSession, {
  prepare: ownSession,
  async after() {
    await leave()
    redirect(signInPath)
  },
})
