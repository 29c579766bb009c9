'use client'

import { useEffect, useState } from 'react'
import { tinykeys } from 'tinykeys'
import { Dialog } from '#components/ui/overlay/dialog.client.tsx'
import { KeysShown } from './keys-shown.client.tsx'
import { addShortcuts, type Shortcut, useShortcuts } from './shortcut-list.ts'
import { countingKeys, hasSingleKeys, keepSingleKeys } from './single-keys.ts'
import { isTyping } from './typing.ts'

/** Listens for every shortcut of the page, and shows them all on `?`. */
export function KeyList() {
  const [isOpen, open] = useState(false)
  const [areSingle, allowSingle] = useState(true)
  const shortcuts = useShortcuts()

  useEffect(() => allowSingle(hasSingleKeys()), [])
  useEffect(
    () =>
      addShortcuts([
        {
          keys: '[Shift]+?',
          name: 'Show all keys',
          group: 'Everywhere',
          act: () => open(true),
          isHint: true,
          hint: 'all keys',
        },
      ]),
    [],
  )
  useEffect(() => listen(countingKeys(shortcuts, areSingle)), [shortcuts, areSingle])

  function act(shortcut: Shortcut) {
    open(false)
    shortcut.act()
  }

  function choose(areOn: boolean) {
    keepSingleKeys(areOn)
    allowSingle(areOn)
  }

  return (
    <Dialog title="Keys" isOpen={isOpen} onOpenChange={open}>
      {inGroups(shortcuts).map(([group, list]) => (
        <section key={group} className="key-group">
          <h3 className="key-group-name">{group}</h3>
          <ul>
            {list.map((shortcut) => (
              <li key={shortcut.keys}>
                <button className="key-line" type="button" onClick={() => act(shortcut)}>
                  {shortcut.name}
                  <KeysShown keys={shortcut.keys} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p className="tick key-switch">
        <input
          className="tick-box"
          type="checkbox"
          id="single-keys"
          checked={areSingle}
          onChange={(event) => choose(event.target.checked)}
        />
        <label className="tick-words" htmlFor="single-keys">
          Single keys are commands in this browser
        </label>
      </p>
    </Dialog>
  )
}

function listen(shortcuts: Shortcut[]): () => void {
  const bindings = shortcuts.map(({ keys, act }) => [
    keys,
    (event: KeyboardEvent) => {
      event.preventDefault()
      act()
    },
  ])
  return tinykeys(window, Object.fromEntries(bindings), { ignore: isTyping })
}

function inGroups(shortcuts: readonly Shortcut[]): [string, Shortcut[]][] {
  const groups = new Map<string, Shortcut[]>()
  for (const shortcut of shortcuts) groups.set(shortcut.group, [...(groups.get(shortcut.group) ?? []), shortcut])
  return [...groups]
}
