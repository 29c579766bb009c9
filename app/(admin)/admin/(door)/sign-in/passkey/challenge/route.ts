import { z } from 'zod'
import { askToSignIn, keepChallenge } from '#auth/passkey-challenges.ts'
import { route } from '#auth/route.ts'

export const POST = route('anyone', z.object({}), keepChallenge, { prepare: askToSignIn, isSecret: true })
