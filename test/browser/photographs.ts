import { join } from 'node:path'
import { launch, temporaryFolder } from './chromium.ts'
import { everyPage, faultsOf, photographed, type Shape, shapes, shown, windowOf } from './walk.ts'
import { serveWithClock } from './with-clock.ts'

const [folder, ...wanted] = process.argv.slice(2)
if (folder === undefined) throw new Error('npm run photographs -- FOLDER [SHAPE|PAGE …]')
const isWanted = (name: string, names: readonly string[]) => {
  const said = wanted.filter(each => names.includes(each))
  return said.length === 0 || said.includes(name)
}

const data = temporaryFolder()
const rostrum = await serveWithClock(data.folder, '2026-03-09T18:00:00+03:00')
const browser = await launch()
try {
  const pages = await everyPage(rostrum)
  const names = pages.map(({ name }) => name)
  for (const shape of Object.keys(shapes) as Shape[]) {
    if (!isWanted(shape, Object.keys(shapes))) continue
    const page = await windowOf(browser, shape, Date.parse(rostrum.now()) - Date.now())
    for (const each of pages) {
      const { name } = each
      if (!isWanted(name, names)) continue
      await shown(page, rostrum.address, each)
      await photographed(page, join(folder, shape), name)
      const faults = shapes[shape] === shapes.print ? [] : await faultsOf(page)
      for (const fault of faults) console.log(`${shape} ${name}: ${fault}`)
    }
    await page.context().close()
  }
} finally {
  await browser.close()
  await rostrum.stop()
  data.remove()
}
