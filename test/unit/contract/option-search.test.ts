/** What a search finds, and in which order. */
import { describe, expect, it } from 'vitest'
import { prepareSearch, search } from '../../../contract/option-search.ts'

const options: [string, string][] = [
  ['networking.firewall.allowedTCPPorts', 'List of TCP ports on which incoming connections are accepted.'],
  ['networking.firewall.enable', 'Whether to enable the firewall.'],
  ['networking.hostName', 'The name of the machine.'],
  ['programs.nginx-tools.enable', 'Whether to enable tools.'],
  ['services.nginx', 'The server.'],
  ['services.nginx.enable', 'Whether to enable Nginx.'],
  ['services.nginx.virtualHosts.<name>.root', 'The path of the web root directory.'],
  ['services.openssh.enable', 'Whether to enable the SSH daemon.'],
  ['services.phpfpm.user', 'As which user nginx talks to it.'],
]
const prepared = prepareSearch(
  options.map(([name]) => name),
  options.map(([, summary]) => summary),
)
const found = (query: string, limit = 20) => {
  const { lines, total } = search(prepared, query, limit)
  return { names: lines.map((line) => options[line]?.[0]), total }
}

describe('search', () => {
  it('puts the name itself first, then what begins with it, parts, and descriptions last', () => {
    expect(found('services.nginx').names).toEqual([
      'services.nginx',
      'services.nginx.enable',
      'services.nginx.virtualHosts.<name>.root',
    ])
    expect(found('nginx').names).toEqual([
      'services.nginx',
      'services.nginx.enable',
      'services.nginx.virtualHosts.<name>.root',
      'programs.nginx-tools.enable',
      'services.phpfpm.user',
    ])
  })

  it('takes words in any order, from name and description', () => {
    expect(found('enable ssh').names).toEqual(['services.openssh.enable'])
    expect(found('ports tcp firewall').names).toEqual(['networking.firewall.allowedTCPPorts'])
    expect(found('ENABLE Firewall').names).toEqual(['networking.firewall.enable'])
  })

  it('finds the first and the last line, each once, and says how many there are beyond the limit', () => {
    expect(found('allowedtcpports').names).toEqual(['networking.firewall.allowedTCPPorts'])
    expect(found('talks').names).toEqual(['services.phpfpm.user'])
    expect(found('enable', 2)).toMatchObject({ total: 4 })
    expect(found('enable', 2).names).toHaveLength(2)
  })

  it('gives everything for no words, and nothing for what is nowhere', () => {
    expect(found(' ', 3)).toEqual({ names: options.slice(0, 3).map(([name]) => name), total: 9 })
    expect(found('zebra')).toEqual({ names: [], total: 0 })
    expect(search(prepareSearch([], []), 'x', 5)).toEqual({ lines: [], total: 0 })
  })
})
