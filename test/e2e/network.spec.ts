/** A port forwarded into a running guest, answered by it, refused where somebody has it, and given back. */
import { once } from 'node:events'
import { createServer, connect, type AddressInfo } from 'node:net'
import { expect, test } from './app.ts'
import { bootMs, openTab, status } from './user.ts'

test('a port leads into the running machine at once, and a taken one is named with who has it', async ({
  page,
  app,
}) => {
  test.setTimeout(600_000)
  await page
    .getByRole('button', { name: /^New machine/ })
    .first()
    .click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Networked')
  await page.getByRole('option', { name: /^Web server/ }).click({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Create and run', exact: true }).click()
  await expect(status(page)).toHaveText('Running', { timeout: bootMs })

  await openTab(page, 'Network')
  await expect(page.getByRole('row').filter({ hasText: 'by the configuration' })).toContainText('127.0.0.1:')
  await page.getByRole('textbox', { name: 'Port in the machine' }).fill('80')
  await page.keyboard.press('Enter')
  const row = page.getByRole('row').filter({ hasText: 'for this run' })
  await expect(row).toContainText('127.0.0.1:')
  const port = Number((await row.getByRole('cell').first().textContent())?.split(':')[1])
  await expect.poll(() => read(port), { timeout: bootMs }).toContain('Server: nginx')

  await expect(page.getByRole('region', { name: 'Shared folders' })).toContainText('/tmp/shared')

  // Somebody else's.
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const taken = (other.address() as AddressInfo).port
  await page.getByRole('textbox', { name: 'Port in the machine' }).fill('22')
  await page.getByRole('textbox', { name: 'Port on this computer' }).fill(String(taken))
  await page.keyboard.press('Enter')
  await expect(
    page.getByText(new RegExp(`Port ${taken} of this computer is taken by .*\\(process \\d+\\)`)),
  ).toBeVisible()
  other.close()

  await row.getByRole('button', { name: 'Remove' }).click()
  await expect(row).toHaveCount(0)
  expect(await read(port)).toBe('nobody listens')

  // What listens in the machine is told by its agent, with the way that leads there, or one click that makes one.
  const listening = page.getByRole('region', { name: 'Open ports in the machine' }).getByRole('listitem')
  await expect(listening.filter({ hasText: /^80/ })).toContainText('of this computer leads there', {
    timeout: bootMs,
  })
  const forwarded = page.getByRole('row').filter({ hasText: '127.0.0.1:' })
  await forwarded.getByRole('button', { name: 'Remove' }).click()
  await expect(forwarded).toHaveCount(0)
  await listening.getByRole('button', { name: 'Forward port 80', exact: true }).click()
  await expect(forwarded).toHaveCount(1)
  const address = (await forwarded.getByRole('cell').first().textContent()) ?? ''
  await expect.poll(() => read(Number(address.split(':')[1])), { timeout: bootMs }).toContain('Server: nginx')

  await app.electron.evaluate(({ shell }) => {
    shell.openExternal = (opened) => {
      Object.assign(globalThis, { opened })
      return Promise.resolve()
    }
  })
  await forwarded.getByRole('button', { name: 'Open in browser' }).click()
  await expect
    .poll(() => app.electron.evaluate(() => Reflect.get(globalThis, 'opened') as unknown))
    .toBe(`http://${address}/`)
})

/** What a web server behind the port says. */
function read(port: number): Promise<string> {
  return new Promise((resolve) => {
    let said = ''
    const socket = connect(port, '127.0.0.1', () => socket.write('GET / HTTP/1.0\r\n\r\n'))
    socket.on('data', (bytes: Buffer) => (said += bytes.toString()))
    socket.once('error', () => resolve('nobody listens'))
    socket.once('end', () => resolve(said))
  })
}
