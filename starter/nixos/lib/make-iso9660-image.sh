# Makes the image $out/iso/$isoName of the files that $graftsPath lists, each as its path on the CD, a tab and its source.
. $debianProgram
mkdir -p $out/iso $out/nix-support isolinux
cp $isolinux/usr/lib/ISOLINUX/isolinux.bin isolinux/
for part in ldlinux libcom32 libutil menu; do cp $syslinux/usr/lib/syslinux/modules/bios/$part.c32 isolinux/; done
cp $bootMenu isolinux/isolinux.cfg
chmod -R u+w isolinux

# EFI looks into a small FAT file system for this program, which looks for the CD with the file `.disk/info`.
efi=
if [ -n "$efiMenu" ]; then
  mtool() { debian_program $base $mtools mtools -c "$@"; }
  truncate -s 4608K efi.img
  mtool mformat -i efi.img -N 12345678 -t 9 -h 64 -s 16 ::
  mtool mmd -i efi.img ::/EFI ::/EFI/BOOT
  mtool mcopy -i efi.img $grub/usr/lib/grub/x86_64-efi/monolithic/gcdx64.efi ::/EFI/BOOT/BOOTX64.EFI
  mkdir disk
  echo "$isoName" >disk/info
  efi="-eltorito-alt-boot -e boot/efi.img -no-emul-boot -isohybrid-gpt-basdat"
fi

# In a path of the list, "=" and "\" are written with a "\" before.
quoted() { printf '%s' "$1" | sed 's/[\\=]/\\&/g'; }
while IFS=$'\t' read -r target source; do
  [ -n "$target" ] || continue
  [ -e "$source" ] || { echo "isoImage.contents: there is no $source." >&2; exit 1; }
  printf '%s=%s\n' "$(quoted "${target#/}")" "$(quoted "$(readlink -f "$source")")"
done <$graftsPath >list
echo "isolinux=$PWD/isolinux" >>list
[ -z "$efi" ] || printf '%s\n' "boot/efi.img=$PWD/efi.img" "boot/grub/grub.cfg=$efiMenu" ".disk=$PWD/disk" >>list

# The same input makes the same image, to the byte.
debian_program $base $xorriso xorriso \
  -boot_image any gpt_disk_guid=$(printf '%s' "$out" | sha256sum | sed 's/^\(.\{32\}\).*/\1/') \
  -volume_date all_file_dates =1 \
  -as mkisofs -quiet -iso-level 3 -volid "$volumeID" -appid nixos -publisher nixos -graft-points -full-iso9660-filenames -joliet -r \
  -b isolinux/isolinux.bin -c isolinux/boot.cat -no-emul-boot -boot-load-size 4 -boot-info-table \
  -isohybrid-mbr $isolinux/usr/lib/ISOLINUX/isohdpfx.bin $efi \
  -path-list list -output $out/iso/$isoName
if [ -n "$compressImage" ]; then debian_program $base $base zstd --rm -q -T0 $out/iso/$isoName; fi
echo "file iso $(echo $out/iso/*)" >$out/nix-support/hydra-build-products
