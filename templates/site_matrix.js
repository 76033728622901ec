// Filters the matrix and opens what the address names. Works without it, too.
(() => {
  const matrix = document.querySelector(".matrix");
  if (!matrix) return;
  const box = matrix.querySelector(".matrix-filter");
  const only = matrix.querySelector(".matrix-deviations");
  const found = matrix.querySelector(".matrix-found");
  const clauses = [...matrix.querySelectorAll(".matrix-clause")];
  const filter = () => {
    const words = box.value.toLowerCase().split(/\s+/).filter(Boolean);
    const active = words.length > 0 || only.checked;
    let count = 0;
    for (const clause of clauses) {
      const text = clause.dataset.text;
      clause.hidden = !words.every((word) => text.includes(word)) ||
        (only.checked && !("deviates" in clause.dataset));
      count += clause.hidden ? 0 : 1;
    }
    const empty = (part) => !part.querySelector(".matrix-clause:not([hidden])");
    for (const part of matrix.querySelectorAll(".matrix-symbol, .matrix-family")) {
      part.hidden = empty(part);
      if ("open" in part) part.open = active && count <= 60 && !part.hidden;
    }
    found.textContent = active ? `${count} of ${clauses.length} clauses` : "";
  };
  const reveal = () => {
    const name = decodeURIComponent(location.hash.slice(1));
    const target = name && document.getElementById(name);
    if (!target || !matrix.contains(target)) return;
    target.closest(".matrix-symbol").open = true;
    target.scrollIntoView();
  };
  box.addEventListener("input", filter);
  only.addEventListener("change", filter);
  window.addEventListener("hashchange", reveal);
  reveal();
})();
