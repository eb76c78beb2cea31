/** Sentences about starting and ending: the app's own and its machines'. */

export const lifeText = {
  title: 'Start and quit',
  startAtLogin: 'Start Snowglobe when I log in',
  startAtLoginText: 'In the background; starting it again shows the window.',
  startMachines: 'Start with Snowglobe',
  startMachinesText: 'These machines are started whenever Snowglobe starts.',
  noMachines: 'No machines yet',
  tray: 'Icon in the tray',
  trayText: 'Each machine with its status, start and stop. Not every desktop has a tray.',
  notifications: 'Notifications',
  notificationsText: 'When a build or a test ends, or a machine crashes, while you look elsewhere.',
  onQuit: 'When Snowglobe quits, running machines',
  quits: { ask: 'Ask me', keep: 'Keep running', stop: 'Shut down' },
  onQuitText: 'Machines that keep running are found again by the next start.',
  onClose: 'Closing the window',
  silentTitle: 'QEMU does not answer',
  silent:
    'The machine’s process runs, but Snowglobe cannot speak with it. A very busy computer may need more time; if the machine’s run folder was removed, it goes on unseen: shut it down from inside or by ssh, or force it off.',
  closes: { quit: 'Quits', background: 'Goes on in the background' },
}
