/**
 * A desktop's tray and notifications for tests, on a session bus of its own: StatusNotifierItem's watcher and host, the menus by
 * com.canonical.dbusmenu, and org.freedesktop.Notifications, as GNOME, KDE and others have them.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import dbus from 'dbus-next'

const { Interface } = dbus.interface
const watcherName = 'org.kde.StatusNotifierWatcher'

class Watcher extends Interface {
  readonly items: string[] = []

  /** `service` is a bus name, or the path of the item at whoever calls. */
  RegisterStatusNotifierItem(service: string): void {
    this.items.push(service)
    this.StatusNotifierItemRegistered(service)
  }
  RegisterStatusNotifierHost(): void {}
  StatusNotifierItemRegistered(service: string): string {
    return service
  }
  get IsStatusNotifierHostRegistered(): boolean {
    return true
  }
  get ProtocolVersion(): number {
    return 0
  }
  get RegisteredStatusNotifierItems(): string[] {
    return this.items
  }
}
Watcher.configureMembers({
  methods: {
    RegisterStatusNotifierItem: { inSignature: 's' },
    RegisterStatusNotifierHost: { inSignature: 's' },
  },
  signals: { StatusNotifierItemRegistered: { signature: 's' } },
  properties: {
    IsStatusNotifierHostRegistered: { signature: 'b', access: 'read' },
    ProtocolVersion: { signature: 'i', access: 'read' },
    RegisteredStatusNotifierItems: { signature: 'as', access: 'read' },
  },
})

export interface Note {
  id: number
  title: string
  body: string
}

class Notices extends Interface {
  readonly shown: Note[] = []

  Notify(_app: string, _replaces: number, _icon: string, title: string, body: string): number {
    const id = this.shown.length + 1
    this.shown.push({ id, title, body })
    return id
  }
  CloseNotification(): void {}
  GetCapabilities(): string[] {
    return ['actions', 'body']
  }
  GetServerInformation(): string[] {
    return ['test', 'test', '1', '1.2']
  }
  ActionInvoked(id: number, action: string): [number, string] {
    return [id, action]
  }
}
Notices.configureMembers({
  methods: {
    Notify: { inSignature: 'susssasa{sv}i', outSignature: 'u' },
    CloseNotification: { inSignature: 'u' },
    GetCapabilities: { outSignature: 'as' },
    GetServerInformation: { outSignature: 'ssss' },
  },
  signals: { ActionInvoked: { signature: 'us' } },
})

export interface MenuItem {
  id: number
  label: string
  hasIcon: boolean
  items: MenuItem[]
}

type Layout = [id: number, properties: Record<string, dbus.Variant>, children: dbus.Variant<Layout>[]]

export async function trayHost() {
  const daemon = spawn('dbus-daemon', ['--session', '--nofork', '--print-address=1'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [line] = (await once(daemon.stdout, 'data')) as [Buffer]
  const address = line.toString().trim()
  const bus = dbus.sessionBus({ busAddress: address })
  const watcher = new Watcher(watcherName)
  bus.export('/StatusNotifierWatcher', watcher)
  await bus.requestName(watcherName, 0)
  const notices = new Notices('org.freedesktop.Notifications')
  bus.export('/org/freedesktop/Notifications', notices)
  await bus.requestName('org.freedesktop.Notifications', 0)

  const call = async (
    destination: string,
    path: string,
    member: string,
    signature: string,
    body: unknown[],
  ) => {
    const [face, name] = [member.slice(0, member.lastIndexOf('.')), member.slice(member.lastIndexOf('.') + 1)]
    const message = new dbus.Message({ destination, path, interface: face, member: name, signature, body })
    return (await bus.call(message))?.body ?? []
  }
  const property = async (name: string) => {
    const [service = ''] = watcher.items.slice(-1)
    const words = ['org.kde.StatusNotifierItem', name]
    const [value] = await call(
      service,
      '/StatusNotifierItem',
      'org.freedesktop.DBus.Properties.Get',
      'ss',
      words,
    )
    return (value as dbus.Variant).value as unknown
  }
  const menuCall = async (name: string, signature: string, body: unknown[]) => {
    const [service = ''] = watcher.items.slice(-1)
    return call(
      service,
      (await property('Menu')) as string,
      `com.canonical.dbusmenu.${name}`,
      signature,
      body,
    )
  }
  return {
    env: { DBUS_SESSION_BUS_ADDRESS: address },
    items: watcher.items,
    property,
    notes: notices.shown,
    clickNote(id: number): void {
      notices.ActionInvoked(id, 'default')
    },
    async menu(): Promise<MenuItem[]> {
      const [, layout] = (await menuCall('GetLayout', 'iias', [0, -1, []])) as [number, Layout]
      return itemOf(layout).items
    },
    async choose(id: number): Promise<void> {
      await menuCall('Event', 'isvu', [id, 'clicked', new dbus.Variant('s', ''), 0])
    },
    /** As a click on the icon. */
    async activate(): Promise<void> {
      const [service = ''] = watcher.items.slice(-1)
      await call(service, '/StatusNotifierItem', 'org.kde.StatusNotifierItem.Activate', 'ii', [0, 0])
    },
    async close(): Promise<void> {
      bus.disconnect()
      const gone = once(daemon, 'exit')
      daemon.kill('SIGTERM')
      await gone
    },
  }
}

function itemOf([id, properties, children]: Layout): MenuItem {
  const label = properties['label']?.value
  return {
    id,
    label: typeof label === 'string' ? label : '',
    hasIcon: properties['icon-data'] !== undefined,
    items: children.map(({ value }) => itemOf(value)),
  }
}
