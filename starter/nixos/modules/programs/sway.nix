# Sway, a tiling Wayland compositor.
{ config, pkgs, lib, ... }:
{
  config = { };
}
