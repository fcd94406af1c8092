/** What a button hands over as a file. Playwright hears nothing of downloads from Firefox, so there the file is read from the link that is pressed for it. */
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'

export interface Taken {
  name: string
  bytes: Buffer
}

interface AtTheLink {
  name: string
  dataUrl: string
}
type Listening = Window & typeof globalThis & { taken: Promise<AtTheLink> }

export async function takeFile(page: Page, press: () => Promise<unknown>): Promise<Taken> {
  if (page.context().browser()!.browserType().name() === 'firefox') return fromTheLink(page, press)
  const [file] = await Promise.all([page.waitForEvent('download'), press()])
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

async function fromTheLink(page: Page, press: () => Promise<unknown>): Promise<Taken> {
  await page.evaluate(() => {
    const { createObjectURL } = URL
    const { click } = HTMLAnchorElement.prototype
    let blob: Blob
    URL.createObjectURL = (made) => createObjectURL.call(URL, (blob = made as Blob))
    ;(window as Listening).taken = new Promise((done) => {
      HTMLAnchorElement.prototype.click = function () {
        URL.createObjectURL = createObjectURL
        HTMLAnchorElement.prototype.click = click
        const reader = new FileReader()
        reader.onload = () => done({ name: this.download, dataUrl: String(reader.result) })
        reader.readAsDataURL(blob)
      }
    })
  })
  await press()
  const { name, dataUrl } = await page.evaluate(() => (window as Listening).taken)
  return { name, bytes: Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64') }
}
