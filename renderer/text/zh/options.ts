/** Chinese: the browser of all options and its controls. */
import type { Bounds, StringRule, TypeShape } from '../../../contract/option-type.ts'
import type { optionsText } from '../options.ts'
import type { Words } from '../translation.ts'
import { formats } from '../formats.ts'
import { count } from './plural.ts'

const ruleErrors: Record<StringRule['name'], (said: string) => string> = {
  'non-empty': () => '此处不能为空。',
  'one-line': () => '此处只能是一行。',
  'no-spaces': () => '此处不能包含空格。',
  'no-colons': () => '此处不能包含冒号或换行。',
  pattern: (said) => `此处必须符合模式 ${said}`,
}

function boundsText({ least, most }: Bounds, moreThan?: number): string | null {
  if (moreThan !== undefined) return `大于 ${moreThan}`
  if (least !== null && most !== null) return `${least} 到 ${most}`
  if (least !== null) return `${least} 或以上`
  return most === null ? null : `${most} 或以下`
}

function shapeName(shape: TypeShape): string {
  switch (shape.kind) {
    case 'bool':
      return '开或关'
    case 'int':
      return '整数'
    case 'float':
    case 'number':
      return '数字'
    case 'string':
      return '文本'
    case 'lines':
      return shape.separator === '\n' ? '多行文本' : '文本'
    case 'enum': {
      const [only, ...others] = shape.values
      return only !== undefined && others.length === 0 ? enumLabel(only) : '单选'
    }
    case 'path':
      return '路径'
    case 'package':
      return '软件包'
    case 'nullOr':
      return `${shapeName(shape.inner)}或无`
    case 'either':
      return '多种之一'
    case 'list':
      return `列表：${shapeName(shape.element)}`
    case 'attrs':
      return '命名的值'
    case 'submodule':
      return '选项'
    case 'data':
      return '任意内容'
    case 'expression':
      return 'Nix 表达式'
  }
}

function enumLabel(value: string | number | boolean | null): string {
  if (value === null) return 'null'
  return value === '' ? '（空）' : String(value)
}

const admonitions: Record<string, string> = {
  note: '说明',
  warning: '警告',
  caution: '小心',
  important: '重要',
  tip: '提示',
  example: '示例',
}

export const options: Words<typeof optionsText> = {
  title: '所有选项',
  search: '搜索所有选项',
  searchHint: '方向键移动，Enter 打开，Esc 返回。',
  setOnly: '仅显示在此设置的',
  loading: (seconds: number) => `正在读取此虚拟机的 nixpkgs 的选项… ${seconds} 秒。首次最多需要一分钟。`,
  results: (shown: number, all: number) =>
    shown === all ? count(all, '个选项') : `${count(all, '个选项')}中的 ${formats.number(shown)} 个`,
  list: '找到的选项',
  noMatch: (words: string) => `没有与“${words}”匹配的选项。`,
  noneSet: '文本尚未设置任何选项。',
  pick: '搜索您想更改的内容，例如“ssh”或“firewall”。',
  back: '返回列表',
  retry: '重试',
  set: '已设置',
  missing: (name: string) => `此 nixpkgs 没有 ${name} 选项。`,
  askName: (what: string) => `哪个 ${what}？`,
  askHint: (prefix: string) => `${prefix} 下的名称。一旦您设置了内容，就会新建。`,
  namesHere: '文本中已有',
  continue: '继续',
  nameNeeded: '需要名称。',
  nameTaken: (name: string) => `${name} 已存在。`,
  admonition: (name: string) => admonitions[name] ?? admonitions['note'],
  type: '类型',
  default: '默认值',
  example: '示例',
  takeExample: '使用此示例',
  declared: '声明于',
  readOnly: '由 NixOS 自行得出，不能设置。',
  setHere: '在此设置',
  setBy: (files: string) => `由 ${files} 设置`,
  alsoSetBy: (files: string) => `在此处和 ${files} 中设置`,
  isDefault: '默认值',
  value: '值',
  comesTo: '结果为',
  clear: '清除',
  clearOne: (name: string) => `清除 ${name}`,
  searchIn: (label: string) => `搜索 ${label} 的选项`,
  editExpression: '编辑表达式',
  clearTip: '从文本中删除此选项；恢复为默认值',
  showInText: '在文本中显示',
  asExpression: '写为 Nix 表达式',
  asForm: '使用表单',
  expression: 'Nix 表达式',
  expressionHint: '表达式完整后才会写入。',
  isExpression: '文本中是一个表达式：',
  inWrapper: (wrappers: string) => `位于 ${wrappers} 内：`,
  openOption: (name: string) => `打开 ${name}`,
  moreOptions: (n: number) => `还有 ${count(n, '个选项')}`,
  otherNames: '其他名称',
  notWritten: (name: string) => `${name} 尚未写入文本；设置其任一选项后即会写入。`,
  on: '开',
  off: '关',
  onDefault: '默认开',
  offDefault: '默认关',
  unset: '未设置',
  nothing: '无（null）',
  misfit: (value: string) => `文本中为 ${value}，与此选项的类型不符。`,
  kind: '种类',
  choose: '选择…',
  noChoice: '没有可选的内容。',
  add: '添加',
  addTo: (label: string) => `添加到 ${label}`,
  remove: '移除',
  removeOne: (label: string) => `移除 ${label}`,
  up: (label: string) => `上移 ${label}`,
  down: (label: string) => `下移 ${label}`,
  row: (label: string, n: number) => `${label}，${n}`,
  emptyList: '列表为空。',
  notSet: '未在此设置。',
  nonEmpty: '此列表至少需要一个元素。',
  newName: '新名称',
  rename: (name: string) => `重命名 ${name}`,
  renamed: (name: string) => `${name} 的新名称`,
  emptyText: '设为空文本',
  emptyTextTip: '在文本中写入 ""：这与未设置不同',
  setEmpty: (label: string) => `将 ${label} 设为空文本`,
  package: '按名称或说明搜索软件包',
  packagesLoading: '正在读取此虚拟机的 nixpkgs 的软件包…',
  noPackage: '没有匹配的软件包。',
  packagesFailed: (why: string) => `${why} 请输入软件包的名称，例如 python3Packages.numpy。`,
  notPackage: '这不是软件包的名称。',
  pathHint: '以 / 开头的路径按原样使用。以 ./ 开头的路径位于配置旁边，会复制到 Nix store 中。',
  notPath: '路径以 / 或 ./ 开头；若不以 / 开头，则不能含空格。',
  notAbsolutePath: '此路径必须以 / 开头。',
  joinedBy: (separator: string) => `多个部分之间用“${separator}”分隔。`,
  notInt: '必须是整数。',
  tooLong: 'Nix 只支持 64 位整数。',
  notNumber: '必须是数字，如 1.5。',
  outside: (bounds: string) => `此数字超出范围：${bounds.toLowerCase()}。`,
  bounds: boundsText,
  ruleError: (rule: StringRule) => ruleErrors[rule.name](rule.said),
  shapeName,
  enumLabel,
}
