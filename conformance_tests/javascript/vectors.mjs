// Checks TensorFlow.js against the vectors, with nothing but their README:
//
//     sig conformance vectors
//     node vectors.mjs ../../build/vectors
//
// Prints the clauses that fail, and how many pass.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { answer, DTYPES } from "./answer.mjs";

// The largest numbers of the dtypes that hold less than a 64-bit float.
const LARGEST = { float32: 3.4028234663852886e38, complex64: 3.4028234663852886e38 };
const WORDS = { nan: NaN, inf: Infinity, "-inf": -Infinity, "-0.0": -0 };

/** Returns why an answer is wrong; nothing if it is right. */
function difference(vector, { outputs, unsupported, error }) {
  if (unsupported || error) return unsupported ?? error;
  if (outputs.length !== vector.expected.length) {
    return `${outputs.length} results in place of ${vector.expected.length}`;
  }
  for (const [at, expected] of vector.expected.entries()) {
    const received = outputs[at];
    if (String(received.shape) !== String(expected.shape)) {
      return `shape [${received.shape}] in place of [${expected.shape}]`;
    }
    const tolerance = toleranceOf(vector.tolerance, received.dtype);
    for (const [place, e] of expected.values.entries()) {
      const r = received.values[place];
      if (!isRight(r, e, received.dtype, tolerance, vector.signed_zero)) {
        return `${r} in place of ${e} at ${place}`;
      }
    }
  }
}

function toleranceOf(tolerance, dtype) {
  if (typeof tolerance === "number") return tolerance;
  return tolerance[dtype] ?? Math.min(...Object.values(tolerance));
}

function isRight(r, e, dtype, tolerance, signed) {
  if (dtype === "string") return r === e;
  if (Array.isArray(r) || Array.isArray(e)) {
    const both = [r, e].map((v) => (Array.isArray(v) ? v : [v, 0]));
    return [0, 1].every((part) =>
      isRight(both[0][part], both[1][part], dtype, tolerance, signed),
    );
  }
  const got = Number(WORDS[r] ?? r);
  let want = Number(WORDS[e] ?? e);
  if (Math.abs(want) > LARGEST[dtype]) want = Math.sign(want) * Infinity;
  if (tolerance === 0 && dtype === "float32") want = Math.fround(want);
  if (signed && want === 0 && !Object.is(got, want)) return false;
  if (got === want || (Number.isNaN(got) && Number.isNaN(want))) return true;
  return Math.abs(got - want) / Math.max(1, Math.abs(want)) <= tolerance;
}

function hasDtypes(vector) {
  const dtypes = JSON.stringify(vector, (key, value) =>
    key === "expected" ? undefined : value,
  ).matchAll(/"dtype": ?"(\w+)"/g);
  return [...dtypes].every(([, dtype]) => DTYPES.includes(dtype));
}

/** Counts the vectors of a file, and the clauses by their worst vector. */
function check(file, folder) {
  const text = readFileSync(join(folder, file.name), "utf-8");
  const found = createHash("sha256").update(text).digest("hex");
  if (found !== file.sha256) throw new Error(`${file.name} was changed.`);
  const clauses = new Map();
  for (const line of text.trimEnd().split("\n")) {
    const vector = JSON.parse(line);
    const seen = clauses.get(vector.clause) ?? { status: "left out", why: "" };
    if (seen.status === "failed") continue;
    if (hasDtypes(vector)) {
      const said = answer(vector);
      seen.why = difference(vector, said) ?? "";
      seen.status = seen.why ? "failed" : "passed";
      if (said.unsupported) seen.status = "unsupported";
    }
    clauses.set(vector.clause, seen);
  }
  return clauses;
}

const folder = process.argv[2];
if (folder === undefined) {
  console.error("Expected a folder of vectors. Fix: node vectors.mjs FOLDER.");
  process.exit(2);
}
const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf-8"));
const counts = {};
for (const file of manifest.files) {
  for (const [clause, { status, why }] of check(file, folder)) {
    counts[status] = (counts[status] ?? 0) + 1;
    if (status === "failed") process.stdout.write(`FAILED ${clause}: ${why}\n`);
  }
}
const said = Object.entries(counts).map(([status, n]) => `${n} ${status}`);
process.stdout.write(`${said.sort().join(", ")} of the edition ${manifest.edition}.\n`);
process.exit(counts.failed ? 1 : 0);
