/** A canvas that writes down what is drawn, as SVG. The package reads fonts through a style attribute, which the policy of the page forbids, and loses them; here they are read without one. */
import { Context } from 'svgcanvas'

const ANCHOR: Record<CanvasTextAlign, string> = {
  left: 'start',
  start: 'start',
  center: 'middle',
  right: 'end',
  end: 'end',
}
const BASELINE: Record<CanvasTextBaseline, string> = {
  alphabetic: 'alphabetic',
  hanging: 'hanging',
  ideographic: 'ideographic',
  top: 'text-before-edge',
  middle: 'central',
  bottom: 'text-after-edge',
}

export class WrittenContext extends Context {
  override __applyText(text: string, x: number, y: number, action: 'fill' | 'stroke'): void {
    const { style } = document.createElement('span')
    style.font = this.font
    const parent = this.__closestGroupOrSvg()
    const written = this.__createElement(
      'text',
      {
        'font-family': style.fontFamily,
        'font-size': style.fontSize,
        'font-style': style.fontStyle,
        'font-weight': style.fontWeight,
        x,
        y,
        'text-anchor': ANCHOR[this.textAlign],
        'dominant-baseline': BASELINE[this.textBaseline],
      },
      true,
    )
    written.textContent = text
    this.__currentElement = written
    this.__applyTransformation(written)
    this.__applyStyleToCurrentElement(action)
    parent.appendChild(written)
  }
}
