/** A few options in the manner of NixOS, as the index's columns. */

export const fewOptions = [
  ['boot.kernel.sysctl', 'attribute set of (sysctl option value)'],
  ['boot.kernel.sysctl."net.core.rmem_max"', 'null or signed integer'],
  ['environment.variables', 'attribute set of (string or path)'],
  ['networking.hostName', 'string'],
  ['services.nginx.virtualHosts', 'attribute set of (submodule)'],
  ['services.nginx.virtualHosts.<name>.listen', 'list of (submodule)'],
  ['services.nginx.virtualHosts.<name>.listen.*.port', 'null or (unsigned integer, meaning >=0)'],
  ['services.nginx.virtualHosts.<name>.root', 'null or path'],
  ['services.openssh.enable', 'boolean'],
  ['services.openssh.settings', 'open submodule of attribute set of (string or boolean)'],
  ['services.openssh.settings.UseDns', 'boolean'],
  ['users.users', 'attribute set of (submodule)'],
  ['users.users.<name>.openssh.authorizedKeys.keys', 'list of string'],
  ['users.users.<name>.shell', 'null or package or path'],
] as const

export const fewColumns = {
  revision: 'few',
  names: fewOptions.map(([name]) => name),
  types: fewOptions.map(([, type]) => type),
  summaries: fewOptions.map(([name]) => `About ${name}`),
}
