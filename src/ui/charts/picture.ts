/** A chart as a PNG that can stand alone: title, subtitle, picture, source and how it was made. */
import { FONT, INK, QUIET } from './palette'

export interface Picture {
  image: CanvasImageSource
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

export async function pngOf(picture: Picture, words: Words): Promise<Blob> {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')!
  const inner = WIDTH - 2 * MARGIN
  const width = Math.min(inner, picture.width * MOST_ENLARGED)
  const height = picture.height * (width / picture.width)
  const parts = [
    {
      lines: wrap(context, words.title, `bold 28px ${FONT}`, inner),
      font: `bold 28px ${FONT}`,
      line: 36,
      colour: INK,
    },
    {
      lines: wrap(context, words.subtitle, `19px ${FONT}`, inner),
      font: `19px ${FONT}`,
      line: 28,
      colour: QUIET,
    },
    { picture: height },
    ...words.notes.map((note) => ({
      lines: wrap(context, note, `15px ${FONT}`, inner),
      font: `15px ${FONT}`,
      line: 22,
      colour: QUIET,
    })),
  ]
  const total = parts.reduce((sum, part) => sum + heightOf(part) + 10, 2 * MARGIN)
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
    y += heightOf(part) + 10
  }
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made'))),
      'image/png',
    ),
  )
}

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
  return { image, width, height }
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

function heightOf(part: { picture: number } | { lines: string[]; line: number }): number {
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
