# xdm's configuration: one local display, the session, and a login box that is good to look at.
mkdir -p $out
cat >$out/xdm-config <<CONFIG
DisplayManager.authDir: /var/lib/xdm
DisplayManager.errorLogFile: /var/log/xdm.log
DisplayManager.pidFile: /run/xdm.pid
DisplayManager.requestPort: 0
DisplayManager.servers: $out/servers
DisplayManager*authorize: true
DisplayManager*resources: $out/resources
DisplayManager*session: $session
DisplayManager*setup: $out/setup
DisplayManager*startup: /bin/true
DisplayManager*reset: /bin/true
DisplayManager*userPath: /run/wrappers/bin:/run/current-system/sw/bin
DisplayManager*systemPath: /run/wrappers/bin:/run/current-system/sw/bin
CONFIG
echo ":0 local /usr/bin/Xorg :0 vt7 -config /run/xorg.conf -nolisten tcp -noreset -extension GLX" >$out/servers
sed "s|@name@|$name|g" $source/resources >$out/resources
cp $source/setup $out/setup
chmod +x $out/setup
