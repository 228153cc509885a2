// Lines and areas as paths, by the curves of d3.
import {
  area,
  type CurveFactory,
  curveBasis,
  curveBasisClosed,
  curveBasisOpen,
  curveBumpX,
  curveBumpY,
  curveLinear,
  curveLinearClosed,
  curveMonotoneX,
  curveMonotoneY,
  curveNatural,
  curveStep,
  curveStepAfter,
  curveStepBefore,
  line,
} from 'd3-shape';
import type { Curve } from './curve-names.js';
import type { Layer } from './layers.js';

const curves: Record<Curve, CurveFactory> = {
  basis: curveBasis,
  basisClosed: curveBasisClosed,
  basisOpen: curveBasisOpen,
  bump: curveBumpX,
  bumpX: curveBumpX,
  bumpY: curveBumpY,
  linear: curveLinear,
  linearClosed: curveLinearClosed,
  monotone: curveMonotoneX,
  monotoneX: curveMonotoneX,
  monotoneY: curveMonotoneY,
  natural: curveNatural,
  step: curveStep,
  stepAfter: curveStepAfter,
  stepBefore: curveStepBefore,
};

/** Of fewer points this one draws nothing at all. */
const LEAST_OPEN = 4;

type Place = (value: number) => number;

export function linePath({ series, to }: Layer, places: readonly number[], x: Place, y: Place): string {
  const path = line<number>(x, (index) => y(to[index] as number))
    .defined((index) => !Number.isNaN(to[index]))
    .curve(curveOf(series.curve, places))
    .digits(2);
  return path(places) ?? '';
}

export function areaPath({ series, from, to }: Layer, places: readonly number[], x: Place, y: Place): string {
  const path = area<number>(
    x,
    (index) => y(from[index] as number),
    (index) => y(to[index] as number),
  )
    .defined((index) => !Number.isNaN(to[index]))
    .curve(curveOf(series.curve, places))
    .digits(2);
  return path(places) ?? '';
}

const curveOf = (name: Curve, places: readonly number[]): CurveFactory =>
  name === 'basisOpen' && places.length < LEAST_OPEN ? curveLinear : curves[name];
