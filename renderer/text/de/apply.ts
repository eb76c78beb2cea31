/** German: switching a running guest to the new configuration. */
import type { RestartNeed } from '../../../contract/apply.ts'
import type { applyText } from '../apply.ts'
import type { Words } from '../translation.ts'

const need = (one: RestartNeed): string => {
  switch (one.kind) {
    case 'kernel':
      return 'Der Kernel ist ein anderer.'
    case 'initrd':
      return 'Die initiale Ramdisk ist eine andere (Dateisysteme oder Module für den Start).'
    case 'kernel-params':
      return 'Die Kernelparameter sind andere.'
    case 'memory':
      return `Arbeitsspeicher: ${one.to} MiB statt ${one.from} MiB.`
    case 'cores':
      return `Prozessoren: ${one.to} statt ${one.from}.`
    case 'disk-size':
      return 'Die Größe der Festplatte: Sie gilt für eine neue oder vergrößerte Festplatte.'
    case 'forwards':
      return 'Portweiterleitungen der Konfiguration.'
    case 'shares':
      return 'Gemeinsame Ordner.'
    case 'qemu':
      return 'Andere Argumente für QEMU:'
    case 'unknown':
      return 'Womit diese Maschine gestartet wurde, ist nicht bekannt; ein Start kann also mehr bewirken.'
  }
}

export const apply: Words<typeof applyText> = {
  apply: 'Anwenden',
  tip: 'Die laufende Maschine auf die neue Konfiguration umstellen',
  title: 'Auf die laufende Maschine anwenden',
  noAgentTitle: 'Dafür wird der Agent des Gastes gebraucht, und er antwortet nicht',
  noAgentText:
    'Warten Sie, bis der Gast gestartet ist. Oder bauen Sie, fahren Sie herunter und starten Sie: Auch dann läuft die Maschine mit der neuen Konfiguration.',
  saving: 'Wird gespeichert …',
  building: 'Die neue Konfiguration wird gebaut',
  buildFailed: 'Der Build ist fehlgeschlagen.',
  buildCancelled: 'Der Build wurde abgebrochen.',
  showBuild: 'Build anzeigen',
  looking: 'Der Gast wird gefragt, was sich ändern würde …',
  same: 'Der Gast läuft bereits mit dieser Konfiguration.',
  noUnits: 'Kein Dienst ändert sich. Dateien, Benutzer und Programme werden aktualisiert.',
  alsoRest: 'Dateien, Benutzer und Programme werden ebenfalls aktualisiert.',
  units: {
    restart: 'Neu zu starten',
    start: 'Zu starten',
    stop: 'Zu beenden',
    reload: 'Neu zu laden',
    keep: 'Läuft weiter, obwohl geändert',
  },
  needsTitle: 'Gilt erst, wenn die Maschine heruntergefahren und gestartet wird',
  need,
  now: 'Jetzt anwenden',
  again: 'Erneut anwenden',
  cancel: 'Abbrechen',
  close: 'Schließen',
  applying: 'Der Gast wird umgestellt',
  done: 'Der Gast läuft mit der neuen Konfiguration.',
  stays:
    'So bleibt es, bis die Maschine aus ist; auch der nächste Start verwendet sie. Startet der Gast von selbst neu, kommt er so zurück, wie er gestartet wurde.',
  doneWithFailures: 'Der Gast läuft mit der neuen Konfiguration, aber einige Dienste sind fehlgeschlagen.',
  notDone: 'Der Gast wurde nicht umgestellt.',
  notDoneText: 'Er ist so, wie switch-to-configuration ihn hinterlassen hat; was es sagte, steht unten.',
  failed: 'Fehlgeschlagen',
  howToLook: (unit: string) => `Im Gast: journalctl -u ${unit}`,
  output: 'Was der Gast sagte',
}
