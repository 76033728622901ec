// TensorFlow.js as a child process of the conformance suite: one JSON line is a
// question, one JSON line the answer. See ../PROTOCOL.md.
import { createInterface } from "node:readline";

import { answer, DTYPES, KINDS, VERSIONS } from "./answer.mjs";
import { printedProgram } from "./program.mjs";

function send(record) {
  process.stdout.write(`${JSON.stringify(record)}\n`);
}

send({
  protocol: 1,
  version: VERSIONS.tfjs,
  backend: "tfjs-cpu",
  backend_version: VERSIONS["tfjs-backend-cpu"],
  language: `JavaScript, node ${process.versions.node}`,
  dtypes: DTYPES,
  kinds: KINDS,
  programs: true,
});
for await (const line of createInterface({ input: process.stdin })) {
  const { id, ...question } = JSON.parse(line);
  const said = question.program
    ? { program: printedProgram(question.program) }
    : answer(question);
  send({ id, ...said });
}
