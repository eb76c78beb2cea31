# What lies at a path, read while evaluating.
{ lib }:
rec {
  # "directory", "regular", "symlink" or "unknown"; throws where nothing is. Works before builtins.readFileType too.
  pathType = builtins.readFileType or (path:
    if !builtins.pathExists path then throw "lib.filesystem.pathType: Path ${toString path} does not exist."
    else if dirOf path == path then "directory"
    else (builtins.readDir (dirOf path)).${baseNameOf path});
  pathIsDirectory = path: builtins.pathExists path && pathType path == "directory";
  pathIsRegularFile = path: builtins.pathExists path && pathType path == "regular";
  # Packages from a folder: each `<name>.nix` and each folder with a `package.nix` is one, other folders are sets of more.
  packagesFromDirectoryRecursive = { callPackage, directory, ... }@args:
    let
      entry = name: type:
        let path = directory + "/${name}";
        in
        if type == "directory" then { ${name} = packagesFromDirectoryRecursive (args // { directory = path; }); }
        else if type == "regular" && lib.hasSuffix ".nix" name then { ${lib.removeSuffix ".nix" name} = callPackage path { }; }
        else { };
    in
    if builtins.pathExists (directory + "/package.nix") then callPackage (directory + "/package.nix") { }
    else lib.concatMapAttrs entry (builtins.readDir directory);
  listFilesRecursive = dir:
    lib.flatten (lib.mapAttrsToList
      (name: type: if type == "directory" then listFilesRecursive (dir + "/${name}") else dir + "/${name}")
      (builtins.readDir dir));
}
