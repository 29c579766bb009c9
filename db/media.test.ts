import assert from 'node:assert/strict'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { after, test } from 'node:test'
import { diskMedia, isMediaName, mediaFolder, originalName, renditionName } from './media.ts'

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-media-'))
after(() => fs.rmSync(scratch, { recursive: true, force: true }))

function newMedia() {
  const root = path.join(fs.mkdtempSync(path.join(scratch, 'case-')), 'media')
  return { root, media: diskMedia(root) }
}

const filesBelow = (root: string) =>
  fs
    .readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .sort()

const listed = async (media: ReturnType<typeof diskMedia>) => {
  const names: string[] = []
  for await (const name of media.list()) names.push(name)
  return names
}

const id = 'f81d4fae-7dec-41d0-a765-00a0c91e6bf6'

test('a picture that was put is there, whole, and in parts', async () => {
  const { media } = newMedia()
  const [original, rendition] = [originalName(id, 'jpg'), renditionName(id, 640, 'webp')]
  await media.put(original, Buffer.from('the original'))
  await media.put(rendition, Buffer.from('at 640'))
  assert.equal(String(await media.get(original)), 'the original')
  assert.deepEqual(await media.head(rendition), { size: 6 })
  assert.equal(await text(media.stream(original, { start: 4, end: 7 })), 'orig')
  assert.deepEqual(await listed(media), [original, rendition])
  await media.put(original, Buffer.from('another'))
  assert.equal(String(await media.get(original)), 'another')
  await media.delete(original)
  await media.delete(original)
  assert.equal(await media.get(original), undefined)
  assert.equal(await media.head(original), undefined)
})

const hostile = [
  ...['', '/', 'originals', 'originals/', 'public/', '/etc/passwd', '../news.db', 'news.db', 'private/a.jpg'],
  ...['originals/../news.db', 'public/../../etc/passwd', 'public/a/../../../b', 'public/a..b', 'originals/..'],
  ...['originals/.', 'public/./a.jpg', 'public//a.jpg', 'originals/.htaccess', 'public/a/.hidden', 'originals/-rf/a/b'],
  ...['originals\\a.jpg', 'originals/a\\..\\b', 'originals/a b.jpg', 'originals/é.jpg', 'originals/a\0.jpg'],
  ...['originals/a.jpg\n', 'originals/%2e%2e', 'public/a/b/c.jpg', 'public/a.jpg.part', 'ORIGINALS/a.jpg'],
]

test('a name that is not ours is refused by every call', async () => {
  const { root, media } = newMedia()
  fs.writeFileSync(path.join(path.dirname(root), 'news.db'), 'the database')
  for (const name of hostile) {
    assert.equal(isMediaName(name), false, name)
    const calls = [() => media.put(name, Buffer.from('x')), () => media.delete(name), () => media.get(name)]
    for (const call of [...calls, () => media.head(name), () => media.stream(name)]) {
      await assert.rejects(async () => call(), /Not a name in media/, name)
    }
  }
  assert.deepEqual(filesBelow(path.dirname(root)), ['news.db'])
})

test('a picture is whole or not there: a failed put leaves the old one and nothing else', async () => {
  const { root, media } = newMedia()
  await media.put('originals/a.jpg', Buffer.from('old'))
  await assert.rejects(media.put('originals/a.jpg', Object.create(null)))
  fs.mkdirSync(path.join(root, 'originals/folder.jpg'))
  await assert.rejects(media.put('originals/folder.jpg', Buffer.from('x')))
  assert.equal(String(await media.get('originals/a.jpg')), 'old')
  assert.deepEqual(filesBelow(root), ['originals/a.jpg'])
})

test('a reader of a picture that is being replaced gets the old or the new one, never half', async () => {
  const { root, media } = newMedia()
  const pictures = ['a', 'b'].map((letter) => Buffer.from(letter.repeat(300_000)))
  await media.put('originals/a.jpg', pictures[0] as Buffer)
  let isWriting = true
  const writing = (async () => {
    for (let n = 0; n < 5; n++) await Promise.all(pictures.map((bytes) => media.put('originals/a.jpg', bytes)))
    isWriting = false
  })()
  while (isWriting) {
    const bytes = (await media.get('originals/a.jpg')) as Buffer
    assert.ok(pictures.some((picture) => picture.equals(bytes)))
  }
  await writing
  assert.deepEqual(filesBelow(root), ['originals/a.jpg'])
})

test('what lies in the folder and is not ours is not listed, nor is a file being written', async () => {
  const { root, media } = newMedia()
  assert.deepEqual(await listed(media), [])
  await media.put('public/a/640.webp', Buffer.from('x'))
  for (const name of ['.DS_Store', 'originals/.DS_Store', 'originals/my photo.jpg', 'public/a/1.webp.x.part']) {
    fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true })
    fs.writeFileSync(path.join(root, name), 'x')
  }
  fs.symlinkSync('/etc/passwd', path.join(root, 'originals/passwd'))
  assert.deepEqual(await listed(media), ['public/a/640.webp'])
})

test('a folder on another disk, linked here, is listed', async () => {
  const { root, media } = newMedia()
  const elsewhere = fs.mkdtempSync(path.join(scratch, 'disk-'))
  fs.mkdirSync(root)
  fs.symlinkSync(elsewhere, path.join(root, 'originals'))
  await media.put('originals/a.jpg', Buffer.from('x'))
  assert.deepEqual(await listed(media), ['originals/a.jpg'])
})

test('a folder that cannot be read is an error, not an empty newsroom', async () => {
  const { root, media } = newMedia()
  fs.mkdirSync(root)
  fs.symlinkSync('originals', path.join(root, 'originals'))
  await assert.rejects(listed(media), /ELOOP/)
})

test('a folder is no picture, and nothing is below a picture', async () => {
  const { media } = newMedia()
  await media.put('public/a/640.webp', Buffer.from('x'))
  await media.put('public/b', Buffer.from('x'))
  assert.equal(await media.head('public/a'), undefined)
  assert.equal(await media.head('public/b/640.webp'), undefined)
  assert.equal(await media.get('public/b/640.webp'), undefined)
})

test('the folder of MEDIA_URL is found, relative or not', () => {
  assert.equal(mediaFolder('file:///srv/my%20media'), '/srv/my media')
  assert.equal(mediaFolder('file:./data/media'), path.resolve('data/media'))
  assert.equal(mediaFolder('file:/srv/media'), '/srv/media')
})
