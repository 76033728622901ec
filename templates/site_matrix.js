// Filters the matrix and opens what the address names. Works without it, too.
// The filter is part of the address, so that a view can be linked to:
// `?find=Dense&status=failed`, `?from=keras 3.14&to=keras 3.15`.
(() => {
  const matrix = document.querySelector(".matrix");
  if (!matrix) return;
  const box = matrix.querySelector(".matrix-filter");
  const clear = matrix.querySelector(".matrix-clear");
  const found = matrix.querySelector(".matrix-found");
  const clauses = [...matrix.querySelectorAll(".matrix-clause")];
  const parts = [...matrix.querySelectorAll(".matrix-symbol, .matrix-family")];
  // What the address names, and where it is chosen. There is nothing to
  // compare with fewer than two runs.
  const none = { value: "", selectedIndex: 0 };
  const status = matrix.querySelector(".matrix-status");
  const from = matrix.querySelector(".matrix-from") || none;
  const to = matrix.querySelector(".matrix-to") || none;
  const fields = { find: box, status, from, to };
  const good = ["passed", "known"];
  const compares = () => from !== none && from.value !== "" && to.value !== "";
  const change = (statuses) => {
    if (!compares()) return "";
    const old = statuses[from.selectedIndex - 1];
    const now = statuses[to.selectedIndex - 1];
    if (old === now) return "same";
    // As `sig conformance diff` has it: who was not asked broke nothing.
    if (good.includes(old) && !good.includes(now) && now !== "not run") return "broken";
    return now === "passed" && old !== "not run" ? "mended" : "other";
  };
  const has = (statuses) => {
    if (status.value === "deviates") return statuses.some((s) => s !== "passed");
    return !status.value || statuses.includes(status.value);
  };
  const filter = () => {
    const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
    const active = words.length > 0 || status.value !== "" || compares();
    const count = { all: 0, broken: 0, mended: 0 };
    for (const clause of clauses) {
      const { text, statuses } = clause.dataset;
      const each = statuses.split(",");
      const what = change(each);
      clause.hidden = what === "same" || !has(each) || !words.every((word) => text.includes(word));
      clause.dataset.change = what;
      if (clause.hidden) continue;
      count.all += 1;
      count[what] += 1;
    }
    for (const part of parts) {
      part.hidden = !part.querySelector(".matrix-clause:not([hidden])");
      if ("open" in part) part.open = active && count.all <= 60 && !part.hidden;
    }
    clear.hidden = !active;
    found.textContent = active ? `${count.all} of ${clauses.length} clauses` : "";
    if (compares()) found.textContent += ` changed: ${count.broken} broken, ${count.mended} mended`;
  };
  const remember = () => {
    const given = new URLSearchParams();
    for (const [name, field] of Object.entries(fields)) if (field.value) given.set(name, field.value);
    const query = given.size ? `?${given}` : location.pathname;
    try {
      history.replaceState(null, "", query);
    } catch { /* Pages opened as files may not change their address. */ }
  };
  const show = (given) => {
    for (const [name, field] of Object.entries(fields)) field.value = given.get(name) || "";
    filter();
  };
  const reveal = () => {
    const name = decodeURIComponent(location.hash.slice(1));
    const target = name && document.getElementById(name);
    if (!target || !matrix.contains(target)) return;
    if (target.hidden) show(new URLSearchParams());
    target.closest(".matrix-symbol").open = true;
    target.scrollIntoView();
  };
  const changed = () => { filter(); remember(); };
  box.addEventListener("input", changed);
  for (const field of matrix.querySelectorAll("select")) field.addEventListener("change", changed);
  clear.addEventListener("click", () => { show(new URLSearchParams()); remember(); box.focus(); });
  window.addEventListener("hashchange", reveal);
  const given = new URLSearchParams(location.search);
  if (given.size) show(given);
  reveal();
})();
