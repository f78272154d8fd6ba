// A form that is sent without a connection waits on this device, closed with a key that is in memory only; it sends itself when there is a
// connection again. Everything works without this.
"use strict";
for (const form of document.querySelectorAll("form[data-queue]")) {
    const place = document.querySelector("[data-waiting]");
    const part = name => place.querySelector(`[data-${name}]`);
    const AGAIN = 20000;
    const LONGEST = 15000;
    const bytes = text => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), letter => letter.charCodeAt(0));
    const random = () => btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
        .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
    const able = globalThis.isSecureContext && globalThis.indexedDB && globalThis.crypto?.subtle;
    let mine = null, busy = false, leaving = false, refused = null, inForm = null, typing = false;

    // What is on the device: a salt, and closed boxes with the mark of whose they are.
    const opened = able ? new Promise((resolve, reject) => {
        const asked = indexedDB.open("perspectief", 1);
        asked.onupgradeneeded = () => {
            asked.result.createObjectStore("wachtrij", {keyPath: "id"});
            asked.result.createObjectStore("apparaat");
        };
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
    }) : Promise.reject(new Error("no store"));
    opened.catch(() => {});
    const inStore = async (name, mode, deed) => {
        const store = (await opened).transaction(name, mode).objectStore(name);
        return new Promise((resolve, reject) => {
            const asked = deed(store);
            asked.onsuccess = () => resolve(asked.result);
            asked.onerror = () => reject(asked.error);
        });
    };
    const all = () => inStore("wachtrij", "readonly", store => store.getAll());
    const remove = id => inStore("wachtrij", "readwrite", store => store.delete(id));
    const salt = async () => {
        const kept = await inStore("apparaat", "readonly", store => store.get("zout"));
        if (kept) return kept;
        const fresh = random();
        await inStore("apparaat", "readwrite", store => store.put(fresh, "zout"));
        return fresh;
    };

    // The key of who is signed in: nothing when nobody is, and an error without a connection.
    const unlock = async () => {
        const answer = await fetch("/later-verder/sleutel?zout=" + await salt(), {
            headers: {"X-Page-Of": place.dataset.of}, signal: AbortSignal.timeout(LONGEST)});
        if (!answer.ok || answer.redirected) return null;
        const [key, owner] = (await answer.text()).split(" ");
        mine = {owner, key: await crypto.subtle.importKey("raw", bytes(key), "AES-GCM", false, ["encrypt", "decrypt"])};
        return mine;
    };
    const bound = (id, owner) => new TextEncoder().encode(id + " " + owner);
    const close = async fields => {
        const id = random(), iv = crypto.getRandomValues(new Uint8Array(12));
        const box = await crypto.subtle.encrypt({name: "AES-GCM", iv, additionalData: bound(id, mine.owner)}, mine.key,
            new TextEncoder().encode(JSON.stringify(fields)));
        await inStore("wachtrij", "readwrite", store => store.put({id, owner: mine.owner, at: Date.now(), iv, box}));
    };
    const open = async one => JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(
        {name: "AES-GCM", iv: one.iv, additionalData: bound(one.id, one.owner)}, mine.key, one.box)));

    const count = (number, one, many) => number === 1 ? place.dataset[one] : place.dataset[many].replace("#", number);
    const say = words => { if (part("says").textContent !== words) part("says").textContent = words; };
    const show = async words => {
        const waiting = await all().catch(() => []);
        const others = waiting.filter(one => one.owner !== mine?.owner).length;
        const own = waiting.filter(one => one.owner === mine?.owner && one.id !== refused?.id && one.id !== inForm).length;
        place.hidden = !waiting.length && !words;
        say([words, own ? count(own, "one", "many") : ""].filter(Boolean).join(" "));
        part("of-others").hidden = !others;
        part("of-others").textContent = others ? count(others, "other", "others") : "";
        part("wipe").hidden = !waiting.length;
        part("put").hidden = !refused;
    };

    const fields = () => [...form.elements].filter(field => field.name && field.type !== "hidden" && field.type !== "submit");
    const untouched = () => fields().every(field => /^(radio|checkbox)$/.test(field.type) ? !field.checked : !field.value);
    const clear = () => fields().forEach(field => {
        if (/^(radio|checkbox)$/.test(field.type)) field.checked = false; else field.value = "";
    });
    const anew = () => {
        form.elements.sleutel.value = random();
        history.replaceState({...history.state, sleutels: null}, "");
    };
    const fill = typed => {
        clear();
        for (const [name, value] of typed) {
            for (const field of fields().filter(one => one.name === name)) {
                if (!/^(radio|checkbox)$/.test(field.type)) field.value = value;
                else if (field.value === value) field.checked = true;
            }
        }
        anew();
        form.dispatchEvent(new Event("change"));
    };
    const put = () => {
        const back = refused;
        refused = null;
        inForm = back.id;
        fill(back.typed);
        // Once it is kept on the server, or on its way there, it need not wait here.
        form.addEventListener("kept", async () => { await remove(back.id); show(place.dataset.refused); }, {once: true});
        form.addEventListener("submit", () => remove(back.id), {once: true});
        show(place.dataset.refused);
    };

    // Sends what waits, one by one. The key of the form goes along, so that sending twice is the same as sending once.
    const send = async () => {
        if (busy || leaving || !able) return;
        busy = true;
        let gone = 0, words = "";
        try {
            const there = await unlock();
            const own = there ? (await all()).filter(one => one.owner === there.owner) : [];
            if (!there && mine) words = place.dataset.out;
            for (const one of own) {
                if (leaving) return;
                if (one.id === refused?.id || one.id === inForm) continue;
                const typed = await open(one);
                const body = new URLSearchParams(typed);
                body.set("_csrf", form.elements._csrf.value);
                const answer = await fetch(form.action, {method: "POST", body, signal: AbortSignal.timeout(LONGEST)});
                const to = new URL(answer.url).pathname;
                if (answer.ok && answer.redirected && !/^\/(inloggen|aanmelden|hervatten|mandaat)/.test(to)) {
                    await remove(one.id);
                    gone++;
                } else if (answer.status === 422 || answer.status === 409) {
                    refused = {id: one.id, typed};
                    words = place.dataset.refused;
                } else {
                    words = place.dataset.old;
                    break;
                }
            }
        } catch {
            // without a connection it waits; later it is tried again
        } finally {
            busy = false;
        }
        const unfinished = document.querySelector("[data-unfinished]");
        if (gone && typing && unfinished) unfinished.remove();
        else if (gone && unfinished && !refused) {
            sessionStorage.setItem("verstuurd", gone);
            form.dispatchEvent(new Event("kept"));
            location.reload();
            return;
        }
        if (gone) form.dispatchEvent(new Event("unkept"));
        if (refused && untouched()) put();
        else await show([gone ? count(gone, "sentOne", "sentMany") : "", words].filter(Boolean).join(" "));
        if (gone || words) place.focus();
    };

    const wait = async () => {
        try {
            if (await unlock()) { form.dataset.down = "nee"; HTMLFormElement.prototype.submit.call(form); return; }
        } catch {
            // no connection: it waits here
        }
        if (!mine) { await show(place.dataset.no); place.focus(); return; }
        const typed = [...new FormData(form)].filter(([name]) => name !== "_csrf");
        await close(typed);
        clear();
        anew();
        typing = false;
        form.dispatchEvent(new Event("waits"));
        await show("");
        place.focus();
    };
    form.addEventListener("submit", event => {
        if (navigator.onLine && form.dataset.down !== "ja") return;
        event.preventDefault();
        event.stopImmediatePropagation();
        if (event.submitter?.hasAttribute("data-later") || !able) { show(place.dataset.no); place.focus(); }
        else wait();
    }, {capture: true});
    part("put").querySelector("button").addEventListener("click", put);
    part("wipe").querySelector("button").addEventListener("click", async () => {
        await inStore("wachtrij", "readwrite", store => store.clear());
        refused = null;
        part("wipe").open = false;
        await show(place.dataset.wiped);
        place.focus();
    });
    const before = Number(sessionStorage.getItem("verstuurd"));
    sessionStorage.removeItem("verstuurd");
    const start = async () => {
        await send();
        if (before) show(count(before, "sentOne", "sentMany"));
    };
    form.addEventListener("input", () => { typing = true; });
    // A page that goes away begins nothing that it could not finish; the next one sends it.
    addEventListener("pagehide", () => { leaving = true; });
    addEventListener("pageshow", () => { leaving = false; });
    if (able) {
        start();
        addEventListener("online", send);
        setInterval(async () => { if ((await all().catch(() => [])).length) send(); }, AGAIN);
    }
}
