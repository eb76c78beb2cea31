/** The boot loader that a text asks for. */
import { expect, test } from 'vitest'
import { parseNix } from '../../../../nixlang/parse.ts'
import { readOption } from '../../../../nixlang/read-option.ts'
import { bootLoader, loaderOptions } from '../../../../renderer/form/boot-loader.ts'
import { fieldValue } from '../../../../renderer/form/field-value.ts'

const loaderIn = (text: string) => {
  const read = (path: readonly string[]) => fieldValue(readOption(text, path, parseNix(text)))
  return bootLoader({ systemdBoot: read(loaderOptions.systemdBoot), grub: read(loaderOptions.grub) })
}

test('one switch is one choice; both, a condition, or GRUB switched off by hand are custom', () => {
  expect(loaderIn('{ }')).toBe('default')
  expect(loaderIn('{ boot.loader.systemd-boot.enable = true; }')).toBe('systemd-boot')
  expect(loaderIn('{ boot.loader.systemd-boot.enable = true; boot.loader.grub.enable = false; }')).toBe(
    'systemd-boot',
  )
  expect(loaderIn('{ boot.loader.grub.enable = true; }')).toBe('grub')
  expect(loaderIn('{ boot.loader.grub.enable = true; boot.loader.systemd-boot.enable = true; }')).toBe(
    'custom',
  )
  expect(loaderIn('{ boot.loader.grub.enable = false; }')).toBe('custom')
  expect(loaderIn('{ x, ... }: { boot.loader.grub.enable = x; }')).toBe('custom')
})
