/** English: what the buttons say that do something about a failure. */

export const remedyText = {
  goOffline: 'Work offline',
  isOffline: 'Builds do without the network now: they use what is on this computer.',
  openDoctor: 'Open Doctor',
  chooseNixpkgs: 'Choose another nixpkgs',
  openSettings: 'Open settings',
  set: (option: string, value: boolean) => `Add ${option} = ${String(value)};`,
  add: (option: string, item: string) => `Add ${item} to ${option}`,
  replaceHash: 'Take the new hash',
  notThere: 'This text is not in the configuration any more.',
}
