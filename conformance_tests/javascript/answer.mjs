// Answers to questions of the protocol, by TensorFlow.js.
import { arrayOf } from "./arrays.mjs";
import { pathOf, programOf, Unsupported } from "./program.mjs";

// The only thing on the standard output are answers.
console.log = console.info = console.warn = console.error;
const tf = await import("@tensorflow/tfjs");
await tf.setBackend("cpu");

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
  const made = question.role === "layer" ? ", layer" : "";
  const run = new Function("tf", `${lines}\nreturn {result${made}};`);
  const { result, layer } = run(tf);
  const outputs = [result].flat(Infinity).map(arrayOf);
  if (!layer) return { outputs };
  const values = layer.getWeights();
  const weights = layer.weights
    .filter((weight) => weight !== undefined)
    .map((weight, at) => ({
      path: pathOf(question.symbol, layer, weight),
      ...arrayOf(values[at]),
    }));
  return { outputs, weights };
}
