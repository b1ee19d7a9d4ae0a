// Lets the browser keep public pages for reading with no signal, and forgets them when a person asks or leaves.
const forget = async () => {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith("localoffer-pages")).map((name) => caches.delete(name)));
};

if ("serviceWorker" in navigator) {
  navigator.serviceWorker.register("/service-worker.js").catch(() => {});
  for (const way of document.querySelectorAll(".govuk-js-exit-this-page-button")) {
    way.addEventListener("click", () => void forget());
  }
  for (const button of document.querySelectorAll("[data-forget-pages]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      await forget();
      document.getElementById(button.dataset.forgetPages).textContent = "Done. This device keeps none of our pages.";
    });
  }
}
