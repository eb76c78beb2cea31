/** A step of a build that has not begun, with what a test changes about it. */
import type { BuildStep } from '../../../contract/build-steps.ts'
import { newStep } from '../../../main/nix/step-draft.ts'

export function buildStep(n: number, more: Partial<BuildStep> = {}): BuildStep {
  return { ...newStep(n, 'build', `/nix/store/${n}.drv`), name: `name-${n}`, ...more }
}
