/** The composition root: makes every part, ties calls to handlers, owns start and end. */
import { app, BrowserWindow, clipboard, Menu, nativeTheme, session, shell } from 'electron'
import Store from 'electron-store'
import path from 'node:path'
import { channels } from '../contract/bridge.ts'
import { spokenFor } from '../contract/language.ts'
import type { EventName, Events } from '../contract/events.ts'
import type { Settings, SettingsChange } from '../contract/settings.ts'
import { makeCore } from './core.ts'
import { guardSession } from './desktop/guard.ts'
import { atLogin } from './desktop/at-login.ts'
import { Ending } from './desktop/ending.ts'
import { mainSize, MainWindow } from './desktop/main-window.ts'
import { chooseFile, chooseFolder, chooseSaveFile } from './desktop/dialogs.ts'
import { openDoor } from './desktop/door.ts'
import { openLink, openLocal } from './desktop/links.ts'
import { shrinkPicture } from './desktop/pictures.ts'
import { askAndOpen } from './desktop/open-address.ts'
import { Notifications } from './desktop/notifications.ts'
import { openingOf } from './desktop/opening.ts'
import { Openings, startWords, type StartWords } from './desktop/openings.ts'
import { servePorts } from './desktop/ports.ts'
import { origin, serveScheme, startPage } from './desktop/scheme.ts'
import { SettingsStore, storeName } from './settings/settings-store.ts'
import { startChosen } from './desktop/start-chosen.ts'
import { followInTaskBar } from './desktop/task-bar.ts'
import { actInTray } from './desktop/tray-act.ts'
import { AppTray } from './desktop/tray.ts'
import { screenSize, ScreenWindows } from './desktop/screen-windows.ts'
import { OurPages } from './desktop/sender.ts'
import { windowsOf } from './desktop/our-windows.ts'
import { makeHandlers } from './handlers.ts'
import { Images } from './images/images.ts'
import { Catalogue } from './nix/catalogue/catalogue.ts'
import { pathsFrom } from './paths.ts'
import { relayDisplay } from './vm/display.ts'
import { speakLanguage } from './words/language.ts'

/** `given` is what the user started it with. */
export async function start(given: StartWords): Promise<void> {
  const paths = pathsFrom(process.env, app.getPath('home'))
  const store = new SettingsStore(
    app.getPath('userData'),
    (cwd) => new Store({ cwd, name: storeName, clearInvalidConfig: true }),
  )
  nativeTheme.themeSource = themeSource(store.get())
  const speakChosen = () => speakLanguage(spokenFor(store.get().language, app.getLocale()))
  await speakChosen()

  const ending = new AbortController()
  let showProgress: (() => void) | null = null
  let tray: AppTray | null = null
  let notifications: Notifications | null = null
  const { host, machines, tests, machinesFolder, logInternal } = makeCore({
    env: process.env,
    paths,
    settings: store,
    seat: 'app',
    ending: ending.signal,
    emit: (name, value) => {
      emit(name, value)
      if (name === 'machine.changed') showProgress?.()
      if (name.startsWith('machine.')) tray?.renew()
      screens.heard(name, value)
      notifications?.heard(name, value)
    },
    trash: (folder) => shell.trashItem(folder),
  })
  const images = new Images(host, machines)
  const login = await atLogin(process.env)
  if (store.get().startAtLogin !== login.isSet) store.change({ startAtLogin: login.isSet })
  const changeSettings = async (part: SettingsChange): Promise<Settings> => {
    if (part.startAtLogin !== undefined) await login.set(part.startAtLogin)
    const before = store.get()
    const changed = store.change(part)
    await useSettings(changed, before)
    return changed
  }
  /** Ours or what the command line has changed. */
  const useSettings = async (now: Settings, before: Settings) => {
    await speakChosen()
    tray?.set(now.tray)
    tray?.renew()
    nativeTheme.themeSource = themeSource(now)
    for (const { webContents } of BrowserWindow.getAllWindows()) webContents.setZoomFactor(now.zoom / 100)
    emit('settings.changed', now)
    if (now.kvm !== before.kvm) host.kvm.wish()
    if (now.machinesFolder !== before.machinesFolder) await Promise.all([machines.open(), tests.open()])
    else if (now.extraFolders.join('\n') !== before.extraFolders.join('\n')) await machines.rescan()
  }

  store.watch((now, before) => void useSettings(now, before))

  const development = app.isPackaged ? undefined : process.env['SNOWGLOBE_DEV_URL']
  const pages = new OurPages(development === undefined ? [origin] : [origin, new URL(development).origin])
  const open = windowsOf(pages, store, (more) =>
    startPage(pages.origin, { language: store.get().language, locale: app.getLocale(), ...more }),
  )
  const screens = new ScreenWindows({
    open: (id) => open({ size: screenSize, place: `screens.${id}`, more: { screen: id } }),
    changed: (ids) => emit('screens.changed', { ids }),
    forget: (id) => store.forgetPlace(`screens.${id}`),
  })
  serveScheme(path.join(import.meta.dirname, '../renderer'))
  guardSession(session.defaultSession)
  Menu.setApplicationMenu(null)
  // While the page loads; the first thing that it asks waits for this.
  const opened = Promise.all([machines.open(), tests.open()])

  const handlers = makeHandlers({
    host,
    machines,
    tests,
    images,
    catalogue: new Catalogue({ ...host, cacheDir: paths.catalogueDir }),
    settings: { get: () => store.get(), change: changeSettings, fault: store.fault },
    machinesFolder,
    home: app.getPath('home'),
    desktop: {
      version: app.getVersion(),
      chooseFolder,
      chooseFile,
      reveal: (folder) => void shell.openPath(folder),
      revealFile: (file) => shell.showItemInFolder(file),
      copyText: (text) => clipboard.writeText(text),
      shrinkPicture,
      chooseSaveFile,
      openLocal,
      openLink,
      screens,
      showMachine: (id) => showMachine(id),
      askAndOpen,
    },
  })
  openDoor(handlers, pages, logInternal)
  servePorts(
    pages,
    async (request, port) => {
      if (request.stream === 'test-display')
        return relayDisplay(tests.seats(request.id).screenOf(request.node), port)
      if (request.stream === 'session') return tests.session(request.id).openTerminal(request.size, port)
      const { vm, terminals } = machines.get(request.id)
      switch (request.stream) {
        case 'display':
          return vm.openDisplay(port)
        case 'console':
          return vm.openConsole(port, request.pastBytes)
        case 'terminal':
          return terminals.open(request.run, request.size, port)
        case 'guest-file':
          return vm.guest.copyIn(request, port)
      }
    },
    logInternal,
  )

  const main = new MainWindow(() => {
    const window = open({ size: mainSize, place: 'window', more: {} })
    window.once('show', () => console.log('Snowglobe is open'))
    showProgress = followInTaskBar(window, () => machines.all.map((machine) => machine.build.status))
    end.follow(window)
    return window
  })
  const end = new Ending({
    machines: () => machines.all,
    settings: () => store.get(),
    remember: (onQuit) => void changeSettings({ onQuit }),
    window: () => main.current,
    ending: () => ending.abort(),
    release: async () => {
      tray?.set(false)
      await Promise.all([machines.release(), tests.release()])
    },
  })
  const openings = new Openings({ show: () => main.show(), machines: () => machines.all })
  const showMachine = (id: string) => openings.tell('show.machine', { id })
  notifications = new Notifications({
    isWanted: () => store.get().notifications,
    isWatched: () => main.current?.isFocused() ?? false,
    show: (what) =>
      'machine' in what ? showMachine(what.machine) : openings.tell('show.test', { id: what.test }),
  })
  tray = new AppTray({
    machines: () => machines.all.map((machine) => machine.view()),
    open: () => void main.show(),
    act: (id, deed) => void actInTray({ machine: machines.get(id), deed, show: () => showMachine(id) }),
    quit: () => void end.quit(),
  })
  const first = openingOf(given.words, given.folder)
  if (first.kind === 'background') console.log('Snowglobe is in the background')
  else main.show()
  tray.set(store.get().tray)
  app.on('second-instance', (_, __, ___, told) => {
    const { words, folder } = startWords.parse(told)
    void openings.open(openingOf(words, folder))
  })
  await opened
  void images.recall()
  if (first.kind !== 'background') await openings.open(first)
  void startChosen(store.get().startMachines, {
    machines: machines.all,
    show: showMachine,
    failureOf: host.failureOf,
  })
  await host.kvm.recall()
}

function emit<Name extends EventName>(name: Name, value: Events[Name]): void {
  for (const window of BrowserWindow.getAllWindows())
    if (!window.isDestroyed()) window.webContents.send(channels.event, name, value)
}

/** Chromium knows no theme of high contrast; ours is dark. */
function themeSource({ theme }: Settings): 'system' | 'light' | 'dark' {
  return theme === 'contrast' ? 'dark' : theme
}
