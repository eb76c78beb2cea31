# Whether manuals are installed; the packages here come without them, so the options only take a value.
{ lib, ... }:

let
  inherit (lib) mkOption types;
  flag = description: mkOption { type = types.bool; default = true; inherit description; };
in
{
  options.documentation = {
    enable = flag "Whether to install the documentation of the packages in `environment.systemPackages`.";
    man.enable = flag "Whether to install manual pages.";
    info.enable = flag "Whether to install info pages.";
    doc.enable = flag "Whether to install what lies in `/share/doc`.";
    nixos.enable = flag "Whether to install the manual of the system.";
    dev.enable = mkOption { type = types.bool; default = false; description = "Whether to install documentation for developers."; };
  };
}
