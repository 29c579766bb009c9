// Ids: UUIDv7 for what is listed by time; a random one where an address must not be guessable.
import { v4, v7 } from 'uuid'

export const newId = (): string => v7()

/** A UUIDv7 of a given moment, for imports and the demo, so that ids sort as the articles do. */
export const idAt = (ms: number): string => v7({ msecs: Math.max(0, ms) })

/** 122 random bits, for the addresses of pictures. */
export const secretId = (): string => v4()
