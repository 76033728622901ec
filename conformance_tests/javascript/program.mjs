// From a question of the protocol to the source text that answers it. What is
// printed for a failure is what was run.
import { readFileSync } from "node:fs";

import { tensorText } from "./arrays.mjs";

const NAMES = JSON.parse(
  readFileSync(new URL("./names.json", import.meta.url), "utf-8"),
);
const RESERVED = new Set(["tf", "layer", "object", "result", "default", "function", "variable", "optimizer"]);

/** The implementation has nothing of that name. */
export class Unsupported extends Error {}

/** Returns the lines that leave what comes out in `result`. */
export function programOf(question) {
  const name = NAMES[question.symbol];
  if (name === undefined) {
    throw new Unsupported(`no public name for ${question.symbol}`);
  }
  if (question.role === "optimizer") return optimizerLines(name, question);
  if (!("inputs" in question)) {
    throw new Unsupported(`no stateful ${question.role} in TensorFlow.js`);
  }
  const lines = question.inputs.map(inputLine);
  const values = new Map(question.inputs.map(({ name: n }) => [n, variable(n)]));
  if (name.activation) return [...lines, activationLine(name, question, values)];
  if (name.function) return [...lines, functionLine(name, question, values)];
  return [...lines, ...objectLines(name, question, [...values.values()])];
}

/** Returns the lines as a program for node, which prints what comes out. */
export function printedProgram(question) {
  let lines;
  try {
    lines = programOf(question);
  } catch (error) {
    return `// ${error.message}`;
  }
  const shown = "[result].flat().forEach((tensor) => tensor.print());";
  return ['import * as tf from "@tensorflow/tfjs";', "", ...lines, shown].join("\n");
}

/** Returns where a weight is, as Keras names it. */
export function pathOf(symbol, layer, { name }) {
  const below = name.startsWith(`${layer.name}/`)
    ? name.slice(layer.name.length + 1)
    : name;
  const parts = below.split("/");
  const last = parts.pop();
  const renamed = NAMES[symbol].weights?.[last] ?? last;
  return [layer.name, ...parts, renamed].join("/");
}

function inputLine({ name, list, ...array }) {
  const text = list ? `[${list.map(tensorText).join(", ")}]` : tensorText(array);
  return `const ${variable(name)} = ${text};`;
}

function variable(name) {
  return RESERVED.has(name) ? `${name}_` : name;
}

function activationLine(name, { params }, [[, input]]) {
  refuseOthers(`the activation ${name.activation}`, params, []);
  const made = `tf.layers.activation({activation: "${name.activation}"})`;
  return `const result = ${made}.apply(${input});`;
}

/** A function takes its arguments by position, in the order of the data. */
function functionLine(name, { params, call = {} }, values) {
  const given = new Map(values);
  for (const [key, value] of Object.entries({ ...params, ...call })) {
    given.set(key, name.values?.[key]?.[value] ?? literal(value));
  }
  const results = name.results?.map((key) => `returned.${key}`);
  const called = `tf.${name.function}(${positional(name, given)})`;
  if (!results) return `const result = ${called};`;
  return `const returned = ${called};\nconst result = [${results.join(", ")}];`;
}

function positional(name, given) {
  const known = name.arguments;
  refuseOthers(`tf.${name.function}`, Object.fromEntries(given), known);
  const last = known.findLastIndex((key) => given.has(key));
  const texts = known.slice(0, last + 1).map((key) => given.get(key));
  return texts.map((text) => text ?? "undefined").join(", ");
}

function refuseOthers(where, given, known) {
  for (const key of Object.keys(given)) {
    if (!known.includes(key)) throw new Error(`${where} has no argument ${key}`);
  }
}

/** An object takes its arguments by name, and has `apply`. */
function objectLines(name, question, inputs) {
  const { symbol, params, call, weights } = question;
  const object = question.role === "layer" ? "layer" : "object";
  const lines = [`const ${object} = ${construction(symbol, params)};`];
  if (question.role === "initializer") {
    refuseOthers("apply", call, ["shape", "dtype"]);
    const given = [call.shape, call.dtype].filter((v) => v !== undefined);
    inputs = given.map(literal);
  }
  let applied = `${object}.apply(${inputs.slice(0, 1)}`;
  const others = question.inputs.slice(1).map(({ name: n }, at) => [
    camelCase(n),
    inputs[at + 1],
  ]);
  if (question.role === "layer") {
    const named = Object.entries(call).map(([k, v]) => [camelCase(k), literal(v)]);
    const all = [...others, ...named].map(([k, v]) => `${k}: ${v}`);
    if (all.length) applied += `, {${all.join(", ")}}`;
  } else if (inputs.length > 1) {
    applied = `${object}.apply(${inputs.join(", ")}`;
  }
  if (weights) {
    const set = weights.map(tensorText).join(", ");
    lines.push(`${applied});`, `layer.setWeights([${set}]);`);
  }
  return [...lines, `const result = ${applied});`];
}

function construction(symbol, params) {
  const name = NAMES[symbol];
  if (!name?.object) throw new Unsupported(`no public name for ${symbol}`);
  const items = Object.entries(params).map(([key, value]) => {
    const text = typeof value === "string" ? camelCase(value) : value;
    return `${name.rename?.[key] ?? camelCase(key)}: ${literal(text)}`;
  });
  return `tf.${name.object}({${items.join(", ")}})`;
}

/** An optimizer is another function where it has other arguments. */
function optimizerLines(name, { params, start, gradients }) {
  const other = Object.keys(name.when ?? {}).find((key) => key in params);
  const chosen = other ? name.when[other] : name;
  const given = new Map(
    Object.entries(params).map(([key, value]) => [key, literal(value)]),
  );
  const made = `tf.${chosen.function}(${positional(chosen, given)})`;
  return [
    `const variable = tf.variable(${tensorText(start)}, true, "variable");`,
    `const optimizer = ${made};`,
    "const gradients = [",
    ...gradients.map((gradient) => `  ${tensorText(gradient)},`),
    "];",
    "const result = gradients.map((gradient) => {",
    "  optimizer.applyGradients({variable: gradient});",
    "  return variable.clone();",
    "});",
  ];
}

function literal(value) {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if ("object" in value) return construction(value.object, value.params);
  if ("number" in value) return String(Number(value.number.replace("inf", "Infinity")));
  const items = Object.entries(value.table).map(
    ([key, item]) => `${JSON.stringify(key)}: ${literal(item)}`,
  );
  return `{${items.join(", ")}}`;
}

/** `kernel_size` is `kernelSize`; values that are words follow the same rule. */
function camelCase(text) {
  if (!/^[a-z0-9]+(_[a-z0-9]+)*$/.test(text)) return text;
  return text.replace(/_([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}
