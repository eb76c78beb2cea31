# A small mkDerivation: phases by the host's tools.
{ lib, run }:

rec {
  mkDerivation = args:
    let
      given = if builtins.isFunction args then lib.fix args else args;
      name = given.name or "${given.pname}-${given.version}";
      phase = which: given."${which}Phase" or "";
    in
    run (removeAttrs given [ "pname" "version" "unpackPhase" "buildPhase" "installPhase" "meta" "passthru" ] // {
      inherit name;
      meta = given.meta or { };
      passthru = (given.passthru or { }) // lib.optionalAttrs (given ? pname) { inherit (given) pname; } // lib.optionalAttrs (given ? version) { inherit (given) version; };
      text = ''
        for input in ''${nativeBuildInputs:-} ''${buildInputs:-}; do PATH=$input/bin:$PATH; done
        ${if given ? unpackPhase then phase "unpack" else ''
          if [ -d "''${src:-}" ]; then cp -r --no-preserve=mode "$src" source && cd source
          elif [ -f "''${src:-}" ]; then tar -xf "$src" && cd */; fi
        ''}
        ${phase "build"}
        ${if given ? installPhase then phase "install" else "[ -e $out ] || make install PREFIX=$out DESTDIR="}
      '';
    });
  isLinux = true;
  hostPlatform = { system = "x86_64-linux"; isLinux = true; isx86_64 = true; isAarch64 = false; isDarwin = false; };
  buildPlatform = hostPlatform;
  targetPlatform = hostPlatform;
}
