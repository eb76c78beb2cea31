/** Chinese: integration tests. */
import type { Phrases } from '../say.ts'

export const checks: Phrases = {
  'The driver ended with exit code {1}.': '驱动程序已结束，退出代码 {1}。',
  'The driver was killed (signal {1}).': '驱动程序被强制结束（信号 {1}）。',
  'Its machines were ended. What it said last is in the session’s log.':
    '其虚拟机已结束。最后的输出在会话的日志中。',
  'Nix does not say what this test’s script is.': 'Nix 没有说明此测试的脚本是什么。',
  'End the session and start it again: then the script is built with the driver.':
    '请结束会话并重新开始：这样脚本会与驱动程序一起构建。',
  'This cannot be typed as one command.': '这无法作为一条命令输入。',
  'The driver is working on a command.': '驱动程序正在执行命令。',
  'Wait until it has ended, or interrupt it.': '请等待其结束，或将其中断。',
  'This test has no such machine.': '此测试没有这台虚拟机。',
  'The test’s driver is not running.': '测试的驱动程序未运行。',
  'The session has ended.': '会话已结束。',
  'There is no such machine in this test.': '此测试中没有这样的虚拟机。',
  'The script has a fault in its line {1}: {2}': '脚本第 {1} 行有错误：{2}',
  'Mend the script and run the test again.': '请修正脚本并再次运行测试。',
  'There it says: {1}': '该处为：{1}',
  'One machine': '一台虚拟机',
  'The tutorial’s first test: a program is there for alice, and for nobody else.':
    '教程中的第一个测试：某个程序只供 alice 使用，其他人没有。',
  'Client and server': '客户端和服务器',
  'The tutorial’s second test: a web server, and a client that asks it for a page.':
    '教程中的第二个测试：一台 Web 服务器，以及向它请求网页的客户端。',
  'Subtests and pictures': '子测试和截图',
  'Two machines, parts with names, a cable that is pulled, a picture that is kept.':
    '两台虚拟机、有名称的各个部分、拔掉的网线、保留的截图。',
  'The test took longer than its globalTimeout allows.': '测试用时超过了其 globalTimeout。',
  'It came to line {1} of the script: {2}': '它执行到脚本第 {1} 行：{2}',
  'The last lines of {1}:': '{1} 的最后几行：',
  'The test failed: {1}': '测试失败：{1}',
  'The driver ended by itself with exit code {1} and without a word of the script.':
    '驱动程序自行结束，退出代码 {1}，脚本没有任何输出。',
  'The driver was killed ({1}) before the script came to its end.':
    '在脚本结束之前，驱动程序被强制结束（{1}）。',
  'Its machines were ended. Run the test again; the lines below are the last of its log.':
    '其虚拟机已结束。请再次运行测试；下面是日志的最后几行。',
  'This test is written elsewhere and is only read here.': '此测试写在别处，此处仅读取。',
  'Change it with an editor of your own, where it lies.': '请用您自己的编辑器在原处修改。',
  '“{1}” cannot be a test’s name.': '“{1}”不能作为测试的名称。',
  'Use letters, digits, spaces, dots and dashes, beginning with a letter or digit.':
    '请使用字母、数字、空格、点和连字符，并以字母或数字开头。',
  'There is already a test “{1}”.': '已有名为“{1}”的测试。',
  'Choose another name.': '请选择其他名称。',
  'The folder “{1}” cannot be used.': '无法使用文件夹“{1}”。',
  'Look at the free space and the rights there.': '请检查该处的可用空间和权限。',
  'The test’s driver was built but cannot be started.': '测试的驱动程序已构建，但无法启动。',
  'Build it again. If that does not help, look whether its nixpkgs fits this computer.':
    '请重新构建。如果仍不行，请检查其 nixpkgs 是否适合本机。',
  'This test is running already.': '此测试已在运行。',
  'This test is no longer there.': '此测试已不存在。',
  'Its folder may have been moved or removed.': '其文件夹可能已被移动或删除。',
  'There is no such template.': '没有这样的模板。',
  '“{1}” is no NixOS test: nothing in it calls runNixOSTest.':
    '“{1}”不是 NixOS 测试：其中没有调用 runNixOSTest。',
  'Choose the Nix file that calls pkgs.testers.runNixOSTest.':
    '请选择调用 pkgs.testers.runNixOSTest 的 Nix 文件。',
  'The test is running.': '测试正在运行。',
  'Stop it first.': '请先停止它。',
  'The test’s machines are not running.': '测试的虚拟机未运行。',
  'The test’s folder could not be moved to the trash.': '无法将测试的文件夹移入回收站。',
  'Nothing was deleted. Remove the folder yourself if you want it gone.':
    '没有删除任何内容。如果不再需要该文件夹，请自行删除。',
  'This test is open interactively.': '此测试正在交互式运行。',
  'End that session first: a test has one set of machines at a time.':
    '请先结束该会话：测试同时只有一组虚拟机。',
  'Evaluating the test took more than {1} minutes and was given up.': '测试的求值超过 {1} 分钟，已放弃。',
  'Run the test to see how far it comes.': '请运行测试，看看它能进行到哪一步。',
  '“{1}” holds no flake.nix any more.': '“{1}”中已没有 flake.nix。',
  'Choose the folder that holds it.': '请选择包含它的文件夹。',
  'Three machines on two networks': '两个网络上的三台虚拟机',
  'A client and a server, each on a network of its own, and a router that joins them.':
    '一个客户端和一个服务器，各在自己的网络上，由一台路由器连接。',
}
