/** Chinese: machines, their builds and disks. */
import type { Phrases } from '../say.ts'

export const machines: Phrases = {
  'These builds cannot be compared: what one of them held is not known any more.':
    '无法比较这些构建：其中一个的内容已不可知。',
  'Compare their configurations instead.': '请改为比较它们的配置。',
  'The machine is being built.': '虚拟机正在构建。',
  'Wait for the end or cancel the build first.': '请先等待其结束，或取消构建。',
  'This build is no longer in the machine’s history.': '此构建已不在虚拟机的历史中。',
  'Its folder may have been removed.': '其文件夹可能已被删除。',
  'The configuration that this build was made of is not known.': '此构建所用的配置不可知。',
  'It was built by an older version of Snowglobe, or its copy was removed.':
    '它由旧版本的 Snowglobe 构建，或其副本已被删除。',
  'Nothing came of this build.': '此构建没有产生结果。',
  'The result of this build is no longer in the store.': '此构建的结果已不在 store 中。',
  'Take its configuration and build it again: with the same nixpkgs the same comes of it.':
    '请采用其配置重新构建：使用同一 nixpkgs 会得到相同的结果。',
  'This build is the machine’s present one.': '此构建是虚拟机的当前构建。',
  'Build anew or go back to another build first.': '请先重新构建，或回到另一个构建。',
  'The machine is running on one of these builds.': '虚拟机正在使用其中一个构建运行。',
  'Stop the machine first.': '请先停止虚拟机。',
  'The configuration of that time is not kept here.': '此处没有保留当时的配置。',
  'Bring back the disk alone.': '请只恢复磁盘。',
  'The disk could not be brought back to this snapshot.': '无法将磁盘恢复到此快照。',
  'The snapshot could not be deleted.': '无法删除快照。',
  'The snapshot could not be made.': '无法创建快照。',
  'The running machine does not use this disk.': '运行中的虚拟机不使用此磁盘。',
  'It may have been started with changes thrown away, or with another disk.':
    '它启动时可能设为丢弃更改，或使用了另一个磁盘。',
  'That snapshot is no longer there.': '该快照已不存在。',
  'There is no disk yet to make a snapshot of.': '还没有可创建快照的磁盘。',
  'The first start makes it.': '首次启动时会创建。',
  'The guest could not say what the new configuration would change.': '客户机无法说明新配置会带来哪些变化。',
  'The guest is being switched already.': '客户机已在切换中。',
  'The new system has no program to switch to it.': '新系统没有用于切换的程序。',
  'Set system.switch.enable = true, or shut down and start instead.':
    '请设置 system.switch.enable = true，或改为关机后重新启动。',
  'The guest does not see the new system: it does not share this computer’s store.':
    '客户机看不到新系统：它不共享本机的 store。',
  'Shut down and start instead; or leave virtualisation.mountHostNixStore as it is by default.':
    '请关机后重新启动；或让 virtualisation.mountHostNixStore 保持默认值。',
  'The machine is running on this disk.': '虚拟机正在使用此磁盘运行。',
  'This machine has no disk: its configuration says so.': '此虚拟机没有磁盘：其配置如此规定。',
  'The file grew meanwhile.': '文件在此期间变大了。',
  'The machine is not running.': '虚拟机未运行。',
  'Start it first.': '请先启动它。',
  'Port {1} of this computer is taken by {2}.': '本机端口 {1} 被 {2} 占用。',
  'End that program, or forward another port.': '请结束该程序，或转发其他端口。',
  'Port {1} is free: forward that one, or end the other program.':
    '端口 {1} 空闲：请转发该端口，或结束另一个程序。',
  'the machine “{1}”': '“{1}”虚拟机',
  'a program of another user': '其他用户的程序',
  'This is not the nixpkgs that was looked for last.': '这不是上次查找到的 nixpkgs。',
  'Look for an update again.': '请重新查找更新。',
  'What nixpkgs the machine is pinned to could not be written into its folder.':
    '无法将虚拟机所固定的 nixpkgs 写入其文件夹。',
  'Look at the folder’s rights and free space.': '请检查文件夹的权限和可用空间。',
  'The machine’s files are being copied.': '正在复制虚拟机的文件。',
  'Wait for the end, or cancel it first.': '请先等待其结束，或将其取消。',
  'The machine’s disk is being worked on.': '正在处理虚拟机的磁盘。',
  'Another Snowglobe (process {1}) is working on the disk of this machine.':
    '另一个 Snowglobe（进程 {1}）正在处理此虚拟机的磁盘。',
  'Another Snowglobe (process {1}) is starting this machine.':
    '另一个 Snowglobe（进程 {1}）正在启动此虚拟机。',
  'Cancelled. Nothing was changed.': '已取消。没有任何更改。',
  'This machine is no longer there.': '此虚拟机已不存在。',
  'The machine’s files could not be written.': '无法写入虚拟机的文件。',
  'Look at the free space and the rights of the machines’ folder.': '请检查可用空间和虚拟机文件夹的权限。',
  'There is no {1} in “{2}”.': '“{2}”中没有 {1}。',
  'Choose the folder that holds the machine’s configuration.nix.':
    '请选择包含虚拟机的 configuration.nix 的文件夹。',
  'The machine is running.': '虚拟机正在运行。',
  'Cancel the build first.': '请先取消构建。',
  'The machine’s folder could not be moved to the trash.': '无法将虚拟机的文件夹移入回收站。',
  'This nixpkgs has no such installer.': '此 nixpkgs 没有这样的安装程序。',
  'As NixOS’s installer writes it': '与 NixOS 安装程序所写相同',
  'What nixos-generate-config of this nixpkgs writes, with all its suggestions as comments.':
    '由此 nixpkgs 的 nixos-generate-config 编写，所有建议均作为注释保留。',
  'As NixOS’s GNOME installer writes it': '与 NixOS 的 GNOME 安装程序所写相同',
  'The same with the GNOME desktop switched on.': '同上，并启用 GNOME 桌面。',
  'This nixpkgs has no option {1}.': '此 nixpkgs 没有 {1} 选项。',
  'This machine’s nixpkgs builds no image “{1}”.': '此虚拟机的 nixpkgs 不会构建映像“{1}”。',
  'This configuration is no installer’s: it has no ISO image.': '此配置不属于安装程序：它没有 ISO 映像。',
  'Look again which images there are, or choose another nixpkgs: NixOS has these since 25.05.':
    '请重新查询有哪些映像，或选择其他 nixpkgs：NixOS 自 25.05 起提供这些映像。',
  'The build went well, but there is no image in what it made.': '构建成功，但其结果中没有映像。',
  'The image is no CD: it does not hold an ISO 9660 file system.':
    '该映像不是光盘：其中没有 ISO 9660 文件系统。',
  'The image is cut short: its file ends before the CD does.': '映像不完整：文件在光盘结束之前就结束了。',
  'The image could not be written to {1}.': '无法将映像写入 {1}。',
  'There is no room for it: make some, or choose another place.': '空间不足：请腾出空间，或选择其他位置。',
  'Choose another place.': '请选择其他位置。',
  'Build it again. If that does not help, the store is damaged: `nix-store --verify --check-contents` finds out.':
    '请重新构建。如果仍不行，则 store 已损坏：`nix-store --verify --check-contents` 可以查明。',
  'A machine is running from this image.': '有虚拟机正在使用此映像运行。',
  'This image is no longer in the store.': '此映像已不在 store 中。',
  'An image of this machine is being built already.': '此虚拟机的一个映像已在构建。',
  'There is no QEMU to try the image with.': '没有可用于试用映像的 QEMU。',
  'Build the machine itself once, which brings a QEMU along, or install QEMU.':
    '请先构建一次虚拟机本身（会附带 QEMU），或安装 QEMU。',
  'This machine starts an image and has no configuration to build.':
    '这台虚拟机启动的是映像，没有可构建的配置。',
  'The machine’s nixpkgs knows no images of this configuration.': '虚拟机的 nixpkgs 不提供此配置的映像。',
  'Choose another nixpkgs for the machine: NixOS builds ISO images of any configuration since 25.05.':
    '请为虚拟机选择其他 nixpkgs：NixOS 自 25.05 起可为任何配置构建 ISO 映像。',
  'Installer CD': '安装光盘',
  'NixOS’s minimal installer as an ISO image, with what you add: to build, try and write to a stick.':
    'NixOS 最小安装程序的 ISO 映像，可加入您的内容：用于构建、试用和写入 U 盘。',
  'Installer CD with GNOME': '带 GNOME 的安装光盘',
  'NixOS’s graphical installer as an ISO image. Large: several gigabytes.':
    'NixOS 图形安装程序的 ISO 映像。体积大：数 GB。',
  'Build it again.': '请重新构建。',
  'The machine runs another system now than in this snapshot.': '虚拟机现在运行的系统与此快照中的不同。',
  'Shut it down, bring back “Both”, build and start it; then its memory can come back.':
    '请关机，恢复“两者”，然后构建并启动；之后即可恢复其内存。',
  'Snowglobe keeps no more of this log: it is too long.': 'Snowglobe 不再保留此日志的后续内容：它太长了。',
  'This line of the log could not be written to the disk.': '日志的这一行无法写入磁盘。',
}
