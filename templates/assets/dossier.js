/* Scripts only add: every page is whole without them. Three helpers, no library:
   filters that combine, a preview of the quotes behind a marker, and open quotes in print. */
(function () {
  "use strict";

  /* ---- chronology: filters that combine, and a word to look for ---- */

  function filters() {
    var panel = document.getElementById("filters");
    if (!panel) return;
    var links = Array.from(panel.querySelectorAll("a[data-only]"));
    var entries = Array.from(document.querySelectorAll("[data-of]"));
    var texts = new Map();
    var chosen = new Set();
    var box = element("div", "find");
    var label = element("label", "", "Containing the words ");
    var input = document.createElement("input");
    var status = element("p", "narrowed shown");
    var clear = element("a", "", "Show all");

    input.type = "search";
    label.appendChild(input);
    box.appendChild(label);
    clear.href = "#filters";
    status.hidden = true;
    status.setAttribute("role", "status");
    panel.insertBefore(box, panel.querySelector("summary").nextSibling);
    panel.after(status);

    links.forEach(function (link) {
      link.setAttribute("role", "button");
      link.setAttribute("aria-pressed", "false");
      link.addEventListener("click", function (event) {
        event.preventDefault();
        toggle(link.dataset.only);
      });
      link.addEventListener("keydown", function (event) {
        if (event.key !== " ") return;
        event.preventDefault();
        toggle(link.dataset.only);
      });
    });
    input.addEventListener("input", apply);
    clear.addEventListener("click", function (event) {
      event.preventDefault();
      chosen.clear();
      input.value = "";
      apply();
      panel.querySelector("summary").focus();
    });
    window.addEventListener("hashchange", read);
    read();

    function read() {
      var match = /^#only-(.+)$/.exec(decodeURIComponent(location.hash));
      if (!match) return;
      chosen = new Set(match[1].split("+").filter(known));
      panel.open = true;
      apply();
      panel.scrollIntoView();
    }

    function known(token) {
      return links.some(function (link) { return link.dataset.only === token; });
    }

    function toggle(token) {
      if (!chosen.delete(token)) chosen.add(token);
      apply();
    }

    function apply() {
      var sorts = grouped(chosen);
      var words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
      var shown = 0;
      entries.forEach(function (entry) {
        var tokens = entry.dataset.of.split(" ");
        var fits = sorts.every(function (sort) {
          return sort.some(function (token) { return tokens.includes(token); });
        }) && words.every(function (word) { return text(entry).includes(word); });
        entry.hidden = !fits;
        shown += fits;
      });
      [".voices", ".day", "section[data-count]"].forEach(fold);
      links.forEach(function (link) {
        link.setAttribute("aria-pressed", String(chosen.has(link.dataset.only)));
      });
      var active = chosen.size > 0 || words.length > 0;
      status.hidden = !active;
      status.textContent = shown + " of " + entries.length + " entries. ";
      status.appendChild(clear);
      var hash = chosen.size ? "#only-" + Array.from(chosen).join("+") : "#filters";
      if (active || location.hash) history.replaceState(null, "", hash);
    }

    /* Hides what holds entries, all of them hidden. */
    function fold(selector) {
      document.querySelectorAll(selector).forEach(function (part) {
        if (!part.querySelector("[data-of]")) return;
        part.hidden = !part.querySelector("[data-of]:not([hidden])");
      });
    }

    function text(entry) {
      if (!texts.has(entry)) texts.set(entry, entry.textContent.toLowerCase());
      return texts.get(entry);
    }
  }

  /* One list of tokens for each sort: any of a sort, all sorts. */
  function grouped(tokens) {
    var found = new Map();
    tokens.forEach(function (token) {
      var sort = token.split("-")[0];
      found.set(sort, (found.get(sort) || []).concat(token));
    });
    return Array.from(found.values());
  }

  /* ---- a preview of the quotes behind a marker: hover or focus shows, Esc closes ---- */

  function previews() {
    var panel = null, owner = null, timer = 0;

    document.addEventListener("pointerover", function (event) {
      if (event.pointerType !== "mouse") return;
      if (panel && panel.contains(event.target)) return clearTimeout(timer);
      var summary = marker(event.target);
      if (summary) later(function () { show(summary); }, 250);
      else if (panel) later(hide, 250);
      else clearTimeout(timer);
    });
    document.addEventListener("focusin", function (event) {
      var summary = marker(event.target);
      if (summary && summary.matches(":focus-visible")) show(summary);
      else if (panel && !panel.contains(event.target)) hide();
    });
    document.addEventListener("focusout", function (event) {
      if (owner === event.target) hide();
    });
    document.addEventListener("click", function (event) {
      if (panel && !panel.contains(event.target)) hide();
    });
    document.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && panel) { event.stopPropagation(); hide(); }
    }, true);

    function marker(target) {
      var summary = target.closest ? target.closest(".cite > summary") : null;
      return summary && !summary.parentElement.open ? summary : null;
    }

    function later(act, wait) {
      clearTimeout(timer);
      timer = setTimeout(act, wait);
    }

    function show(summary) {
      if (owner === summary || window.innerWidth < 720) return;
      hide();
      owner = summary;
      panel = element("div", "dossier preview");
      panel.setAttribute("aria-hidden", "true"); /* the disclosure says the same to a screen reader */
      panel.appendChild(summary.parentElement.querySelector(".proof").cloneNode(true));
      panel.querySelectorAll("a").forEach(function (link) { link.tabIndex = -1; });
      panel.querySelectorAll("[id]").forEach(function (part) { part.removeAttribute("id"); });
      (summary.closest(".md-typeset") || document.body).appendChild(panel);
      place(summary);
    }

    function place(summary) {
      var rects = summary.getClientRects();
      var at = rects[rects.length - 1] || summary.getBoundingClientRect();
      var base = panel.offsetParent ? panel.offsetParent.getBoundingClientRect() : { left: 0, top: 0 };
      var left = Math.max(8, Math.min(at.left, window.innerWidth - panel.offsetWidth - 24));
      var below = window.innerHeight - at.bottom;
      var above = below < panel.offsetHeight + 16 && at.top > below;
      panel.style.left = left - base.left + "px";
      panel.style.top = (above ? at.top - panel.offsetHeight - 4 : at.bottom + 4) - base.top + "px";
    }

    function hide() {
      clearTimeout(timer);
      if (panel) panel.remove();
      panel = owner = null;
    }
  }

  /* ---- paper: every quote open, and closed again afterwards ---- */

  function paper() {
    var opened = [];
    window.addEventListener("beforeprint", function () {
      document.querySelectorAll("details:is(.cite, .fold):not([open])").forEach(function (details) {
        details.open = true;
        opened.push(details);
      });
    });
    window.addEventListener("afterprint", function () {
      opened.splice(0).forEach(function (details) { details.open = false; });
    });
  }

  function element(name, style, text) {
    var made = document.createElement(name);
    if (style) made.className = style;
    if (text) made.textContent = text;
    return made;
  }

  function start() { filters(); previews(); paper(); }
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
})();
