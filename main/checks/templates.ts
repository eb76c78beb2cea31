/** The templates of new tests: the tutorial's two, and an empty one; `<nixpkgs>` is the test's own, given on the command line. */
import type { TestTemplate } from '../../contract/test-calls.ts'
import clientServer from './templates/client-server.nix?raw'
import minimal from './templates/minimal.nix?raw'
import subtests from './templates/subtests.nix?raw'
import threeMachines from './templates/three-machines.nix?raw'
import { say } from '../words/say.ts'

export const testTemplates: readonly TestTemplate[] = [
  {
    id: 'minimal',
    get label() {
      return say`One machine`
    },
    get description() {
      return say`The tutorial’s first test: a program is there for alice, and for nobody else.`
    },
    text: minimal,
  },
  {
    id: 'client-server',
    get label() {
      return say`Client and server`
    },
    get description() {
      return say`The tutorial’s second test: a web server, and a client that asks it for a page.`
    },
    text: clientServer,
  },
  {
    id: 'subtests',
    get label() {
      return say`Subtests and pictures`
    },
    get description() {
      return say`Two machines, parts with names, a cable that is pulled, a picture that is kept.`
    },
    text: subtests,
  },
  {
    id: 'three-machines',
    get label() {
      return say`Three machines on two networks`
    },
    get description() {
      return say`A client and a server, each on a network of its own, and a router that joins them.`
    },
    text: threeMachines,
  },
]
