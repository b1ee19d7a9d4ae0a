// Saves a form quietly, a moment after somebody stops typing. It never overwrites: where somebody else saved
// meanwhile, it waits for the person to press Save, who then sees both. Without a connection it keeps what was
// typed on the page and tries again. The form works without this.
const form = document.querySelector("form[data-autosave]");
const news = document.querySelector("[data-autosave-news]");
const PAUSE = Number(form.dataset.autosave);
const AGAIN = PAUSE * 2;
const LONGEST = 20000;
const BUTTONS = /^(add|work-out)(-|$)/;
const SAYS = {
  saving: "Saving …",
  saved: "Saved",
  unfinished: "Not saved yet. Something is not finished. Press Save to see what.",
  clash: "Not saved. Somebody else changed this entry. Press Save to see both.",
  closed: "Not saved. This draft cannot be changed now. Copy what you typed before you leave.",
  signedOut: "Not saved. You may be signed out. Sign in in another window. Then come back here and press Save.",
  offline: "Not saved. There is no connection. What you typed is kept on this page. We will try again.",
};
let typed = false;
let waiting = null; // what was sent and not answered yet: sent again as it is, so that it is kept once
let sending = false;
let stopped = false;
let leaving = null;
let timer = 0;

const say = (text) => {
  if (news.textContent !== text) news.textContent = text;
};
const hidden = (name) => form.querySelector(`input[type="hidden"][name="${name}"]`);
const later = (deed, pause) => {
  clearTimeout(timer);
  timer = setTimeout(deed, pause);
};

function gathered() {
  const data = new URLSearchParams(new FormData(form));
  data.set("do", "save");
  return data;
}

async function answerTo(body) {
  const answer = await fetch(location.pathname, {
    method: "POST",
    body,
    headers: { Accept: "application/json" },
    redirect: "manual",
    signal: AbortSignal.timeout(LONGEST),
  });
  if (answer.status >= 500) throw new TypeError("the server is not there");
  const isOurs = (answer.headers.get("Content-Type") || "").startsWith("application/json");
  return isOurs ? answer.json() : { state: "signedOut" };
}

async function save() {
  if (sending || stopped || (!typed && !waiting)) return;
  sending = true;
  if (!waiting) {
    waiting = gathered();
    typed = false;
  }
  say(SAYS.saving);
  try {
    heard(await answerTo(waiting));
  } catch {
    say(SAYS.offline);
    later(save, AGAIN);
  }
  sending = false;
  goOn();
}

function heard(answer) {
  waiting = null;
  if (answer.state === "saved") {
    hidden("revision").value = answer.revision;
    hidden("key").value = answer.key;
  } else {
    typed = true; // it is still only on this page
    stopped = answer.state !== "unfinished";
  }
  say(SAYS[answer.state]);
}

function goOn() {
  if (leaving && !waiting) {
    const button = leaving;
    typed = false;
    stopped = true;
    form.requestSubmit(button);
  } else if (leaving) {
    leaving = null; // there is no connection: stay here, where what was typed is kept
  } else if (typed && !waiting && !stopped && news.textContent === SAYS.saved) {
    later(save, PAUSE);
  }
}

form.addEventListener("input", (event) => {
  if (!event.target.name || BUTTONS.test(event.target.name)) return;
  typed = true;
  if (!sending && !waiting && !stopped) {
    say("");
    later(save, PAUSE);
  }
});
form.addEventListener("submit", (event) => {
  if (!sending && !waiting) {
    clearTimeout(timer);
    typed = false;
    return;
  }
  event.preventDefault();
  leaving = event.submitter;
  if (!sending) save();
});
addEventListener("online", () => waiting && save());
addEventListener("beforeunload", (event) => {
  if (typed || waiting) event.preventDefault();
});
