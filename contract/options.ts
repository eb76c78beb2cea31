/** The options and packages of a machine's nixpkgs, as the page searches and shows them. */

/** All options: columns with one line per option in the same order, since one long text crosses between processes in no time. */
export interface OptionIndex {
  /** Which nixpkgs this is of; equal for machines that share one. */
  revision: string
  count: number
  /** Sorted; such as `services.nginx.enable` and `users.users.<name>.isNormalUser`. */
  names: string
  /** The types' descriptions, such as `null or string`. */
  types: string
  /** The description's first sentence as plain text. */
  summaries: string
}

/** All that NixOS says about one option. */
export interface OptionDetail {
  name: string
  /** The type's description. */
  type: string
  /** Markdown as nixpkgs writes it, with roles such as {option}`x`; foreign text. */
  description: string
  /** Nix text, or null. */
  default: string | null
  example: string | null
  /** Files below nixpkgs, such as `nixos/modules/services/web-servers/nginx/default.nix`. */
  declarations: string[]
  readOnly: boolean
}

/** All packages: columns as in `OptionIndex`. */
export interface PackageIndex {
  revision: string
  count: number
  /** Attribute paths below `pkgs`, such as `python3Packages.numpy`; sorted. */
  attributes: string
  versions: string
  descriptions: string
}
