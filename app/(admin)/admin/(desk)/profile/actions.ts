'use server'

import { action } from '#auth/action.ts'
import { ownSession } from '#auth/sign-in.ts'
import { endOneSession, endOtherSessions } from '#db/ending-sessions.ts'
import { saveProfile } from '#db/profile.ts'
import { nothing, profileForm, sessionForm } from './forms.ts'

export const save = action('profile.change', profileForm, saveProfile, { after: () => ({ said: 'Saved.' }) })

export const end = action('profile.change', sessionForm, endOneSession, {
  after: () => ({ said: 'That browser is signed out.' }),
})

export const endOthers = action('profile.change', nothing, endOtherSessions, {
  prepare: ownSession,
  after: (ended) => ({ said: ended === 1 ? 'One browser is signed out.' : `${ended} browsers are signed out.` }),
})
