/** The templates of new machines: the tutorial's configurations brought up to date, as Nix files with a few blanks. */
import type { Installer } from '../nix/generate-config.ts'
import desktop from './templates/desktop.nix?raw'
import empty from './templates/empty.nix?raw'
import gnomeX11 from './templates/gnome-x11.nix?raw'
import gnome from './templates/gnome.nix?raw'
import installer from './templates/installer.nix?raw'
import minimal from './templates/minimal.nix?raw'
import sway from './templates/sway.nix?raw'
import webServer from './templates/web-server.nix?raw'
import { say } from '../words/say.ts'

/** One text of a template, and the options that it sets beyond what every NixOS has. */
interface Variant {
  needs: string[]
  text: string
}

export interface TemplateSource {
  id: string
  label: string
  description: string
  /** The first whose options all exist is used: names move between releases. */
  variants: [Variant, ...Variant[]]
  /** It is made to be built as an image, of the installer of this name. */
  installer?: Installer
}

export const templates: TemplateSource[] = [
  {
    id: 'minimal',
    get label() {
      return say`Minimal console`
    },
    get description() {
      return say`The tutorial’s system: user alice with the password test, two small programs, text only.`
    },
    variants: [{ needs: [], text: minimal }],
  },
  {
    id: 'desktop',
    get label() {
      return say`Desktop`
    },
    get description() {
      return say`X11 with a small window manager: quick to build, light to run.`
    },
    variants: [
      { needs: ['services.xserver.enable', 'services.xserver.windowManager.icewm.enable'], text: desktop },
    ],
  },
  {
    id: 'gnome',
    get label() {
      return say`GNOME`
    },
    get description() {
      return say`The GNOME desktop. Large: several gigabytes to fetch, 4 GiB of memory.`
    },
    variants: [
      { needs: ['services.displayManager.gdm.enable', 'services.desktopManager.gnome.enable'], text: gnome },
      {
        needs: ['services.xserver.displayManager.gdm.enable', 'services.xserver.desktopManager.gnome.enable'],
        text: gnomeX11,
      },
    ],
  },
  {
    id: 'sway',
    get label() {
      return say`Sway`
    },
    get description() {
      return say`The tiling Wayland compositor.`
    },
    variants: [{ needs: ['programs.sway.enable'], text: sway }],
  },
  {
    id: 'web-server',
    get label() {
      return say`Web server`
    },
    get description() {
      return say`nginx, an open firewall port and a forward from this computer.`
    },
    variants: [
      {
        needs: [
          'services.nginx.enable',
          'services.nginx.virtualHosts',
          'networking.firewall.allowedTCPPorts',
        ],
        text: webServer,
      },
    ],
  },
  {
    id: 'installer',
    get label() {
      return say`Installer CD`
    },
    get description() {
      return say`NixOS’s minimal installer as an ISO image, with what you add: to build, try and write to a stick.`
    },
    variants: [{ needs: [], text: installer }],
    installer: 'minimal',
  },
  {
    id: 'installer-gnome',
    get label() {
      return say`Installer CD with GNOME`
    },
    get description() {
      return say`NixOS’s graphical installer as an ISO image. Large: several gigabytes.`
    },
    variants: [{ needs: [], text: installer }],
    installer: 'gnome',
  },
  {
    id: 'empty',
    get label() {
      return say`Empty`
    },
    get description() {
      return say`Nothing but the release: for the form, or for a text of your own.`
    },
    variants: [{ needs: [], text: empty }],
  },
]
