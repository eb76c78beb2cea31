/** A port forwarded into a running guest, answered by it, refused where somebody has it, and given back. */
import { once } from 'node:events'
import { createServer, connect, type AddressInfo } from 'node:net'
import { expect, test } from './app.ts'
import { bootMs, createMachine, logIn, openTab, status, typeToConsole } from './user.ts'

test('a port leads into the running machine at once, and a taken one is named with who has it', async ({
  page,
}) => {
  test.setTimeout(600_000)
  await createMachine(page, 'Networked', 'Create and run')
  await expect(status(page)).toHaveText('Running', { timeout: bootMs })
  await logIn(page)
  const server = `perl -MIO::Socket::INET -e '$s=IO::Socket::INET->new(LocalPort=>8080,Listen=>5,ReuseAddr=>1); while($c=$s->accept){print $c "from inside\\n"; close $c}' &`
  await typeToConsole(page, server)

  await openTab(page, 'Network')
  await expect(page.getByText('No port is forwarded.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Port in the machine' }).fill('8080')
  await page.keyboard.press('Enter')
  const row = page.getByRole('row').filter({ hasText: 'for this run' })
  await expect(row).toContainText('127.0.0.1:')
  const port = Number((await row.getByRole('cell').first().textContent())?.split(':')[1])
  await expect.poll(() => read(port), { timeout: bootMs }).toBe('from inside\n')

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
  await expect(page.getByText('No port is forwarded.')).toBeVisible()
  expect(await read(port)).toBeNull()
})

/** What the port says; null where nobody listens. */
function read(port: number): Promise<string | null> {
  return new Promise((resolve) => {
    let said = ''
    const socket = connect(port, '127.0.0.1')
    socket.on('data', (bytes: Buffer) => (said += bytes.toString()))
    socket.once('error', () => resolve(null))
    socket.once('end', () => resolve(said))
  })
}
