/** The desktops that the form offers, each by the options that make it, in newer and older spellings. */

/** One switch that a desktop needs, newest spelling first. */
export type Spellings = readonly (readonly string[])[]

export interface Desktop {
  id: string
  /** Its name; a proper noun, the same in all languages. */
  label: string
  /** The switch that is the desktop itself. */
  marker: Spellings
  /** What else must be on. */
  needs: readonly Spellings[]
  /** What may be on beside it, without being another choice. */
  allows: readonly Spellings[]
  /** Wayland compositors that draw by themselves want a display device that Linux drives natively. */
  wantsVirtioVga?: true
}

const path = (text: string): readonly string[] => text.split('.')
const spellings = (...texts: string[]): Spellings => texts.map(path)

export const xserver = spellings('services.xserver.enable')
const gdm = spellings('services.displayManager.gdm.enable', 'services.xserver.displayManager.gdm.enable')
const sddm = spellings('services.displayManager.sddm.enable', 'services.xserver.displayManager.sddm.enable')
const sddmWayland = spellings(
  'services.displayManager.sddm.wayland.enable',
  'services.xserver.displayManager.sddm.wayland.enable',
)
const lightdm = spellings(
  'services.displayManager.lightdm.enable',
  'services.xserver.displayManager.lightdm.enable',
)

/** Programs that show the login screen. */
export const displayManagers: readonly Spellings[] = [gdm, sddm, lightdm]

const onX11 = (id: string, label: string, name: string): Desktop => ({
  id,
  label,
  marker: spellings(`services.xserver.${name}.enable`),
  needs: [xserver],
  allows: [lightdm],
})

export const desktops: readonly Desktop[] = [
  {
    id: 'gnome',
    label: 'GNOME',
    marker: spellings('services.desktopManager.gnome.enable', 'services.xserver.desktopManager.gnome.enable'),
    needs: [gdm],
    allows: [xserver],
  },
  {
    id: 'plasma',
    label: 'KDE Plasma',
    marker: spellings(
      'services.desktopManager.plasma6.enable',
      'services.xserver.desktopManager.plasma6.enable',
      'services.xserver.desktopManager.plasma5.enable',
    ),
    needs: [sddm],
    allows: [xserver, sddmWayland],
  },
  onX11('xfce', 'Xfce', 'desktopManager.xfce'),
  onX11('cinnamon', 'Cinnamon', 'desktopManager.cinnamon'),
  onX11('mate', 'MATE', 'desktopManager.mate'),
  onX11('lxqt', 'LXQt', 'desktopManager.lxqt'),
  {
    id: 'sway',
    label: 'Sway',
    marker: spellings('programs.sway.enable'),
    needs: [],
    allows: [],
    wantsVirtioVga: true,
  },
  {
    id: 'hyprland',
    label: 'Hyprland',
    marker: spellings('programs.hyprland.enable'),
    needs: [],
    allows: [],
    wantsVirtioVga: true,
  },
  onX11('icewm', 'IceWM', 'windowManager.icewm'),
  onX11('i3', 'i3', 'windowManager.i3'),
]

const unique = new Map(
  [xserver, sddmWayland, ...displayManagers, ...desktops.map(({ marker }) => marker)]
    .flat()
    .map((one) => [one.join('.'), one]),
)

/** Every option that any of the choices sets or clears, in all spellings. */
export const desktopOptions: readonly (readonly string[])[] = [...unique.values()]
