/** German: what the form says of users. */
import type { formUsersText } from '../form-users.ts'
import type { Words } from '../translation.ts'

export const formUsers: Words<typeof formUsersText> = {
  users: {
    none: 'Dieser Text legt keine Benutzer an. Ohne einen mit Passwort kann sich niemand anmelden.',
    opaque: 'Die Benutzer entstehen aus einem Ausdruck; ändern Sie sie im Text.',
    add: 'Benutzer hinzufügen',
    name: 'Benutzername',
    nameHint: 'Kleinbuchstaben, Ziffern, - und _.',
    faults: {
      empty: 'Geben Sie dem Benutzer einen Namen.',
      long: 'Höchstens 32 Zeichen sind möglich.',
      start: 'Beginnen Sie mit einem Kleinbuchstaben oder _.',
      characters: 'Verwenden Sie nur Kleinbuchstaben, Ziffern, - und _.',
      taken: 'Es gibt bereits einen Benutzer dieses Namens.',
    },
    create: 'Hinzufügen',
    cancel: 'Abbrechen',
    remove: (name: string) => `Benutzer ${name} entfernen …`,
    removeTitle: (name: string) => `Den Benutzer ${name} entfernen?`,
    removeText:
      'Alles, was der Text über diesen Benutzer sagt, wird entfernt. „Rückgängig“ holt es zurück. Dateien in der Maschine bleiben.',
    removeConfirm: 'Entfernen',
    showInText: (name: string) => `Benutzer ${name} im Text anzeigen`,
    admin: { label: 'Administrator', hint: 'Mitglied von wheel: darf mit sudo alles.' },
    normal: {
      label: 'Person',
      hint: 'Mit Persönlichem Ordner, Shell und Anmeldung (isNormalUser).',
    },
    fullName: {
      label: 'Vollständiger Name',
      hint: 'Wird beim Anmelden angezeigt.',
      fault: 'Ein vollständiger Name enthält keine Doppelpunkte und Zeilenumbrüche.',
    },
    groups: { label: 'Gruppen', hint: 'Weitere Gruppen, etwa docker oder networkmanager.' },
    shell: {
      label: 'Shell',
      hint: 'Was nach der Anmeldung an einer Konsole läuft.',
      default: 'Vorgabe (Bash)',
      lacking: (shell: string) => `${shell} (dieses nixpkgs hat kein programs.${shell})`,
    },
    more: 'Mehr zu diesem Benutzer',
    consoleLogin: {
      label: 'An der Konsole ohne Passwort anmelden',
      hint: 'Der Benutzer, der nach dem Start der Maschine an Textkonsolen angemeldet ist.',
    },
    mutable: {
      label: 'Passwörter können in der Maschine geändert werden',
      hint: 'Aus: Benutzer und Passwörter sind bei jedem Start so, wie der Text sagt (users.mutableUsers).',
    },
    nobody: 'Niemand',
  },
  password: {
    label: 'Passwort',
    kinds: {
      none: 'Kein Passwort: Dieser Benutzer kann sich mit keinem anmelden.',
      hashedPassword: 'Gesetzt, als Hash.',
      initialPassword: 'Für den ersten Start gesetzt, im Klartext.',
      hashedPasswordFile: 'Wird aus einer Datei in der Maschine gelesen.',
      password: 'Gesetzt, im Klartext.',
      initialHashedPassword: 'Für den ersten Start gesetzt, als Hash.',
    },
    several: 'Der Text gibt mehr als ein Passwort an; NixOS nimmt nur eines davon.',
    set: 'Passwort setzen …',
    change: 'Passwort ändern …',
    remove: 'Passwort entfernen',
    title: (name: string) => `Passwort von ${name}`,
    how: 'Wie es aufbewahrt wird',
    hash: 'Als Hash',
    hashHint: 'Der Text enthält nur einen Hash, aus dem das Passwort nicht abgelesen werden kann.',
    plain: 'Im Klartext, für den ersten Start',
    plainWarning:
      'Wer den Text oder den Nix-Store lesen kann, kann es lesen: Den Store kann jeder lesen. Nur zum Ausprobieren.',
    word: 'Passwort',
    again: 'Noch einmal',
    reveal: 'Passwort anzeigen',
    hide: 'Passwort verbergen',
    empty: 'Geben Sie ein Passwort ein.',
    differ: 'Die beiden stimmen nicht überein.',
    noNul: 'Ein Passwort kann dieses Zeichen nicht enthalten.',
    save: 'Passwort setzen',
    stale:
      'Die Maschine hat eine Festplatte, und ein Benutzer, der darauf ist, behält dort sein Passwort. Ändern Sie es in der Maschine mit passwd oder setzen Sie die Festplatte zurück.',
    staleLater:
      'Es gilt, wenn der Benutzer zum ersten Mal angelegt wird. Danach behält die Festplatte sein Passwort: Ändern Sie es in der Maschine mit passwd oder setzen Sie die Festplatte zurück.',
    always:
      'Es gilt bei jedem Start, auch auf einer vorhandenen Festplatte, da der Text die Passwörter festlegt.',
    initialOnly:
      'Hier legt der Text die Passwörter fest, und ein erstes Passwort erreicht keinen Benutzer, der schon auf der Festplatte ist. Verwenden Sie einen Hash.',
  },
  keys: {
    label: 'SSH-Schlüssel',
    hint: 'Wer den privaten Schlüssel hat, darf sich als dieser Benutzer per SSH anmelden.',
    mine: 'Eigenen Schlüssel hinzufügen …',
    loading: '~/.ssh wird durchsucht …',
    noneFound: 'In ~/.ssh liegt kein öffentlicher Schlüssel.',
    paste: 'Öffentlichen Schlüssel einfügen',
    fault:
      'Das ist kein öffentlicher Schlüssel. Er besteht aus einer Zeile wie „ssh-ed25519 AAAA… ich@hier“.',
    isPrivate:
      'Das ist ein privater Schlüssel. Geben Sie ihn nie weiter; fügen Sie die Zeile der .pub-Datei ein.',
    needsSsh: 'Der SSH-Server ist aus.',
    switchOn: 'Einschalten',
  },
}
