// What the page can do beyond links: keep the reader's place, step through evidence, search, filter, change theme.
// Everything is readable without it.
(() => {
  "use strict";
  const $ = (id) => document.getElementById(id);
  const account = $("account"), texts = $("texts");
  const beside = matchMedia("(min-width: 70rem)");
  const evidence = [...texts.querySelectorAll("mark[id]")];
  const items = [...account.querySelectorAll(".item")];
  let from = null; // the link that was followed into the reports
  let at = -1; // position in `evidence`
  $("tools").hidden = false;
  $("reader").hidden = false;

  // Show cited words: light every piece of them, and turn the pane to them without moving the account.
  const pieces = new Map();
  for (const piece of texts.querySelectorAll("[data-of]")) {
    const of = piece.dataset.of;
    if (!pieces.has(of)) pieces.set(of, []);
    pieces.get(of).push(piece);
  }
  let lit = [];
  function light(target) {
    for (const piece of lit) piece.classList.remove("lit");
    lit = target && target.closest(".words") ? [target, ...(pieces.get(target.id) || [])] : [];
    for (const piece of lit) piece.classList.add("lit");
    at = evidence.indexOf(target);
    place();
  }
  function place() {
    const all = reachable();
    const position = all.indexOf(evidence[at]);
    $("place").textContent = all.length ? (position < 0 ? all.length + " passages" : position + 1 + " of " + all.length) : "no evidence";
    $("previous").disabled = $("next").disabled = all.length === 0;
    $("back").disabled = from === null;
  }
  function reachable() {
    const only = $("filter").value;
    return only ? evidence.filter((mark) => mark.closest(".report").dataset.report === only) : evidence;
  }
  function reveal(target) {
    for (let up = target.parentElement; up; up = up.parentElement) if (up.localName === "details") up.open = true;
  }
  function turnTo(target) {
    const pane = beside.matches ? texts : document.scrollingElement;
    const top = target.getBoundingClientRect().top - (beside.matches ? texts.getBoundingClientRect().top : 0);
    pane.scrollTop += top - pane.clientHeight * 0.3;
  }
  // A change of the address moves both scrollers; put the account back where it was.
  function follow(id) {
    const target = $(id);
    if (!target) return;
    const x = scrollX, y = scrollY;
    reveal(target);
    if (location.hash !== "#" + id) location.hash = id;
    if (texts.contains(target)) {
      if (beside.matches) scrollTo(x, y);
      turnTo(target);
    }
    light(target);
  }
  function mark(link) {
    if (from) from.classList.remove("came");
    from = link;
    if (from) from.classList.add("came");
  }
  addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const id = link.getAttribute("href").slice(1);
    const target = $(id);
    if (!target) return;
    // In the frame of a notebook a plain link would open the notebook itself: change the address by hand.
    event.preventDefault();
    if (account.contains(link) && texts.contains(target) && target !== texts) {
      mark(link);
      follow(id);
      return;
    }
    reveal(target);
    if (location.hash === "#" + id) target.scrollIntoView();
    else location.hash = id;
    if (link.classList.contains("skip")) target.focus();
  });
  addEventListener("hashchange", () => {
    const target = $(decodeURIComponent(location.hash.slice(1)));
    if (target) reveal(target);
    light(target);
  });
  $("back").addEventListener("click", () => {
    if (!from) return;
    reveal(from);
    from.scrollIntoView({ block: "center" });
    from.focus({ preventScroll: true });
    light(null);
  });
  function step(by) {
    const all = reachable();
    if (!all.length) return;
    const now = all.indexOf(evidence[at]);
    follow(all[now < 0 ? (by > 0 ? 0 : all.length - 1) : (now + by + all.length) % all.length].id);
  }
  $("previous").addEventListener("click", () => step(-1));
  $("next").addEventListener("click", () => step(1));

  // Search and filter: entries that do not match are hidden, folds that hold a match are opened.
  const words = new Map();
  const wasOpen = new Map();
  function sift() {
    const query = $("search").value.trim().toLowerCase(), only = $("filter").value;
    const active = query || only;
    let shown = 0;
    for (const item of items) {
      if (query && !words.has(item)) words.set(item, item.textContent.toLowerCase());
      const match = (!query || words.get(item).includes(query)) && (!only || item.dataset.reports.split(" ").includes(only));
      item.classList.toggle("hidden", !match);
      shown += match;
    }
    for (const holder of account.querySelectorAll(".fold, .voice, .day, .tally, .part details.more"))
      holder.classList.toggle("hidden", Boolean(active && holder.querySelector(".item") && !holder.querySelector(".item:not(.hidden)")));
    for (const fold of account.querySelectorAll("details")) {
      if (!fold.querySelector(".item")) continue;
      if (!wasOpen.has(fold)) wasOpen.set(fold, fold.open);
      fold.open = active ? true : wasOpen.get(fold);
    }
    if (!active) wasOpen.clear();
    for (const report of texts.querySelectorAll(".report")) report.classList.toggle("hidden", Boolean(only) && report.dataset.report !== only);
    $("found").textContent = active ? shown.toLocaleString("en") + " of " + items.length.toLocaleString("en") + " entries" : "";
    paint(query);
    place();
  }
  function paint(query) {
    if (!window.CSS || !CSS.highlights) return;
    CSS.highlights.delete("search");
    if (query.length < 2) return;
    const ranges = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walk.nextNode() && ranges.length < 2000) {
      const node = walk.currentNode, text = node.data.toLowerCase();
      if (text.length !== node.data.length || node.parentElement.closest("script, style, select")) continue;
      for (let i = text.indexOf(query); i >= 0; i = text.indexOf(query, i + query.length)) {
        const range = new Range();
        range.setStart(node, i);
        range.setEnd(node, i + query.length);
        ranges.push(range);
      }
    }
    CSS.highlights.set("search", new Highlight(...ranges));
  }
  let soon = 0;
  $("search").addEventListener("input", () => { clearTimeout(soon); soon = setTimeout(sift, 120); });
  $("filter").addEventListener("change", sift);

  const folds = () => [...account.querySelectorAll("details")];
  $("expand").addEventListener("click", () => {
    const open = $("expand").textContent === "Open all";
    for (const fold of folds()) fold.open = open;
    $("expand").textContent = open ? "Close all" : "Open all";
  });
  let closed = [];
  addEventListener("beforeprint", () => { closed = folds().filter((fold) => !fold.open); for (const fold of closed) fold.open = true; });
  addEventListener("afterprint", () => { for (const fold of closed) fold.open = false; });

  // Theme: the system's, until the reader chooses.
  const root = document.documentElement, dark = matchMedia("(prefers-color-scheme: dark)");
  const keep = { get: () => { try { return localStorage.getItem("colligate-theme"); } catch { return null; } },
                 set: (value) => { try { localStorage.setItem("colligate-theme", value); } catch { /* private or framed */ } } };
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : dark.matches);
  function name() { $("theme").textContent = isDark() ? "Light" : "Dark"; $("theme").setAttribute("aria-label", "Use " + (isDark() ? "light" : "dark") + " colours"); }
  if (["light", "dark"].includes(keep.get())) root.dataset.theme = keep.get();
  $("theme").addEventListener("click", () => { root.dataset.theme = isDark() ? "light" : "dark"; keep.set(root.dataset.theme); name(); });
  dark.addEventListener("change", name);
  name();

  // Keys: "/" to search, "Escape" back from the reports.
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = /^(input|select|textarea)$/i.test(event.target.tagName || "");
    if (event.key === "/" && !typing) { event.preventDefault(); $("search").focus(); }
    if (event.key === "Escape" && event.target === $("search")) { $("search").value = ""; sift(); }
    else if (event.key === "Escape" && from) $("back").click();
  });

  // Say in the contents which part is in view.
  const links = new Map([...account.querySelectorAll(".contents a")].map((link) => [link.getAttribute("href").slice(1), link.parentElement]));
  const inView = new Set();
  const watch = new IntersectionObserver((entries) => {
    for (const entry of entries) entry.isIntersecting ? inView.add(entry.target.id) : inView.delete(entry.target.id);
    let found = false;
    for (const [id, holder] of links) {
      const now = !found && inView.has(id);
      found = found || now;
      holder.classList.toggle("now", now);
    }
  }, { rootMargin: "-12% 0px -70% 0px" });
  for (const id of links.keys()) if ($(id) && id !== "texts") watch.observe($(id));

  if (location.hash) { const target = $(decodeURIComponent(location.hash.slice(1))); if (target) { reveal(target); if (target.closest(".words")) turnTo(target); light(target); } }
  place();
})();
