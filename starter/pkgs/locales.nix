# The locales that a system wants, as one archive made by the host's localedef.
{ lib, run, debian }:

locales:
run {
  name = "locales";
  data = debian.unit "locales";
  wanted = locales;
  text = ''
    mkdir -p $out
    : >$out/locale-archive
    for one in $wanted; do
      name=''${one%%/*}
      charset=''${one##*/}
      case $name in C | C.* | POSIX) continue ;; esac
      plain=''${name%%.*}
      if [ ! -e $data/usr/share/i18n/locales/$plain ]; then
        echo "There is no locale $plain." >&2
        exit 1
      fi
      mkdir -p build/usr/lib/locale
      I18NPATH=$data/usr/share/i18n localedef --no-archive -c -i "$plain" -f "$charset" ./build/usr/lib/locale/"$plain.''${charset,,}" || true
    done
    [ ! -d build ] || cp -r build/usr $out/usr
    mkdir -p $out/nix-support && : >$out/nix-support/debian
  '';
}
