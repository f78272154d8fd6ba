// The guide on a phone: it stays readable without network. Every page works without this.
"use strict";
navigator.serviceWorker?.register("/wegwijzer/offline.js", {scope: "/wegwijzer"});
// On the page with all of it: what is typed leaves the cards that have all those words.
const filter = document.querySelector("[data-filter]");
if (filter) {
    const plain = text => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
    const cards = [...document.querySelectorAll("[data-card]")].map(card => ({card, text: plain(card.dataset.card + " " + card.textContent)}));
    const none = document.querySelector("[data-none]");
    const apply = () => {
        const words = plain(filter.value).split(/[^a-z0-9]+/).filter(word => word.length > 1);
        let shown = 0;
        for (const {card, text} of cards) {
            card.hidden = !words.every(word => text.includes(word));
            if (!card.hidden) shown++;
        }
        none.hidden = shown > 0;
    };
    filter.addEventListener("input", apply);
    filter.closest("form")?.addEventListener("submit", event => { event.preventDefault(); apply(); });
    apply();
}
// A place on that page that is folded opens when somebody is led to it.
const unfold = () => {
    const place = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (place?.tagName === "DETAILS") { place.open = true; place.scrollIntoView(); }
};
addEventListener("hashchange", unfold);
unfold();
