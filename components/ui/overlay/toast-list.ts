// The toasts now on the page: what happened, never an error. The region (toasts.client.tsx) shows them; anyone may add.

export interface Toast {
  id: number
  /** One sentence: "Scheduled for Monday, 06:00." */
  said: string
  /** What the Undo button does. */
  undo?: () => void
}

let toasts: readonly Toast[] = []
let last = 0
const watchers = new Set<() => void>()

/** Says what happened at the foot of the page; three at most, the newest last. */
export function showToast(toast: Omit<Toast, 'id'>): number {
  last += 1
  change([...toasts, { ...toast, id: last }].slice(-3))
  return last
}

export const dropToast = (id: number) => change(toasts.filter((toast) => toast.id !== id))

export const currentToasts = () => toasts

export function watchToasts(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

function change(next: readonly Toast[]): void {
  toasts = next
  for (const watcher of watchers) watcher()
}
