/** English: what the long words mean, in a sentence or two, with the name that the manuals have for it. `words` are the forms that are found in texts. */

export const glossaryText = {
  derivation: {
    words: 'derivation|derivations',
    text: 'A recipe for one build: the program to run, what goes in, what comes out. Nix works them out of the configuration before anything is built.',
    manual: 'Nix manual: derivation (.drv)',
  },
  closure: {
    words: 'closure',
    text: 'Something with all that it needs to work, and all that these need in turn.',
    manual: 'Nix manual: closure, nix-store --query --requisites',
  },
  'out-link': {
    words: 'out-link|result link',
    text: 'The link named “result” beside the configuration. It leads to what was built and keeps it from being collected as garbage.',
    manual: 'Nix manual: nix-build --out-link, GC root',
  },
  store: {
    words: 'Nix store',
    text: 'The folder with all that Nix has built or fetched, each in a folder of its own that never changes.',
    manual: 'Nix manual: store, /nix/store',
  },
  'store-path': {
    words: 'store path|store paths',
    text: 'One thing in the Nix store: a folder or file whose name begins with a hash of all that it was made from.',
    manual: 'Nix manual: store path',
  },
  substituter: {
    words: 'substituter|substituters|binary cache|cache|caches|Caches',
    text: 'A server that has things built already. Nix fetches them, if they are signed by a key that it trusts, rather than build them here.',
    manual: 'Nix manual: substituters, binary cache',
  },
  builder: {
    words: 'builders|Builders',
    text: 'Another computer that builds for this one, reached by ssh.',
    manual: 'Nix manual: remote builds, builders',
  },
  flake: {
    words: 'flake|flakes|Flake',
    text: 'A folder with a flake.nix that names its inputs, and a lock file that says which version of each is meant.',
    manual: 'Nix manual: flakes',
  },
  nixpkgs: {
    words: 'nixpkgs',
    text: 'The collection that NixOS is made from: all packages, options and modules of one moment.',
    manual: 'Nixpkgs manual',
  },
  channel: {
    words: 'channel|channels|Channel',
    text: 'A name, such as nixos-25.11, for the newest tested nixpkgs of a release.',
    manual: 'NixOS manual: channels',
  },
  pin: {
    words: 'pin|pinned|Pinned',
    text: 'This exact nixpkgs is written down, so that the same configuration gives the same system next year. Only an update changes it.',
    manual: 'nix.dev: pinning nixpkgs',
  },
  generation: {
    words: 'generation|generations',
    text: 'Each build is kept beside the former ones, so that one can go back.',
    manual: 'Nix manual: generations, roll back',
  },
  overlay: {
    words: 'overlay|overlays',
    text: 'A piece of Nix that changes or adds packages for the whole system.',
    manual: 'Nixpkgs manual: overlays',
  },
  option: {
    words: 'option|options',
    text: 'A setting that NixOS has, with a type, a default and a description. The configuration sets some of them.',
    manual: 'NixOS manual: option, module system',
  },
  'state-version': {
    words: 'state version|system.stateVersion',
    text: 'The release that a machine was first made with. Services go by it to find their old data; an upgrade leaves it.',
    manual: 'NixOS manual: system.stateVersion',
  },
  qcow2: {
    words: 'qcow2',
    text: 'QEMU’s own format for disks: the file grows as it is filled, and can hold snapshots.',
    manual: 'QEMU manual: qcow2',
  },
  'state-disk': {
    words: 'State disk|state disk',
    text: 'What is not in the configuration lives here: users’ files, logs, databases. The system itself comes from the Nix store each time.',
    manual: 'NixOS manual: virtualisation.diskImage',
  },
  snapshot: {
    words: 'snapshot|snapshots|Snapshots',
    text: 'The disk as it was at one moment. It takes only the space of what has changed since.',
    manual: 'QEMU manual: internal snapshots, qemu-img snapshot',
  },
  kvm: {
    words: 'KVM',
    text: 'The part of Linux that lets the processor run a virtual machine by itself, nearly as fast as this computer.',
    manual: 'QEMU manual: accelerators, kvm',
  },
  tcg: {
    words: 'TCG',
    text: 'QEMU translates each instruction of the machine. That works everywhere and is ten times slower or more.',
    manual: 'QEMU manual: accelerators, tcg',
  },
  agent: {
    words: 'guest’s agent|guest agent|Agent',
    text: 'A small program inside the machine that answers questions from outside: addresses, commands, files.',
    manual: 'QEMU manual: guest agent, services.qemuGuest',
  },
  'serial-console': {
    words: 'serial console|Serial|serial terminal',
    text: 'The machine’s oldest way to talk: text in, text out, from the kernel’s first line on, without a screen.',
    manual: 'Linux kernel documentation: serial console, ttyS0',
  },
  '9p': {
    words: '9p',
    text: 'The way in which a shared folder of this computer gets into the machine; simple, and slow with many files.',
    manual: 'QEMU manual: virtfs, 9p',
  },
  virtiofs: {
    words: 'virtiofs|virtiofsd',
    text: 'A quicker way to share folders with a machine; a program of its own serves each.',
    manual: 'QEMU manual: virtiofsd',
  },
  forward: {
    words: 'forwarded port|forwarded ports|Forwarded ports|A forwarded port',
    text: 'Who connects to this port of your computer speaks with the machine’s port behind it.',
    manual: 'NixOS manual: virtualisation.forwardPorts; QEMU: hostfwd',
  },
  firewall: {
    words: 'firewall',
    text: 'What the machine itself lets in. A port must be open there, too, before a forward reaches a service.',
    manual: 'NixOS manual: networking.firewall',
  },
  sandbox: {
    words: 'Sandbox|sandbox',
    text: 'Builds see nothing but what they were given, so they give the same everywhere.',
    manual: 'Nix manual: sandbox',
  },
  daemon: {
    words: 'Daemon|daemon|Nix daemon',
    text: 'The service that builds for all users of this computer and alone may write into the Nix store.',
    manual: 'Nix manual: nix-daemon, multi-user mode',
  },
  'trusted-user': {
    words: 'Trusted user|trusted users',
    text: 'Somebody whose caches and builders the daemon accepts. Others’ are ignored.',
    manual: 'Nix manual: trusted-users',
  },
  garbage: {
    words: 'garbage',
    text: 'What nothing leads to any more. Nix deletes it from its store when it is asked to.',
    manual: 'Nix manual: garbage collection, nix-collect-garbage',
  },
  hash: {
    words: 'Hash (SHA-256)',
    text: 'A fingerprint of what was downloaded: if it differs, it is not the same.',
    manual: 'Nix manual: fixed-output derivation, sha256',
  },
  'boot-loader': {
    words: 'boot loader',
    text: 'What finds and starts the kernel on a real computer. QEMU can do without.',
    manual: 'NixOS manual: boot.loader',
  },
  emulated: {
    words: 'Software emulation|emulated',
    text: 'Every instruction of the machine is done by a program in place of the processor.',
    manual: 'QEMU manual: TCG',
  },
  iso: {
    words: 'ISO image|ISO',
    text: 'The contents of a CD as one file. Written to a stick it starts a real computer, too.',
    manual: 'NixOS manual: building your own NixOS CD, isoImage',
  },
  'integration-test': {
    words: 'integration test|integration tests|Integration tests',
    text: 'A script that starts machines, does something in them and looks whether it went as it should.',
    manual: 'NixOS manual: NixOS tests, runNixOSTest',
  },
  driver: {
    words: 'driver',
    text: 'The program that runs a test’s script: it starts the machines and speaks with them.',
    manual: 'NixOS manual: test driver, driverInteractive',
  },
  'lock-file': {
    words: 'lock file',
    text: 'The file flake.lock: which exact version of each input is meant. Only an update changes it.',
    manual: 'Nix manual: flake.lock',
  },
  unit: {
    words: 'units|services',
    text: 'What systemd starts and stops: programs in the background, mounts, timers.',
    manual: 'systemd.unit(5); NixOS manual: service management',
  },
}
