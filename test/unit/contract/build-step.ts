/** A step of a build that has not begun, with what a test changes about it. */
import type { BuildStep } from '../../../contract/build-steps.ts'

export function buildStep(n: number, more: Partial<BuildStep> = {}): BuildStep {
  return {
    n,
    kind: 'build',
    path: `/nix/store/${n}.drv`,
    name: `name-${n}`,
    state: 'waiting',
    phase: null,
    lastLine: null,
    startedAt: null,
    endedAt: null,
    where: '',
    bytes: 0,
    toBytes: 0,
    bytesPerSecond: 0,
    lines: 0,
    usualMs: null,
    needs: [],
    ...more,
  }
}
