/** Chinese: the command line. */
import type { Phrases } from '../say.ts'

export const cli: Phrases = {
  '“{1}” is built.': '“{1}”已构建。',
  '“{1}” is being built by another Snowglobe; waiting for it.': '“{1}”正由另一个 Snowglobe 构建；正在等待。',
  'Built in {1}.': '构建完成，用时 {1}。',
  'The build was cancelled.': '构建已取消。',
  'Cancelling the build…': '正在取消构建…',
  '“{1}” is off.': '“{1}”已关机。',
  'Start it with: snowglobe up': '请用以下命令启动：snowglobe up',
  'The console of “{1}”. Ctrl+] leaves it; the machine goes on.':
    '“{1}”的控制台。按 Ctrl+] 离开；虚拟机继续运行。',
  'Nothing was started: say what to do with the disk by --disk keep, --disk reset or --disk snapshot-reset.':
    '未启动：请用 --disk keep、--disk reset 或 --disk snapshot-reset 指明如何处理磁盘。',
  'Do not start': '不启动',
  'What to do with the disk?': '如何处理磁盘？',
  'Before {1}': '{1} 之前',
  'Start as it is (keep)': '按原样启动（keep）',
  'Put it aside and start with a new disk (reset)': '放到一边并使用新磁盘启动（reset）',
  'The same, and keep it as “{1}” (snapshot-reset)': '同上，并保留为“{1}”（snapshot-reset）',
  'Make the disk larger': '扩大磁盘',
  'Take the old disk along': '沿用旧磁盘',
  'The new passwords of {1} will not take effect: they were set when the users were made on this disk.':
    '{1} 的新密码不会生效：密码在此磁盘上创建用户时已设置。',
  'The disk stays at {1}; the configuration says {2} now.': '磁盘仍为 {1}；配置现在要求 {2}。',
  'The host name names the disk: {1} will be new and empty, and what was done so far is on {2}.':
    '磁盘以主机名命名：{1} 将是新的空磁盘，此前的内容在 {2} 上。',
  'The disk builds on a file that is no longer there: {1}.': '磁盘所依赖的文件已不存在：{1}。',
  'The disk’s file is no qcow2 image any more.': '磁盘文件已不是 qcow2 映像。',
  'The disk was made to be booted in another way than the machine is built for now.':
    '磁盘创建时的启动方式与现在构建的虚拟机不同。',
  'system.stateVersion is {1} now, and the disk was made with {2}.':
    'system.stateVersion 现为 {1}，而磁盘创建时为 {2}。',
  'The disk was made by NixOS {1}, which is newer than the {2} that is built now.':
    '磁盘由 NixOS {1} 创建，比现在构建的 {2} 更新。',
  'The disk was made by NixOS {1}; {2} is built now.': '磁盘由 NixOS {1} 创建；现在构建的是 {2}。',
  'Looking: {1} of {2}': '正在检查：{1}/{2}',
  'There are no machines yet. Make one in the app, or: snowglobe up FOLDER':
    '还没有虚拟机。请在应用中新建，或运行：snowglobe up FOLDER',
  '{1}/{2} built': '已构建 {1}/{2}',
  '{1}/{2} fetched ({3} MB)': '已获取 {1}/{2}（{3} MB）',
  '{1} s left': '剩余 {1} 秒',
  '{1} min left': '剩余 {1} 分钟',
  '“{1}” can be removed in the app.': '可以在应用中移除“{1}”。',
  '“{1}” is off already.': '“{1}”已经关机。',
  '“{1}” was asked to shut down…': '已要求“{1}”关机…',
  '“{1}” does not heed it: ending its QEMU…': '“{1}”没有反应：正在结束其 QEMU…',
  'Ending “{1}” at once…': '正在立即结束“{1}”…',
  '“{1}” was asked, and is still there.': '已要求“{1}”关机，但它仍在运行。',
  '“{1}” has no disk yet; the next start makes one.': '“{1}”还没有磁盘；下次启动时会创建。',
  'The disk of “{1}” was put aside; the next start makes a new one.':
    '“{1}”的磁盘已放到一边；下次启动时会创建新磁盘。',
  '“{1}” is a machine now; {2} was added to its folder.': '“{1}”现在是虚拟机；已在其文件夹中添加 {2}。',
  '“{1}” holds a test and no machine.': '“{1}”中是测试，不是虚拟机。',
  'Run it with: snowglobe test': '请用以下命令运行：snowglobe test',
  '“{1}” is no machine yet.': '“{1}”还不是虚拟机。',
  'It needs a {1}.': '它需要 {1}。',
  'Make it one with: snowglobe up': '请用以下命令使其成为虚拟机：snowglobe up',
  'There is no machine in “{1}”.': '“{1}”中没有虚拟机。',
  'A machine’s folder has a {1}.': '虚拟机的文件夹中有 {1}。',
  'There is no machine “{1}”.': '没有虚拟机“{1}”。',
  'All of them are listed by: snowglobe list': '用以下命令列出全部：snowglobe list',
  'There is no test “{1}”.': '没有测试“{1}”。',
  'Name a file that calls runNixOSTest, or a folder with a {1}.':
    '请指定调用 runNixOSTest 的文件，或含有 {1} 的文件夹。',
  '“{1}” is among the tests now; its file stays where it is.': '“{1}”已加入测试；其文件保持原位。',
  'No nixpkgs can be used here.': '此处没有可用的 nixpkgs。',
  'snowglobe doctor says what is missing.': 'snowglobe doctor 会说明缺少什么。',
  '“{1}” passed in {2}.': '“{1}”通过，用时 {2}。',
  '“{1}” has passed before, and nothing of it has changed since. Run it with: --again':
    '“{1}”此前已通过，此后没有变化。要再次运行，请加：--again',
  '“{1}” failed.': '“{1}”失败。',
  '“{1}” was cancelled.': '“{1}”已取消。',
  'Ending the test…': '正在结束测试…',
  '“{1}” is running already; it was not built.': '“{1}”已在运行；未进行构建。',
  'Starting “{1}”…': '正在启动“{1}”…',
  '“{1}” runs; nothing that it writes is kept.': '“{1}”正在运行；不保留它写入的任何内容。',
  '“{1}” runs.': '“{1}”正在运行。',
  '“{1}” is being run by another Snowglobe; waiting for it.': '“{1}”正由另一个 Snowglobe 运行；正在等待。',
}
