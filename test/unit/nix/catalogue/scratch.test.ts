import { mkdtemp, readdir, stat } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import path from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { it } from 'vitest'
import { Catalogue } from '../../../../main/nix/catalogue/catalogue.ts'
import { nixEnvironment } from '../../../../main/nix/environment.ts'
import { realSizeNixpkgs } from '../../../bench/real-size-options.ts'
import { prepareSearch, search } from '../../../../contract/option-search.ts'
const starterDir = path.join(homedir(), '.cache/snowglobe/starter/nixpkgs')
it('measures', { timeout: 300_000 }, async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'catalogue-scratch-'))
  const environment = await nixEnvironment({ env: process.env, dataDir: path.join(root, 'data') })
  const folder = path.join(root, 'nixpkgs')
  await realSizeNixpkgs(folder, starterDir)
  globalThis.gc?.()
  for (const what of ['evaluate', 'cache', 'cache', 'cache']) {
    const c = new Catalogue({ nix: async () => environment, starterDir, isOffline: () => true, cacheDir: path.join(root, 'cache'), ending: new AbortController().signal })
    const before = process.memoryUsage()
    const h = monitorEventLoopDelay({ resolution: 1 })
    h.enable()
    const t = performance.now()
    const c0 = process.cpuUsage()
    const i = await c.options({ kind: 'folder', path: folder })
    const cpu = process.cpuUsage(c0)
    const took = performance.now() - t
    const t2 = performance.now()
    structuredClone(i)
    const clone = performance.now() - t2
    await new Promise((r) => setTimeout(r, 50))
    h.disable()
    const after = process.memoryUsage()
    console.log(what, { count: i.count, took, cpu: cpu.user/1000, clone, max: h.max / 1e6, p99: h.percentile(99) / 1e6, heap: (after.heapUsed - before.heapUsed) / 1e6, rss: (after.rss-before.rss)/1e6, size: [i.names.length,i.types.length,i.summaries.length] })
    const names = i.names.split('\n'), sums = i.summaries.split('\n')
    if (what === 'evaluate') {
      for (const mult of [1, 5]) {
      const N = Array.from({length: mult}, (_, k) => names.map((n) => k ? n + k : n)).flat(), S = Array.from({length: mult}, () => sums).flat()
      const t3 = performance.now(); const p = prepareSearch(N, S); console.log('prepare', N.length, performance.now() - t3)
      const per: [string, number, number][] = []
      for (let r = 0; r < 3; r++) for (const q of ['services.nginx.enable','firewall allowed ports','enable','whether to enable the service','e','a','ser','the','s.e','postgresql','en wh']) for (let k = 1; k <= q.length; k++) {
        const t = performance.now(); const f = search(p, q.slice(0,k), 500); per.push([q.slice(0,k), performance.now()-t, f.total])
      }
      per.sort((a,b) => b[1]-a[1]); console.log(per.slice(0, 12), 'median', per[per.length>>1])
      }
    }
  }
  for (const f of await readdir(path.join(root, 'cache'))) console.log(f, (await stat(path.join(root, 'cache', f))).size)
})
