/** The templates of new tests: the tutorial's two, and an empty one; `<nixpkgs>` is the test's own, given on the command line. */
import type { TestTemplate } from '../../contract/test-calls.ts'
import clientServer from './templates/client-server.nix?raw'
import minimal from './templates/minimal.nix?raw'
import subtests from './templates/subtests.nix?raw'

export const testTemplates: readonly TestTemplate[] = [
  {
    id: 'minimal',
    label: 'One machine',
    description: 'The tutorial’s first test: a program is there for alice, and for nobody else.',
    text: minimal,
  },
  {
    id: 'client-server',
    label: 'Client and server',
    description: 'The tutorial’s second test: a web server, and a client that asks it for a page.',
    text: clientServer,
  },
  {
    id: 'subtests',
    label: 'Subtests and pictures',
    description: 'Two machines, parts with names, a cable that is pulled, a picture that is kept.',
    text: subtests,
  },
]
