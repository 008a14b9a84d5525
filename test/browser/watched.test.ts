import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { hasChromium, launch } from './chromium.ts'

test.skipIf(!hasChromium)(
  'a page that breaks its policy, or asks something of another machine, is told when its browser is closed (S3)',
  async () => {
    const server = createServer((_, out) => {
      out.writeHead(200, { 'Content-Type': 'text/html', 'Content-Security-Policy': "script-src 'none'" })
      out.end('<!doctype html><title>x</title><script>1</script><img src="http://names.invalid/x.png" alt="">')
    })
    await new Promise<void>(done => {
      server.listen(0, '127.0.0.1', done)
    })
    const browser = await launch()
    const page = await browser.newPage()
    const said = page.waitForEvent('console')
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    await said
    server.close()
    const told = await browser.close().catch(String)
    expect(told).toMatch(/against the policy: .*script/)
    expect(told).toContain('asked of another machine: http://names.invalid/x.png')
    const quiet = await launch()
    await (await quiet.newPage()).setContent('<p>Nothing</p>')
    await quiet.close()
  },
)
