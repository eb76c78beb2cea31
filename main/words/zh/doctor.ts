/** Chinese: Doctor’s findings. */
import type { Phrases } from '../say.ts'

export const doctor: Phrases = {
  'Certificates are refused and builds redone while the clock is wrong. Set it by the network.':
    '时钟不准时，证书会被拒绝，构建也会重做。请通过网络校准。',
  'It says {1} UTC, which cannot be.': '显示为 {1} UTC，这不可能。',
  'It says {1} UTC; no server was asked.': '显示为 {1} UTC；未询问任何服务器。',
  'It says {1} UTC, as the caches do.': '显示为 {1} UTC，与缓存服务器一致。',
  'It says {1} UTC and is {2} fast.': '显示为 {1} UTC，快了 {2}。',
  'It says {1} UTC and is {2} slow.': '显示为 {1} UTC，慢了 {2}。',
  'None is needed: your user builds by itself.': '不需要：由您的用户自行构建。',
  'Its socket {1} is there, but nobody answers.': '其套接字 {1} 存在，但没有响应。',
  'There is no socket {1}.': '没有套接字 {1}。',
  'Start the daemon.': '请启动守护进程。',
  'It answers.': '有响应。',
  'It takes connections but gives no answer.': '它接受连接，但没有响应。',
  'Start it anew.': '请重新启动它。',
  'Your user builds by itself, so its settings count.': '由您的用户自行构建，因此其设置有效。',
  'This Nix does not tell whether it trusts you.': '此 Nix 未说明是否信任您。',
  'The daemon takes builders and caches that you name.': '守护进程接受您指定的构建机和缓存。',
  'The daemon ignores the builders and caches in your settings, because you are not among its trusted users.':
    '守护进程忽略您设置中的构建机和缓存，因为您不在其受信任用户之列。',
  'You are not among the trusted users of the daemon: it would ignore builders and caches that you name.':
    '您不在守护进程的受信任用户之列：它会忽略您指定的构建机和缓存。',
  'Add this to /etc/nixos/configuration.nix and switch to it.':
    '请将此内容加入 /etc/nixos/configuration.nix 并切换到新配置。',
  'Add this line to /etc/nix/nix.conf and restart nix-daemon.':
    '请将此行加入 /etc/nix/nix.conf 并重启 nix-daemon。',
  'No answer came within {1} s.': '{1} 秒内没有响应。',
  'This could not be looked at.': '无法检查此项。',
  'Machines run, but slowly.': '虚拟机可以运行，但较慢。',
  'A kernel started under it.': '已有内核用它启动。',
  'a kernel is tried with the first machine that is built.': '构建第一台虚拟机时会尝试启动内核。',
  'The device may be opened; {1}': '可以打开该设备；{1}',
  'A machine’s firmware ran under it; {1}': '虚拟机的固件已用它运行；{1}',
  'The device may be opened, but no machine runs under it. Machines run without, slowly.':
    '可以打开该设备，但没有虚拟机能用它运行。虚拟机在没有它的情况下缓慢运行。',
  'Usual inside a virtual machine: switch on nested virtualisation there.':
    '在虚拟机内部很常见：请在外层启用嵌套虚拟化。',
  'Only root may open it; let the group “kvm” in.': '只有 root 可以打开；请允许“kvm”组访问。',
  'You are in the group “{1}” since you logged in: log out and in again.':
    '您在登录之后才加入“{1}”组：请注销并重新登录。',
  'Add yourself to the group “{1}”, then log out and in again.': '请将自己加入“{1}”组，然后注销并重新登录。',
  'The processor can do it; load the kernel module.': '处理器支持；请加载内核模块。',
  'no answer within {1} s': '{1} 秒内没有响应',
  'it gave no reason': '未给出原因',
  'You work offline: nothing is asked.': '您正在离线工作：不会询问任何服务器。',
  'Nix knows no cache to ask.': 'Nix 没有可询问的缓存。',
  'Reached: {1}.': '可以连接：{1}。',
  '{1} of {2} caches cannot be reached.': '{2} 个缓存中有 {1} 个无法连接。',
  'Builds try them anyway, which takes time: leave them out in the settings or in nix.conf.':
    '构建时仍会尝试它们，这会耗费时间：请在设置或 nix.conf 中去掉它们。',
  'No cache can be reached: {1}.': '无法连接任何缓存：{1}。',
  'Connect to the network, or work offline: then no build waits for an answer.':
    '请连接网络，或离线工作：这样构建就不会等待响应。',
  'You work offline: no builder is asked.': '您正在离线工作：不会询问构建机。',
  '{1} of {2} builders cannot be used.': '{2} 台构建机中有 {1} 台无法使用。',
  'Try `ssh` to them by hand, without a password being asked; then correct them in the settings.':
    '请手动用 `ssh` 连接它们，确认不要求输入密码；然后在设置中更正。',
  'This Nix does not tell its settings.': '此 Nix 未说明其设置。',
  'Builds see nothing of this computer but what they need.': '构建只能看到本机中它们需要的内容。',
  'Builds that ask for it see the whole computer.': '提出要求的构建可以看到整个计算机。',
  'Builds see the whole computer, so the same configuration may give another system elsewhere.':
    '构建可以看到整个计算机，因此同一配置在别处可能得到不同的系统。',
  'The program `nix` does not work here, so flakes and some sizes are not to be had.':
    '程序 `nix` 在此无法工作，因此无法使用 flake，也得不到某些大小信息。',
  'Run it in a terminal to see what it says.': '请在终端中运行它，查看其输出。',
  'Flakes work: Snowglobe switches them on for its own calls.':
    'flake 可用：Snowglobe 在自己的调用中启用它。',
  'Flakes work; switched on in nix.conf: {1}.': 'flake 可用；nix.conf 中已启用：{1}。',
  'Nix {1}{2}.': 'Nix {1}{2}。',
  'A daemon builds into {1}.': '由守护进程构建到 {1}。',
  'Your user builds straight into {1}.': '您的用户直接构建到 {1}。',
  'Nix may not write /nix/store here, so builds go into a store of Snowglobe’s own, {1}.':
    'Nix 在此无法写入 /nix/store，因此构建存放在 Snowglobe 自己的 store 中：{1}。',
  'The ready-made packages of caches fit only /nix/store, and other computers cannot build for this one. Install Nix with its daemon to use both.':
    '缓存中的现成软件包只适用于 /nix/store，其他计算机也无法为本机构建。请安装带守护进程的 Nix 以使用这两项功能。',
  '`<nixpkgs>` is {1}, which is not asked offline.': '`<nixpkgs>` 是 {1}，离线时不会询问。',
  'This system has no `<nixpkgs>` of its own.': '此系统没有自己的 `<nixpkgs>`。',
  'Machines can use a channel, a folder or the starter; to have one for all of Nix, add a channel.':
    '虚拟机可以使用频道、文件夹或 starter；要让整个 Nix 都有一个，请添加频道。',
  '`<nixpkgs>` is {1} in {2}.': '`<nixpkgs>` 是 {2} 中的 {1}。',
  '`<nixpkgs>` is {1}, which Nix cannot read.': '`<nixpkgs>` 是 {1}，Nix 无法读取。',
  'Update the channel, or choose another nixpkgs.': '请更新频道，或选择其他 nixpkgs。',
  'The starter is set up: machines can be built without a network.':
    'starter 已就绪：无需网络即可构建虚拟机。',
  'The starter is not set up in {1}.': '{1} 中尚未设置 starter。',
  'Start Snowglobe by `npm start`, which sets it up.': '请用 `npm start` 启动 Snowglobe，它会进行设置。',
  'There is no {1}: {2}': '没有 {1}：{2}',
  'Install it.': '请安装它。',
  There: '已有',
  '{1} cannot be run: {2}': '无法运行 {1}：{2}',
  'Install it again.': '请重新安装它。',
  'machines of the starter cannot run; those of a genuine nixpkgs bring their own.':
    'starter 的虚拟机无法运行；真正的 nixpkgs 的虚拟机会自带。',
  'the disks of machines cannot be looked at.': '无法查看虚拟机的磁盘。',
  'flakes and git checkouts of nixpkgs cannot be used.': '无法使用 flake 和 nixpkgs 的 git 检出。',
  'configurations cannot be formatted; nothing else needs it.': '无法格式化配置；其他功能不需要它。',
  'Nobody tells how much room there is in {1}.': '无法得知 {1} 中有多少空间。',
  '{1}.': '{1}。',
  '{1} free in {2}': '{2} 中有 {1} 可用',
  '{1}, but room for {2} more files only (inodes).': '{1}，但只能再容纳 {2} 个文件（inode）。',
  'Only {1}.': '仅 {1}。',
  'Only {1}: a desktop system may not fit.': '仅 {1}：可能放不下桌面系统。',
  'Free the space of old builds on the Build page of each machine, then collect what nothing needs any more.':
    '请在每台虚拟机的“构建”页面释放旧构建占用的空间，然后回收不再需要的内容。',
  'You may not write to {1}, where new machines go.': '您无权写入 {1}，而新虚拟机存放在那里。',
  'Choose another folder in the settings, or give yourself the right.':
    '请在设置中选择其他文件夹，或为自己授予权限。',
  'Delete kept disks on the Disk page of machines, or choose another folder in the settings.':
    '请在虚拟机的“磁盘”页面删除保留的磁盘，或在设置中选择其他文件夹。',
  'Builders write here while they work: empty it, or let TMPDIR name a larger folder.':
    '构建过程会在此写入：请清空它，或将 TMPDIR 指向更大的文件夹。',
  'Not looked at: Nix cannot be called here.': '未检查：此处无法调用 Nix。',
  'A small build took {1} s.': '一次小型构建用时 {1} 秒。',
  'A small build did not end within {1} s.': '一次小型构建未在 {1} 秒内完成。',
  'A small build failed.': '一次小型构建失败。',
  'Builders find no /bin/sh: add this line to /etc/nix/nix.conf and restart nix-daemon.':
    '构建时找不到 /bin/sh：请将此行加入 /etc/nix/nix.conf 并重启 nix-daemon。',
  'What Nix said is below.': 'Nix 的输出见下方。',
}
