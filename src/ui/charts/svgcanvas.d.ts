/** What is used of svgcanvas, which brings no types. */
declare module 'svgcanvas' {
  export class Context {
    constructor(width: number, height: number)
    getSerializedSvg(fixNamedEntities?: boolean): string
    font: string
    textAlign: CanvasTextAlign
    textBaseline: CanvasTextBaseline
    __currentElement: Element
    __createElement(name: string, attributes: Record<string, string | number>, noStroke: boolean): Element
    __closestGroupOrSvg(): Element
    __applyTransformation(element: Element): void
    __applyStyleToCurrentElement(action: 'fill' | 'stroke'): void
    __applyText(text: string, x: number, y: number, action: 'fill' | 'stroke'): void
  }
}
