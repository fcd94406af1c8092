/** A briefing as one HTML file that Word opens and keeps the headings and tables of: no script, no pictures, every word of a user's own escaped. */
import type { Section } from '../views/reportBlocks'
import type { TableView } from '../views/table'

export function reportHtml(title: string, made: string, sections: readonly Section[]): string {
  const body = sections.map(({ heading, blocks }) =>
    [
      `<h2>${escape(heading)}</h2>`,
      ...blocks.map((block) => {
        if (block.kind === 'list')
          return `<ul>${block.items.map((item) => `<li>${escape(item)}</li>`).join('')}</ul>`
        if (block.kind === 'table') return table(block.table)
        if (block.kind === 'pictures') return ''
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
h1{font-size:20pt}h2{font-size:15pt;margin-top:18pt}
table{border-collapse:collapse;width:100%;font-size:9pt;margin:8pt 0}
caption{text-align:left;font-weight:bold;padding:4pt 0}
th,td{border:1px solid #505a5f;padding:3pt 5pt;text-align:left;vertical-align:top}
.answer{font-size:13pt;border-left:4pt solid #12436D;padding-left:8pt}
.caution{border-left:4pt solid #b1b4b6;padding-left:8pt}`

function table({ caption, columns, rows }: TableView): string {
  const head = columns.map((column) => `<th scope="col">${escape(column)}</th>`).join('')
  const body = rows.map(
    ({ header, cells }) =>
      `<tr><th scope="row">${escape(header)}</th>${cells.map((cell) => `<td>${escape(cell)}</td>`).join('')}</tr>`,
  )
  return `<table><caption>${escape(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`
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
