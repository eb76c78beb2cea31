/** What each call of the contract does, by asking the part that knows. */
import path from 'node:path'
import type { AppState, linkNames } from '../contract/calls.ts'
import { fillTemplate, hostNameFrom } from '../contract/template-text.ts'
import type { Template } from '../contract/machine.ts'
import type { Settings, SettingsChange } from '../contract/settings.ts'
import { Failure, type FailureData } from '../contract/failure.ts'
import { makeApplyHandlers } from './apply-handlers.ts'
import { makeBuildHandlers } from './build-handlers.ts'
import { makeCatalogueHandlers } from './catalogue-handlers.ts'
import type { Handlers } from './desktop/answer.ts'
import { makeCopyHandlers } from './copy-handlers.ts'
import { makeDiskHandlers } from './disk-handlers.ts'
import { makeDisplayHandlers } from './display-handlers.ts'
import { makeDoctorHandlers } from './doctor-handlers.ts'
import { makeDraftHandlers } from './draft-handlers.ts'
import { makeGuestHandlers } from './guest-handlers.ts'
import { makeHistoryHandlers } from './history-handlers.ts'
import { makeImageHandlers } from './image-handlers.ts'
import type { Images } from './images/images.ts'
import type { ScreenWindows } from './desktop/screen-windows.ts'
import type { Host } from './machines/host.ts'
import type { Machines } from './machines/machines.ts'
import { installerOf, offerTemplates, writeGenerated } from './machines/template-offer.ts'
import type { Tests } from './checks/tests.ts'
import type { Catalogue } from './nix/catalogue/catalogue.ts'
import { makeNetworkHandlers } from './network-handlers.ts'
import { makeSettingsHandlers } from './settings-handlers.ts'
import { makeSourceHandlers } from './source-handlers.ts'
import { makeTestHandlers } from './test-handlers.ts'
import { makeSessionHandlers } from './session-handlers.ts'
import { makeTerminalHandlers } from './terminal-handlers.ts'
import { makeVmHandlers } from './vm-handlers.ts'
import { readConfiguration, saveConfiguration } from './workspace/configuration.ts'
import { newMachineSize } from './workspace/machine-size.ts'
import { say } from './words/say.ts'

export interface Parts {
  host: Host
  machines: Machines
  tests: Tests
  images: Images
  catalogue: Catalogue
  settings: {
    get(this: void): Settings
    change(this: void, part: SettingsChange): Promise<Settings>
    /** What was wrong with them when the app started. */
    fault: FailureData | null
  }
  machinesFolder(this: void): string
  /** The user's home folder. */
  home: string
  /** What only the desktop can do. */
  desktop: {
    version: string
    chooseFolder(this: void, title: string): Promise<string | null>
    /** An existing file with one of these endings; null when the user changes their mind. */
    chooseFile(this: void, title: string, endings: string[]): Promise<string | null>
    reveal(this: void, folder: string): void
    /** Shows a file in its folder. */
    revealFile(this: void, file: string): void
    copyText(this: void, text: string): void
    /** A PNG of at most this width. */
    shrinkPicture(this: void, png: Uint8Array, width: number): Uint8Array
    /** Where to save a file of this name; null when the user changes their mind. */
    chooseSaveFile(this: void, name: string): Promise<string | null>
    /** Opens a port at an IPv4 address of this computer in the browser, by http. */
    openLocal(this: void, address: string, port: number): void
    openLink(this: void, name: (typeof linkNames)[number]): void
    /** The windows of machines' screens. */
    screens: Pick<ScreenWindows, 'ids' | 'show' | 'close'>
    /** Brings the main window to the front with this machine. */
    showMachine(this: void, id: string): void
    /** Asks the user whether to open it, with the whole address. */
    askAndOpen(this: void, url: URL): Promise<void>
  }
}

export function makeHandlers(parts: Parts): Handlers {
  const { host, machines, settings, desktop } = parts
  let creating = new AbortController()
  return {
    'app.state': () => state(parts),
    'app.obstacles': () => obstacles(host, settings.fault),
    'app.openLink': ({ name }) => desktop.openLink(name),
    ...makeSettingsHandlers(parts),

    ...makeSourceHandlers(parts),
    'folders.choose': ({ purpose }) => desktop.chooseFolder(folderTitles[purpose]),

    'machines.create': async ({ name, template, nixpkgs }) => {
      creating.abort()
      creating = new AbortController()
      const offer = chosen(await offerTemplates(host, nixpkgs, newMachineSize(settings.get())), template)
      const installer = installerOf(offer.id)
      if (installer === null)
        return machines.create(name, nixpkgs, {
          text: fillTemplate(offer.text, { hostName: hostNameFrom(path.basename(name)) }),
        })
      const signal = AbortSignal.any([creating.signal, host.ending])
      return machines.create(name, nixpkgs, {
        write: (folder) => writeGenerated(host, folder, { installer, nixpkgs, signal }),
      })
    },
    'machines.stopCreating': () => creating.abort(),
    'machines.add': ({ folder, nixpkgs }) => machines.add(folder, nixpkgs),
    'machines.remove': ({ id }) => machines.remove(id),
    'machines.reveal': ({ id }) => desktop.reveal(machines.get(id).folder),
    'machines.revealConfiguration': ({ id }) => desktop.reveal(machines.get(id).place.folder),
    'machines.commands': ({ id }) => machines.get(id).commands(),

    'configuration.read': ({ id }) => readConfiguration(machines.get(id).place),
    'configuration.save': async ({ id, text, base }) => {
      const machine = machines.get(id)
      if (!machine.isOwn)
        throw new Failure({
          code: 'configuration/not-saved',
          message: say`This configuration is written elsewhere and is only read here.`,
          hint: say`Change it with an editor of your own, where it lies.`,
        })
      const version = await saveConfiguration(machine.place, text, base)
      await machine.refresh()
      return { version }
    },

    ...makeDoctorHandlers(parts),
    ...makeDraftHandlers(parts),
    ...makeCatalogueHandlers(parts),

    ...makeBuildHandlers(parts),
    ...makeImageHandlers(parts),
    ...makeHistoryHandlers(parts),

    ...makeCopyHandlers(parts, () => (creating = new AbortController()).signal),
    ...makeVmHandlers(parts),
    ...makeTestHandlers(parts),
    ...makeSessionHandlers(parts),
    ...makeDiskHandlers(parts),
    ...makeGuestHandlers(parts),
    ...makeDisplayHandlers(parts),
    ...makeTerminalHandlers(parts),
    ...makeNetworkHandlers(parts),
    ...makeApplyHandlers(parts),
  }
}

const folderTitles = {
  get nixpkgs() {
    return say`Choose a folder with nixpkgs`
  },
  get machine() {
    return say`Choose a folder with a configuration.nix`
  },
  get 'machines-folder'() {
    return say`Choose the folder for new machines`
  },
} as const

async function state({ host, machines, settings, machinesFolder, desktop }: Parts): Promise<AppState> {
  await machines.opened
  const { electron, chrome, node } = process.versions
  return {
    version: desktop.version,
    runtime: { electron, chromium: chrome, node },
    machines: machines.all.map((machine) => machine.view()),
    broken: machines.broken,
    settings: settings.get(),
    screens: desktop.screens.ids,
    kvm: host.kvm.state,
    machinesFolder: machinesFolder(),
  }
}

/** What is in the way of building at all. */
async function obstacles(host: Host, fault: FailureData | null): Promise<FailureData[]> {
  const known = fault === null ? [] : [fault]
  return host.nix().then(
    () => known,
    (error: unknown) => {
      if (error instanceof Failure) return [...known, error.toData()]
      throw error
    },
  )
}

/** Throws `call/bad-argument` for a template that cannot be used. */
function chosen(offer: Template[], id: string): Template {
  const template = offer.find((one) => one.id === id)
  if (template === undefined || template.unavailable !== undefined)
    throw new Failure({
      code: 'call/bad-argument',
      message: template?.unavailable ?? say`There is no such template.`,
      hint: say`Choose another template or another nixpkgs.`,
    })
  return template
}
