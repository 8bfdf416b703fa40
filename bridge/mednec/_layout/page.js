"use strict";
// Without this the page is whole; with it all of a tree opens at once, and a
// link leads to its place whatever is closed or left out.
function reveal(target) {
  if (!target) return;
  for (let at = target; at; at = at.parentElement) {
    if (at.tagName === "DETAILS") at.open = true;
  }
  const filter = target.closest("section")?.querySelector(".unmet-only");
  if (filter && !target.checkVisibility()) filter.checked = false;
  target.scrollIntoView();
}
function all(root, value) {
  for (const details of root.querySelectorAll("details")) details.open = value;
}
for (const controls of document.querySelectorAll(".controls")) {
  for (const [name, value] of [["open", true], ["close", false]]) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = controls.dataset[name];
    button.addEventListener("click", () => all(controls.parentElement, value));
    controls.append(button);
  }
}
addEventListener("hashchange", () => reveal(document.querySelector(":target")));
for (const link of document.querySelectorAll('a[href^="#"]')) {
  // The same link once more changes no address.
  const id = link.getAttribute("href").slice(1);
  link.addEventListener("click", () => reveal(document.getElementById(id)));
}
let closed = [];
addEventListener("beforeprint", () => {
  closed = document.querySelectorAll("details:not([open])");
  all(document, true);
});
addEventListener("afterprint", () => {
  for (const details of closed) details.open = false;
});
