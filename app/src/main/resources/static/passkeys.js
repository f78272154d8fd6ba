// Passkeys: asks the browser to make or use one, and sends its answer as an ordinary form.
"use strict";
const bytes = text => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), letter => letter.charCodeAt(0));
const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const listed = ids => (ids || []).map(one => ({...one, id: bytes(one.id)}));

async function make(options) {
    const made = await navigator.credentials.create({publicKey: {
        ...options,
        challenge: bytes(options.challenge),
        user: {...options.user, id: bytes(options.user.id)},
        excludeCredentials: listed(options.excludeCredentials)
    }});
    return answer(made, {
        attestationObject: text(made.response.attestationObject),
        transports: made.response.getTransports?.() || []
    });
}

async function use(options) {
    const used = await navigator.credentials.get({publicKey: {
        ...options,
        challenge: bytes(options.challenge),
        allowCredentials: listed(options.allowCredentials)
    }});
    return answer(used, {
        authenticatorData: text(used.response.authenticatorData),
        signature: text(used.response.signature),
        userHandle: used.response.userHandle ? text(used.response.userHandle) : undefined
    });
}

function answer(credential, response) {
    return JSON.stringify({
        id: credential.id,
        rawId: text(credential.rawId),
        type: credential.type,
        response: {clientDataJSON: text(credential.response.clientDataJSON), ...response},
        clientExtensionResults: {}
    });
}

// Without script, or in a browser that knows no passkeys, these forms stay hidden.
for (const form of window.PublicKeyCredential ? document.querySelectorAll("form[data-passkey]") : []) {
    form.hidden = false;
    form.addEventListener("submit", async event => {
        event.preventDefault();
        const failed = form.querySelector("[data-failed]");
        const known = form.querySelector("[data-known]");
        for (const told of [failed, known, document.querySelector(".ps-notice")]) {
            if (told) told.hidden = true;
        }
        try {
            const options = JSON.parse(form.dataset.options);
            form.elements.antwoord.value = await (form.dataset.passkey === "maken" ? make(options) : use(options));
            form.submit();
        } catch (problem) {
            // what a browser says of a device that has one already (WebAuthn, excludeCredentials)
            (known && problem.name === "InvalidStateError" ? known : failed).hidden = false;
        }
    });
}
