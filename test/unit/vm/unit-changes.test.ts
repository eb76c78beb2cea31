/** What switching says of units, as NixOS's programs print it. */
import { expect, test } from 'vitest'
import { failedUnits, unitChanges } from '../../../main/vm/unit-changes.ts'

const dryRun = `would stop the following units: nginx.service, old-job.timer, systemd-modules-load.service
would NOT stop the following changed units: systemd-journal-flush.service
would activate the configuration...
would stop the following units as well: postgresql.service
would NOT restart the following changed units as well: getty@tty1.service
would restart systemd
would reload the following units: dbus.service, firewall.service
would restart the following units: nix-daemon.service, sshd.service
would start the following units: nginx.service, postgresql.service, systemd-modules-load.service, new.service
`

test('units are told by what becomes of them, and what is stopped and started is restarted', () => {
  expect(unitChanges(dryRun)).toEqual({
    start: ['new.service'],
    stop: ['old-job.timer'],
    restart: [
      'nginx.service',
      'nix-daemon.service',
      'postgresql.service',
      'sshd.service',
      'systemd-modules-load.service',
    ],
    reload: ['dbus.service', 'firewall.service'],
    keep: ['getty@tty1.service', 'systemd-journal-flush.service'],
  })
})

test('an output without units changes none', () => {
  const none = { start: [], stop: [], restart: [], reload: [], keep: [] }
  expect(unitChanges('would activate the configuration...\n')).toEqual(none)
  expect(unitChanges('')).toEqual(none)
})

test('units that failed are found in what a switch said', () => {
  expect(
    failedUnits(
      'starting the following units: a.service\nwarning: the following units failed: a.service, b.service\n\n× a.service',
    ),
  ).toEqual(['a.service', 'b.service'])
  expect(failedUnits('the following new units were started: c.service\n')).toEqual([])
})
