// Runs one program to its end and gives what it said.
import { spawn } from 'node:child_process'

/** @typedef {{ code: number | null, stdout: string, stderr: string, missing: boolean }} Ran */

/**
 * @param {string} program
 * @param {string[]} words
 * @returns {Promise<Ran>} `missing` when there is no such program; never rejects
 */
export function run(program, words) {
  return new Promise((settle) => {
    // Messages are read by us, so they must not be translated.
    const env = { ...process.env, LC_ALL: 'C', DEBIAN_FRONTEND: 'noninteractive' }
    const child = spawn(program, words, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text))
    child.on('error', () => settle({ code: null, stdout, stderr, missing: true }))
    child.on('close', (code) => settle({ code, stdout, stderr, missing: false }))
  })
}
