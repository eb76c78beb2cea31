/** The findings as text for a bug report, without what is nobody's business. */
import { doctorLines, type DoctorFinding } from '../../contract/doctor.ts'

const signs = { ok: 'ok     ', note: 'note   ', warning: 'WARNING', bad: 'BAD    ' }

/** `home` is shortened to `~`; what looks like a password or a token is left out. */
export function reportText(
  findings: DoctorFinding[],
  { about, home, user }: { about: string[]; home: string; user: string },
): string {
  const lines = findings
    .toSorted((a, b) => doctorLines.indexOf(a.line) - doctorLines.indexOf(b.line))
    .flatMap(({ line, state, message, details }) => [
      `${signs[state]} ${line}: ${message}`,
      ...(details === undefined || state === 'ok'
        ? []
        : details.split('\n').map((each) => `          ${each}`)),
    ])
  return `${withoutSecrets([...about, '', ...lines].join('\n'), home, user)}\n`
}

/** Also in addresses (`https://user:password@host`), in headers and in settings. */
export function withoutSecrets(text: string, home: string, user: string): string {
  const named = home === '/' || home === '' ? text : text.replaceAll(home, '~')
  const ownName = user === '' || user === 'root' ? named : named.replace(wordOf(user), 'USER')
  return ownName
    .replace(/(\w+:\/\/)[^\s/@'"]+@/g, '$1…@')
    .replace(/\b(gh[oprsu]_|github_pat_|glpat-|xox[abp]-)[\w-]+/g, '…')
    .replace(
      /\b(access-tokens?|secret[-_]?key|password|passwd|token|authorization|bearer)(\s*[=:]\s*|\s+)\S.*/gi,
      '$1$2…',
    )
    .replace(/([?&](?:secret-key|token|key|password|sig|signature)=)[^&\s'"]+/gi, '$1…')
}

function wordOf(user: string): RegExp {
  return new RegExp(`(?<![\\w-])${user.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?![\\w-])`, 'g')
}
