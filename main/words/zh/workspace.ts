/** Chinese: folders, files and templates. */
import type { Phrases } from '../say.ts'

export const workspace: Phrases = {
  'It is a device or a pipe, not a file.': '这是设备或管道，不是文件。',
  'It is larger than 10 MB.': '它超过 10 MB。',
  'You have no right to read it.': '您无权读取。',
  'Change its rights, or those of its folder.': '请更改其权限，或其文件夹的权限。',
  'It is a link that leads back to itself.': '这是指向自身的链接。',
  '{1} is a link to “{2}”, which is not there.': '{1} 是指向“{2}”的链接，而后者不存在。',
  'Put it back, or save a new one here.': '请将其放回，或在此保存新文件。',
  'Look at the file with another program.': '请用其他程序查看该文件。',
  '{1} cannot be shown as text.': '无法将 {1} 显示为文本。',
  'It is a binary file.': '这是二进制文件。',
  'It is not UTF-8 text.': '这不是 UTF-8 文本。',
  'The file was changed by another program since it was opened here.': '文件在此打开之后被其他程序修改过。',
  'Reload it, or save over it.': '请重新加载，或覆盖保存。',
  'It would be larger than 10 MB.': '它会超过 10 MB。',
  'It holds a character with the code 0, which Nix cannot read.': '其中含有代码为 0 的字符，Nix 无法读取。',
  'It holds half of a character, which no file can hold.': '其中含有半个字符，任何文件都无法保存。',
  '{1} is a device or a pipe, not a file.': '{1} 是设备或管道，不是文件。',
  'You have no right to write it.': '您无权写入。',
  'It lies where nothing can be written.': '它位于无法写入的地方。',
  'The disk is full.': '磁盘已满。',
  '{1} is a link that leads back to itself.': '{1} 是指向自身的链接。',
  '{1} is a link into a folder that is not there.': '{1} 是指向不存在的文件夹的链接。',
  '{1} could not be saved.': '无法保存 {1}。',
  'Look at the folder’s rights and free space; your text is still here.':
    '请检查文件夹的权限和可用空间；您的文本仍在此处。',
  'The machine could not be copied.': '无法复制虚拟机。',
  'Free some space, or choose another place.': '请腾出空间，或选择其他位置。',
  'The details say what went wrong. Nothing was changed.': '详细信息中说明了出错原因。没有任何更改。',
  '“{1}” cannot be a machine’s name.': '“{1}”不能作为虚拟机的名称。',
  'There is already a folder “{1}” among your machines.': '您的虚拟机中已有文件夹“{1}”。',
  'The path “{1}” holds a comma, which QEMU cannot take in a disk’s path.':
    '路径“{1}”中含有逗号，QEMU 不接受磁盘路径中有逗号。',
  'The path “{1}” holds a line break, which QEMU cannot take in a disk’s path.':
    '路径“{1}”中含有换行，QEMU 不接受磁盘路径中有换行。',
  'Rename the folder, or move the machine to another one.': '请重命名该文件夹，或将虚拟机移到其他文件夹。',
  'It is not a folder.': '这不是文件夹。',
  'The folder “{1}” is not there or holds no machine any more.': '文件夹“{1}”不存在，或其中已没有虚拟机。',
  'Bring it back, or remove it from the list.': '请将其恢复，或从列表中移除。',
  'Look whether it exists and whether you may write to it.': '请检查它是否存在，以及您是否有权写入。',
  'This file holds no machine that Snowglobe can read.': '此文件中没有 Snowglobe 能读取的虚拟机。',
  'Choose a file that Snowglobe has exported. If it is one, it may not have been copied whole.':
    '请选择由 Snowglobe 导出的文件。如果它是，则可能没有复制完整。',
  'It cannot be read.': '无法读取。',
  'It is not whole JSON.': '这不是完整的 JSON。',
  'It does not hold what this version of Snowglobe expects.': '其中没有此版本的 Snowglobe 所需的内容。',
  'The machine’s {1} is damaged. {2}': '虚拟机的 {1} 已损坏。{2}',
  'Mend the file, or move it away and add the folder again: configuration and disk are untouched.':
    '请修正该文件，或将其移走后重新添加文件夹：配置和磁盘未受影响。',
  'Minimal console': '最小控制台',
  'The tutorial’s system: user alice with the password test, two small programs, text only.':
    '教程中的系统：用户 alice（密码 test）、两个小程序，纯文本界面。',
  Desktop: '桌面',
  'X11 with a small window manager: quick to build, light to run.':
    'X11 和一个小型窗口管理器：构建快，运行轻。',
  GNOME: 'GNOME',
  'The GNOME desktop. Large: several gigabytes to fetch, 4 GiB of memory.':
    'GNOME 桌面。体积大：需下载数 GB，4 GiB 内存。',
  Sway: 'Sway',
  'The tiling Wayland compositor.': '平铺式 Wayland 合成器。',
  'Web server': 'Web 服务器',
  'nginx, an open firewall port and a forward from this computer.':
    'nginx、一个开放的防火墙端口和来自本机的转发。',
  Empty: '空',
  'Nothing but the release: for the form, or for a text of your own.': '只有版本号：用于表单或您自己的文本。',
}
