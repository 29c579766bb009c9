import assert from 'node:assert/strict'
import test from 'node:test'
import { sectionColour, sectionSheet } from '#components/ui/section-colour.ts'

const paper = { light: '#fdfdfc', tint: '#f4f4f1', dark: '#111316', darkTint: '#191c21' }

test('a section of any hue can be read on paper and on tint, in both themes', () => {
  for (let hue = 0; hue < 360; hue++) {
    const { light, dark } = sectionColour(hue)
    assert.ok(contrast(light, paper.tint) >= 4.5, `hue ${hue} light ${light}`)
    assert.ok(contrast(dark, paper.darkTint) >= 4.5, `hue ${hue} dark ${dark}`)
  }
})

test('the chroma is clamped to what a screen can show', () => {
  assert.equal(sectionColour(255).light, '#255b9c')
  for (let hue = 0; hue < 360; hue++)
    for (const colour of Object.values(sectionColour(hue))) assert.match(colour, /^#[0-9a-f]{6}$/)
})

test('the sheet has one rule a hue, whatever number a newsroom gave', () => {
  const sheet = sectionSheet([255, 255, -105, 615.2])
  assert.equal(sheet.match(/\.sec-/g)?.length, 2)
  assert.match(sheet, /^\.sec-255\{--sec:#255b9c\}@supports/)
})

test('a site without sections needs no sheet', () => assert.equal(sectionSheet([]), ''))

function contrast(one: string, other: string): number {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (bright + 0.05) / (dim + 0.05)
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
