/** Shared folders: what may be typed as a tag and as a folder, given that NixOS puts both into a shell script and a QEMU argument. */

/** Is this a name that QEMU takes as the mount tag? 9p tags have at most 31 bytes. */
export function isShareTag(tag: string): boolean {
  return /^[A-Za-z0-9_-]{1,31}$/.test(tag)
}

/** An absolute folder that neither the shell nor QEMU takes apart. */
export function isPlainFolder(folder: string): boolean {
  return /^\/[\p{L}\p{N}._+@%=:/-]*$/u.test(folder)
}
