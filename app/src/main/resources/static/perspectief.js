// Makes pages smoother; every page works without it.
"use strict";
// The summary of errors gets the focus, so that a screen reader starts there.
document.querySelector(".ps-errors")?.focus();
// In a list, and nowhere else on a page: j and k go down and up, enter opens.
document.addEventListener("keydown", event => {
    if (event.altKey || event.ctrlKey || event.metaKey || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
    const step = {j: 1, k: -1}[event.key];
    const links = [...event.target.closest?.("[data-keys]")?.querySelectorAll("a[data-row]") ?? []];
    if (!step || !links.length) return;
    const at = links.indexOf(document.activeElement);
    links[Math.min(links.length - 1, Math.max(0, at + step))].focus();
    event.preventDefault();
});
// A menu that floats closes on escape and on a click beside it.
for (const menu of document.querySelectorAll("details.ps-user")) {
    document.addEventListener("click", event => { if (!menu.contains(event.target)) menu.open = false; });
    menu.addEventListener("keydown", event => {
        if (event.key === "Escape") { menu.open = false; menu.querySelector("summary").focus(); }
    });
}
// A form that was changed and not sent warns before the page is left.
let changed = false;
for (const form of document.querySelectorAll("form[data-keep]")) {
    form.addEventListener("input", () => { changed = true; });
    for (const safe of ["submit", "kept"]) form.addEventListener(safe, () => { changed = false; });
}
addEventListener("beforeunload", event => { if (changed) event.preventDefault(); });
// Who goes back to a page meets the same forms: their keys stay with its place in the history, so that saving again is not twice.
// A form that came or went meanwhile changes nothing for the others.
const keys = {};
for (const key of document.querySelectorAll("form input[name=sleutel]")) (keys[key.form.getAttribute("action")] ??= []).push(key);
const kept = history.state?.sleutels ?? {};
for (const [action, those] of Object.entries(keys)) {
    if (kept[action]?.length === those.length) those.forEach((key, at) => { key.value = kept[action][at]; });
    else kept[action] = those.map(key => key.value);
}
if (Object.keys(keys).length) history.replaceState({...history.state, sleutels: kept}, "");
// A grid of links: the arrows go from cell to cell.
document.addEventListener("keydown", event => {
    const [down, right] = {ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1]}[event.key] || [];
    const cell = event.target.closest?.("[data-grid] td");
    if (down === undefined || !cell) return;
    const rows = [...cell.closest("table").querySelectorAll("tr")].filter(row => row.querySelector("td"));
    const row = rows[rows.indexOf(cell.parentElement) + down];
    const link = row?.cells[cell.cellIndex + right]?.querySelector("a");
    if (link) { link.focus(); event.preventDefault(); }
});
