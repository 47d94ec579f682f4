// Elements from descriptions. h() describes, patch() makes the page agree: what did not change keeps its element, and
// with it focus, scroll, selection and what is open. Data only ever becomes text or a plain attribute, never markup.

const FOCUSABLE = new Set(["button", "input", "select", "summary", "textarea", "a"]);
let strict = false; // whether fields go back to what was last answered; else what the reader just changed waits for its answer
const PROPERTIES = new Set(["value", "checked", "disabled", "hidden", "indeterminate"]);

/** Describe an element. `key` ties it to the same element of an earlier drawing. */
function h(tag, props, ...children) {
  const kept = children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false && child !== "");
  return { tag, props: props ?? {}, key: props?.key, children: kept.map((child) => (typeof child === "object" ? child : String(child))) };
}

/** Describe an element whose inside stays as it was last drawn (a tab that is not shown). */
function untouched(tag, props) {
  return { tag, props, key: props.key, children: null };
}

/** What was drawn before under this key, as long as nothing it uses has changed; else what `make` draws now. */
function kept(drawn, key, uses, make) {
  const before = drawn.get(key);
  if (before && before.uses.every((use, index) => use === uses[index])) return before.made;
  const made = make();
  drawn.set(key, { uses, made });
  return made;
}

/** Make the children of `parent` agree with the descriptions. */
function patch(parent, descriptions) {
  const keyed = new Map();
  const loose = [];
  for (const node of parent.childNodes) {
    if (node.sxKey === undefined) loose.push(node);
    else keyed.set(node.sxKey, node);
  }
  const nodes = descriptions.map((wanted) => reuse(wanted, keyed, loose) ?? make(wanted, parent.ownerDocument));
  const staying = new Set(nodes);
  // first what goes: else all that stays after it would be moved, and a press under way on a fold would come to nothing
  for (const node of [...parent.childNodes]) if (!staying.has(node)) node.remove();
  let place = parent.firstChild;
  nodes.forEach((node, index) => {
    if (node === place) place = place.nextSibling;
    else parent.insertBefore(node, place);
    agree(node, descriptions[index]);
  });
}

function reuse(wanted, keyed, loose) {
  if (typeof wanted === "string") {
    return loose[0]?.nodeType === Node.TEXT_NODE ? loose.shift() : null;
  }
  if (wanted.key !== undefined) {
    const node = keyed.get(wanted.key);
    keyed.delete(wanted.key);
    return node?.sxTag === wanted.tag ? node : null;
  }
  return loose[0]?.sxTag === wanted.tag ? loose.shift() : null;
}

function make(wanted, page) {
  if (typeof wanted === "string") return page.createTextNode(wanted);
  const node = wanted.drawing ? page.createElementNS(wanted.drawing, wanted.tag) : page.createElement(wanted.tag);
  node.sxTag = wanted.tag;
  node.sxKey = wanted.key;
  node.sxProps = {};
  return node;
}

function agree(node, wanted) {
  if (typeof wanted === "string") {
    if (node.data !== wanted) node.data = wanted;
    return;
  }
  if (node.sxWanted === wanted && !strict) return; // kept() drew nothing new
  node.sxWanted = wanted;
  const props = dressed(wanted);
  for (const name of Object.keys(node.sxProps)) if (!(name in props)) set(node, name, undefined, node.sxProps[name]);
  if (wanted.children !== null) patch(node, wanted.children);
  for (const name of Object.keys(props)) set(node, name, props[name], node.sxProps[name]);
  node.sxProps = props;
}

/** Keys pressed here stay here: JupyterLab must not act on them (it would insert or delete cells). */
function dressed({ tag, props, key }) {
  const { key: _, ...rest } = props;
  if (tag === "button" && !rest.type) rest.type = "button";
  if (FOCUSABLE.has(tag) || rest.tabindex !== undefined) {
    rest["data-lm-suppress-shortcuts"] = "true";
    if (key !== undefined) rest["data-key"] = key;
  }
  return rest;
}

function set(node, name, value, before) {
  if (name.startsWith("on")) {
    node[name.toLowerCase()] = value ?? null;
  } else if (PROPERTIES.has(name)) {
    const wanted = value ?? (name === "value" ? "" : false);
    const asked = strict || value !== before || node.tagName === "OPTION"; // an option without a value reads its text
    if (asked && node[name] !== wanted) node[name] = wanted;
  } else if (name === "open") {
    if (value !== before) node.open = Boolean(value); // what the reader opened or closed since stays so
  } else if (value === undefined || value === null || value === false) {
    node.removeAttribute(name);
  } else if (value !== before) {
    node.setAttribute(name, value === true ? "" : String(value));
  }
}

/** Draw into `root` and keep the focus where it was, or at the control with the key asked for. `back` puts every field back. */
function draw(root, descriptions, focusKey, back = false) {
  strict = back;
  const page = root.getRootNode();
  const before = page.activeElement && root.contains(page.activeElement) ? page.activeElement : null;
  const caret = before && "selectionStart" in before ? before.selectionStart : null;
  patch(root, descriptions.filter(Boolean));
  const goal = focusKey && root.querySelector(`[data-key="${CSS.escape(focusKey)}"]`);
  if (goal) {
    goal.focus();
    return;
  }
  if (!before || page.activeElement === before) return;
  const again = root.contains(before) ? before : before.dataset.key && root.querySelector(`[data-key="${CSS.escape(before.dataset.key)}"]`);
  (again || root.querySelector('[role="tab"][aria-selected="true"]') || root).focus();
  if (again && caret !== null && "selectionStart" in again) again.selectionStart = again.selectionEnd = caret;
}

/** Text only for those who listen to the page. */
function spoken(text) {
  return h("span", { class: "sx-spoken" }, text);
}

/** Fill the {places} of a template. */
function fill(template, names = {}) {
  return template.replace(/\{(\w+)\}/g, (place, name) => (name in names ? String(names[name]) : place));
}

/** Split running text at its blank lines. */
function paragraphs(text) {
  return text.split(/\n\s*\n/).map((passage) => h("p", {}, passage.replace(/\s*\n\s*/g, "\n")));
}
