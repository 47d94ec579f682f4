// Expected courses as a line chart: bands for doubt, each line named at its own end, drawn by dash as well as colour.
// Drawn here and not by a library, so that it stands in the page beside its table, follows the theme and prints.

const DRAWING = "http://www.w3.org/2000/svg"; // the name of a language, not an address: nothing is fetched
const CHART = { wide: 640, high: 232, left: 34, right: 164, top: 12, bottom: 36 };
const NAMES_APART = 15; // least distance between the names of two lines, in units of the drawing
const LEAST_SPAN = 3; // points of the scale shown at least: a small difference must not look like a large one
const LOOKS = [
  { line: "sx-line-0", dash: "", shape: "round" },
  { line: "sx-line-1", dash: "7 4", shape: "square" },
  { line: "sx-line-2", dash: "2 4", shape: "diamond" },
  { line: "sx-line-3", dash: "9 3 2 3", shape: "point" },
];

/** Describe an element of a drawing. */
function s(tag, props, ...children) {
  return { ...h(tag, props, ...children), drawing: DRAWING };
}

/**
 * A chart of lines { id, name, look, points: [[session, low, mean, high]] or [[session, value]] }.
 * `past` are the points up to a decision, `mark` is the session in which it was taken.
 */
function courseChart({ key, label, along, lines, past = [], mark }) {
  const drawn = lines.filter((line) => line.points.length);
  if (!drawn.length) return null;
  const scale = scaleOf([...drawn, ...(past.length ? [{ points: past.map((point) => [point[0], mean(point)]) }] : [])], mark);
  const names = spreadNames(drawn.map((line) => scale.y(mean(line.points.at(-1)))));
  return h(
    "div", { class: "sx-chart", key },
    s(
      "svg", { viewBox: `0 0 ${CHART.wide} ${CHART.high}`, role: "img", "aria-label": label, key: `${key}/drawing` },
      grid(scale, along),
      mark === undefined ? null : s("path", { class: "sx-now", d: `M${scale.x(mark)} ${CHART.top}V${CHART.high - CHART.bottom}` }),
      past.length > 1 ? s("path", { class: "sx-past", d: trace(past, scale) }) : null,
      drawn.map((line) => (line.points[0].length > 2 ? band(line, scale) : null)),
      drawn.map((line, place) => curve(line, scale, names[place])),
    ),
  );
}

function mean(point) {
  return point.length > 2 ? point[2] : point[1];
}

/** From sessions and points to places; the vertical axis in whole points around what is drawn. */
function scaleOf(lines, mark) {
  const points = lines.flatMap((line) => line.points);
  const sessions = [...points.map(([session]) => session), ...(mark === undefined ? [] : [mark])];
  const [first, last] = [Math.min(...sessions), Math.max(...sessions)];
  const lows = points.map((point) => (point.length > 2 ? point[1] : mean(point)));
  const highs = points.map((point) => (point.length > 2 ? point[3] : mean(point)));
  let [low, high] = [Math.max(0, Math.floor(Math.min(...lows))), Math.min(10, Math.ceil(Math.max(...highs)))];
  while (high - low < LEAST_SPAN) [low, high] = [Math.max(0, low - 1), Math.min(10, high + 1)];
  const across = (CHART.wide - CHART.left - CHART.right) / Math.max(1, last - first);
  const up = (CHART.high - CHART.top - CHART.bottom) / (high - low);
  return {
    first, last, low, high,
    x: (session) => round(CHART.left + (session - first) * across),
    y: (value) => round(CHART.top + (high - value) * up),
  };
}

function round(value) {
  return Math.round(value * 10) / 10;
}

function grid(scale, along) {
  const right = CHART.wide - CHART.right;
  const values = Array.from({ length: scale.high - scale.low + 1 }, (_, step) => scale.low + step);
  const every = scale.last - scale.first > 14 ? 2 : 1;
  const sessions = Array.from({ length: scale.last - scale.first + 1 }, (_, step) => scale.first + step).filter((_, step) => step % every === 0);
  return [
    values.map((value) => [
      s("path", { class: "sx-grid", d: `M${CHART.left} ${scale.y(value)}H${right}` }),
      s("text", { x: CHART.left - 8, y: scale.y(value) + 4, "text-anchor": "end" }, String(value)),
    ]),
    sessions.map((session) => s("text", { x: scale.x(session), y: CHART.high - CHART.bottom + 16, "text-anchor": "middle" }, String(session))),
    s("text", { x: round((CHART.left + right) / 2), y: CHART.high - 4, "text-anchor": "middle" }, along),
  ];
}

function band(line, scale) {
  const above = line.points.map(([session, , , high]) => `${scale.x(session)} ${scale.y(high)}`);
  const below = line.points.map(([session, low]) => `${scale.x(session)} ${scale.y(low)}`).reverse();
  return s("path", { class: `sx-band ${LOOKS[line.look].line}`, d: `M${[...above, ...below].join("L")}Z` });
}

function curve(line, scale, height) {
  const { line: kind, dash, shape } = LOOKS[line.look];
  const end = line.points.at(-1);
  const [x, y] = [scale.x(end[0]), scale.y(mean(end))];
  const label = CHART.wide - CHART.right + 24;
  return s(
    "g", { class: `sx-course ${kind}` },
    s("path", { d: trace(line.points, scale), "stroke-dasharray": dash || undefined }),
    line.points.map((point) => dot(shape, scale.x(point[0]), scale.y(mean(point)))),
    s("path", { class: "sx-lead", d: `M${x + 5} ${y}L${label - 14} ${height}` }),
    dot(shape, label - 9, height),
    twoRows(line.name).map((part, row, parts) => s("text", { x: label, y: round(height + 4 + (row - (parts.length - 1) / 2) * 12) }, part)),
  );
}

function trace(points, scale) {
  return `M${points.map((point) => `${scale.x(point[0])} ${scale.y(mean(point))}`).join("L")}`;
}

function dot(shape, x, y) {
  if (shape === "round") return s("circle", { cx: x, cy: y, r: 3 });
  if (shape === "square") return s("rect", { x: round(x - 2.8), y: round(y - 2.8), width: 5.6, height: 5.6 });
  if (shape === "diamond") return s("path", { class: "sx-dot", d: `M${x} ${round(y - 4)}l4 4l-4 4l-4 -4z` });
  return s("path", { class: "sx-dot", d: `M${x} ${round(y - 4)}l4 7h-8z` });
}

const ROW = 19; // characters of a name that fit on one row

/** A name on one or two rows, cut where it is longer still; the table has it whole. */
function twoRows(name) {
  if (name.length <= ROW) return [name];
  const cut = name.lastIndexOf(" ", ROW) > 0 ? name.lastIndexOf(" ", ROW) : ROW;
  const rest = name.slice(cut).trim();
  return [name.slice(0, cut), rest.length > ROW ? `${rest.slice(0, ROW - 1).trim()}…` : rest];
}

/** Heights for names, in the same order, moved apart until each has room. */
function spreadNames(heights) {
  const apart = NAMES_APART * 1.7;
  const order = heights.map((_, place) => place).sort((one, other) => heights[one] - heights[other]);
  const placed = [...heights];
  for (let at = 1; at < order.length; at += 1) placed[order[at]] = Math.max(placed[order[at]], placed[order[at - 1]] + apart);
  let floor = CHART.high - CHART.bottom;
  for (const place of [...order].reverse()) {
    placed[place] = Math.min(placed[place], floor);
    floor = placed[place] - apart;
  }
  return placed.map(round);
}
