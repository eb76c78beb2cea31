/** Forwarded ports between the text's values and the form's rows. */
import { describe, expect, test } from 'vitest'
import { nixValue } from '../../../../nixlang/value.ts'
import {
  forwardOf,
  freeHostPort,
  isPortTaken,
  newForward,
  suggestedHostPort,
  type Forward,
} from '../../../../renderer/form/forwards.ts'

const web: Forward = {
  from: 'host',
  protocol: 'tcp',
  hostAddress: '127.0.0.1',
  hostPort: 8080,
  guestPort: 80,
}

describe('an entry of the text', () => {
  test('becomes a row, with what NixOS takes for granted', () => {
    expect(forwardOf(nixValue({ host: { port: 2222 }, guest: { port: 22 } }))).toEqual({
      from: 'host',
      protocol: 'tcp',
      hostAddress: '',
      hostPort: 2222,
      guestPort: 22,
    })
  })

  test('may lack a port, which the row then shows as empty', () => {
    expect(forwardOf(nixValue({ from: 'host', guest: { port: 70000 } }))).toMatchObject({
      hostPort: null,
      guestPort: null,
    })
  })

  test('is no row where it says what a row cannot show', () => {
    expect(forwardOf(nixValue({ from: 'elsewhere' }))).toBeNull()
    expect(forwardOf(nixValue({ proto: 'sctp' }))).toBeNull()
    expect(forwardOf(nixValue({ host: { address: 1 } }))).toBeNull()
    expect(forwardOf(nixValue('8080:80'))).toBeNull()
  })
})

describe('a new entry', () => {
  test('is reachable from this computer only, and reads back as it was wished', () => {
    expect(forwardOf(newForward(8080, 80, 'tcp'))).toEqual(web)
    expect(forwardOf(newForward(5353, 53, 'udp'))).toEqual({
      ...web,
      protocol: 'udp',
      hostPort: 5353,
      guestPort: 53,
    })
  })

  test('takes a port of this computer that no other row has', () => {
    expect(isPortTaken([web], 8080, 'tcp')).toBe(true)
    expect(isPortTaken([web], 8080, 'udp')).toBe(false)
    expect(isPortTaken([{ ...web, from: 'guest' }], 8080, 'tcp')).toBe(false)
    expect(freeHostPort([web, { ...web, hostPort: 8081 }], 8080, 'tcp')).toBe(8082)
  })

  test('is offered a port that an ordinary user may listen on', () => {
    expect([22, 80, 443, 1023, 1024, 5432].map(suggestedHostPort)).toEqual([
      2222, 8080, 8443, 9023, 1024, 5432,
    ])
  })
})
