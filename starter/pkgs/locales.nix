# The locales that a system wants, as one archive made by the host's localedef.
{ lib, run, debian }:

locales:
run {
  name = "locales";
  data = debian.unit "locales";
  wanted = locales;
  text = ''
    mkdir -p $out/usr/lib/locale $out/nix-support
    for one in $wanted; do
      name=''${one%%/*}
      charset=''${one##*/}
      plain=''${name%%.*}
      # The C library has these two itself.
      case $plain in C | POSIX) continue ;; esac
      if [ ! -e "$data/usr/share/i18n/locales/''${plain%%@*}" ]; then
        echo "There is no locale $plain: see i18n.defaultLocale and i18n.supportedLocales." >&2
        exit 1
      fi
      folder=$(echo "$plain.$charset" | tr -d - | sed 's/\.UTF8$/.utf8/')
      # It warns of small matters in its sources and says so by its exit code.
      I18NPATH=$data/usr/share/i18n localedef --no-archive -c -i "$plain" -f "$charset" "$out/usr/lib/locale/$folder" || [ $? = 1 ]
    done
    : >$out/nix-support/debian
  '';
}
