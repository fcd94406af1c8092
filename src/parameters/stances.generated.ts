/** Distributions of the stances, derived from `evidence/` by `npm run stances`: do not edit. Reasoning: docs/evidence.md. */
import { normalAround, splitAround, triangularBetween } from './define'

export const DERIVED = {
  effectPlan: {
    balanced: splitAround(0, 0.12, 0.34),
    stances: { sceptical: normalAround(0, 0.14), 'as-reported': normalAround(0, 0.14) },
  },
  effectCare: {
    balanced: splitAround(0, 0.19, 0.17),
    stances: { sceptical: normalAround(0, 0.14), 'as-reported': normalAround(-0.56, 0.09) },
  },
  effectHome: {
    balanced: splitAround(0, 0.31, 0.38),
    stances: { sceptical: normalAround(0, 0.14), 'as-reported': normalAround(0.59, 0.21) },
  },
  effectClosure: {
    balanced: splitAround(0, 0.19, 0.17),
    stances: { sceptical: normalAround(0, 0.14), 'as-reported': normalAround(0.25, 0.03) },
  },
  effectReturn: {
    balanced: splitAround(0, 0.15, 0.25),
    stances: { sceptical: normalAround(0, 0.14), 'as-reported': normalAround(0, 0.14) },
  },
  effectMoves: {
    balanced: splitAround(0, 0.27, 0.27),
    stances: { sceptical: normalAround(0, 0.14), 'as-reported': normalAround(-0.36, 0.2) },
  },
  effectLeaving: {
    balanced: splitAround(0, 0.16, 0.33),
    stances: { sceptical: normalAround(0, 0.14), 'as-reported': normalAround(0, 0.14) },
  },
  effectSickness: {
    balanced: splitAround(0, 0.29, 0.23),
    stances: { sceptical: normalAround(0, 0.14), 'as-reported': normalAround(-0.81, 0.23) },
  },
  effectEdge: {
    balanced: splitAround(0, 0.34, 0.13),
    stances: { sceptical: normalAround(0, 0.14), 'as-reported': normalAround(-1.08, 0.2) },
  },
  adminRelief: {
    balanced: triangularBetween(0, 0.38, 0.76),
    stances: {
      sceptical: triangularBetween(0, 0.19, 0.38),
      'as-reported': triangularBetween(0.47, 0.76, 0.8),
    },
  },
  dipLeaving: {
    balanced: triangularBetween(1, 1.86, 2.72),
    stances: { 'as-reported': triangularBetween(2.05, 2.72, 3.54) },
  },
  strainLeaving: { balanced: normalAround(0.11, 0.14), stances: {} },
  strainSickness: { balanced: normalAround(0.16, 0.13), stances: {} },
} as const
