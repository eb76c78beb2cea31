/** French: the machine’s screen. */
import type { displayText } from '../display.ts'
import type { Words } from '../translation.ts'

export const display: Words<typeof displayText> = {
  label: 'Écran de la machine',
  offTitle: 'La machine est éteinte',
  offText: 'Son écran apparaît ici quand elle est en marche.',
  connecting: 'Connexion à l’écran…',
  lost: 'La connexion à l’écran a été perdue.',
  reconnect: 'Se reconnecter',
  keys: 'Envoyer des touches',
  mode: 'Affichage de l’écran',
  modes: { fit: 'À l’échelle', pixels: '1:1', follow: 'Suit la fenêtre' },
  makeFollow: 'Dès le prochain démarrage',
  willFollow: 'L’écran suivra la fenêtre dès le prochain démarrage.',
  fullscreen: 'Plein écran',
  hint: 'Cliquez sur l’écran pour taper dans la machine. F5 et les autres raccourcis vont alors à la machine.',
  viewOnly: 'Regarder sans toucher',
  viewOnlyHint: 'La souris et le clavier n’atteignent pas la machine.',
  paused: 'En pause',
  screenshot: 'Capture d’écran',
  saveShot: 'Enregistrer une capture…',
  copyShot: 'Copier une capture',
  shotSaved: (file: string) => `La capture est enregistrée dans ${file}.`,
  shotCopied: 'La capture est dans le presse-papiers.',
  type: 'Taper le presse-papiers…',
}
