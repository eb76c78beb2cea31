/** German: what the long words mean. */
import type { glossaryText } from '../glossary.ts'
import type { Words } from '../translation.ts'

export const glossary: Words<typeof glossaryText> = {
  derivation: {
    words: 'Derivation|Derivationen',
    text: 'Das Rezept für einen Build: welches Programm läuft, was hineingeht, was herauskommt. Nix ermittelt sie aus der Konfiguration, bevor etwas gebaut wird.',
    manual: 'Nix-Handbuch: derivation (.drv)',
  },
  closure: {
    words: 'Closure',
    text: 'Etwas mit allem, was es zum Funktionieren braucht, und allem, was dieses wiederum braucht.',
    manual: 'Nix-Handbuch: closure, nix-store --query --requisites',
  },
  'out-link': {
    words: 'Out-Link|out-link',
    text: 'Der Link „result“ neben der Konfiguration. Er führt zum Gebauten und bewahrt es vor der Garbage Collection.',
    manual: 'Nix-Handbuch: nix-build --out-link, GC root',
  },
  store: {
    words: 'Nix-Store',
    text: 'Der Ordner mit allem, was Nix gebaut oder geholt hat, jedes in einem eigenen Ordner, der sich nie ändert.',
    manual: 'Nix-Handbuch: store, /nix/store',
  },
  'store-path': {
    words: 'Store-Pfad|Store-Pfade',
    text: 'Ein einzelnes Ding im Nix-Store: ein Ordner oder eine Datei, deren Name mit einem Hash über alles beginnt, woraus sie entstand.',
    manual: 'Nix-Handbuch: store path',
  },
  substituter: {
    words: 'Substituter|Binärcache|Cache|Caches',
    text: 'Ein Server, der fertig Gebautes hat. Nix holt es, wenn ein vertrauter Schlüssel es signiert hat, statt es hier zu bauen.',
    manual: 'Nix-Handbuch: substituters, binary cache',
  },
  builder: {
    words: 'Builder|Buildern',
    text: 'Ein anderer Rechner, der für diesen baut und per ssh erreicht wird.',
    manual: 'Nix-Handbuch: remote builds, builders',
  },
  flake: {
    words: 'Flake|Flakes',
    text: 'Ein Ordner mit einer flake.nix, die seine Inputs nennt, und einer Lock-Datei, die sagt, welche Version jeweils gemeint ist.',
    manual: 'Nix-Handbuch: flakes',
  },
  nixpkgs: {
    words: 'nixpkgs',
    text: 'Die Sammlung, aus der NixOS besteht: alle Pakete, Optionen und Module eines Zeitpunkts.',
    manual: 'Nixpkgs-Handbuch',
  },
  channel: {
    words: 'Channel|Channels',
    text: 'Ein Name wie nixos-25.11 für das neueste getestete nixpkgs einer Version.',
    manual: 'NixOS-Handbuch: channels',
  },
  pin: {
    words: 'Festgelegt|festgelegt',
    text: 'Genau dieses nixpkgs ist aufgeschrieben, damit dieselbe Konfiguration auch nächstes Jahr dasselbe System ergibt. Nur eine Aktualisierung ändert es.',
    manual: 'nix.dev: pinning nixpkgs',
  },
  generation: {
    words: 'Generation|Generationen',
    text: 'Jeder Build wird neben den früheren aufbewahrt, sodass man zurückkehren kann.',
    manual: 'Nix-Handbuch: generations, rollback',
  },
  overlay: {
    words: 'Overlay|Overlays',
    text: 'Ein Stück Nix, das Pakete für das ganze System ändert oder hinzufügt.',
    manual: 'Nixpkgs-Handbuch: overlays',
  },
  option: {
    words: 'Option|Optionen',
    text: 'Eine Einstellung von NixOS mit Typ, Vorgabe und Beschreibung. Die Konfiguration setzt einige davon.',
    manual: 'NixOS-Handbuch: option, module system',
  },
  'state-version': {
    words: 'Zustandsversion|system.stateVersion',
    text: 'Die Version, mit der eine Maschine angelegt wurde. Dienste finden danach ihre alten Daten; eine Aktualisierung lässt sie unverändert.',
    manual: 'NixOS-Handbuch: system.stateVersion',
  },
  qcow2: {
    words: 'qcow2|qcow2-Abbild',
    text: 'QEMUs eigenes Format für Festplatten: Die Datei wächst mit ihrem Inhalt und kann Snapshots enthalten.',
    manual: 'QEMU-Handbuch: qcow2',
  },
  'state-disk': {
    words: 'Zustandsfestplatte',
    text: 'Hier liegt, was nicht in der Konfiguration steht: Dateien der Benutzer, Protokolle, Datenbanken. Das System selbst kommt jedes Mal aus dem Nix-Store.',
    manual: 'NixOS-Handbuch: virtualisation.diskImage',
  },
  snapshot: {
    words: 'Snapshot|Snapshots',
    text: 'Die Festplatte, wie sie zu einem Zeitpunkt war. Er belegt nur den Platz dessen, was sich seitdem geändert hat.',
    manual: 'QEMU-Handbuch: internal snapshots, qemu-img snapshot',
  },
  kvm: {
    words: 'KVM',
    text: 'Der Teil von Linux, mit dem der Prozessor eine virtuelle Maschine selbst ausführt, fast so schnell wie dieser Rechner.',
    manual: 'QEMU-Handbuch: accelerators, kvm',
  },
  tcg: {
    words: 'TCG',
    text: 'QEMU übersetzt jeden Befehl der Maschine. Das geht überall und ist zehnmal langsamer oder mehr.',
    manual: 'QEMU-Handbuch: accelerators, tcg',
  },
  agent: {
    words: 'Agent des Gastes|Agenten|Agent|Gastagent',
    text: 'Ein kleines Programm in der Maschine, das Fragen von außen beantwortet: Adressen, Befehle, Dateien.',
    manual: 'QEMU-Handbuch: guest agent, services.qemuGuest',
  },
  'serial-console': {
    words: 'serielle Konsole|serieller Konsole|seriellen Konsole|Seriell',
    text: 'Der älteste Weg, mit einer Maschine zu sprechen: Text hinein, Text heraus, ab der ersten Zeile des Kernels und ohne Bildschirm.',
    manual: 'Dokumentation des Linux-Kernels: serial console, ttyS0',
  },
  '9p': {
    words: '9p',
    text: 'Der Weg, auf dem ein gemeinsamer Ordner dieses Rechners in die Maschine kommt; einfach, und langsam bei vielen Dateien.',
    manual: 'QEMU-Handbuch: virtfs, 9p',
  },
  virtiofs: {
    words: 'virtiofs|virtiofsd',
    text: 'Ein schnellerer Weg, Ordner mit einer Maschine zu teilen; jeden bedient ein eigenes Programm.',
    manual: 'QEMU-Handbuch: virtiofsd',
  },
  forward: {
    words: 'weitergeleiteter Port|Weitergeleitete Ports',
    text: 'Wer sich mit diesem Port Ihres Rechners verbindet, spricht mit dem Port der Maschine dahinter.',
    manual: 'NixOS-Handbuch: virtualisation.forwardPorts; QEMU: hostfwd',
  },
  firewall: {
    words: 'Firewall',
    text: 'Was die Maschine selbst hereinlässt. Auch dort muss ein Port offen sein, bevor eine Weiterleitung einen Dienst erreicht.',
    manual: 'NixOS-Handbuch: networking.firewall',
  },
  sandbox: {
    words: 'Sandbox',
    text: 'Builds sehen nur, was ihnen gegeben wurde, und ergeben deshalb überall dasselbe.',
    manual: 'Nix-Handbuch: sandbox',
  },
  daemon: {
    words: 'Daemon|Nix-Daemon',
    text: 'Der Dienst, der für alle Benutzer dieses Rechners baut und allein in den Nix-Store schreiben darf.',
    manual: 'Nix-Handbuch: nix-daemon, multi-user mode',
  },
  'trusted-user': {
    words: 'Vertrauter Benutzer|vertrauten Benutzern',
    text: 'Jemand, dessen Caches und Builder der Daemon annimmt. Die anderer übergeht er.',
    manual: 'Nix-Handbuch: trusted-users',
  },
  garbage: {
    words: 'Garbage Collection',
    text: 'Das Aufräumen: Wohin nichts mehr führt, löscht Nix aus seinem Store, wenn es darum gebeten wird.',
    manual: 'Nix-Handbuch: garbage collection, nix-collect-garbage',
  },
  hash: {
    words: 'Hash (SHA-256)',
    text: 'Ein Fingerabdruck dessen, was heruntergeladen wurde: Weicht er ab, ist es nicht dasselbe.',
    manual: 'Nix-Handbuch: fixed-output derivation, sha256',
  },
  'boot-loader': {
    words: 'Bootloader',
    text: 'Was auf einem echten Rechner den Kernel findet und startet. QEMU kommt ohne aus.',
    manual: 'NixOS-Handbuch: boot.loader',
  },
  emulated: {
    words: 'Software-Emulation|emuliert',
    text: 'Jeden Befehl der Maschine führt ein Programm anstelle des Prozessors aus.',
    manual: 'QEMU-Handbuch: TCG',
  },
  iso: {
    words: 'ISO-Abbild|ISO',
    text: 'Der Inhalt einer CD als eine Datei. Auf einen Stick geschrieben startet sie auch einen echten Rechner.',
    manual: 'NixOS-Handbuch: building your own NixOS CD, isoImage',
  },
  'integration-test': {
    words: 'Integrationstest|Integrationstests',
    text: 'Ein Skript, das Maschinen startet, etwas in ihnen tut und prüft, ob es so geht, wie es soll.',
    manual: 'NixOS-Handbuch: NixOS tests, runNixOSTest',
  },
  driver: {
    words: 'Treiber|Driver',
    text: 'Das Programm, das das Skript eines Tests ausführt: Es startet die Maschinen und spricht mit ihnen.',
    manual: 'NixOS-Handbuch: test driver, driverInteractive',
  },
  'lock-file': {
    words: 'Lock-Datei',
    text: 'Die Datei flake.lock: welche genaue Version jedes Inputs gemeint ist. Nur eine Aktualisierung ändert sie.',
    manual: 'Nix-Handbuch: flake.lock',
  },
  unit: {
    words: 'Units|Dienste',
    text: 'Was systemd startet und beendet: Programme im Hintergrund, Einhängungen, Zeitgeber.',
    manual: 'systemd.unit(5); NixOS-Handbuch: service management',
  },
}
