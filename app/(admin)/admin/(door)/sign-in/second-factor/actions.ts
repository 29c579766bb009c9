'use server'

import { redirect } from 'next/navigation'
import { action } from '#auth/action.ts'
import { letIn } from '#auth/entering.ts'
import { judgeCode, signInBySecondFactor } from '#auth/second-step.ts'
import { insideDesk } from '#lib/desk-urls.ts'
import { codeForm } from './forms.ts'

export const goOn = action('anyone', codeForm, signInBySecondFactor, {
  prepare: judgeCode,
  isSecret: true,
  after: async (entered, { to }) => {
    await letIn(entered)
    redirect(insideDesk(to))
  },
})
