# The installer without a desktop: the program that writes a first configuration is all of it so far.
{
  imports = [ ./installation-cd-base.nix ];
}
