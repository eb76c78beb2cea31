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

describe('whatever is searched for', () => {
  /** Always the same numbers. */
  const numbers = (seed: number) => () => (seed = (seed * 48_271) % 2_147_483_647)
  const letters = 'aab.s '

  it('finds exactly the lines that hold all words, in few lines and in many', () => {
    for (let round = 1; round <= 60; round++) {
      const next = numbers(round)
      const text = (length: number) => Array.from({ length }, () => letters[next() % letters.length]).join('')
      const long = 'x'.repeat(next() % 400)
      const names = Array.from({ length: 1 + (next() % 300) }, () =>
        text(1 + (next() % 12)).replaceAll(' ', '-'),
      )
      const summaries = names.map((_, n) => (n % 7 === 0 ? `É ${long}` : '') + text(next() % 20))
      const some = prepareSearch(names, summaries)
      for (let n = 0; n < 40; n++) {
        const query = text(1 + (next() % 7))
        const words = query.split(' ').filter((word) => word !== '')
        const expected = names.flatMap((name, line) =>
          words.every((word) => name.includes(word) || summaries[line]?.includes(word)) ? [line] : [],
        )
        const { lines, total } = search(some, query, 1000)
        expect(lines.toSorted((a, b) => a - b)).toEqual(expected)
        expect(total).toBe(expected.length)
        expect(search(some, query, 5).lines).toEqual(lines.slice(0, 5))
        // Typed on, only what was found before is looked through; the answer is that of a list that was never asked.
        const longer = `${query}${text(1 + (next() % 2))}`
        expect(search(some, longer, 1000)).toEqual(search(prepareSearch(names, summaries), longer, 1000))
      }
    }
  })

  it('ranks one word by its place in the name, and among equals the shorter name first', () => {
    const names = [
      'x.axy',
      'ax.longer',
      'ab.axe.b',
      'ax',
      'axes',
      'b.ax',
      'b.ax.c',
      'ax.b',
      'other',
      'b.xaxb',
    ]
    const some = prepareSearch(
      names,
      names.map((name) => (name === 'other' ? 'about ax' : '')),
    )
    expect(search(some, 'AX', 20).lines.map((line) => names[line])).toEqual([
      'ax',
      'ax.b',
      'ax.longer',
      'axes',
      'b.ax',
      'b.ax.c',
      'x.axy',
      'ab.axe.b',
      'b.xaxb',
      'other',
    ])
  })
})
