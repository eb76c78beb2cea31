# The time zone.
{ config, lib, ... }:

let
  inherit (lib) mkOption types;
  zone = types.nullOr (types.addCheck types.str (value: !lib.hasInfix " " value) // { description = "null or string without spaces"; });
in
{
  options.time = {
    timeZone = mkOption { type = zone; default = null; example = "America/New_York"; description = "The time zone, or null for UTC."; };
    hardwareClockInLocalTime = mkOption { type = types.bool; default = false; description = "Whether the hardware's clock shows local time."; };
  };
  config.environment.etc.localtime.source = "/usr/share/zoneinfo/${if config.time.timeZone == null then "UTC" else config.time.timeZone}";
}
