# The installer with the GNOME desktop and a graphical installation.
{
  imports = [ ./installation-cd-graphical-gnome.nix ];
}
