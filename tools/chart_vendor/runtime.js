/* The parts of Vega that draw a chart which was compiled beforehand: no maps, forces, trees or regressions. */
import { transforms } from "vega-dataflow";
import * as encode from "vega-encode";
import * as selections from "vega-selections";
import * as basic from "vega-transforms";
import { extend } from "vega-util";
import * as view from "vega-view-transforms";

extend(transforms, basic, view, encode, selections);

export { expressionInterpreter } from "vega-interpreter";
export { parse } from "vega-parser";
export { View } from "vega-view";
