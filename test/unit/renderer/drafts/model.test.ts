/** Reading options through a draft's model says what reading the text itself says. */
import { Text } from '@codemirror/state'
import { expect, it } from 'vitest'
import { parseNix } from '../../../../nixlang/parse.ts'
import { readOption } from '../../../../nixlang/read-option.ts'
import { readModel } from '../../../../renderer/drafts/model.ts'
import { largeConfiguration } from '../../../bench/large-configuration.ts'

const texts = [
  '{ a.b = 1; c = { d = 2; "e.f" = { }; }; g = f x; h = lib.mkIf y { i = 1; }; inherit (z) j k; }',
  '{ ${x}.a = 1; b.${y} = 2; b.c = 3; }',
  '{ lib, ... }: { config = lib.mkMerge [ { a = 1; } (lib.mkIf true { b.c = 2; }) ]; }',
  '{ config = f x; }',
  '{ options.o = 1; config.a.b = 2; }',
  'f x',
  '{ a = { b = ; }; c',
  largeConfiguration(300),
]
const paths = [
  'a',
  'a.b',
  'a.b.c',
  'b',
  'b.c',
  'b.d',
  'c',
  'c.d',
  'c.e.f',
  'g',
  'g.x',
  'g.x.y',
  'h',
  'h.i',
  'h.z',
  'j',
  'j.x',
  'k',
  'o',
  'z',
  'z.z.z.z',
  'networking.hostName',
  'users.users.user3',
  'users.users.user3.isNormalUser',
  'users.users.nobody',
  'services',
].map((path) => path.split('.'))

it.each(texts)('%.60s', (source) => {
  const tree = parseNix(source)
  const model = {
    doc: Text.of(source.split('\n')),
    text: source,
    tree,
    readings: new Map(),
    mentions: null,
    shift: 0,
  }
  for (const path of [...paths, ['c', 'e.f'], ['c', 'e.f', 'g']])
    expect([path, readModel(model, path)]).toEqual([path, readOption(source, path, tree)])
})
