let built: ReadonlyMap<string, string> = new Map()

/** Scripts and sheets by their names, and under which each is served: said once, before anything is drawn. */
export const assetsAre = (names: ReadonlyMap<string, string>): void => {
  built = names
}

/** Where a page asks for a script or a sheet: under the name of what it holds, where that was built. */
export const servedAs = (path: string): string => built.get(path) ?? path
