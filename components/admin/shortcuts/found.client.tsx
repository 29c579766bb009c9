'use client'

import { useEffect, useState } from 'react'
import { type CommandGroup, readFound } from './command.ts'

interface Found {
  groups: CommandGroup[]
  isAsking: boolean
  /** Why there is nothing, in a sentence. */
  problem?: string
}

const nothing: Found = { groups: [], isAsking: false }
const PAUSE = 150

/** What the desk finds for these words: asked after a pause in the typing; an older question is given up. */
export function useFound(asked: string): Found {
  const [found, find] = useState(nothing)
  const words = asked.trim()
  useEffect(() => {
    if (words === '') return find(nothing)
    const controller = new AbortController()
    find((before) => ({ ...before, isAsking: true, problem: undefined }))
    const timer = setTimeout(async () => {
      const answer = await ask(words, controller.signal)
      if (!controller.signal.aborted) find(answer)
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [words])
  return found
}

async function ask(words: string, signal: AbortSignal): Promise<Found> {
  try {
    const response = await fetch(`/admin/find?q=${encodeURIComponent(words)}`, {
      signal,
      headers: { accept: 'application/json' },
    })
    if (response.status === 401) {
      return { ...nothing, problem: 'You are no longer signed in. Reload the page to sign in again.' }
    }
    if (!response.ok) throw new Error(`The desk answered ${response.status}`)
    return { ...nothing, groups: readFound(await response.json()) }
  } catch {
    return { ...nothing, problem: 'The desk could not be searched just now. The places of the desk are still here.' }
  }
}
