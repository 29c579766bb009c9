// The manual's table is the table.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { extentWords, permissionGroups, permissionWords, roleNames } from './permission-words.ts'
import { permissions, roles } from './roles.ts'

const manual = readFileSync('docs/editors/roles.md', 'utf8')
const row = (cells: string[]) => `| ${cells.join(' | ')} |`

test('the manual says what each role may do, and nothing else', () => {
  const tables = permissionGroups().map(({ heading, permissions }) =>
    [
      `### ${heading}`,
      '',
      row(['may', ...roles.map((role) => roleNames[role].toLowerCase())]),
      row(['---', ...roles.map(() => '---')]),
      ...permissions.map((each) =>
        row([`${permissionWords(each)} (\`${each}\`)`, ...roles.map((role) => extentWords(role, each))]),
      ),
    ].join('\n'),
  )
  const [, written = ''] = /## What each role may do\n\n([\s\S]*?)\n*$/.exec(manual) ?? []
  assert.equal(written, tables.join('\n\n'))
})

test('every permission has words of its own and stands under a heading once', () => {
  const listed = permissionGroups().flatMap((group) => group.permissions)
  assert.deepEqual(listed.sort(), [...permissions].sort())
  assert.equal(new Set(permissions.map(permissionWords)).size, permissions.length)
  for (const { heading } of permissionGroups()) assert.match(heading, /^[A-Z]/)
})
