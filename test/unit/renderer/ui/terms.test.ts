import { afterEach, describe, expect, test } from 'vitest'
import { catalogues } from '../../../../renderer/text/catalogues.ts'
import { layOver, takeOff } from '../../../../renderer/text/translation.ts'
import { glossaryText } from '../../../../renderer/text/glossary.ts'
import { codePieces, piecesOf } from '../../../../renderer/ui/terms.ts'

afterEach(() => takeOff(glossaryText))

describe('the words of a text that the glossary explains', () => {
  test('are found where they stand first, whole, and the longest', () => {
    expect(piecesOf('12 derivations to build, one derivation left; the Nix daemon waits.')).toEqual([
      '12 ',
      { word: 'derivations', term: 'derivation' },
      ' to build, one derivation left; the ',
      { word: 'Nix daemon', term: 'daemon' },
      ' waits.',
    ])
    expect(piecesOf('KVMs and pinned-down qcow20')).toEqual(['KVMs and pinned-down qcow20'])
    expect(piecesOf('Hash (SHA-256)')).toEqual([{ word: 'Hash (SHA-256)', term: 'hash' }])
    expect(piecesOf('Set services.nginx.enable, not nixpkgs.')).toEqual([
      'Set services.nginx.enable, not ',
      { word: 'nixpkgs', term: 'nixpkgs' },
      '.',
    ])
    expect(piecesOf('')).toEqual([])
  })

  test('may stand in the middle of Chinese', () => {
    layOver(glossaryText, { derivation: { words: '派生' }, kvm: { words: 'KVM' } })
    expect(piecesOf('使用KVM构建派生。')).toEqual([
      '使用',
      { word: 'KVM', term: 'kvm' },
      '构建',
      { word: '派生', term: 'derivation' },
      '。',
    ])
  })

  test('are explained once, and never in code', () => {
    expect(piecesOf('The option `services.option` and one more option.')).toEqual([
      'The ',
      { word: 'option', term: 'option' },
      ' ',
      { code: 'services.option' },
      ' and one more option.',
    ])
    expect(codePieces('`a` or ` alone')).toEqual([{ code: 'a' }, ' or ` alone'])
  })

  test('no word belongs to two terms', () => {
    expect(catalogues.has('glossary')).toBe(true)
    const words = Object.values(glossaryText).flatMap((term) => term.words.split('|'))
    expect(words.toSorted()).toEqual([...new Set(words)].toSorted())
  })
})
