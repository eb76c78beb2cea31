# Takes the kernel and the modules for virtual hardware, file systems and the network; depmod makes what modprobe reads.
mkdir -p unpacked $out/usr/lib/modules $out/nix-support
cd unpacked
modules=./lib/modules/$release
kernel=$modules/kernel
dpkg-deb --fsys-tarfile $deb | tar -x --no-same-owner --no-same-permissions --wildcards \
  ./boot "$modules/modules.*" \
  $kernel/arch/x86/crypto $kernel/crypto $kernel/lib $kernel/fs $kernel/net/9p $kernel/net/netfilter $kernel/net/ipv4 \
  $kernel/net/ipv6 $kernel/net/core $kernel/net/vmw_vsock $kernel/net/bridge $kernel/net/802 $kernel/net/8021q $kernel/net/llc \
  $kernel/net/packet $kernel/net/sched $kernel/block $kernel/drivers/virtio $kernel/drivers/block $kernel/drivers/net/virtio_net.ko \
  $kernel/drivers/net/net_failover.ko $kernel/drivers/net/tun.ko $kernel/drivers/net/veth.ko $kernel/drivers/net/dummy.ko \
  $kernel/drivers/net/ethernet/intel/e1000 $kernel/drivers/gpu/drm $kernel/drivers/char/hw_random \
  $kernel/drivers/char/virtio_console.ko $kernel/drivers/input/evdev.ko $kernel/drivers/input/mouse/psmouse.ko \
  $kernel/drivers/acpi $kernel/drivers/usb/host $kernel/drivers/usb/core $kernel/drivers/usb/common \
  $kernel/drivers/hid/hid.ko $kernel/drivers/hid/hid-generic.ko $kernel/drivers/hid/usbhid $kernel/drivers/firmware \
  $kernel/drivers/cdrom $kernel/drivers/scsi $kernel/drivers/ata $kernel/drivers/video $kernel/drivers/i2c/algos \
  $kernel/drivers/media/cec $kernel/sound/core $kernel/sound/pci/hda $kernel/sound/hda $kernel/sound/soundcore.ko 2>missing || {
  grep -v 'Not found in archive' missing | grep -v 'Exiting with failure status' >&2 && exit 1 || true
}
cp boot/vmlinuz-* $out/bzImage
# Graphics cards that no QEMU has.
rm -rf $kernel/drivers/gpu/drm/{amd,i915,nouveau,radeon,gma500,mgag200,ast}
mv $modules $out/usr/lib/modules/
ln -s usr/lib $out/lib
chmod -R u+w $out
# kmod reads only the binary indexes, which busybox's depmod does not make; so kmod's own is run, with its own libraries.
libraries=$base/usr/lib/x86_64-linux-gnu
$libraries/ld-linux-x86-64.so.2 --argv0 depmod --library-path $libraries $base/usr/bin/kmod -b $out $release
: >$out/nix-support/debian
