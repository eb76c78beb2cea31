/** The composition root: makes every part, ties calls to handlers, owns start and end. */
import { app, BrowserWindow, clipboard, Menu, nativeTheme, session, shell } from 'electron'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { channels } from '../contract/bridge.ts'
import { spokenFor } from '../contract/language.ts'
import type { Settings, SettingsChange } from '../contract/settings.ts'
import { Tests } from './checks/tests.ts'
import { guardSession } from './desktop/guard.ts'
import { failureOf } from './desktop/answer.ts'
import { atLogin } from './desktop/at-login.ts'
import { Ending } from './desktop/ending.ts'
import { openLog } from './desktop/log.ts'
import { MainWindow } from './desktop/main-window.ts'
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
import { SettingsStore } from './desktop/settings-store.ts'
import { startChosen } from './desktop/start-chosen.ts'
import { followInTaskBar } from './desktop/task-bar.ts'
import { actInTray } from './desktop/tray-act.ts'
import { AppTray } from './desktop/tray.ts'
import { openWindow } from './desktop/window.ts'
import { makeHandlers } from './handlers.ts'
import type { Host } from './machines/host.ts'
import { Machines } from './machines/machines.ts'
import { Sources } from './machines/sources.ts'
import { Catalogue } from './nix/catalogue/catalogue.ts'
import { Durations } from './nix/durations.ts'
import { nixEnvironment, type NixEnvironment } from './nix/environment.ts'
import { nixOptions } from './nix/nix-options.ts'
import { pathsFrom } from './paths.ts'
import { relayDisplay } from './vm/display.ts'
import { KvmAnswer } from './vm/kvm-answer.ts'
import { speakLanguage } from './words/language.ts'

/** Where NixOS's channels are published. */
const officialChannels = 'https://channels.nixos.org'

/** `given` is what the user started it with. */
export async function start(given: StartWords): Promise<void> {
  const paths = pathsFrom(process.env, app.getPath('home'))
  mkdirSync(paths.stateDir, { recursive: true, mode: 0o700 })
  const logInternal = openLog(paths.stateDir)
  const store = new SettingsStore(app.getPath('userData'))
  const machinesFolder = () => store.get().machinesFolder || paths.machinesFolder
  nativeTheme.themeSource = themeSource(store.get())
  const speakChosen = () => speakLanguage(spokenFor(store.get().language, app.getLocale()).language)
  await speakChosen()

  const ending = new AbortController()
  let showProgress: (() => void) | null = null
  let tray: AppTray | null = null
  let notifications: Notifications | null = null
  const nixAnew = () => nixEnvironment({ env: process.env, dataDir: paths.dataDir })
  const asked = {
    nix: remembered(nixAnew),
    isOffline: () => store.get().offline,
    patience: () => store.get().testPatience,
    channelServer: () => store.get().channelServer || officialChannels,
    ending: ending.signal,
  }
  const host: Host = {
    ...asked,
    nixAnew,
    sources: new Sources(asked),
    failureOf: (error) => failureOf(error, logInternal),
    starterDir: paths.starterDir,
    stateDir: paths.stateDir,
    env: process.env,
    nixOptions: () => nixOptions(store.get()),
    nameOfProcess: (pid) => machines.nameOfProcess(pid),
    kvm: new KvmAnswer(paths.stateDir, (state) => emit('kvm.changed', state)),
    durations: new Durations(path.join(paths.stateDir, 'durations.json')),
    emit: (name, value) => {
      emit(name, value)
      if (name === 'machine.changed') showProgress?.()
      if (name.startsWith('machine.')) tray?.renew()
      notifications?.heard(name, value)
    },
  }
  const machines = new Machines(host, {
    machinesFolder,
    extraFolders: () => store.get().extraFolders,
    setExtraFolders: (extraFolders) => store.change({ extraFolders }),
    trash: (folder) => shell.trashItem(folder),
  })
  const tests = new Tests(host, { machinesFolder, trash: (folder) => shell.trashItem(folder) })
  const login = await atLogin(process.env)
  if (store.get().startAtLogin !== login.isSet) store.change({ startAtLogin: login.isSet })
  const changeSettings = async (part: SettingsChange): Promise<Settings> => {
    if (part.startAtLogin !== undefined) await login.set(part.startAtLogin)
    const changed = store.change(part)
    await speakChosen()
    tray?.set(changed.tray)
    tray?.renew()
    nativeTheme.themeSource = themeSource(changed)
    emit('settings.changed', changed)
    if ('machinesFolder' in part) await Promise.all([machines.open(), tests.open()])
    return changed
  }

  const development = app.isPackaged ? undefined : process.env['SNOWGLOBE_DEV_URL']
  const origins = development === undefined ? [origin] : [origin, new URL(development).origin]
  serveScheme(path.join(import.meta.dirname, '../renderer'))
  guardSession(session.defaultSession)
  Menu.setApplicationMenu(null)
  // While the page loads; the first thing that it asks waits for this.
  const opened = Promise.all([machines.open(), tests.open()])

  const handlers = makeHandlers({
    host,
    machines,
    tests,
    catalogue: new Catalogue({ ...host, cacheDir: paths.catalogueDir }),
    settings: { get: () => store.get(), change: changeSettings, fault: store.fault },
    machinesFolder,
    home: app.getPath('home'),
    desktop: {
      version: app.getVersion(),
      chooseFolder,
      chooseFile,
      reveal: (folder) => void shell.openPath(folder),
      copyText: (text) => clipboard.writeText(text),
      shrinkPicture,
      chooseSaveFile,
      openLocal,
      openLink,
      askAndOpen,
    },
  })
  openDoor(handlers, origins, logInternal)
  servePorts(
    origins,
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
    const window = openWindow({
      preload: path.join(import.meta.dirname, '../preload/index.cjs'),
      url: startPage(origins.at(-1) ?? origin, store.get().language, app.getLocale()),
      place: store.windowPlace,
      keepPlace: (place) => store.keepWindowPlace(place),
    })
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
  if (first.kind !== 'background') await openings.open(first)
  void startChosen(store.get().startMachines, {
    machines: machines.all,
    show: showMachine,
    failureOf: host.failureOf,
  })
  await host.kvm.recall()
}

const emit: Host['emit'] = (name, value) => {
  for (const window of BrowserWindow.getAllWindows())
    if (!window.isDestroyed()) window.webContents.send(channels.event, name, value)
}

/** Asked once; a failure is not remembered, so that installing what is missing is enough. */
function remembered(ask: () => Promise<NixEnvironment>): () => Promise<NixEnvironment> {
  let known: Promise<NixEnvironment> | null = null
  return () => {
    known ??= ask()
    known.catch(() => (known = null))
    return known
  }
}

/** Chromium knows no theme of high contrast; ours is dark. */
function themeSource({ theme }: Settings): 'system' | 'light' | 'dark' {
  return theme === 'contrast' ? 'dark' : theme
}
