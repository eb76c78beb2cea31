/** Chinese, which has one form for all numbers. */
import { counting } from '../plural.ts'

const counted = counting('zh-CN')

export const count = (n: number, one: string) => counted(n, one, one)
