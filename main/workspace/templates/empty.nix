{ config, pkgs, ... }:

{
  system.stateVersion = "@release@";
}
