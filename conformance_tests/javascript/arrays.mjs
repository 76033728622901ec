// Arrays of the protocol as source text, and tensors as arrays.

const SPECIAL = { nan: "NaN", inf: "Infinity", "-inf": "-Infinity", "-0.0": "-0" };

/** Returns source text that makes the array. */
export function tensorText({ dtype, shape, values }) {
  if (dtype === "complex64") {
    const part = (at) =>
      tensorText({ dtype: "float32", shape, values: values.map((v) => v[at]) });
    return `tf.complex(${part(0)}, ${part(1)})`;
  }
  const items = values.map((value) =>
    dtype === "string" ? JSON.stringify(value) : SPECIAL[value] ?? String(value),
  );
  return `tf.tensor([${items.join(", ")}], [${shape.join(", ")}], "${dtype}")`;
}

/** Returns the array of a tensor. */
export function arrayOf(tensor) {
  const { dtype, shape } = tensor;
  if (!shape.every(Number.isInteger)) {
    throw new Error(`a result has the shape [${shape.map(String).join(", ")}]`);
  }
  let values = Array.from(tensor.dataSync());
  if (dtype === "complex64") {
    values = values.flatMap((value, at) =>
      at % 2 ? [] : [[plain(value), plain(values[at + 1])]],
    );
  } else if (dtype === "bool") {
    values = values.map(Boolean);
  } else if (dtype === "float32") {
    values = values.map(plain);
  }
  return { dtype, shape, values };
}

/** Returns a number as JSON can hold it. */
function plain(value) {
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value > 0 ? "inf" : "-inf";
  return Object.is(value, -0) ? "-0.0" : value;
}
