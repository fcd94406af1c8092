/** A briefing as one HTML file that a word processor opens with its headings, tables and pictures: no script, nothing fetched, every word of a user's own escaped. */
import type { Section } from '../views/reportBlocks'
import type { TableView } from '../views/table'

export interface ReportPicture {
  /** PNG as a data address, with its size as shown, in pixels. */
  src: string
  width: number
  height: number
  title: string
  subtitle: string
  summary: string
  notes: readonly string[]
}

/** `pictures`: in their order, where the briefing has its place for them. */
export function reportHtml(
  title: string,
  made: string,
  sections: readonly Section[],
  pictures: readonly ReportPicture[] = [],
): string {
  const firstAnnex = sections.findIndex(({ annex }) => annex)
  const body = sections.map(({ heading, blocks }, place) =>
    [
      `<h2${place === firstAnnex ? ' class="annex"' : ''}>${escape(heading)}</h2>`,
      ...blocks.map((block) => {
        if (block.kind === 'list')
          return `<ul>${block.items.map((item) => `<li>${escape(item)}</li>`).join('')}</ul>`
        if (block.kind === 'table') return table(block.table)
        if (block.kind === 'pictures') return pictures.map(figure).join('\n')
        return `<p class="${block.kind}">${escape(block.text)}</p>`
      }),
    ]
      .filter(Boolean)
      .join('\n'),
  )
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>${escape(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escape(title)}</h1>
<p>${escape(made)}</p>
${body.join('\n')}
</body>
</html>
`
}

const STYLE = `@page{size:A4;margin:2cm}
body{font-family:Arial,Helvetica,sans-serif;font-size:11pt;line-height:1.4;max-width:18cm}
h1,h2{font-family:Arial,Helvetica,sans-serif;page-break-after:avoid}
h1{font-size:20pt}h2{font-size:15pt;margin-top:18pt}h2.annex{page-break-before:always}
table{border-collapse:collapse;width:100%;font-size:9pt;line-height:1.2;margin:8pt 0}
caption{text-align:left;font-weight:bold;padding:4pt 0}
tr{page-break-inside:avoid}
th,td{text-align:left;vertical-align:top;padding:3pt 4pt;border-bottom:0.75pt solid #b1b4b6}
.figure{margin:12pt 0 4pt;page-break-after:avoid}
.figure+.caption{font-size:9pt;border:0;padding:0}
.answer{font-size:12pt;border-left:4pt solid #12436D;padding-left:8pt}
.caution{border-left:4pt solid #b1b4b6;padding-left:8pt}`

/** Word takes the size of a picture from its attributes, and its caption from the paragraph under it. */
const SHOWN_WIDTH = 620

function figure(
  { src, width, height, title, subtitle, summary, notes }: ReportPicture,
  index: number,
): string {
  const shown = Math.min(SHOWN_WIDTH, width)
  const size = `width="${shown}" height="${Math.round((height * shown) / width)}"`
  const words = [`${subtitle}.`, summary, ...notes.slice(0, 1)].map(escape).join(' ')
  return `<p class="figure"><img src="${escape(src)}" ${size} alt="${escape(`Chart: ${title}. ${subtitle}. What it shows is said under it.`)}"></p>
<p class="caption"><strong>Figure ${index + 1}. ${escape(title)}</strong><br>${words}</p>`
}

function table({ caption, columns, rows }: TableView): string {
  const head = columns.map((column) => `<th scope="col">${escape(column)}</th>`).join('')
  const body = rows.map(
    ({ header, cells }) =>
      `<tr><th scope="row">${escape(header)}</th>${cells.map((cell) => `<td>${escape(cell)}</td>`).join('')}</tr>`,
  )
  return `<table><caption align="left">${escape(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text with nothing in it that HTML would take for mark-up, nor what no document may hold. */
const escape = (value: string): string =>
  value
    .replace(/\p{Cs}/gu, '')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '') // eslint-disable-line no-control-regex
    .replace(/[&<>"']/g, (character) => ENTITIES[character]!)
