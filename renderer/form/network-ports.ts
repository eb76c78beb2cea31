/** The firewall's lists of open ports. */
export const openTcpPorts = ['networking', 'firewall', 'allowedTCPPorts']
export const openUdpPorts = ['networking', 'firewall', 'allowedUDPPorts']
