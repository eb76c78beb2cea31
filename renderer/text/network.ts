/** English: the machine's network and shares. */
export const networkText = {
  title: 'Forwarded ports',
  text: 'The machine has a network of its own that nobody else can reach. A forwarded port of this computer leads into it.',
  none: 'No port is forwarded.',
  noneOff: 'The next start forwards no port.',
  here: 'On this computer',
  inside: 'In the machine',
  protocol: { tcp: 'TCP', udp: 'UDP' },
  everyone: 'Every computer of your network can reach this port.',
  everyoneWord: 'reachable by others',
  configured: 'from the configuration',
  thisRun: 'for this run',
  open: 'Open in browser',
  copy: 'Copy address',
  copied: 'The address was copied.',
  remove: 'Remove',
  removed: (port: number) => `Port ${port} is no longer forwarded.`,
  removedConfigured: (port: number) =>
    `Port ${port} is no longer forwarded in this run. The configuration still asks for it at the next start.`,
  add: 'Forward a port',
  addText: 'At once and for this run. To keep one, add it to the configuration’s form, under Network.',
  guestPort: 'Port in the machine',
  hostPort: 'Port on this computer',
  automatic: 'the same, or a free one',
  public: 'Let other computers reach it',
  addNow: 'Forward',
  fault: 'Ports are whole numbers from 1 to 65535.',
  low: 'Only the system administrator can listen on ports below 1024.',
  added: (host: number, guest: number) =>
    `Port ${host} of this computer now leads to port ${guest} of the machine.`,
  firewall:
    'The machine’s own firewall still decides: open the port in networking.firewall.allowedTCPPorts as well.',
  off: 'Ports can be forwarded at once while the machine runs.',
  address: 'Its own address',
  addressText:
    '10.0.2.15 inside its own network; this computer is 10.0.2.2 there. Addresses like these are the same in every machine.',
}
