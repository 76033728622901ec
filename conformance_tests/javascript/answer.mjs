// Answers to questions of the protocol, by TensorFlow.js.
import { arrayOf } from "./arrays.mjs";
import { configOf, isSymbolic, pathOf, programOf, Unsupported } from "./program.mjs";

// The only thing on the standard output are answers.
console.log = console.info = console.warn = console.error;
const tf = await import("@tensorflow/tfjs");
await tf.setBackend("cpu");

export const KINDS = ["gradient", "shape", "config"];
export const VERSIONS = tf.version;
export const DTYPES = ["float32", "int32", "bool", "string", "complex64"];

/** Returns the answer to a question, without its id. */
export function answer(question) {
  let said;
  try {
    said = tf.tidy(() => compute(question));
  } catch (error) {
    const kind = error instanceof Unsupported ? "unsupported" : "error";
    said = { [kind]: `${kind === "error" ? error : error.message}` };
  }
  tf.disposeVariables();
  return said;
}

function compute(question) {
  const lines = programOf(question).join("\n");
  const hasLayer = question.role === "layer" && !question.get_config;
  const made = hasLayer ? ", layer" : "";
  const run = new Function("tf", `${lines}\nreturn {result${made}};`);
  const { result, layer } = run(tf);
  if (question.get_config) return { config: configOf(question.symbol, result) };
  const found = [result].flat(Infinity);
  if (question.inputs?.some(isSymbolic)) {
    return { shapes: found.map(({ shape }) => shape) };
  }
  const said = question.cotangents
    ? { gradients: found.map((tensor) => tensor && arrayOf(tensor)) }
    : { outputs: found.map(arrayOf) };
  if (!layer) return said;
  const values = layer.getWeights();
  const weights = layer.weights
    .filter((weight) => weight !== undefined)
    .map((weight, at) => ({
      path: pathOf(question.symbol, layer, weight),
      ...arrayOf(values[at]),
    }));
  return { ...said, weights };
}
