/** German: starting and ending. */
import type { lifeText } from '../life.ts'
import type { Words } from '../translation.ts'

export const life: Words<typeof lifeText> = {
  title: 'Starten und beenden',
  startAtLogin: 'Snowglobe bei der Anmeldung starten',
  startAtLoginText: 'Im Hintergrund; ein weiterer Start zeigt das Fenster.',
  startMachines: 'Mit Snowglobe starten',
  startMachinesText: 'Diese Maschinen werden gestartet, sobald Snowglobe startet.',
  noMachines: 'Noch keine Maschinen',
  tray: 'Symbol im Infobereich',
  trayText:
    'Jede Maschine mit Status, Starten und Herunterfahren. Nicht jeder Desktop hat einen Infobereich.',
  notifications: 'Benachrichtigungen',
  notificationsText:
    'Wenn ein Build oder ein Test endet oder eine Maschine abstürzt, während Sie woanders hinsehen.',
  onQuit: 'Laufende Maschinen beim Beenden von Snowglobe',
  quits: { ask: 'Nachfragen', keep: 'Weiterlaufen lassen', stop: 'Herunterfahren' },
  onQuitText: 'Maschinen, die weiterlaufen, findet der nächste Start wieder.',
  onClose: 'Beim Schließen des Fensters',
  silentTitle: 'QEMU antwortet nicht',
  silent:
    'Der Prozess der Maschine läuft, aber Snowglobe erreicht ihn nicht. Ein stark ausgelasteter Rechner braucht vielleicht mehr Zeit; wurde der Laufzeitordner der Maschine gelöscht, läuft sie unsichtbar weiter: Fahren Sie sie von innen oder per ssh herunter oder schalten Sie sie aus.',
  closes: { quit: 'Beendet Snowglobe', background: 'Läuft im Hintergrund weiter' },
}
