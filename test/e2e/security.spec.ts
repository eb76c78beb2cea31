/** A page that is taken over can do what the contract names, and nothing else. */
import { readFile } from 'node:fs/promises'
import { expect, userTest as test } from './app.ts'

test('Chromium’s sandbox is on', async ({ app, page }) => {
  const { uid, switches } = await app.electron.evaluate(({ app: electronApp }) => ({
    uid: process.getuid?.(),
    switches: ['no-sandbox', 'disable-setuid-sandbox'].filter((name) =>
      electronApp.commandLine.hasSwitch(name),
    ),
  }))
  expect(uid).not.toBe(0)
  expect(switches).toEqual([])
  // A renderer in the sandbox lives in a user namespace of its own.
  const pid = await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  )
  expect(page.url()).toContain('nixvm://app/')
  expect(await readFile(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/m)
})

test('a frame inside the page can call nothing', async ({ page }) => {
  const found = await page.evaluate(async () => {
    const frame = document.createElement('iframe')
    frame.srcdoc = '<p>inner'
    document.body.append(frame)
    await new Promise((resolve) => setTimeout(resolve, 300))
    const inner = frame.contentWindow
    const bridge = inner !== null && 'snowglobe' in inner
    return { bridge, answer: bridge ? await inner.snowglobe.call('app.state', undefined) : null }
  })
  if (found.bridge) expect(found.answer).toMatchObject({ ok: false, error: { code: 'call/refused' } })
  else expect(found).toEqual({ bridge: false, answer: null })
})

test('the page has no Node and exactly three functions', async ({ page }) => {
  const seen = await page.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in globalThis),
    bridge: Object.keys(window.snowglobe).toSorted(),
    isSecure: isSecureContext,
  }))
  expect(seen).toEqual({ node: [], bridge: ['call', 'on', 'open'], isSecure: true })
})

test('the policy is in force: no inline script, no eval, no foreign address', async ({ page }) => {
  const refused = await page.evaluate(async () => {
    const violations: string[] = []
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective))
    const script = document.createElement('script')
    script.textContent = 'window.injected = true'
    document.head.append(script)
    const fetched = await fetch('http://127.0.0.1:9/').then(
      () => 'answered',
      () => 'refused',
    )
    await new Promise((resolve) => setTimeout(resolve, 100))
    return { fetched, injected: 'injected' in window, violations }
  })
  expect(refused.fetched).toBe('refused')
  expect(refused.injected).toBe(false)
  expect(refused.violations).toEqual(expect.arrayContaining(['script-src-elem', 'connect-src']))
})

test('navigation and new windows are refused', async ({ page, app }) => {
  const before = page.url()
  await page.evaluate(() => {
    location.href = 'https://example.invalid/'
  })
  const opened = await page.evaluate(() => window.open('https://example.invalid/') === null)
  await page.waitForTimeout(300)
  expect(opened).toBe(true)
  expect(page.url()).toBe(before)
  expect(app.electron.windows()).toHaveLength(1)
})

test('a bad argument and an unknown call are refused as data', async ({ page }) => {
  const replies = await page.evaluate(() => {
    const call = (name: string, argument: unknown): Promise<{ error?: { code: string } }> =>
      Reflect.apply(window.snowglobe.call, undefined, [name, argument])
    return Promise.all([
      call('vm.start', { id: '../../etc' }),
      call('constructor', undefined),
      call('disk.discard', { id: 'aaaaaaaaaaaa', file: '../x' }),
    ])
  })
  expect(replies.map(({ error }) => error?.code)).toEqual([
    'call/bad-argument',
    'call/unknown',
    'call/bad-argument',
  ])
})

test('a call from another page is refused, and one from our own in a window that is not ours', async ({
  app,
}) => {
  const codes = await app.electron.evaluate(async ({ BrowserWindow, app: electronApp }) => {
    const preload = `${electronApp.getAppPath()}/dist/preload/index.cjs`
    const replies: unknown[] = []
    for (const url of [
      'data:text/html,<p>stranger',
      'nixvm://app/index.html',
      'nixvm://app/index.html?screen=aaaaaaaaaaaa',
    ]) {
      const stranger = new BrowserWindow({
        show: false,
        webPreferences: { preload, sandbox: true, contextIsolation: true },
      })
      await stranger.loadURL(url)
      replies.push(
        await stranger.webContents.executeJavaScript(
          `window.snowglobe.call('app.state', undefined).then((reply) => reply.error?.code ?? 'answered')`,
        ),
      )
      stranger.destroy()
    }
    return replies
  })
  expect(codes).toEqual(['call/refused', 'call/refused', 'call/refused'])
})

test('files outside the page’s folder are not served', async ({ page }) => {
  const statuses = await page.evaluate(() =>
    Promise.all(
      ['/../main/index.js', '/%2e%2e/main/index.js', '/..%2fmain%2findex.js', '/package.json'].map((url) =>
        fetch(`nixvm://app${url}`).then(
          ({ status }) => status,
          () => 0,
        ),
      ),
    ),
  )
  expect(statuses.every((status) => status === 404 || status === 0)).toBe(true)
})

test('an address that a guest shows is opened only after the user has seen all of it', async ({
  page,
  app,
}) => {
  await app.electron.evaluate(({ dialog, shell }) => {
    const seen: { asked: string[]; opened: string[] } = { asked: [], opened: [] }
    Object.assign(globalThis, { seen })
    const answers = [2, 0]
    dialog.showMessageBox = (...args: unknown[]) => {
      const options = args.at(-1) as { detail: string }
      seen.asked.push(options.detail)
      return Promise.resolve({ response: answers[seen.asked.length - 1] ?? 2, checkboxChecked: false })
    }
    shell.openExternal = (address) => {
      seen.opened.push(address)
      return Promise.resolve()
    }
  })
  const codes = await page.evaluate(async () => {
    const addresses = [
      'file:///etc/passwd',
      'javascript:1',
      'nixvm://app/',
      'https://a.example/1',
      'https://a.example/2',
    ]
    const found: string[] = []
    for (const address of addresses) {
      const reply = await window.snowglobe.call('app.openAddress', { address })
      found.push(reply.ok ? 'asked' : reply.error.code)
    }
    return found
  })
  expect(codes).toEqual(['call/refused', 'call/refused', 'call/refused', 'asked', 'asked'])
  const seen = await app.electron.evaluate(
    () => Reflect.get(globalThis, 'seen') as { asked: string[]; opened: string[] },
  )
  expect(seen.asked.map((detail) => detail.split('\n')[0])).toEqual([
    'https://a.example/1',
    'https://a.example/2',
  ])
  expect(seen.opened).toEqual(['https://a.example/2'])
})
