// Keeps the guide on the device: one page with all of it in each language, and what that page is made with. It asks without
// cookies, so that nothing of who is signed in is ever kept.
"use strict";
const CACHE = "wegwijzer-__VERSION__";
const FILES = __FILES__;
const HOME = "/wegwijzer";
const ALL = HOME + "/alles";
const PATIENCE = 6000;
addEventListener("install", event => {
    event.waitUntil(caches.open(CACHE)
        .then(cache => cache.addAll(FILES.map(file => new Request(file, {credentials: "omit", cache: "reload"}))))
        .then(() => skipWaiting()));
});
addEventListener("activate", event => {
    event.waitUntil(caches.keys()
        .then(names => Promise.all(names.filter(name => name !== CACHE).map(name => caches.delete(name))))
        .then(() => clients.claim()));
});
// Without network every page of the guide is the page with all of it, at the place that was asked for.
async function kept(url) {
    const english = url.searchParams.get("taal") === "en";
    const all = ALL + (english ? "?taal=en" : "");
    if (url.pathname === ALL) return caches.match(all);
    const place = {"/wat-nu": "nu", "/contacten": "bellen"}[url.pathname.slice(HOME.length)] ?? url.pathname.slice(HOME.length + 1);
    return Response.redirect(all + (place && place !== "zoeken" ? "#" + place : ""), 302);
}
async function page(request, url) {
    try {
        const answer = await fetch(request, {signal: AbortSignal.timeout(PATIENCE)});
        return answer.status >= 500 ? await kept(url) ?? answer : answer;
    } catch {
        return await kept(url) ?? Response.error();
    }
}
addEventListener("fetch", event => {
    const url = new URL(event.request.url);
    if (event.request.method !== "GET" || url.origin !== location.origin) return;
    if (event.request.mode === "navigate" && (url.pathname === HOME || url.pathname.startsWith(HOME + "/"))) {
        event.respondWith(page(event.request, url));
    } else if (FILES.includes(url.pathname)) {
        event.respondWith(caches.match(event.request).then(file => file ?? fetch(event.request)));
    }
});
