'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { currentToasts, dropToast, type Toast, watchToasts } from './toast-list.ts'

const EIGHT_SECONDS = 8000
const none: readonly Toast[] = []

/** Stands once on every page of the desk; showToast() fills it. A toast waits while it is pointed at or focused. */
export function Toasts() {
  const toasts = useSyncExternalStore(watchToasts, currentToasts, () => none)
  return (
    <div className="toasts" role="status">
      {toasts.map((toast) => (
        <ToastLine key={toast.id} toast={toast} />
      ))}
    </div>
  )
}

function ToastLine({ toast: { id, said, undo } }: { toast: Toast }) {
  const [isHeld, hold] = useState(false)
  useEffect(() => {
    if (isHeld) return
    const timer = setTimeout(dropToast, EIGHT_SECONDS, id)
    return () => clearTimeout(timer)
  }, [id, isHeld])

  function takeBack() {
    dropToast(id)
    undo?.()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only waits, nothing here is pressed
    <div
      className="toast"
      onPointerEnter={() => hold(true)}
      onPointerLeave={() => hold(false)}
      onFocus={() => hold(true)}
      onBlur={() => hold(false)}
    >
      <p dir="auto">
        <b>{headOf(said)}</b>
        {said.slice(headOf(said).length)}
      </p>
      {undo && (
        <button className="toast-undo" type="button" onClick={takeBack}>
          Undo
        </button>
      )}
    </div>
  )
}

// What happened stands out; what else there is to know follows it.
const headOf = (said: string) => /^.*?[.?](?=\s|$)/u.exec(said)?.[0] ?? said
