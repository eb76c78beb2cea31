// The icon in all sizes that desktops ask for, from the one drawing.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { projectFolder } from '../setup/folders.mjs'

export const iconSizes = [16, 24, 32, 48, 64, 128, 256, 512]
export const iconFolder = join(projectFolder, 'dist/icons')

/** Writes `dist/icons/48x48.png` and so on. */
export function makeIcons() {
  const svg = readFileSync(join(projectFolder, 'packaging/icon.svg'), 'utf8')
  mkdirSync(iconFolder, { recursive: true })
  for (const size of iconSizes) {
    const drawn = new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render()
    writeFileSync(join(iconFolder, `${size}x${size}.png`), drawn.asPng())
  }
}
