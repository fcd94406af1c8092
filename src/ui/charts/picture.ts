/** A chart as a PNG or SVG that can stand alone: title, subtitle, picture, source and how it was made. */
import { FONT, INK, QUIET } from './palette'

export interface Picture {
  image: CanvasImageSource
  /** The same as the text of an SVG element. */
  svg: () => Promise<string>
  width: number
  height: number
}

export interface Words {
  title: string
  subtitle: string
  /** Small print under the picture. */
  notes: readonly string[]
}

const WIDTH = 1200
const MARGIN = 40
const SCALE = 2
/** A small picture from a narrow screen is not blown up beyond this. */
const MOST_ENLARGED = 1.5

interface TextPart {
  lines: string[]
  font: string
  size: number
  bold?: boolean
  line: number
  colour: string
}
type Part = TextPart | { picture: number }

const BETWEEN = 10

/** What is drawn, from top to bottom, in units of the picture. */
function partsOf(picture: Picture, words: Words) {
  const context = document.createElement('canvas').getContext('2d')!
  const inner = WIDTH - 2 * MARGIN
  const width = Math.min(inner, picture.width * MOST_ENLARGED)
  const height = picture.height * (width / picture.width)
  const text = (words: string, size: number, line: number, colour: string, bold = false): TextPart => {
    const font = `${bold ? 'bold ' : ''}${size}px ${FONT}`
    return { lines: wrap(context, words, font, inner), font, size, bold, line, colour }
  }
  const parts: Part[] = [
    text(words.title, 28, 36, INK, true),
    text(words.subtitle, 19, 28, QUIET),
    { picture: height },
    ...words.notes.map((note) => text(note, 15, 22, QUIET)),
  ]
  const total = parts.reduce((sum, part) => sum + heightOf(part) + BETWEEN, 2 * MARGIN)
  return { parts, total, width, height }
}

export async function pngOf(picture: Picture, words: Words): Promise<Blob> {
  const { parts, total, width, height } = partsOf(picture, words)
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')!
  canvas.width = WIDTH * SCALE
  canvas.height = total * SCALE
  context.scale(SCALE, SCALE)
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, WIDTH, total)
  let y = MARGIN
  for (const part of parts) {
    if ('picture' in part) context.drawImage(picture.image, MARGIN, y, width, height)
    else {
      context.font = part.font
      context.fillStyle = part.colour
      context.textBaseline = 'top'
      part.lines.forEach((line, index) => context.fillText(line, MARGIN, y + index * part.line))
    }
    y += heightOf(part) + BETWEEN
  }
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made'))),
      'image/png',
    ),
  )
}

/** The picture alone, twice as fine as it is shown, for a document that has its words as text. */
export function dataUriOf({ image, width, height }: Picture): string {
  const canvas = document.createElement('canvas')
  canvas.width = width * SCALE
  canvas.height = height * SCALE
  const context = canvas.getContext('2d')!
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas.toDataURL('image/png')
}

/** As `pngOf`, but a drawing that keeps sharp at any size and whose words can be edited. */
export async function svgOf(picture: Picture, words: Words): Promise<Blob> {
  const { parts, total, width, height } = partsOf(picture, words)
  const drawn: string[] = []
  const svg = await picture.svg()
  let y = MARGIN
  for (const part of parts) {
    if ('picture' in part) drawn.push(placed(svg, picture, { x: MARGIN, y, width, height }))
    else
      part.lines.forEach((line, index) =>
        drawn.push(
          `<text x="${MARGIN}" y="${y + index * part.line + part.size}" font-size="${part.size}"${part.bold ? ' font-weight="bold"' : ''} fill="${part.colour}">${escaped(line)}</text>`,
        ),
      )
    y += heightOf(part) + BETWEEN
  }
  const text = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${total}" viewBox="0 0 ${WIDTH} ${total}" font-family="${FONT}"><title>${escaped(words.title)}</title><rect width="${WIDTH}" height="${total}" fill="#ffffff"/>${drawn.join('')}</svg>`
  return new Blob([text], { type: 'image/svg+xml;charset=utf-8' })
}

/** The picture's own element in its place on the page. */
function placed(
  svg: string,
  picture: Picture,
  place: { x: number; y: number; width: number; height: number },
): string {
  const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml')
  documentElement.setAttribute('viewBox', `0 0 ${picture.width} ${picture.height}`)
  for (const [name, value] of Object.entries(place)) documentElement.setAttribute(name, String(value))
  return new XMLSerializer().serializeToString(documentElement)
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** An SVG as a picture; its colours must be in attributes, since style sheets do not travel with it. */
export async function pictureOfSvg(svg: SVGSVGElement): Promise<Picture> {
  const { width, height } = svg.viewBox.baseVal
  const copy = svg.cloneNode(true) as SVGSVGElement
  copy.setAttribute('width', String(width * SCALE))
  copy.setAttribute('height', String(height * SCALE))
  const text = new XMLSerializer().serializeToString(copy)
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`
  await image.decode()
  return { image, svg: () => Promise.resolve(text), width, height }
}

export function download(content: Blob | string, name: string): void {
  const blob =
    typeof content === 'string' ? new Blob([`\uFEFF${content}`], { type: 'text/csv;charset=utf-8' }) : content
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

function heightOf(part: Part): number {
  return 'picture' in part ? part.picture : part.lines.length * part.line
}

function wrap(context: CanvasRenderingContext2D, text: string, font: string, width: number): string[] {
  context.font = font
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word
    if (line && context.measureText(longer).width > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  if (line) lines.push(line)
  return lines
}
