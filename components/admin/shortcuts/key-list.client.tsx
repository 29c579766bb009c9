'use client'

import { useEffect, useState } from 'react'
import { tinykeys } from 'tinykeys'
import { Dialog } from '#components/ui/overlay/dialog.client.tsx'
import { type KeyLine, keyGroups } from './key-groups.ts'
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

  function act(line: KeyLine) {
    open(false)
    line.act()
  }

  function choose(areOn: boolean) {
    keepSingleKeys(areOn)
    allowSingle(areOn)
  }

  return (
    <Dialog title="Keys" isOpen={isOpen} onOpenChange={open}>
      {keyGroups(shortcuts).map(({ group, lines }) => (
        <section key={group} className="key-group">
          <h3 className="key-group-name">{group}</h3>
          <ul>
            {lines.map((line) => (
              <li key={line.name}>
                <button className="key-line" type="button" onClick={() => act(line)}>
                  {line.name}
                  <span className="key-line-keys">
                    {line.keys.map((keys) => (
                      <KeysShown key={keys} keys={keys} />
                    ))}
                  </span>
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
