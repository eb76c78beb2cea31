/** What the page sees of a guest through its agent. */

/** Whether the guest's agent can be asked. */
export type AgentState =
  /** The machine is off. */
  | { state: 'off' }
  /** Nothing in the guest has opened the agent's port: it is still starting, or has no agent. */
  | { state: 'silent' }
  /** The port is open, but no answer comes. */
  | { state: 'mute' }
  | { state: 'ready'; version: string; can: AgentSkill[] }

/** What an agent allows, as far as Snowglobe has a use for it. */
export type AgentSkill = 'run' | 'files' | 'shutdown' | 'freeze' | 'addresses'

/** Whether the guest's desktop shares its clipboard, by SPICE's agent (`services.spice-vdagentd` in NixOS). */
export type ClipboardState =
  | 'off'
  /** This run's QEMU has no such thing. */
  | 'unsupported'
  /** No session in the guest has begun to share: none is there yet, or it has no such agent. */
  | 'absent'
  | 'ready'

export interface GuestAddress {
  /** The interface, such as `eth0`. */
  interface: string
  /** Such as `52:54:00:12:34:56`; null where it has none. */
  hardware: string | null
  /** With the length of its prefix: `10.0.2.15/24`. */
  addresses: string[]
}

/** Somebody who can log in, as the guest's list of users has it. */
export interface GuestUser {
  name: string
  home: string
}

/** Each is null where the agent does not tell. */
export interface GuestFacts {
  hostName: string | null
  /** Such as `NixOS 25.11 (Xantusia)`. */
  system: string | null
  kernel: string | null
  /** How long the guest has been up, ms. */
  upMs: number | null
  addresses: GuestAddress[] | null
  users: GuestUser[]
}

/** How a command in the guest ended. */
export interface GuestRunEnd {
  /** Null when it was stopped, or went away with its end unknown. */
  code: number | null
  /** Why it was stopped by Snowglobe; null when it ended by itself. */
  stopped: 'user' | 'too-much' | null
}
