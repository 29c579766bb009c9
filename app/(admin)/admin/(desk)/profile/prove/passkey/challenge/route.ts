import { z } from 'zod'
import { askToProve, keepChallenge } from '#auth/passkey-challenges.ts'
import { route } from '#auth/route.ts'

export const POST = route('profile.change', z.object({}), keepChallenge, { prepare: askToProve, isSecret: true })
