/** A machine is not started on a port that somebody has: the holder is named, and a free port. */
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { refuseTakenPorts } from '../../../main/machines/machine-network.ts'

test('a start on a taken port names who has it, a machine by its name, and the next free one', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const script = `exec qemu -netdev user,id=user.0,hostfwd=tcp::${port}-:80,`
  try {
    await expect(refuseTakenPorts(script, () => null)).rejects.toMatchObject({
      code: 'vm/port-taken',
      message: expect.stringContaining(`(process ${process.pid})`) as string,
      hint: expect.stringMatching(/Port \d+ is free/) as string,
    })
    await expect(
      refuseTakenPorts(script, (pid) => (pid === process.pid ? 'web' : null)),
    ).rejects.toMatchObject({ message: `Port ${port} of this computer is taken by the machine “web”.` })
  } finally {
    server.close()
  }
  await refuseTakenPorts(script, () => null)
})
