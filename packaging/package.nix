# Snowglobe with nixpkgs' own Electron.
{ lib
, buildNpmPackage
, importNpmLock
, copyDesktopItems
, electron
, installShellFiles
, librsvg
, makeDesktopItem
, makeWrapper
, python3
}:

let
  package = lib.importJSON ../package.json;
in
buildNpmPackage {
  pname = package.name;
  inherit (package) version;
  src = lib.cleanSource ../.;

  # By the lock file's own hashes, so that there is no other one to keep in step with it.
  npmDeps = importNpmLock { npmRoot = ../.; };
  inherit (importNpmLock) npmConfigHook;

  nativeBuildInputs = [ copyDesktopItems installShellFiles librsvg makeWrapper python3 ];
  env.ELECTRON_SKIP_BINARY_DOWNLOAD = "1";

  buildPhase = ''
    runHook preBuild
    node scripts/grammar.mjs
    node node_modules/vite/bin/vite.js build
    runHook postBuild
  '';

  installPhase = ''
    runHook preInstall
    app=$out/lib/snowglobe
    mkdir -p $app/node_modules/node-pty
    cp -r package.json dist $app/
    cp -r node_modules/node-pty/{package.json,lib,build} $app/node_modules/node-pty/
    for size in 16 24 32 48 64 128 256 512; do
      folder=$out/share/icons/hicolor/''${size}x$size/apps
      mkdir -p $folder
      rsvg-convert --width $size packaging/icon.svg --output $folder/snowglobe.png
    done
    install -D -m 444 packaging/icon.svg $out/share/icons/hicolor/scalable/apps/snowglobe.svg
    install -D -m 444 packaging/nix-mime.xml $out/share/mime/packages/snowglobe.xml
    # Nix and QEMU are the host's: a build needs the daemon's own Nix, and each machine's script names its QEMU.
    makeWrapper ${lib.getExe electron} $app/snowglobe --add-flags $app --inherit-argv0
    # The command lies beside the program as in the other packages.
    install -D -m 555 packaging/snowglobe.sh $app/bin/snowglobe
    mkdir -p $out/bin
    ln -s $app/bin/snowglobe $out/bin/snowglobe
    installManPage packaging/snowglobe.1
    install -D -m 444 packaging/metainfo.xml $out/share/metainfo/org.snowglobe.Snowglobe.metainfo.xml
    runHook postInstall
  '';

  desktopItems = [
    (makeDesktopItem {
      name = "snowglobe";
      desktopName = "Snowglobe";
      genericName = "NixOS virtual machines";
      comment = "Build and run NixOS virtual machines";
      exec = "snowglobe %U";
      icon = "snowglobe";
      categories = [ "System" "Emulator" "Development" ];
      keywords = [ "nix" "nixos" "qemu" "vm" "virtual machine" ];
      startupWMClass = "snowglobe";
      mimeTypes = [ "x-scheme-handler/snowglobe" "text/x-nix" ];
      actions.new-machine = { name = "New machine"; exec = "snowglobe --new-machine"; };
    })
  ];

  meta = {
    inherit (package) description;
    license = lib.licenses.mit;
    mainProgram = "snowglobe";
    platforms = lib.platforms.linux;
  };
}
