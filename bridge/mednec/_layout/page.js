"use strict";
// Without this the page is whole; with it all of a tree opens at once.
function open(element) {
  for (let at = element; at; at = at.parentElement) {
    if (at.tagName === "DETAILS") at.open = true;
  }
}
function reveal() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target) { open(target); target.scrollIntoView(); }
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
addEventListener("hashchange", reveal);
addEventListener("beforeprint", () => all(document, true));
reveal();
