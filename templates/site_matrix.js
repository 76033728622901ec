// Filters the matrix and opens what the address names. Works without it, too.
// The filter is part of the address, so that a view can be linked to:
// `?find=Dense&status=failed`.
(() => {
  const matrix = document.querySelector(".matrix");
  if (!matrix) return;
  const box = matrix.querySelector(".matrix-filter");
  const status = matrix.querySelector(".matrix-status");
  const clear = matrix.querySelector(".matrix-clear");
  const found = matrix.querySelector(".matrix-found");
  const clauses = [...matrix.querySelectorAll(".matrix-clause")];
  const parts = [...matrix.querySelectorAll(".matrix-symbol, .matrix-family")];
  const has = (clause) => {
    const statuses = clause.dataset.statuses.split(",");
    if (status.value === "deviates") return statuses.some((s) => s !== "passed");
    return !status.value || statuses.includes(status.value);
  };
  const filter = () => {
    const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
    const active = words.length > 0 || status.value !== "";
    let count = 0;
    for (const clause of clauses) {
      const text = clause.dataset.text;
      clause.hidden = !words.every((word) => text.includes(word)) || !has(clause);
      count += clause.hidden ? 0 : 1;
    }
    for (const part of parts) {
      part.hidden = !part.querySelector(".matrix-clause:not([hidden])");
      if ("open" in part) part.open = active && count <= 60 && !part.hidden;
    }
    clear.hidden = !active;
    found.textContent = active ? `${count} of ${clauses.length} clauses` : "";
  };
  const remember = () => {
    const given = new URLSearchParams();
    if (box.value) given.set("find", box.value);
    if (status.value) given.set("status", status.value);
    const query = given.size ? `?${given}` : location.pathname;
    try {
      history.replaceState(null, "", query);
    } catch { /* Pages opened as files may not change their address. */ }
  };
  const reveal = () => {
    const name = decodeURIComponent(location.hash.slice(1));
    const target = name && document.getElementById(name);
    if (!target || !matrix.contains(target)) return;
    if (target.hidden) show("", "");
    target.closest(".matrix-symbol").open = true;
    target.scrollIntoView();
  };
  const show = (words, wanted) => {
    box.value = words;
    status.value = wanted;
    filter();
  };
  const changed = () => { filter(); remember(); };
  box.addEventListener("input", changed);
  status.addEventListener("change", changed);
  clear.addEventListener("click", () => { show("", ""); remember(); box.focus(); });
  window.addEventListener("hashchange", reveal);
  const given = new URLSearchParams(location.search);
  if (given.size) show(given.get("find") || "", given.get("status") || "");
  reveal();
})();
