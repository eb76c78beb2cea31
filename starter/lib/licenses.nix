# The licences that packages name most.
{ lib }:
let
  spdx = spdxId: fullName: {
    inherit spdxId fullName;
    url = "https://spdx.org/licenses/${spdxId}.html";
    free = true;
    redistributable = true;
    deprecated = false;
  };
  unclear = spdxId: fullName: spdx spdxId fullName // { deprecated = true; };
  unfreeWith = fullName: redistributable: { inherit fullName redistributable; free = false; deprecated = false; };
in
builtins.mapAttrs (shortName: l: { inherit shortName; } // l) {
  agpl3Only = spdx "AGPL-3.0-only" "GNU Affero General Public License v3.0 only";
  agpl3Plus = spdx "AGPL-3.0-or-later" "GNU Affero General Public License v3.0 or later";
  artistic1 = spdx "Artistic-1.0" "Artistic License 1.0";
  artistic2 = spdx "Artistic-2.0" "Artistic License 2.0";
  asl20 = spdx "Apache-2.0" "Apache License 2.0";
  boost = spdx "BSL-1.0" "Boost Software License 1.0";
  bsd0 = spdx "0BSD" "BSD Zero Clause License";
  bsd2 = spdx "BSD-2-Clause" "BSD 2-clause \"Simplified\" License";
  bsd3 = spdx "BSD-3-Clause" "BSD 3-clause \"New\" or \"Revised\" License";
  bsdOriginal = spdx "BSD-4-Clause" "BSD 4-clause \"Original\" or \"Old\" License";
  cc-by-40 = spdx "CC-BY-4.0" "Creative Commons Attribution 4.0";
  cc-by-sa-40 = spdx "CC-BY-SA-4.0" "Creative Commons Attribution Share Alike 4.0";
  cc0 = spdx "CC0-1.0" "Creative Commons Zero v1.0 Universal";
  cc-by-nc-sa-40 = spdx "CC-BY-NC-SA-4.0" "Creative Commons Attribution Non Commercial Share Alike 4.0" // { free = false; };
  epl20 = spdx "EPL-2.0" "Eclipse Public License 2.0";
  eupl12 = spdx "EUPL-1.2" "European Union Public License 1.2";
  free = { fullName = "Unspecified free software license"; free = true; redistributable = true; deprecated = false; };
  gpl2Only = spdx "GPL-2.0-only" "GNU General Public License v2.0 only";
  gpl2Plus = spdx "GPL-2.0-or-later" "GNU General Public License v2.0 or later";
  gpl3Only = spdx "GPL-3.0-only" "GNU General Public License v3.0 only";
  gpl3Plus = spdx "GPL-3.0-or-later" "GNU General Public License v3.0 or later";
  isc = spdx "ISC" "ISC License";
  lgpl2Only = spdx "LGPL-2.0-only" "GNU Library General Public License v2 only";
  lgpl2Plus = spdx "LGPL-2.0-or-later" "GNU Library General Public License v2 or later";
  lgpl21Only = spdx "LGPL-2.1-only" "GNU Lesser General Public License v2.1 only";
  lgpl21Plus = spdx "LGPL-2.1-or-later" "GNU Lesser General Public License v2.1 or later";
  lgpl3Only = spdx "LGPL-3.0-only" "GNU Lesser General Public License v3.0 only";
  lgpl3Plus = spdx "LGPL-3.0-or-later" "GNU Lesser General Public License v3.0 or later";
  mit = spdx "MIT" "MIT License";
  mit0 = spdx "MIT-0" "MIT No Attribution";
  mpl20 = spdx "MPL-2.0" "Mozilla Public License 2.0";
  ofl = spdx "OFL-1.1" "SIL Open Font License 1.1";
  publicDomain = { fullName = "Public Domain"; free = true; redistributable = true; deprecated = false; };
  # Names that leave open whether later versions apply.
  agpl3 = unclear "AGPL-3.0" "GNU Affero General Public License v3.0";
  gpl2 = unclear "GPL-2.0" "GNU General Public License v2.0";
  gpl3 = unclear "GPL-3.0" "GNU General Public License v3.0";
  lgpl2 = unclear "LGPL-2.0" "GNU Library General Public License v2";
  lgpl21 = unclear "LGPL-2.1" "GNU Lesser General Public License v2.1";
  lgpl3 = unclear "LGPL-3.0" "GNU Lesser General Public License v3.0";
  unfree = unfreeWith "Unfree" false;
  unfreeRedistributableFirmware = unfreeWith "Unfree redistributable firmware" true;
  unfreeRedistributable = unfreeWith "Unfree redistributable" true;
  psfl = spdx "Python-2.0" "Python Software Foundation License version 2";
  unlicense = spdx "Unlicense" "The Unlicense";
  vim = spdx "Vim" "Vim License";
  wtfpl = spdx "WTFPL" "Do What The F*ck You Want To Public License";
  zlib = spdx "Zlib" "zlib License";
}
