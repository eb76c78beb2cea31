/** Which option or package a place in a text is about; `|` marks the place. */
import { describe, expect, test } from 'vitest'
import { parseNix } from '../../../nixlang/parse.ts'
import { optionAt, placeAt } from '../../../nixlang/path-at.ts'

function at(marked: string) {
  const place = marked.indexOf('|')
  const text = marked.slice(0, place) + marked.slice(place + 1)
  return { text, tree: parseNix(text), place }
}
function complete(marked: string) {
  const { text, tree, place } = at(marked)
  const found = placeAt(text, tree, place)
  return found === null ? null : [found.kind, found.path.join('.'), text.slice(found.from, place)]
}
function pointed(marked: string) {
  const { text, tree, place } = at(marked)
  return optionAt(text, tree, place)?.path.join('.') ?? null
}

describe('what may be written', () => {
  test.each([
    ['{ | }', ['name', '', '']],
    ['{ net| }', ['name', '', 'net']],
    ['{ networking.| }', ['name', 'networking', '']],
    ['{ pkgs, ... }:\n{\n  networking.host|\n}', ['name', 'networking', 'host']],
    ['{ services.nginx = { ena| }; }', ['name', 'services.nginx', 'ena']],
    ['{ services.nginx = { enable = true; vir|\n }; }', ['name', 'services.nginx', 'vir']],
    ['{ users.users."a.b".| }', ['name', 'users.users.a.b', '']],
    ['{ config = { boot.| }; }', ['name', 'boot', '']],
    ['{ services = lib.mkIf x { nginx.| }; }', ['name', 'services.nginx', '']],
    ['{ a.b = 1;\n  networking.fire|\n  c = 2; }', ['name', 'networking', 'fire']],
    ['{ environment.systemPackages = with pkgs; [ cow| ]; }', ['package', '', 'cow']],
    [
      '{ environment.systemPackages = with pkgs; [ hello python3Packages.num| ]; }',
      ['package', 'python3Packages', 'num'],
    ],
    ['{ environment.systemPackages = [ pkgs.co| ]; }', ['package', '', 'co']],
    ['{ x = pkgs.py| ; }', ['package', '', 'py']],
    ['{ networking.hostName = "a|"; }', null],
    ['{ networking.hostName = fo|; }', null],
    ['{ # net|\n }', null],
    ['{ a = [ b| ]; }', null],
    ['x: f { net| }', null],
  ])('%s', (marked, expected) => {
    expect(complete(marked)).toEqual(expected)
  })
})

describe('what is pointed at', () => {
  test.each([
    ['{ networking.host|Name = "a"; }', 'networking.hostName'],
    ['{ net|working.hostName = "a"; }', 'networking'],
    ['{ services = { nginx = { en|able = true; }; }; }', 'services.nginx.enable'],
    ['{ config = { services.nginx.en|able = true; }; }', 'services.nginx.enable'],
    ['{ config.services.nginx.en|able = true; }', 'services.nginx.enable'],
    ['{ users.users."a.b".is|NormalUser = true; }', 'users.users.a.b.isNormalUser'],
    ['{ a = fo|o; }', null],
    ['{ a = f { b| = 1; }; }', null],
  ])('%s', (marked, expected) => {
    expect(pointed(marked)).toBe(expected)
  })
})
