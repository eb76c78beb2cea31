#!@busybox@/bin/busybox sh
# What udhcpc calls when an address was given or lost.
export PATH=@bootPath@/bin:/run/current-system/fhs/usr/sbin:/run/current-system/fhs/usr/bin
case $1 in
  bound | renew)
    ip addr replace "$ip/$mask" dev "$interface"
    ip link set "$interface" up
    for one in $router; do
      ip route replace default via "$one" dev "$interface"
      break
    done
    {
      [ -n "$domain" ] && echo "search $domain"
      for one in @nameservers@ $dns; do echo "nameserver $one"; done
    } >/etc/resolv.conf.new
    mv /etc/resolv.conf.new /etc/resolv.conf
    ;;
  deconfig)
    ip addr flush dev "$interface"
    ip link set "$interface" up
    ;;
esac
