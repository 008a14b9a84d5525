import { half } from './half.ts'

half('first')
