import { query } from '#auth/route.ts'
import { findForm, findThings } from './find-things.ts'

export const GET = query('desk.enter', findForm, findThings)
