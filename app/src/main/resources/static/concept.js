// Keeps what is typed in a long form: some seconds after the last key, and on leaving a field. The form works without this.
"use strict";
for (const form of document.querySelectorAll("form[data-draft]")) {
    const AFTER = 3000;
    const said = form.querySelector("[data-saved]");
    const now = () => {
        const fields = new URLSearchParams(new FormData(form));
        fields.delete("_csrf");
        return fields.toString();
    };
    let kept = now(), timer = 0, under = null, sent = false;
    const say = words => { if (said.textContent !== words) said.textContent = words; };
    const keep = async () => {
        clearTimeout(timer);
        const typed = now();
        if (sent || under || typed === kept) return;
        under = new AbortController();
        try {
            const answer = await fetch("/later-verder/stil", {
                method: "POST", body: new URLSearchParams(new FormData(form)), signal: under.signal});
            if (answer.status === 204) { kept = typed; say(""); form.dispatchEvent(new Event("kept")); }
            else if (answer.redirected) say(said.dataset.out);
            else if (!/^text\/plain/.test(answer.headers.get("Content-Type"))) say(said.dataset.none);
            else {
                say(await answer.text());
                if (answer.ok) {
                    kept = typed;
                    document.querySelector("[data-unfinished=DROPPED]")?.remove();
                    if (now() === typed) form.dispatchEvent(new Event("kept"));
                }
            }
            form.dataset.down = "nee";
        } catch {
            if (!sent) { say(said.dataset.none); form.dataset.down = "ja"; }
        } finally {
            under = null;
            if (!sent && now() !== typed) later();
        }
    };
    const later = () => { clearTimeout(timer); timer = setTimeout(keep, AFTER); };
    form.addEventListener("input", later);
    form.addEventListener("change", keep);
    form.addEventListener("focusout", keep);
    form.addEventListener("submit", () => { sent = true; clearTimeout(timer); under?.abort(); });
    addEventListener("online", keep);
    // What was sent from this device left nothing on the server of what stands here now; what waits on it is not kept twice.
    form.addEventListener("unkept", () => { kept = ""; keep(); });
    form.addEventListener("waits", () => { clearTimeout(timer); kept = now(); say(""); form.dispatchEvent(new Event("kept")); });
    // A page that comes back from the browser's own memory may be typed in and sent anew.
    addEventListener("pageshow", event => { if (event.persisted) sent = false; });
}
