/** What is used of svgcanvas, which brings no types. */
declare module 'svgcanvas' {
  export class Context {
    constructor(width: number, height: number)
    getSerializedSvg(fixNamedEntities?: boolean): string
  }
}
