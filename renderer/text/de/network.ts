/** German: the machine’s network and shares. */
import type { networkText } from '../network.ts'
import type { Words } from '../translation.ts'

export const network: Words<typeof networkText> = {
  title: 'Weitergeleitete Ports',
  text: 'Die Maschine hat ein eigenes Netzwerk, das sonst niemand erreicht. Ein weitergeleiteter Port dieses Rechners führt hinein.',
  none: 'Kein Port wird weitergeleitet.',
  noneOff: 'Der nächste Start leitet keinen Port weiter.',
  here: 'Auf diesem Rechner',
  inside: 'In der Maschine',
  from: 'Verlangt von',
  actions: 'Aktionen',
  protocol: { tcp: 'TCP', udp: 'UDP' },
  everyone: 'Jeder Rechner Ihres Netzwerks kann diesen Port erreichen.',
  everyoneWord: 'für andere erreichbar',
  configured: 'der Konfiguration',
  thisRun: 'Ihnen, für diesen Lauf',
  open: 'Im Browser öffnen',
  copy: 'Adresse kopieren',
  copied: 'Die Adresse wurde kopiert.',
  remove: 'Entfernen',
  removed: (port: number) => `Port ${port} wird nicht mehr weitergeleitet.`,
  removedConfigured: (port: number) =>
    `Port ${port} wird in diesem Lauf nicht mehr weitergeleitet. Die Konfiguration verlangt ihn beim nächsten Start wieder.`,
  add: 'Port weiterleiten',
  addText:
    'Sofort und für diesen Lauf. Auf Dauer fügen Sie ihn im Formular der Konfiguration unter „Netzwerk“ hinzu.',
  guestPort: 'Port in der Maschine',
  hostPort: 'Port auf diesem Rechner',
  automatic: 'derselbe oder ein freier',
  public: 'Andere Rechner zulassen',
  addNow: 'Weiterleiten',
  fault: 'Ports sind ganze Zahlen von 1 bis 65535.',
  added: (host: number, guest: number) =>
    `Port ${host} dieses Rechners führt jetzt zu Port ${guest} der Maschine.`,
  firewall:
    'Die Firewall der Maschine entscheidet weiterhin mit: Öffnen Sie den Port auch in networking.firewall.allowedTCPPorts.',
  off: 'Während die Maschine läuft, können Ports hier sofort weitergeleitet werden. Für jeden Start tragen Sie sie im Formular der Konfiguration unter „Netzwerk“ ein.',
  listening: {
    title: 'Offene Ports in der Maschine',
    text: 'An diesen Ports lauschen Programme in der Maschine, wie ihr Agent meldet.',
    none: 'In der Maschine lauscht kein von außen erreichbares Programm, wie ihr Agent meldet.',
    forward: (port: number) => `Port ${port} weiterleiten`,
    reached: (port: number) => `Port ${port} dieses Rechners führt dorthin`,
  },
  shares: {
    title: 'Gemeinsame Ordner',
    text: 'Ordner dieses Rechners, die die Maschine sieht. Weitere stellen Sie im Formular der Konfiguration unter „Virtuelle Maschine“ ein.',
    none: 'Kein Ordner wird geteilt.',
    unknown: 'vom Startskript gebildet',
    missing: 'Dieser Ordner ist nicht da: Ohne ihn kann die Maschine nicht starten.',
    notMounted: (tag: string) => `nicht eingehängt (Tag ${tag})`,
    rights:
      'Ein Benutzer der Maschine kann dort schreiben, wo ein Benutzer derselben Nummer es auf diesem Rechner könnte.',
  },
  address: 'Die eigene Adresse',
  addressText:
    'In ihrem Netzwerk ist die Maschine 10.0.2.15 und dieser Rechner 10.0.2.2; das ist in jeder Maschine gleich.',
}
