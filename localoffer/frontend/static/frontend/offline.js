// Asks the browser to keep the pages a person has opened, so that they can be read with no signal.
if ("serviceWorker" in navigator) {
  navigator.serviceWorker.register("/service-worker.js").catch(() => {});
}
