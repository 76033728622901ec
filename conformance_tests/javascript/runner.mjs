// TensorFlow.js as a child process of the conformance suite: one JSON line is a
// question, one JSON line the answer. See ../PROTOCOL.md.
import { createInterface } from "node:readline";

import { arrayOf } from "./arrays.mjs";
import { pathOf, programOf, Unsupported } from "./program.mjs";

// The only thing on the standard output are answers.
console.log = console.info = console.warn = console.error;
const tf = await import("@tensorflow/tfjs");
const IMPORT = 'import * as tf from "@tensorflow/tfjs";';

function answer(question) {
  if (question.program) return { program: printed(question.program) };
  const lines = programOf(question).join("\n");
  const made = question.role === "layer" ? ", layer" : "";
  const run = new Function("tf", `${lines}\nreturn {result${made}};`);
  const { result, layer } = run(tf);
  const outputs = flatten(result).map(arrayOf);
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

function flatten(result) {
  return Array.isArray(result) ? result.flatMap(flatten) : [result];
}

function printed(question) {
  let lines;
  try {
    lines = programOf(question);
  } catch (error) {
    return `// ${error.message}`;
  }
  const shown = "[result].flat().forEach((tensor) => tensor.print());";
  return [IMPORT, "", ...lines, shown].join("\n");
}

function send(record) {
  process.stdout.write(`${JSON.stringify(record)}\n`);
}

await tf.setBackend("cpu");
send({
  protocol: 1,
  version: tf.version.tfjs,
  backend: "tfjs-cpu",
  backend_version: tf.version["tfjs-backend-cpu"],
  language: `JavaScript, node ${process.versions.node}`,
  dtypes: ["float32", "int32", "bool", "string", "complex64"],
  programs: true,
});
for await (const line of createInterface({ input: process.stdin })) {
  const question = JSON.parse(line);
  let said;
  try {
    said = tf.tidy(() => answer(question));
  } catch (error) {
    const kind = error instanceof Unsupported ? "unsupported" : "error";
    said = { [kind]: `${kind === "error" ? error : error.message}` };
  }
  tf.disposeVariables();
  send({ id: question.id, ...said });
}
