/** TODO */
export interface FigureWords {
  readonly none: string
}
