/** What nixpkgs writes when it refuses a package: genuine texts of two generations of its `check-meta.nix`. */

const ways = (word: string, variable: string) => `

       a) To temporarily allow ${word} packages, you can use an environment variable
          for a single invocation of the nix tools.

            $ export NIXPKGS_ALLOW_${variable}=1

       b) For \`nixos-rebuild\` you can set
         { nixpkgs.config.allow${word} = true; }
       in configuration.nix to override this.
`

const platforms = `is not available on the requested hostPlatform:
         hostPlatform.system = "x86_64-linux"
         package.meta.platforms = [
           "aarch64-linux"
         ]
         package.meta.badPlatforms = [ ]
       `

const insecure = `

       Known issues:
        - Python 2.7 has reached its end of life after 2020-01-01. See https://www.python.org/doc/sunset-python-2/.

       You can install it anyway by allowing this package, using the
       following methods:

       b) for \`nixos-rebuild\` you can add ‘python-2.7.18.7’ to
          \`nixpkgs.config.permittedInsecurePackages\` in the configuration.nix,
          like so:

            {
              nixpkgs.config.permittedInsecurePackages = [
                "python-2.7.18.7"
              ];
            }
`

/** By what is wrong; up to 25.11, and after. */
export const refusedPackages = {
  unfree: [
    `Package ‘slack-4.22.0’ in /nixpkgs/pkgs/applications/slack/default.nix:83 has an unfree license (‘unfree’), refusing to evaluate.${ways('Unfree', 'UNFREE')}`,
    `Refusing to evaluate package 'slack-4.22.0' in /nixpkgs/pkgs/by-name/sl/slack/package.nix:83 because it has an unfree license (‘unfree’)${ways('Unfree', 'UNFREE')}`,
  ],
  broken: [
    `Package ‘evdi-1.4.1’ in /nixpkgs/pkgs/os-specific/linux/evdi/default.nix:26 is marked as broken, refusing to evaluate.${ways('Broken', 'BROKEN')}`,
    `Refusing to evaluate package 'evdi-1.4.1' in /nixpkgs/pkgs/os-specific/linux/evdi/default.nix:26 because it has problems:\n- broken`,
  ],
  unsupported: [
    `Package ‘rpi-1.0’ in /nixpkgs/pkgs/rpi/default.nix:3 ${platforms}, refusing to evaluate.${ways('UnsupportedSystem', 'UNSUPPORTED_SYSTEM')}`,
    `Refusing to evaluate package 'rpi-1.0' in /nixpkgs/pkgs/rpi/default.nix:3 because it ${platforms}${ways('UnsupportedSystem', 'UNSUPPORTED_SYSTEM')}`,
  ],
  insecure: [
    `Package ‘python-2.7.18.7’ in /nixpkgs/pkgs/development/interpreters/python/cpython/2.7/default.nix:335 is marked as insecure, refusing to evaluate.\n${insecure}`,
    `Refusing to evaluate package 'python-2.7.18.7' in /nixpkgs/pkgs/development/interpreters/python/cpython/2.7/default.nix:335 because it is marked as insecure\n${insecure}`,
  ],
} as const
