// A page of the desk that cannot be made says so, with its frame around it and the way on; the cause is in the log.
import { openConnection } from '#db/sqlite.ts'
import { startServer } from '../server.ts'
import { expect, test } from '../test.ts'

test('a page that cannot be made says so, and is there again when it can', async ({ browser }) => {
  const server = await startServer()
  const connection = openConnection(server.databaseUrl.replace('file:', ''), { readonly: false })
  try {
    const ana = await server.desk.person({ role: 'owner' })
    const page = await ana.opens(browser)
    // What no version of ours writes.
    connection.exec(`UPDATE events SET details = 'null'`)
    await page.goto('/admin/events')
    await expect(page.getByRole('heading', { name: 'This page could not be made' })).toBeVisible()
    await expect(page.getByRole('navigation', { name: 'Desk' })).toBeVisible()
    await expect.poll(() => server.said()).toContain('desk.failed')
    connection.exec(`UPDATE events SET details = '{}'`)
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('heading', { name: 'Events' })).toBeVisible()
    await page.context().close()
  } finally {
    connection.close()
    await server.stop()
  }
})
