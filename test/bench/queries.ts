/** What people search for among options and packages, and as many packages as a genuine nixpkgs has. */
import type { OptionDocument } from './real-size-options.ts'

/** Words as they come to mind, in any order. */
const optionWords = [
  'nginx',
  'firewall allowed ports',
  'open port tcp',
  'user password',
  'initial password',
  'virtualisation memory size',
  'vm disk size',
  'forward ports',
  'desktop gnome enable',
  'plasma',
  'display manager auto login',
  'keyboard layout',
  'network host name',
  'static ip address',
  'wireless networks',
  'whether to enable the service',
  'ssh authorized keys',
  'permit root login',
  'time zone',
  'default locale',
  'system packages',
  'environment variables',
  'systemd timer',
  'boot loader timeout',
  'kernel modules',
  'kernel params',
  'swap devices',
  'file systems options',
  'sound pipewire',
  'printing drivers',
  'docker enable',
  'libvirt',
  'postgresql ensure databases',
  'mysql package',
  'web server root',
  'acme email',
  'fonts packages',
  'shell aliases',
  'sudo wheel needs password',
  'garbage collection automatic',
]

/** Those, and the names of some options. 200 in all. */
export function optionQueries(names: readonly string[]): string[] {
  return [...optionWords, ...sample(names, 200 - optionWords.length)]
}

export const packageQueries = [
  'hello',
  'python',
  'text editor',
  'web browser',
  'terminal emulator',
  'image viewer',
  'json',
  'command line tool',
  'library for',
  'git client',
  'video player',
  'pdf',
  'database',
  'http server',
  'compiler for',
  'a tool to',
  'network analyzer',
  'file manager',
  'games',
  'window manager wayland',
]

/** Spread evenly. */
export function sample(all: readonly string[], count: number): string[] {
  return Array.from({ length: count }, (_, n) => all[Math.floor((n * all.length) / count)] ?? '')
}

/** 100,000 names and descriptions of the usual lengths, made of the words that options have. */
export function packagesLike(options: readonly OptionDocument[]): { names: string[]; summaries: string[] } {
  const parts = options.flatMap(({ loc }) => loc.filter((part) => /^[a-z][\w-]+$/i.test(part)))
  const words = options.flatMap(({ description }) => (description ?? '').split(/\s+/).slice(0, 12))
  const pick = (from: readonly string[], n: number) => from[(n * 7919) % from.length] ?? 'x'
  const names = Array.from({ length: 100_000 }, (_, n) =>
    [n % 3 === 0 ? 'python3Packages.' : '', pick(parts, n), '-', pick(parts, n + 31)].join(''),
  )
  const summaries = names.map((_, n) =>
    Array.from({ length: 7 }, (__, k) => pick(words, n * 7 + k)).join(' '),
  )
  return { names, summaries }
}
