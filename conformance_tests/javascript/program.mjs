// From a question of the protocol to the source text that answers it. What is
// printed for a failure is what was run.
import { readFileSync } from "node:fs";

import { tensorText } from "./arrays.mjs";

const NAMES = JSON.parse(
  readFileSync(new URL("./names.json", import.meta.url), "utf-8"),
);
const RESERVED = new Set(["tf", "layer", "object", "result", "default", "function", "variable", "optimizer", "total", "cotangents", "grads"]);

/** The implementation has nothing of that name. */
export class Unsupported extends Error {}

/** Returns the lines that leave what comes out in `result`. */
export function programOf(question) {
  const name = NAMES[question.symbol];
  if (name === undefined) {
    throw new Unsupported(`no public name for ${question.symbol}`);
  }
  if (question.get_config) return configLines(question);
  if (question.role === "optimizer") return optimizerLines(name, question);
  if (!("inputs" in question)) {
    throw new Unsupported(`no stateful ${question.role} in TensorFlow.js`);
  }
  const lines = question.inputs.map(inputLine);
  const [before, body] = callLines(name, question);
  if (question.cotangents) {
    return [...lines, ...before, ...gradientLines(question, body)];
  }
  return [...lines, ...before, ...body];
}

/** Returns the lines before the call, and those of the call. */
function callLines(name, question) {
  const values = new Map(question.inputs.map(({ name: n }) => [n, variable(n)]));
  if (name.activation) return [[], [activationLine(name, question, values)]];
  if (name.function) {
    if (question.inputs.some(isSymbolic)) {
      throw new Unsupported("functions of TensorFlow.js know arrays only");
    }
    return [[], [functionLine(name, question, values)]];
  }
  const lines = objectLines(name, question, [...values.values()]);
  return [lines.slice(0, -1), lines.slice(-1)];
}

/** Returns the lines as a program for node, which prints what comes out. */
export function printedProgram(question) {
  let lines;
  try {
    lines = programOf(question);
  } catch (error) {
    return `// ${error.message}`;
  }
  let shown = "[result].flat().forEach((tensor) => tensor.print());";
  if (question.get_config) shown = "console.log(result);";
  if (question.cotangents) {
    shown = "result.forEach((tensor) => tensor?.print());";
  }
  if (question.inputs?.some(isSymbolic)) {
    shown = "[result].flat().forEach(({ shape }) => console.log(shape));";
  }
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

/** Returns whether an input, or one of a list, has no values. */
export function isSymbolic({ list, values }) {
  return list ? list.some(isSymbolic) : values === undefined;
}

function inputText(array) {
  if (!isSymbolic(array)) return tensorText(array);
  const { dtype, shape } = array;
  return `tf.input({batchShape: ${literal(shape)}, dtype: "${dtype}"})`;
}

function inputLine({ name, list, ...array }) {
  const text = list ? `[${list.map(inputText).join(", ")}]` : inputText(array);
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
  const { symbol, params, config, call, weights } = question;
  const object = question.role === "layer" ? "layer" : "object";
  const made = config ? constructionOf(symbol, config) : construction(symbol, params);
  const lines = [`const ${object} = ${made};`];
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

/** The gradients of the inputs, then those of the weights; null for none. */
function gradientLines({ inputs, cotangents, role }, body) {
  const items = inputs.flatMap(({ name, list, dtype }) =>
    list
      ? list.map((item, at) => [`${name}_${at}`, item.dtype, `${variable(name)}[${at}]`])
      : [[variable(name), dtype, variable(name)]],
  );
  const names = items.map(([name]) => name).join(", ");
  const lists = inputs.filter(({ list }) => list).map(({ name, list }) => {
    const parts = list.map((_, at) => `${name}_${at}`).join(", ");
    return `  const ${variable(name)} = [${parts}];`;
  });
  const given = items.map(([, , value]) => value);
  const gradients = items.map(([name, dtype, value], at) => {
    if (dtype !== "float32") return "  null,";
    const call = given.with(at, name).join(", ");
    return `  tf.grad((${name}) => total(${call}))(${value}),`;
  });
  const lines = [
    `const cotangents = [${cotangents.map(tensorText).join(", ")}];`,
    `const total = (${names}) => {`,
    ...lists,
    ...body.map((line) => `  ${line}`),
    "  const parts = [result].flat().map((part, at) => part.mul(cotangents[at]).sum());",
    "  return tf.addN(parts);",
    "};",
  ];
  if (role !== "layer") return [...lines, "const result = [", ...gradients, "];"];
  return [
    ...lines,
    `const { grads } = layer.trainableWeights.length ? tf.variableGrads(() => total(${given.join(", ")})) : {};`,
    "const result = [",
    ...gradients,
    "  ...layer.weights.map(({ name }) => grads?.[name] ?? null),",
    "];",
  ];
}

/** Returns the lines that leave a configuration in `result`. */
function configLines({ symbol, params, config, role }) {
  if (role === "optimizer" || !NAMES[symbol].object) {
    throw new Unsupported(`no configuration of ${symbol}`);
  }
  const made = config ? constructionOf(symbol, config) : construction(symbol, params);
  return [`const object = ${made};`, "const result = object.getConfig();"];
}

/**
 * A configuration names the arguments of Keras; see `configOf`. Constructors take
 * one, but for those of layers around layers, which want objects.
 */
function constructionOf(symbol, config) {
  const name = NAMES[symbol];
  const items = Object.entries(config).map(
    ([key, value]) => `${name.rename?.[key] ?? camelCase(key)}: ${JSON.stringify(inCase(camelCase, value))}`,
  );
  const given = `{${items.join(", ")}}`;
  if (!name.nested) return `tf.${name.object}(${given})`;
  const known = "tf.serialization.SerializationMap.getMap().classNameMap";
  const entry = `${known}.${symbol.split(".").pop()}`;
  return `${entry}[1](${entry}[0], ${given})`;
}

/** Returns a part of a configuration with its keys and words changed. */
function inCase(change, value) {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((item) => inCase(change, item));
  if (value === null || typeof value !== "object") return value;
  const items = Object.entries(value);
  return Object.fromEntries(items.map(([k, v]) => [change(k), inCase(change, v)]));
}

/** Returns a configuration with the names that the arguments have in Keras. */
export function configOf(symbol, config) {
  const renamed = Object.entries(NAMES[symbol].rename ?? {});
  const names = new Map(renamed.map(([ours, theirs]) => [theirs, ours]));
  const items = Object.entries(config).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    items.map(([k, v]) => [names.get(k) ?? snakeCase(k), inCase(snakeCase, v)]),
  );
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

/** The other way round: `kernelSize` is `kernel_size`. */
function snakeCase(text) {
  if (!/^[a-z0-9]+([A-Z][a-z0-9]*)*$/.test(text)) return text;
  return text.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
