/** Remedies for options: what may have been meant by an unknown one, how to write a value of the right type. */
import { say } from '../words/say.ts'

/** What only qemu-vm.nix declares: inside the VM these exist, in a plain configuration they do not (nixpkgs#59219). */
const vmOnly = new Set(
  (
    'additionalPaths bios bootDevice bootLoaderDevice bootPartition cores credentials directBoot diskImage diskSize efi ' +
    'emptyDiskImages fileSystems forwardPorts graphics host interfaces memorySize mountHostNixStore msize qemu ' +
    'resolution restrictNetwork rootDevice sharedDirectories tpm useBootLoader useDefaultFilesystems useEFIBoot ' +
    'useHostCerts useNixStoreImage useSecureBoot vlans writableStore writableStoreUseTmpfs'
  ).split(' '),
)

/** `said` is the whole error: newer nixpkgs end it with a suggestion of their own. Null where nothing better is known. */
export function unknownHint(path: string, said: string): string | null {
  const [first, second = ''] = path.split('.')
  if (first === 'virtualisation' && vmOnly.has(second)) return vmOnlyHint(path)
  const meant = /Did you mean ([^?]+)\?/.exec(said)?.[1]
  if (meant !== undefined) {
    // Suggested with the prefix that evaluating a VM adds, which the user did not write.
    const own = first === 'virtualisation' ? meant : meant.replaceAll('virtualisation.vmVariant.', '')
    return say`Did you mean ${own.replace(/[`‘']([^'’]+)['’]/g, '`$1`')}?`
  }
  return null
}

/** For an option that only the VM's own configuration has. */
export function vmOnlyHint(path: string): string {
  return say`It exists only inside the VM: write \`virtualisation.vmVariant.${path}\`.`
}

/** How to write a value of this type, where the mistake is a common one; else null. */
export function typeHint(type: string, value: string | null): string | null {
  if (value === null) return null
  const isQuoted = value.startsWith('"')
  if (/\bboolean\b/.test(type) && isQuoted) return say`Write \`true\` or \`false\`, without quotes.`
  if (/\binteger\b/.test(type) && /^"-?\d+"$/.test(value))
    return say`Write ${value.slice(1, -1)}, without quotes.`
  if (type.startsWith('list of') && !value.startsWith('[')) return `Put it in brackets: \`[ ${value} ]\`.`
  if (/^(?:null or )?string/.test(type) && /^[\w.-]+$/.test(value))
    return say`Put it in quotes: \`"${value}"\`.`
  return null
}
