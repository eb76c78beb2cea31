// Tests of the comparison of the lock file with what npm says it installed.
import { describe, expect, it } from 'vitest'
import { isInstalled } from '../../../scripts/setup/npm-packages.mjs'

const zod = { version: '4.6.7', integrity: 'sha512-zod' }
const forMac = { version: '1.0.0', integrity: 'sha512-mac', optional: true }
const wanted = { packages: { '': { version: '0.1.0' }, 'node_modules/zod': zod, 'node_modules/mac': forMac } }

describe('node_modules', () => {
  it('is complete without the optional packages of other systems', () => {
    expect(isInstalled(wanted, { packages: { 'node_modules/zod': zod } })).toBe(true)
    expect(isInstalled(wanted, { packages: { 'node_modules/zod': zod, 'node_modules/mac': forMac } })).toBe(
      true,
    )
  })

  it('is not complete when a package is missing, or nothing was ever installed', () => {
    expect(isInstalled(wanted, { packages: {} })).toBe(false)
    expect(isInstalled(wanted, {})).toBe(false)
  })

  it('is not complete with another version, other content, or a package too many', () => {
    const other = { ...zod, version: '4.6.8' }
    expect(isInstalled(wanted, { packages: { 'node_modules/zod': other } })).toBe(false)
    const tampered = { ...zod, integrity: 'sha512-other' }
    expect(isInstalled(wanted, { packages: { 'node_modules/zod': tampered } })).toBe(false)
    expect(isInstalled(wanted, { packages: { 'node_modules/zod': zod, 'node_modules/left': zod } })).toBe(
      false,
    )
  })
})
