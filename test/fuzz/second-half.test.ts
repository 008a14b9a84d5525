import { half } from './half.ts'

half('second')
