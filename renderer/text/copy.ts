/** English: copying machines whole. */
export const copyText = {
  clone: 'Clone…',
  export: 'Export…',
  cloneTitle: (name: string) => `Clone ${name}`,
  cloneText: 'Another machine with the same configuration and the same nixpkgs, independent of this one.',
  exportTitle: (name: string) => `Export ${name}`,
  exportText:
    'The machine as one file: its configuration and what lies beside it. What is built is left out, since it can be built again.',
  withDisk: 'With its disk',
  withDiskSize: (size: string) => `With its disk (${size})`,
  noDisk: 'The disk can only be copied while the machine is off.',
  exportNow: 'Choose where…',
  cloneNow: 'Clone',
  cloned: (name: string) => `The clone is called “${name}”.`,
  exported: (file: string) => `The machine was exported to ${file}.`,
  copyOf: (name: string) => `${name} copy`,
  import: 'Import a machine…',
  importing: 'Importing…',
  imported: (name: string) => `The machine “${name}” was imported.`,
  task: {
    clone: 'Cloning',
    export: 'Exporting',
    compact: 'Making the disk smaller',
    'save-image': 'Saving the image',
  },
  cancel: 'Cancel',
}
