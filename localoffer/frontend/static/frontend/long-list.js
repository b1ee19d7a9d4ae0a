// Lets a person type part of a name to shorten a long list. The list itself works without this.
for (const list of document.querySelectorAll("select[data-long-list]")) {
  const all = Array.from(list.options);
  const plain = (text) => text.normalize("NFD").replace(/[^\w ]/g, "").toLowerCase();
  const label = document.createElement("label");
  const box = document.createElement("input");
  const news = document.createElement("p");
  box.id = `${list.id}-typing`;
  box.type = "text";
  box.className = "govuk-input govuk-!-margin-bottom-3";
  box.autocomplete = "off";
  label.htmlFor = box.id;
  label.className = "govuk-label";
  label.textContent = "Type part of the name to shorten the list";
  news.className = "govuk-hint govuk-!-margin-bottom-1";
  news.setAttribute("role", "status");
  const shorten = () => {
    const words = plain(box.value).split(" ").filter(Boolean);
    const kept = all.filter((one) => !one.value || words.every((word) => plain(one.text).includes(word)));
    const found = kept.filter((one) => one.value);
    const before = list.value;
    list.replaceChildren(...kept);
    list.value = found.length === 1 && words.length ? found[0].value : before;
    if (list.selectedIndex < 0) list.selectedIndex = 0;
    news.textContent = !words.length ? "" : found.length === 1 ? `${found[0].text} is chosen` : `${found.length} in the list`;
  };
  box.addEventListener("input", shorten);
  list.before(label, box, news);
}
