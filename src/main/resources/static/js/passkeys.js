// Passkeys. Each form with data-passkey asks its data-question, has the browser answer, and is submitted with the answer.
// Without this script, or in a browser that knows no passkeys, these forms stay hidden and the password way is there.
'use strict';
(() => {
  if (!window.PublicKeyCredential || !navigator.credentials) return;

  const bytes = (text) => {
    const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
    return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
  };

  const text = (buffer) => {
    let binary = '';
    for (const byte of new Uint8Array(buffer)) binary += String.fromCharCode(byte);
    return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  };

  const known = (keys) => (keys || []).map((key) => ({ ...key, id: bytes(key.id) }));

  const register = async (question) => {
    const key = await navigator.credentials.create({
      publicKey: {
        ...question,
        challenge: bytes(question.challenge),
        user: { ...question.user, id: bytes(question.user.id) },
        excludeCredentials: known(question.excludeCredentials),
      },
    });
    return answer(key, {
      attestationObject: text(key.response.attestationObject),
      clientDataJSON: text(key.response.clientDataJSON),
      transports: key.response.getTransports ? key.response.getTransports() : [],
    });
  };

  const signIn = async (question) => {
    const key = await navigator.credentials.get({
      publicKey: {
        ...question,
        challenge: bytes(question.challenge),
        allowCredentials: known(question.allowCredentials),
      },
    });
    return answer(key, {
      authenticatorData: text(key.response.authenticatorData),
      clientDataJSON: text(key.response.clientDataJSON),
      signature: text(key.response.signature),
      userHandle: key.response.userHandle ? text(key.response.userHandle) : undefined,
    });
  };

  const answer = (key, response) => ({
    id: key.id,
    rawId: text(key.rawId),
    type: key.type,
    response,
    clientExtensionResults: key.getClientExtensionResults(),
    authenticatorAttachment: key.authenticatorAttachment,
  });

  for (const form of document.querySelectorAll('form[data-passkey]')) {
    const wrong = form.querySelector('[data-passkey-wrong]');
    form.hidden = false;
    form.addEventListener('submit', async (event) => {
      if (form.elements.answer.value) return;
      event.preventDefault();
      wrong.hidden = true;
      try {
        const asked = await fetch(form.dataset.question, {
          method: 'POST',
          headers: { 'X-CSRF-TOKEN': form.elements._csrf.value, Accept: 'application/json' },
          redirect: 'manual',
        });
        if (asked.type === 'opaqueredirect') {
          // The sign-in is too long ago.
          location.assign('/account/again');
          return;
        }
        if (!asked.ok) throw new Error(`asked, and got ${asked.status}`);
        const question = await asked.json();
        const given = form.dataset.passkey === 'register' ? await register(question) : await signIn(question);
        form.elements.answer.value = JSON.stringify(given);
        form.submit();
      } catch {
        // The person has turned it down, or the device cannot: the browser has said why, if there is anything to say.
        wrong.hidden = false;
      }
    });
  }
})();
