/** The authority that publishes this copy, as it wrote into two lines of index.html; nothing where it has not. */

export interface Publisher {
  name: string | undefined
  contact: string | undefined
}

export function publisher(page: Document = document): Publisher {
  const said = (name: string) =>
    page.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content.trim() || undefined
  return { name: said('published-by'), contact: said('published-contact') }
}
