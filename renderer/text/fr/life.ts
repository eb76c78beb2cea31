/** French: starting and ending. */
import type { lifeText } from '../life.ts'
import type { Words } from '../translation.ts'

export const life: Words<typeof lifeText> = {
  title: 'Démarrer et quitter',
  startAtLogin: 'Lancer Snowglobe à l’ouverture de session',
  startAtLoginText: 'En arrière-plan ; le lancer à nouveau affiche la fenêtre.',
  startMachines: 'Démarrer avec Snowglobe',
  startMachinesText: 'Ces machines démarrent chaque fois que Snowglobe démarre.',
  noMachines: 'Aucune machine pour l’instant',
  tray: 'Icône dans la zone de notification',
  trayText:
    'Chaque machine avec son état, pour la démarrer et l’éteindre. Tous les bureaux n’ont pas de zone de notification.',
  notifications: 'Notifications',
  notificationsText:
    'Quand une construction ou un test se termine, ou qu’une machine plante, pendant que vous regardez ailleurs.',
  onQuit: 'Quand Snowglobe se ferme, les machines en marche',
  quits: { ask: 'Me demander', keep: 'Continuent', stop: 'S’éteignent' },
  onQuitText: 'Les machines qui continuent sont retrouvées au prochain démarrage.',
  onClose: 'Fermer la fenêtre',
  silentTitle: 'QEMU ne répond pas',
  silent:
    'Le processus de la machine tourne, mais Snowglobe ne peut pas lui parler. Un ordinateur très chargé peut demander plus de temps ; si le dossier d’exécution de la machine a été supprimé, elle continue sans être vue : éteignez-la de l’intérieur ou par ssh, ou forcez son arrêt.',
  closes: { quit: 'Quitte Snowglobe', background: 'Continue en arrière-plan' },
}
