'use client'

import { useEffect, useMemo, useState } from 'react'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Dialog } from 'react-aria-components/Dialog'
import { Header } from 'react-aria-components/Header'
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { Input, SearchField } from 'react-aria-components/SearchField'
import type { Place } from '#components/admin/frame/place.ts'
import { type Command, type CommandGroup, matchCommands } from './command.ts'
import { useFound } from './found.client.tsx'
import { openPalette, usePaletteOpen } from './palette-open.ts'
import { addShortcuts } from './shortcut-list.ts'

interface PaletteChoices {
  places: Place[]
  commands: Command[]
}

/** Goes anywhere by its name: places and actions at once, then what the desk finds by the same words. */
export function Palette({ places, commands }: PaletteChoices) {
  const isOpen = usePaletteOpen()
  useEffect(() => {
    const find = { name: 'Find and go to anything', group: 'Everywhere', act: () => openPalette() }
    return addShortcuts([
      { ...find, keys: '$mod+k' },
      { ...find, keys: '[Shift]+/', isHint: true, hint: 'find' },
    ])
  }, [])
  return (
    <ModalOverlay className="veil" isDismissable isOpen={isOpen} onOpenChange={openPalette}>
      <Modal className="dialog palette">
        <Dialog aria-label="Find">
          <Finder places={places} commands={commands} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Finder({ places, commands }: PaletteChoices) {
  const [asked, ask] = useState('')
  const found = useFound(asked)
  const own = useMemo(() => {
    const toPlaces = places.map(({ href, name }) => ({ id: href, name, href, group: 'Go to' }))
    return matchCommands([...toPlaces, ...commands], asked)
  }, [places, commands, asked])
  const groups = [...own, ...found.groups]
  return (
    <Autocomplete inputValue={asked} onInputChange={ask}>
      <SearchField className="palette-field" aria-label="Find a place, an article, a section or a person" autoFocus>
        <Input className="palette-input" dir="auto" placeholder="Place, article, section or person" />
      </SearchField>
      <p className="palette-said" role="status">
        {said(groups, asked, found)}
      </p>
      <Menu className="palette-list" aria-label="Found" items={groups} onAction={() => openPalette(false)}>
        {(group) => <Group group={group} />}
      </Menu>
    </Autocomplete>
  )
}

function Group({ group: { name, items } }: { group: CommandGroup }) {
  return (
    <MenuSection id={name}>
      <Header className="palette-group">{name}</Header>
      {items.map(({ id, name: itemName, detail, href }) => (
        <MenuItem key={id} id={`${name} ${id}`} className="menu-choice" href={href} textValue={itemName}>
          <bdi>{itemName}</bdi>
          {detail && <bdi className="palette-detail">{detail}</bdi>}
        </MenuItem>
      ))}
    </MenuSection>
  )
}

function said(groups: CommandGroup[], asked: string, { isAsking, problem }: ReturnType<typeof useFound>): string {
  if (problem) return problem
  const count = groups.reduce((sum, { items }) => sum + items.length, 0)
  if (count === 0) return isAsking ? 'Looking …' : `Nothing is called “${asked.trim()}”.`
  return `${count} ${count === 1 ? 'result' : 'results'}${isAsking ? ', still looking' : ''}`
}
