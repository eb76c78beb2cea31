/** The machines of a test in its text: found however they are written, changed in their own part alone, added, renamed, removed. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../../nixlang/edit.ts'
import type { Outcome } from '../../../nixlang/outcome.ts'
import { locate } from '../../../nixlang/locate.ts'
import { parseNix } from '../../../nixlang/parse.ts'
import { setOption } from '../../../nixlang/set-option.ts'
import { shifted } from '../../../nixlang/slice.ts'
import {
  addNode,
  nodeNameFault,
  removeNode,
  renameNode,
  testNodes,
  type TestNode,
} from '../../../nixlang/test-file.ts'

const templates = path.resolve(import.meta.dirname, '../../../main/checks/templates')
const clientServer = readFileSync(path.join(templates, 'client-server.nix'), 'utf8')
const sourceOf = (text: string) => ({ text, tree: parseNix(text) })
const names = (text: string) =>
  testNodes(text).map(({ name, module }) => (module === null ? `(${name})` : name))

function after(text: string, outcome: Outcome): string {
  if (!outcome.ok) throw new Error(outcome.message)
  return applyEdits(text, outcome.edits)
}

function nodeOf(text: string, name: string): TestNode {
  const found = testNodes(text).find((node) => node.name === name)
  if (found === undefined) throw new Error(`There is no ${name}.`)
  return found
}

/** Sets an option of a machine, as its form does. */
function set(text: string, name: string, option: string[], value: boolean): string {
  const { module } = nodeOf(text, name)
  if (module === null) throw new Error('It is an expression.')
  const outcome = setOption(module.text, option, { kind: 'bool', value })
  return after(text, outcome.ok ? { ok: true, edits: shifted(outcome.edits, module.shift) } : outcome)
}

describe('the machines of a test', () => {
  it('are found in the templates, in sets of nodes, in older files and behind functions', () => {
    expect(names(clientServer)).toEqual(['server', 'client'])
    expect(
      names(
        '{ pkgs ? import <nixpkgs> { } }: pkgs.nixosTest { name = "x"; nodes = { a = { }; b = { ... }: { }; }; testScript = ""; }',
      ),
    ).toEqual(['a', 'b'])
    expect(
      names('import ./make-test-python.nix ({ pkgs, ... }: { machine = { }; testScript = ""; })'),
    ).toEqual(['machine'])
    expect(names('{ defaults = { }; nodes.a = { }; testScript = ""; }')).toEqual(['defaults', 'a'])
    expect(
      names(
        'with import <nixpkgs> { }; testers.runNixOSTest ({ config, ... }: { nodes."b-c" = { }; testScript = ""; })',
      ),
    ).toEqual(['b-c'])
  })

  it('that are imports, expressions or in pieces are left to the text', () => {
    const text =
      'x.runNixOSTest { nodes = { a = import ./a.nix; b = f { }; c = ./c.nix; e = { }; }; nodes.d.networking.hostName = "d"; testScript = ""; }'
    expect(names(text)).toEqual(['(a)', '(b)', '(c)', 'e', '(d)'])
    expect(names('x.runNixOSTest { nodes = f 1; testScript = ""; }')).toEqual([])
    expect(names('{ a = 1; }')).toEqual([])
    expect(names('')).toEqual([])
  })

  it('are changed in their own part alone, indented as it is', () => {
    const changed = set(clientServer, 'server', ['services', 'openssh', 'enable'], true)
    expect(changed).toBe(
      clientServer.replace(
        '    services.nginx = {\n      enable = true;\n      virtualHosts."server" = {};\n    };\n',
        (all) => `${all}    services.openssh.enable = true;\n`,
      ),
    )
    // The other's part says nothing of it.
    expect(nodeOf(changed, 'client').module?.text).toBe(nodeOf(clientServer, 'client').module?.text)
  })

  it('can be added, alone or beside others, and are filled line by line', () => {
    const added = after(clientServer, addNode(sourceOf(clientServer), ['nodes', 'third']))
    expect(names(added)).toEqual(['server', 'client', 'third'])
    expect(added).toContain('  nodes.third = { pkgs, ... }: {\n  };\n')
    expect(set(added, 'third', ['services', 'nginx', 'enable'], true)).toContain(
      '  nodes.third = { pkgs, ... }: {\n    services.nginx.enable = true;\n  };\n',
    )
    const common = after(added, addNode(sourceOf(added), ['defaults']))
    expect(nodeOf(common, 'defaults').isDefaults).toBe(true)
    // What was added and is removed again leaves the text as it was.
    expect(after(added, removeNode(sourceOf(added), nodeOf(added, 'third')))).toBe(clientServer)
    const nested = 'runTest {\n  nodes = {\n    a = { };\n  };\n  testScript = "";\n}\n'
    expect(after(nested, addNode(sourceOf(nested), ['nodes', 'b']))).toBe(
      nested.replace('    a = { };\n', '    a = { };\n    b = { pkgs, ... }: {\n    };\n'),
    )
  })

  it('are renamed with the script’s calls, and nothing else that is called so', () => {
    const renamed = after(
      clientServer,
      renameNode(sourceOf(clientServer), nodeOf(clientServer, 'server'), 'web-1'),
    )
    expect(renamed).toBe(
      clientServer
        .replace('nodes.server =', 'nodes.web-1 =')
        .replace('    server.wait_for_unit', '    web_1.wait_for_unit'),
    )
    expect(renamed).toContain('http://server/')
  })

  it('have names that are a host’s and a variable’s', () => {
    const nodes = testNodes(clientServer)
    expect(
      ['a b', '', '1x', 'server', 'new-1', 'defaults'].map((name) => nodeNameFault(name, nodes)),
    ).toEqual(['invalid', 'invalid', 'invalid', 'taken', null, null])
  })

  it('show where their options are set, also those that all have in common', () => {
    const text = clientServer.replace(
      '  nodes.client',
      '  defaults.networking.domain = "x";\n\n  nodes.client',
    )
    const at = (option: string) => {
      const found = locate(text, option)
      return found === null ? null : text.slice(found.name.from, found.name.to)
    }
    expect(at('nodes.server.services.nginx.virtualHosts')).toBe('virtualHosts')
    expect(at('nodes.server.networking.firewall.allowedTCPPorts')).toBe('allowedTCPPorts')
    expect(at('nodes.client.environment.systemPackages')).toBe('environment.systemPackages')
    expect(at('testScript')).toBe('testScript')
    expect(at('nope.at.all')).toBe(null)
  })

  it('are seen in any text without a fault of ours', () => {
    for (let length = 0; length < clientServer.length; length += 7)
      expect(() => testNodes(clientServer.slice(0, length))).not.toThrow()
  })
})
