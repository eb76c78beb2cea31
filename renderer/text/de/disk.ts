/** German: the state disk, what it hides, its snapshots and the former ones. */
import type { diskText } from '../disk.ts'
import type { Words } from '../translation.ts'

const names = new Intl.ListFormat('de', { type: 'conjunction' })

const image = {
  'file-system': 'für den Start mit einem Kernel von außen',
  'boot-loader': 'mit eigenem Bootloader',
  blank: 'leer',
}

export const disk: Words<typeof diskText> = {
  title: 'Zustandsfestplatte',
  text: 'Was die Maschine im Lauf verändert, liegt auf dieser Festplatte: Dateien, Protokolle, Passwörter. Sie bleibt, wenn Sie eine neue Konfiguration bauen, und kann so manches verdecken, was Sie darin geändert haben.',
  none: 'Es gibt noch keine Festplatte. Der erste Start legt sie an.',
  noneConfigured: 'Bauen Sie zuerst die Maschine; danach wird ihre Festplatte hier angezeigt.',
  file: 'Datei',
  onHost: 'Auf diesem Rechner',
  inGuest: 'Größe in der Maschine',
  grown: (size: string, since: string) => `${size} mehr als beim Anlegen, ${since}`,
  grownSince: (size: string, since: string) => `${size} mehr als am ${since}`,
  passing: 'Nichts, was sie tut, wird behalten',
  passingText:
    'Die Maschine wurde so gestartet, dass nichts behalten wird: Was sie schreibt, verschwindet, wenn sie aus ist, und ihre Festplatte bleibt, wie sie ist.',
  reset: 'Festplatte zurücksetzen',
  resetText:
    'Legt die Festplatte beiseite; der nächste Start legt eine neue an. Sie können die alte zurückholen.',
  resetDone: 'Die Festplatte wurde beiseitegelegt. Der nächste Start legt eine neue an.',
  compact: 'Verkleinern',
  compactText: 'Gibt Platz frei, den inzwischen gelöschte Dateien belegt hatten.',
  compactSnapshots: 'Eine Festplatte mit Snapshots kann nicht verkleinert werden.',
  compacted: (size: string) => `${size} wurden freigegeben.`,
  compactedNothing: 'Es gab nichts freizugeben.',
  running: 'Fahren Sie die Maschine herunter, um ihre Festplatte zurückzusetzen.',
  kept: 'Aufbewahrte Festplatten',
  keptText: 'Festplatten, die beiseitegelegt wurden. Sie belegen Platz, bis Sie sie löschen.',
  keptAt: (time: string) => `Aufbewahrt am ${time}`,
  restore: 'Zurückholen',
  restoreChoose: 'Zurückholen …',
  discard: 'Endgültig löschen …',
  discardTitle: 'Diese aufbewahrte Festplatte endgültig löschen?',
  discardText: (size: string) => `Das gibt ${size} frei. Es kann nicht rückgängig gemacht werden.`,
  restored: 'Die Festplatte ist wieder da.',
  configurationRestored: 'Die Konfiguration ist wieder da. Was Sie hatten, steht im Verlauf der Builds.',
  bothRestored: 'Festplatte und Konfiguration sind wieder da.',
  hides: 'Was die Festplatte verdeckt',
  snapshots: 'Snapshots',
  snapshotsText:
    'Die Festplatte, wie sie zu einem Zeitpunkt war, in ihrer eigenen Datei aufbewahrt, mit der Konfiguration dieses Zeitpunkts.',
  noSnapshots: 'Noch keine Snapshots.',
  take: 'Snapshot erstellen …',
  suggested: (count: number) => `Snapshot ${count}`,
  takeTitle: 'Einen Snapshot der Festplatte erstellen',
  takeLive:
    'Die Maschine läuft weiter. Der Snapshot enthält, was die Festplatte erreicht hat, wie nach einem plötzlichen Stromausfall.',
  takeFrozen:
    'Die Maschine läuft weiter. Ihr Agent hält die Dateien einen Augenblick still, damit sie im Snapshot in Ordnung sind.',
  takeOff: 'Die Festplatte, wie sie jetzt ist; Sie können jederzeit zu ihr zurückkehren.',
  name: 'Name',
  takeNow: 'Snapshot erstellen',
  taken: (name: string) => `Der Snapshot „${name}“ wurde erstellt.`,
  live: 'im Betrieb',
  frozen: 'Dateien in Ordnung',
  withMemory: (size: string) => `mit ${size} Arbeitsspeicher`,
  withoutConfiguration: 'ohne Konfiguration',
  remove: 'Löschen …',
  removeTitle: (name: string) => `Den Snapshot „${name}“ löschen?`,
  removeText:
    'Der damalige Stand der Festplatte kann danach nicht zurückgeholt werden. Die heutige Festplatte bleibt, wie sie ist.',
  removeConfirm: 'Löschen',
  restoreTitle: (name: string) => `„${name}“ zurückholen`,
  restoreWhat: 'Was zurückgeholt wird',
  what: {
    disk: 'Die Festplatte',
    configuration: 'Die Konfiguration',
    both: 'Beides',
    memory: 'Die laufende Maschine',
  },
  restoreSafe: 'Der jetzige Stand der Festplatte wird zuerst ein Snapshot; nichts geht verloren.',
  restoreKeeps: 'Die jetzige Festplatte wird ihrerseits aufbewahrt.',
  restoreText: 'Die jetzige Konfiguration bleibt im Verlauf der Builds.',
  restoreRunning: 'Die Festplatte kann zurückgeholt werden, wenn die Maschine aus ist.',
  beforeRestore: (name: string) => `Bevor „${name}“ zurückgeholt wurde`,
  memory: 'Mit dem Arbeitsspeicher der laufenden Maschine',
  memoryText:
    'Sie steht einige Sekunden still, während ihr Arbeitsspeicher geschrieben wird. Solange sie läuft, können Sie genau zu diesem Augenblick zurückkehren.',
  noMemoryNow: (why: string) =>
    `Der Arbeitsspeicher der laufenden Maschine kann nicht in einem Snapshot aufbewahrt werden, weil QEMU ihn nicht speichern kann: ${why}`,
  memoryRestored: 'Die Maschine ist, wo sie damals war.',
  restoreMemory:
    'Die Maschine macht genau von diesem Augenblick an weiter, mit Festplatte und Arbeitsspeicher von damals.',
  restoreMemoryOff: 'Der Arbeitsspeicher kann zurückgeholt werden, während die Maschine läuft.',
  noMemory:
    'Der Arbeitsspeicher der laufenden Maschine kann nicht in einem Snapshot aufbewahrt werden: Sie teilt Ordner mit diesem Rechner (mindestens dessen Nix-Store), und QEMU kann eine solche Maschine nicht sichern.',
  question: {
    title: 'Die Festplatte verdeckt einen Teil dieser Konfiguration',
    titleBlocked: 'Die Maschine kann von dieser Festplatte nicht starten',
    titleName: 'Der Hostname hat sich geändert',
    label: 'Was mit der Festplatte geschehen soll',
    answers: {
      keep: 'So starten, wie sie ist',
      grow: 'Festplatte vergrößern',
      reset: 'Mit neuer Festplatte starten',
      'take-along': 'Die alte Festplatte mitnehmen',
    },
    about: {
      keep: 'Sie werden dazu nicht mehr gefragt, solange sich nichts ändert.',
      grow: 'Was darauf ist, bleibt. Das Dateisystem folgt, wenn Sie in der Maschine „sudo resize2fs /dev/vda“ ausführen.',
      reset: 'Diese wird beiseitegelegt und kann zurückgeholt werden.',
      'take-along': 'Sie wird umbenannt, und die Maschine macht mit dem weiter, was sie hat.',
    },
    nameLabel: 'Die alte Festplatte aufbewahren als',
    namePlaceholder: 'Ein Name, wenn Sie möchten',
    start: 'Starten',
    cancel: 'Nicht starten',
  },
  note: {
    passwords: (users: string[], time: string) =>
      `${users.length === 1 ? 'Das neue Passwort' : 'Die neuen Passwörter'} von ${names.format(users)} ${users.length === 1 ? 'wird' : 'werden'} nicht wirksam: NixOS setzt ein Passwort, wenn es den Benutzer anlegt, und das war auf dieser Festplatte (angelegt am ${time}).`,
    size: (here: string, wanted: string) =>
      `Die Festplatte bleibt bei ${here}: Ihre Größe wurde beim Anlegen festgelegt, und die Konfiguration sagt jetzt ${wanted}.`,
    'host-name': (former: string, size: string, next: string) =>
      `Der Hostname hat sich geändert, und nach ihm heißt die Festplatte: ${next} wird neu und leer sein, während das, was die Maschine bisher getan hat, auf ${former} liegt (${size}).`,
    'backing-gone': (file: string) =>
      `Die Festplatte baut auf einer Datei auf, die es nicht mehr gibt: ${file}. Sie lag im Nix-Store und wurde von der Garbage Collection entfernt.`,
    damaged:
      'Die Datei der Festplatte ist kein qcow2-Abbild mehr: Sie wurde abgeschnitten oder überschrieben. Zurücksetzen legt sie beiseite, sodass sie noch untersucht werden kann.',
    boot: (made: keyof typeof image, now: keyof typeof image) =>
      `Die Festplatte wurde ${image[made]} angelegt; die Maschine wird jetzt ${image[now]} gebaut und würde davon nicht starten.`,
    'state-version': (made: string, now: string) =>
      `system.stateVersion ist jetzt ${now}, und die Festplatte wurde mit ${made} angelegt: Dienste suchen ihre Daten vielleicht in einer Form, die es hier nicht gibt.`,
    'older-release': (made: string, now: string) =>
      `Die Festplatte wurde von NixOS ${made} angelegt, das neuer ist als das jetzt gebaute ${now}: Programme können vielleicht nicht lesen, was neuere geschrieben haben.`,
    'newer-release': (made: string, now: string) =>
      `Die Festplatte wurde von NixOS ${made} angelegt; jetzt wird ${now} gebaut. So ist es bei Aktualisierungen: Die Daten der alten Version werden übernommen.`,
  },
}
