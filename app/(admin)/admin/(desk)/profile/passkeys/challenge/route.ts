import { z } from 'zod'
import { askToAdd, keepChallenge } from '#auth/passkey-challenges.ts'
import { route } from '#auth/route.ts'

export const POST = route('profile.change', z.object({}), keepChallenge, { prepare: askToAdd, isSecret: true })
